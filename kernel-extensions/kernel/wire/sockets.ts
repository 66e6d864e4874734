import { Publisher, Router } from "zeromq";
import { address } from "./connection.ts";
import type { Connection } from "./connection.ts";
import { BadMessage, parse, serialise } from "./frames.ts";
import type { Message } from "./message.ts";
import { Outbox } from "./outbox.ts";

/** The channels on which a kernel is asked. */
export type AskChannel = "shell" | "control";
/** The channels on which a kernel hears: on stdin come the answers of a person. */
export type Channel = AskChannel | "stdin";

/** The kernel's ZeroMQ sockets: opened from a connection file, messages in and out. */
export class Sockets {
  readonly #key: string;
  readonly #shell = new Router({ linger: 500, sendHighWaterMark: 0 });
  readonly #control = new Router({ linger: 500, sendHighWaterMark: 0 });
  readonly #stdin = new Router({ linger: 500, sendHighWaterMark: 0 });
  // No limit: at its limit a publisher drops messages, and output must not be lost.
  readonly #iopub = new Publisher({ linger: 500, sendHighWaterMark: 0 });
  // A router that sends back what comes: unlike a reply socket it has no state that bad input could break.
  readonly #heartbeat = new Router({ linger: 0 });
  readonly #outbox = {
    shell: new Outbox(this.#shell),
    control: new Outbox(this.#control),
    stdin: new Outbox(this.#stdin),
    iopub: new Outbox(this.#iopub),
  };

  constructor(key: string) {
    this.#key = key;
  }

  /** Binds all sockets: from then on they can be connected to, and what comes is kept. */
  async bind(connection: Connection): Promise<void> {
    await this.#shell.bind(address(connection, "shell"));
    await this.#control.bind(address(connection, "control"));
    await this.#stdin.bind(address(connection, "stdin"));
    await this.#iopub.bind(address(connection, "iopub"));
    await this.#heartbeat.bind(address(connection, "hb"));
  }

  /** Hands every good message to `receive`; the others are logged and dropped. */
  listen(receive: (message: Message, channel: Channel) => void): void {
    void this.#listen(this.#shell, "shell", receive);
    void this.#listen(this.#control, "control", receive);
    void this.#listen(this.#stdin, "stdin", receive);
    void this.#echo();
  }

  /** Sends a message; settles when it is on its way. */
  send(channel: Channel | "iopub", message: Message): Promise<void> {
    return this.#outbox[channel].send(serialise(message, this.#key));
  }

  close(): void {
    for (const socket of [this.#shell, this.#control, this.#stdin, this.#iopub, this.#heartbeat])
      socket.close();
  }

  async #listen(
    socket: Router,
    channel: Channel,
    receive: (message: Message, channel: Channel) => void,
  ): Promise<void> {
    await eachMessage(socket, (frames) => {
      try {
        receive(parse(frames, this.#key), channel);
      } catch (error) {
        const reason = error instanceof BadMessage ? error.message : (error as Error).stack;
        process.stderr.write(`oshlab-kernel: ignored on ${channel}: ${reason}\n`);
      }
    });
  }

  async #echo(): Promise<void> {
    await eachMessage(this.#heartbeat, (frames) => this.#heartbeat.send(frames));
  }
}

/** Everything that comes on a socket until it is closed; bytes that are no message are let go. */
async function eachMessage(socket: Router, take: (frames: Buffer[]) => void | Promise<void>): Promise<void> {
  while (!socket.closed) {
    try {
      for await (const frames of socket) await take(frames);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN")
        process.stderr.write(`oshlab-kernel: ${(error as Error).message}\n`);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
