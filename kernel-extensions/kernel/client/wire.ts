import { randomUUID } from "node:crypto";
import { Dealer, Subscriber } from "zeromq";
import { address } from "../wire/connection.ts";
import { parse, serialise } from "../wire/frames.ts";
import { header } from "../wire/message.ts";
import type { Content, Header, Message } from "../wire/message.ts";
import { Outbox } from "../wire/outbox.ts";
import type { AskChannel } from "../wire/sockets.ts";
import type { Launched } from "./launch.ts";
import { collect, Displays, outputOf } from "./output.ts";
import type { Output } from "./output.ts";

/** How long a kernel may take to start, in milliseconds. */
const START = 60_000;

interface Waiting {
  reply?: Message;
  idle: boolean;
  /** Also wait for "idle": everything that a cell showed has come. */
  whole: boolean;
  outputs: Output[];
  onOutput?: (output: Output) => void;
  resolve(reply: Message): void;
  reject(error: Error): void;
}

/** The client's ends of a kernel's sockets: requests, each with its reply and its outputs. */
export class Wire {
  readonly #session = randomUUID();
  readonly #key: string;
  readonly #shell = new Dealer({ linger: 0, sendHighWaterMark: 0, receiveHighWaterMark: 0 });
  readonly #control = new Dealer({ linger: 0 });
  readonly #iopub = new Subscriber({ linger: 0, receiveHighWaterMark: 0 });
  readonly #outbox = { shell: new Outbox(this.#shell), control: new Outbox(this.#control) };
  readonly #waiting = new Map<string, Waiting>();
  readonly #displays = new Displays();
  #stderr = "";
  #heard: () => void = () => {};
  #gone: Error | undefined;

  constructor({ child, connection }: Launched) {
    this.#key = connection.key;
    this.#shell.connect(address(connection, "shell"));
    this.#control.connect(address(connection, "control"));
    this.#iopub.connect(address(connection, "iopub"));
    this.#iopub.subscribe();
    void this.#listen(this.#shell, (message) => this.#reply(message));
    void this.#listen(this.#control, (message) => this.#reply(message));
    void this.#listen(this.#iopub, (message) => this.#published(message));
    child.stderr?.on(
      "data",
      (chunk: Buffer) => (this.#stderr = (this.#stderr + chunk.toString()).slice(-4000)),
    );
    child.once("error", (error) => this.#end(error.message));
    child.once("exit", (code, signal) => this.#end(`${signal ?? `exit code ${code}`}`));
  }

  /** Waits until the kernel answers and its outputs are heard. */
  async ready(): Promise<void> {
    const heard = new Promise<boolean>((resolve) => (this.#heard = () => resolve(true)));
    const end = Date.now() + START;
    for (;;) {
      await this.request("kernel_info_request", {});
      // The subscription may reach the kernel later than the request: then ask again.
      if (await Promise.race([heard, new Promise<boolean>((resolve) => setTimeout(resolve, 50, false))]))
        return;
      if (Date.now() > end) throw new Error("The kernel answers, but its outputs do not come.");
    }
  }

  request(type: string, content: object, channel: AskChannel = "shell"): Promise<Message> {
    return this.#ask(type, content, channel, {}, { whole: false });
  }

  async execute(
    content: object,
    metadata: object,
    onOutput?: (output: Output) => void,
  ): Promise<{ content: Content; outputs: Output[] }> {
    const outputs: Output[] = [];
    const reply = await this.#ask("execute_request", content, "shell", metadata, {
      whole: true,
      outputs,
      onOutput,
    });
    return { content: reply.content, outputs };
  }

  close(): void {
    for (const socket of [this.#shell, this.#control, this.#iopub]) socket.close();
  }

  #ask(
    type: string,
    content: object,
    channel: AskChannel,
    metadata: object,
    options: Pick<Waiting, "whole" | "onOutput"> & { outputs?: Output[] },
  ): Promise<Message> {
    return new Promise((resolve, reject) => {
      if (this.#gone) {
        reject(this.#gone);
        return;
      }
      const head = header(type, this.#session);
      this.#waiting.set(head.msg_id, { outputs: [], ...options, idle: false, resolve, reject });
      const message = { identities: [], header: head, parent: {}, metadata, content, buffers: [] };
      void this.#outbox[channel].send(serialise(message, this.#key));
    });
  }

  #reply(message: Message): void {
    const waiting = this.#waiting.get((message.parent as Header).msg_id);
    if (!waiting) return;
    waiting.reply = message;
    this.#settle(waiting);
  }

  #published({ header: { msg_type }, parent, content }: Message): void {
    this.#heard();
    const waiting = this.#waiting.get((parent as Header).msg_id);
    if (!waiting) return;
    if (msg_type === "status" && content.execution_state === "idle") {
      waiting.idle = true;
      this.#settle(waiting);
    }
    if (msg_type === "update_display_data") this.#displays.update(content);
    const output = outputOf(msg_type, content);
    if (!output) return;
    this.#displays.keep(content, collect(waiting.outputs, output));
    waiting.onOutput?.(output);
  }

  #settle(waiting: Waiting): void {
    if (!waiting.reply || (waiting.whole && !waiting.idle)) return;
    this.#waiting.delete((waiting.reply.parent as Header).msg_id);
    waiting.resolve(waiting.reply);
  }

  #end(how: string): void {
    this.#gone = new Error(`The kernel has ended (${how}). ${this.#stderr}`.trim());
    for (const { reject } of this.#waiting.values()) reject(this.#gone);
    this.#waiting.clear();
  }

  async #listen(socket: Dealer | Subscriber, take: (message: Message) => void): Promise<void> {
    for await (const frames of socket) take(parse(frames as Buffer[], this.#key));
  }
}
