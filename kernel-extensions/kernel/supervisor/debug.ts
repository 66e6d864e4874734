import type { Debugger } from "../debug/debugger.ts";
import type { Content } from "../wire/message.ts";
import type { WorkerProcess } from "./worker.ts";

/** The debugger's place in the kernel. It is loaded by its first request: who does not debug pays nothing for it. */
export class DebugDesk {
  readonly #make: () => Promise<Debugger>;
  readonly #publish: (event: Content) => void;
  #opening: Promise<Debugger> | undefined;
  #open: Debugger | undefined;
  #serial = 0;

  constructor(folder: string, session: string, worker: WorkerProcess, publish: (event: Content) => void) {
    this.#publish = publish;
    this.#make = async () => {
      const { Debugger } = await import("../debug/debugger.ts");
      const open = new Debugger(folder, session, {
        ask: (ask) => worker.inspect(ask),
        event: (event, body) => this.#tell({ type: "event", event, body }),
      });
      worker.inspected = (word) => open.inspector.take(word);
      this.#open = open;
      return open;
    };
  }

  /** Answers a request of the debug protocol: with the response that stands in the reply. */
  async answer({ command, seq, arguments: asked }: Content): Promise<Content> {
    const { REQUESTS } = await import("../debug/requests.ts");
    const open = await (this.#opening ??= this.#make());
    this.#serial += 1;
    const response = { type: "response", seq: this.#serial, request_seq: seq ?? 0, command };
    try {
      if (!Object.hasOwn(REQUESTS, command)) throw new Error(`unknown request ${String(command)}`);
      const body = (await REQUESTS[command]!(open, asked ?? {})) ?? {};
      if (command === "initialize") setImmediate(() => this.#tell({ type: "event", event: "initialized" }));
      return { ...response, success: true, body };
    } catch (error) {
      return { ...response, success: false, message: (error as Error).message, body: {} };
    }
  }

  /** Before a cell runs: settles when its process knows where to stop. */
  async ready(): Promise<void> {
    if (this.#open?.attached) await this.#open.begin().catch(() => {});
  }

  /** The running cell is to be stopped. */
  stop(): void {
    this.#open?.stop();
  }

  /** The process that ran the cells is gone. */
  forget(): void {
    this.#open?.forget();
  }

  #tell(event: Content): void {
    this.#serial += 1;
    this.#publish({ seq: this.#serial, ...event });
  }
}
