import { randomUUID } from "node:crypto";
import { flushCompileCache } from "node:module";
import { entryOf, sourcePackages } from "../language/sourcePackage.ts";
import { LanguageService } from "../language/service.ts";
import { header } from "../wire/message.ts";
import type { Content, Header, Message } from "../wire/message.ts";
import type { AskChannel, Channel, Sockets } from "../wire/sockets.ts";
import { CellsDesk } from "./cells.ts";
import { CommList } from "./comms.ts";
import { DebugDesk } from "./debug.ts";
import { InputDesk } from "./input.ts";
import { LongText } from "./longText.ts";
import type { Processes } from "./processes.ts";
import { Queue } from "./queue.ts";
import { StreamGatherer } from "./streams.ts";
import { typeMode } from "./typeMode.ts";
import type { Output, WorkerProcess } from "./worker.ts";

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
  readonly comms = new CommList();
  readonly cells: CellsDesk;
  readonly input: InputDesk;
  readonly debug: DebugDesk;
  readonly history: HistoryEntry[] = [];
  executionCount = 0;
  /** The cell that was stopped last; it may not have reached the worker yet. */
  stopped: Message | undefined;
  /** Ends the kernel; set by whoever runs it. */
  end: () => void = () => {};
  readonly #sockets: Sockets;
  readonly #requests = new Map<number, Message>();
  readonly #streams: StreamGatherer;
  #pages: Content[] = [];
  #serial = 0;

  constructor(sockets: Sockets, { worker, server }: Processes) {
    this.#sockets = sockets;
    this.language = new LanguageService(this.folder, server);
    const long = new LongText();
    this.#streams = new StreamGatherer((place, text) => {
      const shown = long.show(place, text);
      if (shown !== "") this.#publishFor(place.id, "stream", { name: place.name, text: shown });
    });
    this.worker = worker;
    this.worker.output = (output) => this.#output(output);
    this.input = new InputDesk({
      ask: (request, content) => this.#ask(request, content),
      answer: (answer) => this.worker.answer(answer),
    });
    this.cells = new CellsDesk((type, content, parent) => this.publish(type, content, parent));
    // Without a parent: what belongs to a cell would make an editor ask for its variables again.
    this.debug = new DebugDesk(this.folder, this.session, this.worker, (event) =>
      this.publish("debug_event", event, undefined),
    );
    this.worker.lost = () => this.forget();
  }

  /** Gets ready what the first cells need, while nobody waits for it. */
  prepare(): void {
    // In a reproducible run the code that cells ask for runs when they ask for it.
    if (!process.env.OSHLAB_SEED) this.worker.load(sourcePackages(this.folder).map(entryOf));
    if (typeMode({}) !== "off") this.language.prepare();
    // A kernel is often ended from outside, so what was compiled is kept now.
    setTimeout(flushCompileCache, 1000).unref();
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

  /** What the cell that has ended wants to be read beside the notebook. */
  takePages(): Content[] {
    return this.#pages.splice(0);
  }

  /** The worker is another one: nothing that cells had defined is there any more. */
  forget(): void {
    this.language.forget();
    this.debug.forget();
    this.cells.forget(this.queue.current?.header);
    for (const comm_id of this.comms.clear())
      this.publish("comm_close", { comm_id, data: {} }, this.queue.current?.header);
  }

  /** Stops the running cell, also where it is paused. */
  interrupt(): void {
    this.stopped = this.queue.current;
    this.debug.stop();
    this.worker.interrupt();
  }

  /** Sends gathered text now, so that it stands before what is sent next. */
  flush(): void {
    this.#streams.flush();
  }

  /** Text on standard error, under the cell of a request. */
  warn(id: number, text: string): void {
    this.#streams.write({ id, name: "stderr" }, text);
  }

  /** Ends its processes. */
  close(): void {
    this.worker.close();
    this.language.close();
  }

  #output(output: Output): void {
    if (output.type === "stream") {
      this.#streams.write(output, output.text);
      return;
    }
    this.flush();
    if (output.type === "input") {
      const request = this.#requests.get(output.id);
      this.input.ask(output, this.queue.current === request ? request : undefined);
      return;
    }
    if (output.type === "clear") {
      this.#publishFor(output.id, "clear_output", { wait: output.wait });
      return;
    }
    if (output.type === "page") {
      this.#pages.push({ source: "page", data: output.data, start: 0 });
      return;
    }
    if (output.type === "comm") {
      this.#comm(output);
      return;
    }
    const { data, metadata } = output;
    if (output.type === "display") {
      const type = output.update ? "update_display_data" : "display_data";
      const transient = output.display === undefined ? {} : { display_id: output.display };
      this.#publishFor(output.id, type, { data, metadata, transient });
    } else {
      const execution_count = this.executionCount;
      this.#publishFor(output.id, "execute_result", { data, metadata, execution_count });
    }
  }

  #ask(request: Message, content: Content): void {
    void this.#send("stdin", request.identities, "input_request", content, request.header, {});
  }

  #comm({ id, what, comm, target, data, metadata, buffers }: Extract<Output, { type: "comm" }>): void {
    if (what === "open") this.comms.opened(comm, target);
    if (what === "close") this.comms.closed(comm);
    const content = { comm_id: comm, ...(what === "open" && { target_name: target }), data };
    const bytes = buffers.map((text) => Buffer.from(text, "base64"));
    void this.#send(
      "iopub",
      [Buffer.from(`comm_${what}`)],
      `comm_${what}`,
      content,
      this.#requests.get(id)?.header,
      metadata,
      bytes,
    );
  }

  #publishFor(id: number, type: string, content: Content): void {
    const request = this.#requests.get(id);
    if (request?.content.silent === true) return;
    this.publish(type, content, request?.header);
  }

  #send(
    channel: Channel | "iopub",
    identities: Buffer[],
    type: string,
    content: Content,
    parent: Header | undefined,
    metadata: Content,
    buffers: Buffer[] = [],
  ): Promise<void> {
    return this.#sockets.send(channel, {
      identities,
      header: header(type, this.session),
      parent: parent ?? {},
      metadata,
      content,
      buffers,
    });
  }
}
