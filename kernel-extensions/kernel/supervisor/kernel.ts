import { randomUUID } from "node:crypto";
import { LanguageService } from "../language/service.ts";
import { header } from "../wire/message.ts";
import type { Content, Header, Message } from "../wire/message.ts";
import type { AskChannel, Sockets } from "../wire/sockets.ts";
import { Queue } from "./queue.ts";
import { StreamGatherer } from "./streams.ts";
import { WorkerProcess } from "./worker.ts";
import type { Output } from "./worker.ts";

/** One input of the session, as history tells it. */
export interface HistoryEntry {
  line: number;
  input: string;
}

/** The state of a kernel that its handlers share: sockets, worker, language service, queue, history. */
export class Kernel {
  readonly session = randomUUID();
  readonly folder = process.cwd();
  readonly queue = new Queue();
  readonly worker: WorkerProcess;
  readonly language: LanguageService;
  readonly history: HistoryEntry[] = [];
  executionCount = 0;
  /** Ends the kernel; set by whoever runs it. */
  end: () => void = () => {};
  readonly #sockets: Sockets;
  readonly #requests = new Map<number, Message>();
  readonly #streams: StreamGatherer;
  #serial = 0;

  constructor(sockets: Sockets) {
    this.#sockets = sockets;
    this.language = new LanguageService(this.folder);
    this.#streams = new StreamGatherer(({ id, name }, text) =>
      this.#publishFor(id, "stream", { name, text }),
    );
    this.worker = new WorkerProcess((output) => this.#output(output));
    this.worker.lost = () => this.language.forget();
  }

  /** A number for a request, by which the worker's output finds its way back to it. */
  register(request: Message): number {
    this.#serial += 1;
    this.#requests.set(this.#serial, request);
    this.#requests.delete(this.#serial - 10_000);
    return this.#serial;
  }

  /** Publishes to everyone who listens, as a consequence of a request. */
  publish(type: string, content: Content, parent: Header | undefined, metadata: Content = {}): void {
    void this.#send("iopub", [Buffer.from(type)], type, content, parent, metadata);
  }

  /** Answers a request on the channel that it came by. */
  reply(request: Message, channel: AskChannel, content: Content): void {
    const type = request.header.msg_type.replace(/_request$/, "_reply");
    void this.#send(channel, request.identities, type, content, request.header, {});
  }

  /** Sends gathered text now, so that it stands before what is sent next. */
  flush(): void {
    this.#streams.flush();
  }

  /** Text on standard error, under the cell of a request. */
  warn(id: number, text: string): void {
    this.#streams.write({ id, name: "stderr" }, text);
  }

  #output(output: Output): void {
    if (output.type === "stream") {
      this.#streams.write(output, output.text);
      return;
    }
    this.flush();
    const { data, metadata } = output;
    if (output.type === "display") {
      this.#publishFor(output.id, "display_data", { data, metadata, transient: {} });
    } else {
      const execution_count = this.executionCount;
      this.#publishFor(output.id, "execute_result", { data, metadata, execution_count });
    }
  }

  #publishFor(id: number, type: string, content: Content): void {
    const request = this.#requests.get(id);
    if (request?.content.silent === true) return;
    this.publish(type, content, request?.header);
  }

  #send(
    channel: AskChannel | "iopub",
    identities: Buffer[],
    type: string,
    content: Content,
    parent: Header | undefined,
    metadata: Content,
  ): Promise<void> {
    return this.#sockets.send(channel, {
      identities,
      header: header(type, this.session),
      parent: parent ?? {},
      metadata,
      content,
      buffers: [],
    });
  }
}
