import type { MessageLike, Writable } from "zeromq";

/** Sends messages one after the other: a ZeroMQ socket takes only one send at a time. */
export class Outbox {
  readonly #socket: Writable;
  #last: Promise<void> = Promise.resolve();

  constructor(socket: Writable) {
    this.#socket = socket;
  }

  /** Queues a message; settles when ZeroMQ has taken it. A closed socket is not an error here. */
  send(frames: MessageLike[]): Promise<void> {
    this.#last = this.#last.then(() => this.#socket.send(frames)).catch(() => {});
    return this.#last;
  }
}
