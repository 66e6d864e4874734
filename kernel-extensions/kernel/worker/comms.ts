import { randomUUID } from "node:crypto";
import { report } from "./channel.ts";
import type { CommReport } from "./channel.ts";
import { currentCell, Run, within } from "./context.ts";

/** What both ends of a comm may send: any JSON, and bytes beside it. */
export interface CommMessage {
  data: unknown;
  metadata: object;
  buffers: Uint8Array[];
}

type Listener = (message: CommMessage) => void;

/** One end of a comm: a channel between a cell's code and something in the page. */
export class Comm {
  readonly id: string;
  readonly target: string;
  /** Called for every message of the other end. */
  onMessage: Listener = () => {};
  /** Called when the other end closes. */
  onClose: Listener = () => {};
  readonly #say: (what: "msg" | "close", message: Partial<CommMessage>) => void;

  constructor(
    id: string,
    target: string,
    say: (what: "msg" | "close", message: Partial<CommMessage>) => void,
  ) {
    this.id = id;
    this.target = target;
    this.#say = say;
  }

  send(data: unknown, more: Partial<CommMessage> = {}): void {
    this.#say("msg", { ...more, data });
  }

  close(data: unknown = {}): void {
    this.#say("close", { data });
  }
}

/** The comms of this session: those that cells open, and those that the page opens to a target of ours. */
export class Comms {
  readonly #targets = new Map<string, (comm: Comm, message: CommMessage) => void>();
  readonly #open = new Map<string, Comm>();

  /** Says what happens when the page opens a comm to this target. */
  register(target: string, opened: (comm: Comm, message: CommMessage) => void): void {
    this.#targets.set(target, opened);
  }

  /** Opens a comm to a target that the page knows. */
  open(target: string, data: unknown = {}, more: Partial<CommMessage> = {}): Comm {
    const comm = this.#comm(randomUUID(), target);
    say("open", comm, { ...more, data });
    return comm;
  }

  /** Takes what the page says, on behalf of the request with this number. */
  take({ what, comm, target, data, metadata, buffers }: CommReport, request: number): void {
    const message = { data, metadata, buffers: buffers.map((text) => Buffer.from(text, "base64")) };
    within(new Run(request), () => {
      const known = this.#open.get(comm);
      if (what === "msg") known?.onMessage(message);
      if (what === "close") {
        this.#open.delete(comm);
        known?.onClose(message);
      }
      if (what !== "open") return;
      const opened = this.#targets.get(target);
      const mine = this.#comm(comm, target);
      if (opened) opened(mine, message);
      else mine.close({ reason: `no target ${target}` });
    });
  }

  #comm(id: string, target: string): Comm {
    const comm = new Comm(id, target, (what, message) => {
      if (!this.#open.has(id)) throw new Error(`The comm to ${target} is closed.`);
      if (what === "close") this.#open.delete(id);
      say(what, comm, message);
    });
    this.#open.set(id, comm);
    return comm;
  }
}

function say(what: "open" | "msg" | "close", { id, target }: Comm, message: Partial<CommMessage>): void {
  const { data = {}, metadata = {}, buffers = [] } = message;
  const texts = buffers.map((bytes) => Buffer.from(bytes).toString("base64"));
  report({ type: "comm", id: currentCell(), what, comm: id, target, data, metadata, buffers: texts });
}
