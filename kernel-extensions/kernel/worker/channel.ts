import { writeSync } from "node:fs";

/** The pipe to the supervisor: file descriptor 3, opened by it. */
const FD = 3;

/** What the worker tells the supervisor, in the order in which it happened. */
export type Report =
  | { type: "ready" }
  | { type: "stream"; id: number; name: "stdout" | "stderr"; text: string }
  | { type: "display"; id: number; data: MimeBundle; metadata: object; display?: string; update?: boolean }
  | { type: "result"; id: number; data: MimeBundle; metadata: object }
  | { type: "done"; id: number; error?: CellError; expressions: Record<string, ExpressionReply> }
  | { type: "names"; id: number; names: string[] }
  | { type: "input"; id: number; serial: number; prompt: string; password: boolean }
  | ({ type: "comm"; id: number } & CommReport)
  | { type: "heard"; id: number }
  | { type: "clear"; id: number; wait: boolean }
  | { type: "page"; id: number; data: MimeBundle };

/** What one end of a comm says to the other; bytes as base64. */
export interface CommReport {
  what: "open" | "msg" | "close";
  comm: string;
  target: string;
  data: unknown;
  metadata: object;
  buffers: string[];
}

/** MIME types and what is shown for each. */
export type MimeBundle = Record<string, unknown>;

/** An error as Jupyter shows it, with what a program wants to know of it. */
export interface CellError {
  ename: string;
  evalue: string;
  traceback: string[];
  /** The author's line, from 1. */
  line?: number;
  code?: string;
  place?: unknown;
  wayOut?: string;
}

/** The answer to one user expression. */
export type ExpressionReply =
  { status: "ok"; data: MimeBundle; metadata: object } | ({ status: "error" } & CellError);

/** What the supervisor asks of the worker. */
export type Command =
  | { type: "run"; id: number; code: string; label: string; expressions: Record<string, string> }
  | { type: "names"; id: number; path: string }
  | ({ type: "comm"; id: number } & CommReport);

/**
 * Sends a report. It is written at once, on a blocking pipe: nothing is lost when the cell never gives
 * control back, or when the process ends right after.
 */
export function report(message: Report): void {
  const body = Buffer.from(JSON.stringify(message));
  const frame = Buffer.allocUnsafe(4 + body.length);
  frame.writeUInt32LE(body.length, 0);
  body.copy(frame, 4);
  let done = 0;
  while (done < frame.length) {
    try {
      done += writeSync(FD, frame, done);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}
