import { cellFlow } from "./flow.ts";
import { inputs } from "./inputs.ts";
import type { CellState, Ran, Reason, SessionState, Version } from "./states.ts";
import { gives, topDown } from "./topDown.ts";
import type { Cell, Source, TopDown } from "./topDown.ts";
import { toRun } from "./toRun.ts";

/** Who gave what to whom in a session: follows the runs of cells, and compares with a fresh run. */
export class Session {
  readonly #now = new Map<string, Version>();
  readonly #ran = new Map<string, Ran>();
  #runs = 0;

  /** A cell has run, to its end or to an error. */
  ran({ id, code }: Cell, failed = false): void {
    this.#runs += 1;
    const run = this.#runs;
    const known = (name: string) => this.#now.get(name)?.definition;
    const { reads, changes } = inputs(cellFlow(code), known);
    const took = new Map(
      [...reads].flatMap((name) => {
        const version = this.#now.get(name);
        return version ? [[name, version] as const] : [];
      }),
    );
    this.#ran.set(id, { code, run, failed, took });
    for (const source of gives(id, code, changes, known))
      this.#now.set(source.definition.name, { ...source, run });
  }

  /** Everything that cells had defined is lost. */
  forget(): void {
    this.#now.clear();
    this.#ran.clear();
  }

  /**
   * Compares with a fresh run of these cells from top to bottom.
   *
   * @param expressions taken at the end: what the notebook's text shows of the values
   */
  look(cells: readonly Cell[], expressions: readonly string[] = []): SessionState {
    const fresh = topDown(cells);
    const last = expressionNames(expressions, fresh);
    const states = new Map<string, CellState>();
    for (const cell of cells) {
      const isFresh = (id: string): boolean => states.get(id)?.state === "fresh";
      states.set(cell.id, this.#state(cell, fresh, isFresh));
    }
    for (const name of last) this.#overwritten(name, fresh, states);
    const declared = new Set(cells.flatMap(({ code }) => [...cellFlow(code).defines.keys()]));
    const hidden = [...this.#now.keys()]
      .filter((name) => !declared.has(name))
      .map((name) => ({
        name,
        users: cells.filter(({ code }) => cellFlow(code).mentions.has(name)).map(({ id }) => id),
      }));
    const memory = { now: this.#now, ran: this.#ran };
    return { cells: [...states.values()], hidden, run: toRun(cells, states, fresh, memory, last) };
  }

  #state({ id, code }: Cell, fresh: TopDown, isFresh: (id: string) => boolean): CellState {
    const { sources, needs, below } = fresh.places.get(id)!;
    const ran = this.#ran.get(id);
    const misplaced: Reason[] = [...below]
      .filter(([name]) => !(name in globalThis) || ran?.took.has(name))
      .map(([name, cell]) => ({ why: "below", name, cell }));
    const gone: Reason[] = [...needs]
      .filter((name) => this.#now.has(name) && !fresh.end.has(name))
      .map((name) => ({ why: "gone", name }));
    if (misplaced.length + gone.length > 0) return { id, state: "order", because: [...misplaced, ...gone] };
    if (!ran) return { id, state: "new", because: [] };
    if (ran.code.trimEnd() !== code.trimEnd()) return { id, state: "changed", because: [] };
    const because = [...sources].flatMap(([name, source]): Reason[] => {
      const reason = this.#reason(id, ran.took.get(name), source, isFresh);
      return reason ? [{ ...reason, name }] : [];
    });
    return { id, state: because.length > 0 ? "stale" : ran.failed ? "failed" : "fresh", because };
  }

  #reason(
    id: string,
    took: Version | undefined,
    source: Source | undefined,
    isFresh: (id: string) => boolean,
  ): Omit<Reason, "name"> | undefined {
    // Neither from a cell: a global name.
    if (!took && !source) return undefined;
    if (!source) return { why: "other", cell: took!.cell };
    const { cell, definition } = source;
    if (definition.mark !== undefined && definition.mark === took?.definition.mark) return undefined;
    if (took && took.cell === id) return { why: "again", cell };
    if (took && took.cell !== cell) return { why: "other", cell: took.cell, expected: cell };
    if (took?.run !== this.#ran.get(cell)?.run || took?.definition.mark !== definition.mark)
      return { why: "newer", cell };
    return isFresh(cell) ? undefined : { why: "upstream", cell };
  }

  /** The text shows what a name has now: not what the cell gave it that a fresh run takes it from? */
  #overwritten(name: string, fresh: TopDown, states: Map<string, CellState>): void {
    const [now, source] = [this.#now.get(name), fresh.end.get(name)];
    if (!now || !source || now.cell === source.cell) return;
    if (now.definition.mark !== undefined && now.definition.mark === source.definition.mark) return;
    const state = states.get(source.cell)!;
    if (state.state !== "fresh" && state.state !== "stale") return;
    state.state = "stale";
    state.because.push({ why: "overwritten", name, cell: now.cell });
  }
}

/** The names that are taken at the end. */
function expressionNames(expressions: readonly string[], { end }: TopDown): Set<string> {
  const known = (name: string) => end.get(name)?.definition;
  return new Set(expressions.flatMap((code) => [...inputs(cellFlow(`(${code}\n)`), known).reads]));
}
