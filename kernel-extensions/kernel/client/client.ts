import { launch } from "./launch.ts";
import type { LaunchOptions, Launched } from "./launch.ts";
import type { Output } from "./output.ts";
import { Wire } from "./wire.ts";
import type { Content, Header } from "../wire/message.ts";
import type { AskChannel } from "../wire/sockets.ts";

export type { Output } from "./output.ts";

/** How a cell is run. */
export interface ExecuteOptions {
  /** Neither counted nor shown. */
  silent?: boolean;
  /** TypeScript expressions to evaluate after the code, by name. */
  userExpressions?: Record<string, string>;
  /** The request's metadata: `{ oshlab: { types: "strict" } }` makes a type error an error. */
  metadata?: object;
  /** The notebook's id of the cell: a cell that is run again replaces itself. */
  cellId?: string;
  /** Called for every output as it comes. */
  onOutput?: (output: Output) => void;
  /** Do not run what is queued after this when it fails (default true). */
  stopOnError?: boolean;
}

/** What a program wants to know of an error. */
export interface ExecuteError {
  ename: string;
  evalue: string;
  traceback: string[];
  code?: string;
  place?: unknown;
  wayOut?: string;
  line?: number;
  /** The cell of that line: its number, and the notebook's id of it. */
  cell?: { number?: number; id?: string };
  /** All frames, those of Node too. */
  stack?: string[];
}

/** The value of a user expression, or why there is none. */
export type UserExpression =
  | { status: "ok"; data: Content; metadata: Content }
  | { status: "error"; ename: string; evalue: string; traceback: string[] };

/** How a cell ended, with its outputs as nbformat 4.5 stores them. */
export interface ExecuteResult {
  status: "ok" | "error" | "aborted";
  executionCount: number;
  outputs: Output[];
  error?: ExecuteError;
  userExpressions: Record<string, UserExpression>;
}

/** A running kernel. */
export interface KernelClient {
  execute(code: string, options?: ExecuteOptions): Promise<ExecuteResult>;
  request(type: string, content: object, channel?: AskChannel): Promise<{ header: Header; content: Content }>;
  interrupt(): Promise<void>;
  shutdown(): Promise<void>;
  readonly pid: number;
}

/**
 * Starts a kernel and waits until it answers. Rejects, with what the kernel wrote, when it does not start.
 *
 * @example
 * const kernel = await startKernel({ cwd: "notebooks" });
 * const { outputs } = await kernel.execute("6 * 7");
 * await kernel.shutdown();
 */
export async function startKernel(options: LaunchOptions): Promise<KernelClient> {
  const launched = await launch(options);
  const wire = new Wire(launched);
  try {
    await wire.ready();
  } catch (error) {
    launched.child.kill("SIGKILL");
    wire.close();
    await launched.tidy();
    throw error;
  }
  return client(wire, launched);
}

function client(wire: Wire, launched: Launched): KernelClient {
  return {
    pid: launched.child.pid ?? 0,
    request: (type, content, channel) => wire.request(type, content, channel),
    async execute(code, options = {}) {
      const content = {
        code,
        silent: options.silent ?? false,
        store_history: !(options.silent ?? false),
        user_expressions: options.userExpressions ?? {},
        allow_stdin: false,
        stop_on_error: options.stopOnError ?? true,
      };
      const metadata = {
        ...options.metadata,
        ...(options.cellId !== undefined && { cellId: options.cellId }),
      };
      const { content: reply, outputs } = await wire.execute(content, metadata, options.onOutput);
      const { ename, evalue, traceback } = reply;
      return {
        status: reply.status,
        executionCount: reply.execution_count,
        outputs,
        ...(reply.status === "error" && { error: { ename, evalue, traceback, ...reply.oshlab } }),
        userExpressions: reply.user_expressions ?? {},
      };
    },
    async interrupt() {
      await wire.request("interrupt_request", {}, "control");
    },
    async shutdown() {
      const { child } = launched;
      const gone = new Promise<void>((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) resolve();
        else child.once("exit", () => resolve());
      });
      const asked = wire.request("shutdown_request", { restart: false }, "control").catch(() => {});
      const late = setTimeout(() => child.kill("SIGKILL"), 5000);
      await gone;
      clearTimeout(late);
      wire.close();
      await asked;
      await launched.tidy();
    },
  };
}
