import { writeSync } from "node:fs";
import type { CellPlace } from "./sources.ts";

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
  /** The cell of that line. */
  cell?: CellPlace;
  /** All frames of the stack, those of Node too. */
  stack?: string[];
  code?: string;
  place?: unknown;
  wayOut?: string;
}

/** The answer to one user expression. */
export type ExpressionReply =
  { status: "ok"; data: MimeBundle; metadata: object } | ({ status: "error" } & CellError);

/** What the supervisor asks of the worker. */
export type Command =
  | {
      type: "run";
      id: number;
      code: string;
      label: string;
      cell: CellPlace;
      expressions: Record<string, string>;
    }
  | { type: "names"; id: number; path: string }
  | { type: "load"; entries: string[] }
  | ({ type: "comm"; id: number } & CommReport);

/** Kinds of frames on the pipe: a report as JSON, or bytes of a stream below the number of their cell. */
export const FRAME = { json: 0, stdout: 1, stderr: 2 } as const;

/** A frame begins with the length of what follows its kind (32 bits, little end first), and its kind. */
export const HEAD = 5;
/** The number of a cell, 32 bits. */
export const CELL = 4;

/** Most texts are short: they need no memory of their own. */
const short = Buffer.allocUnsafe(64 * 1024);

/**
 * Sends a report. It is written at once, on a blocking pipe: nothing is lost when the cell never gives
 * control back, or when the process ends right after.
 */
export function report(message: Report): void {
  const text = JSON.stringify(message);
  const frame = Buffer.allocUnsafe(HEAD + Buffer.byteLength(text));
  frame.write(text, HEAD);
  head(frame, frame.length - HEAD, FRAME.json);
  writeAll(frame, frame.length);
}

/** Sends what was written to a stream, at once too, and cheaply: cells print many lines. */
export function reportText(id: number, name: "stdout" | "stderr", text: string | Uint8Array): void {
  const start = HEAD + CELL;
  const most = typeof text === "string" ? text.length * 3 : text.length;
  const frame = start + most <= short.length ? short : Buffer.allocUnsafe(start + most);
  if (typeof text !== "string") frame.set(text, start);
  const size = CELL + (typeof text === "string" ? frame.write(text, start) : text.length);
  head(frame, size, FRAME[name]);
  frame.writeUInt32LE(id, HEAD);
  writeAll(frame, HEAD + size);
}

function head(frame: Buffer, size: number, kind: number): void {
  frame.writeUInt32LE(size, 0);
  frame[4] = kind;
}

function writeAll(frame: Buffer, size: number): void {
  let done = 0;
  while (done < size) {
    try {
      done += writeSync(FD, frame, done, size - done);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}
