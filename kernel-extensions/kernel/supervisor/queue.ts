import type { Message } from "../wire/message.ts";

/** Something to do in turn; `abort` answers instead, when the turn will not come. */
export interface Turn {
  request: Message;
  run(): Promise<void>;
  abort(): void;
}

/** The requests that are done one after the other: cells. */
export class Queue {
  readonly #waiting: Turn[] = [];
  #current: Turn | undefined;

  /** The request that is being done, if any. */
  get current(): Message | undefined {
    return this.#current?.request;
  }

  add(turn: Turn): void {
    this.#waiting.push(turn);
    if (!this.#current) void this.#work();
  }

  /** Answers everything that waits without doing it: after an error, a stop, or at the end. */
  abortWaiting(): void {
    for (const turn of this.#waiting.splice(0)) turn.abort();
  }

  async #work(): Promise<void> {
    for (;;) {
      this.#current = this.#waiting.shift();
      if (!this.#current) return;
      await this.#current.run();
    }
  }
}
