import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { Subscriber } from "zeromq";
import { launch } from "@oshlab/kernel/client/launch.ts";
import { Wire } from "@oshlab/kernel/client/wire.ts";
import { address } from "@oshlab/kernel/wire/connection.ts";
import { parse } from "@oshlab/kernel/wire/frames.ts";
import type { Content, Message } from "@oshlab/kernel/wire/message.ts";

export interface Variable {
  name: string;
  value: string;
  type?: string;
  variablesReference: number;
}

/** A kernel that is debugged over its control channel, as an editor does it. */
export class DebugKernel {
  readonly folder: string;
  readonly pid: number;
  readonly #wire: Wire;
  readonly #messages: Message[] = [];
  #heard = new Promise<void>(() => {});
  #hear: () => void = () => {};
  #seq = 0;

  static async start(): Promise<DebugKernel> {
    const folder = await mkdtemp(join(tmpdir(), "oshlab-test-"));
    const launched = await launch({ cwd: folder, env: { OSHLAB_TYPES: "off", OSHLAB_LANG: "en" } });
    const wire = new Wire(launched);
    const iopub = new Subscriber({ linger: 0 });
    iopub.connect(address(launched.connection, "iopub"));
    iopub.subscribe();
    afterAll(async () => {
      launched.child.kill("SIGTERM");
      wire.close();
      iopub.close();
      await launched.tidy();
      await rm(folder, { recursive: true, force: true });
    });
    await wire.ready();
    const kernel = new DebugKernel(folder, launched.child.pid!, wire);
    void kernel.#listen(iopub, launched.connection.key);
    // Until the subscription has reached the kernel.
    while (kernel.#messages.length === 0) {
      await kernel.request("kernel_info_request", {}, "shell");
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return kernel;
  }

  constructor(folder: string, pid: number, wire: Wire) {
    this.folder = folder;
    this.pid = pid;
    this.#wire = wire;
  }

  /** Any request; the content of its reply. */
  async request(type: string, content: object, channel: "shell" | "control"): Promise<Content> {
    return (await this.#wire.request(type, content, channel)).content;
  }

  /** A debug request: the whole response. */
  async response(command: string, args: object = {}): Promise<Content> {
    this.#seq += 1;
    const asked = { type: "request", seq: this.#seq, command, arguments: args };
    const { header, content } = await this.#wire.request("debug_request", asked, "control");
    const { type, command: answered, request_seq } = content;
    assert.deepEqual(
      { msg_type: header.msg_type, type, command: answered, request_seq },
      { msg_type: "debug_reply", type: "response", command, request_seq: asked.seq },
    );
    return content;
  }

  /** A debug request that must succeed: its body. */
  async ask(command: string, args: object = {}): Promise<Content> {
    const { success, message, body } = await this.response(command, args);
    assert.equal(message, undefined);
    assert.equal(success, true);
    return body as Content;
  }

  async attach(): Promise<void> {
    assert.equal((await this.ask("initialize")).exceptionBreakpointFilters.length, 2);
    await this.ask("attach");
  }

  /** Runs a cell. */
  execute(code: string): Promise<{ content: Content; text: unknown }> {
    const asked = { code, silent: false, store_history: true, user_expressions: {}, allow_stdin: false };
    return this.#wire.execute(asked, {}).then(({ content, outputs }) => {
      const result = outputs.find((output) => output.output_type === "execute_result");
      return { content, text: result?.data["text/plain"] };
    });
  }

  /** Sets the breakpoints of a cell; gives its path and the lines at which they stand. */
  async breakAt(code: string, ...lines: number[]): Promise<{ path: string; lines: number[] }> {
    const path = (await this.ask("dumpCell", { code })).sourcePath as string;
    const breakpoints = lines.map((line) => ({ line }));
    const reply = await this.ask("setBreakpoints", { source: { path }, breakpoints });
    return { path, lines: reply.breakpoints.map(({ line }: { line: number }) => line) };
  }

  /** The next event of this kind, of those that were not asked for yet. */
  async event(event: string, patience = 300_000): Promise<Content> {
    const end = Date.now() + patience;
    for (;;) {
      const index = this.#messages.findIndex(
        ({ header, content }) => header.msg_type === "debug_event" && content.event === event,
      );
      if (index >= 0) return this.#messages.splice(index, 1)[0]!.content.body as Content;
      const left = end - Date.now();
      if (left <= 0) throw new Error(`no event ${event}`);
      await Promise.race([this.#heard, new Promise((resolve) => setTimeout(resolve, left))]);
    }
  }

  /** Where it stops next: the names and lines of the frames, the innermost first. */
  async stop(reason: string): Promise<[name: string, line: number][]> {
    const stopped = await this.event("stopped");
    assert.deepEqual([stopped.reason, stopped.threadId], [reason, 1]);
    const { stackFrames } = await this.ask("stackTrace", { threadId: 1 });
    return stackFrames.map(({ name, line }: { name: string; line: number }) => [name, line]);
  }

  /** The scopes of a frame, each with its variables as texts. */
  async scopes(depth = 0): Promise<Record<string, Record<string, string>>> {
    const { stackFrames } = await this.ask("stackTrace", { threadId: 1 });
    const { scopes } = await this.ask("scopes", { frameId: stackFrames[depth].id });
    const found: Record<string, Record<string, string>> = {};
    for (const { name, variablesReference } of scopes) {
      const { variables } = await this.ask("variables", { variablesReference });
      found[name] = Object.fromEntries(
        (variables as Variable[]).map((variable) => [variable.name, variable.value]),
      );
    }
    return found;
  }

  /** The variables of the panel. */
  async variables(): Promise<Variable[]> {
    return (await this.ask("inspectVariables")).variables as Variable[];
  }

  /** The id of the innermost frame. */
  async frameId(): Promise<number> {
    return (await this.ask("stackTrace", { threadId: 1 })).stackFrames[0].id as number;
  }

  /** Events that nobody has asked for. */
  events(): string[] {
    return this.#messages
      .filter(({ header }) => header.msg_type === "debug_event")
      .map(({ content }) => content.event as string);
  }

  /** Everything that was published for cells since the last call. */
  takePublished(): Message[] {
    const found = this.#messages.filter(
      ({ parent }) => (parent as { msg_type?: string }).msg_type === "execute_request",
    );
    for (const one of found) this.#messages.splice(this.#messages.indexOf(one), 1);
    return found;
  }

  async #listen(iopub: Subscriber, key: string): Promise<void> {
    this.#wait();
    for await (const frames of iopub) {
      this.#messages.push(parse(frames as Buffer[], key));
      const hear = this.#hear;
      this.#wait();
      hear();
    }
  }

  #wait(): void {
    this.#heard = new Promise<void>((resolve) => (this.#hear = resolve));
  }
}
