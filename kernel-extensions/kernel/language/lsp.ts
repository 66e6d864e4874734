import { spawn } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { pathToFileURL } from "node:url";
import { compiler } from "./executable.ts";

/** How long an answer may take, in milliseconds: the first one reads all the types, and the computer may be busy. */
const PATIENCE = 300_000;

/** Nothing is downloaded; and what a cell has not imported is not proposed, for which all packages would be read. */
const SETTINGS = { disableAutomaticTypeAcquisition: true, suggest: { autoImports: false } };

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

interface Incoming {
  id?: number;
  method?: string;
  params?: { items?: unknown[] };
  result?: unknown;
  error?: { message: string };
}

/** A language server of TypeScript, `tsc --lsp --stdio`: requests and notifications over its pipes. */
export class LanguageServer {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, Waiting>();
  readonly #ready: Promise<unknown>;
  #bytes = Buffer.alloc(0);
  #serial = 0;
  /** It has ended, and answers no more. */
  ended = false;

  constructor(folder: string) {
    this.#child = spawn(compiler(), ["--lsp", "--stdio"], {
      cwd: folder,
      // Left to itself the server calls npm to download types; here nothing is downloaded at run time.
      env: { ...process.env, PATH: "" },
      stdio: ["pipe", "pipe", "ignore"] as never,
    });
    this.#child.stdout.on("data", (chunk: Buffer) => this.#read(chunk));
    this.#child.stdin.on("error", () => {});
    this.#child.once("error", (error) => this.#end(error.message));
    this.#child.once("exit", (code, signal) => this.#end(`it ended (${signal ?? code})`));
    this.#ready = this.#ask("initialize", {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      capabilities: {
        textDocument: { diagnostic: {}, completion: {}, hover: { contentFormat: ["markdown"] } },
        workspace: { configuration: true, didChangeWatchedFiles: {} },
      },
    });
    this.notify("initialized", {});
  }

  /** Asks, once the server is ready. Rejects when the server ends or does not answer in time. */
  async request(method: string, params: object): Promise<unknown> {
    await this.#ready;
    return await this.#ask(method, params);
  }

  /** Tells, once the server is ready. */
  notify(method: string, params: object): void {
    this.#ready.then(
      () => this.#send({ method, params }),
      () => {},
    );
  }

  close(): void {
    this.#child.kill("SIGKILL");
  }

  #ask(method: string, params: object): Promise<unknown> {
    if (this.ended) return Promise.reject(new Error("the language server has ended"));
    this.#serial += 1;
    const id = this.#serial;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new Error(`no answer to ${method}`));
      }, PATIENCE);
      late.unref();
      const settle = (): void => {
        clearTimeout(late);
        this.#waiting.delete(id);
      };
      this.#waiting.set(id, {
        resolve: (result) => (settle(), resolve(result)),
        reject: (error) => (settle(), reject(error)),
      });
      this.#send({ id, method, params });
    });
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(chunk: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    for (;;) {
      const end = this.#bytes.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#bytes.toString("latin1", 0, end))?.[1]);
      const stop = end + 4 + length;
      if (this.#bytes.length < stop) return;
      const message = JSON.parse(this.#bytes.toString("utf8", end + 4, stop)) as Incoming;
      this.#bytes = this.#bytes.subarray(stop);
      this.#take(message);
    }
  }

  #take({ id, method, params, result, error }: Incoming): void {
    if (id === undefined) return;
    if (method !== undefined) {
      // The server asks for settings and registers watchers.
      const settings = (params?.items ?? []).map(() => SETTINGS);
      this.#send({ id, result: method === "workspace/configuration" ? settings : null });
    } else if (error) this.#waiting.get(id)?.reject(new Error(error.message));
    else this.#waiting.get(id)?.resolve(result);
  }

  #end(reason: string): void {
    this.ended = true;
    for (const { reject } of this.#waiting.values()) reject(new Error(reason));
  }
}
