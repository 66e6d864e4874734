import { Session } from "../dataflow/session.ts";
import type { Cell } from "../dataflow/topDown.ts";
import type { Content, Header } from "../wire/message.ts";

/** The target of the comms by which an editor hears how its cells stand. */
export const CELLS_TARGET = "oshlab.cells";

/** How many editors are told: one that was closed without a word is forgotten after so many others. */
const MOST = 8;

/** What an editor shows: its code cells from top to bottom, and the expressions in its text. */
interface Shown {
  cells: Cell[];
  expressions: string[];
}

type Publish = (type: string, content: Content, parent: Header | undefined) => void;

/** Tells editors which of their cells are not what a fresh run would give, after every run and every change. */
export class CellsDesk {
  readonly #session = new Session();
  readonly #shown = new Map<string, Shown>();
  readonly #publish: Publish;

  constructor(publish: Publish) {
    this.#publish = publish;
  }

  /** The comms that are open. */
  list(): { id: string; target: string }[] {
    return [...this.#shown.keys()].map((id) => ({ id, target: CELLS_TARGET }));
  }

  has(comm: string): boolean {
    return this.#shown.has(comm);
  }

  /** An editor says what it shows; it is answered. */
  take(comm: string, data: unknown, parent: Header): void {
    this.#shown.delete(comm);
    this.#shown.set(comm, shownIn(data));
    for (const oldest of [...this.#shown.keys()].slice(0, -MOST)) this.#shown.delete(oldest);
    this.#answer(comm, parent);
  }

  closed(comm: string): void {
    this.#shown.delete(comm);
  }

  /** A cell has run, to its end or to an error. */
  ran(cell: Cell, failed: boolean, parent: Header): void {
    this.#session.ran(cell, failed);
    this.#answerAll(parent);
  }

  /** Everything that cells had defined is lost. */
  forget(parent: Header | undefined): void {
    this.#session.forget();
    this.#answerAll(parent);
  }

  #answerAll(parent: Header | undefined): void {
    for (const comm of this.#shown.keys()) this.#answer(comm, parent);
  }

  #answer(comm: string, parent: Header | undefined): void {
    const { cells, expressions } = this.#shown.get(comm)!;
    this.#publish("comm_msg", { comm_id: comm, data: this.#session.look(cells, expressions) }, parent);
  }
}

/** Takes what is well-formed. */
function shownIn(data: unknown): Shown {
  const { cells, expressions } = (data ?? {}) as { cells?: unknown; expressions?: unknown };
  return {
    cells: listOf(cells).flatMap((one) => {
      const { id, code } = (one ?? {}) as Partial<Cell>;
      return typeof id === "string" && typeof code === "string" ? [{ id, code }] : [];
    }),
    expressions: listOf(expressions).filter((one) => typeof one === "string"),
  };
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
