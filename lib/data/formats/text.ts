import { Socket } from "node:net";
import { createWriteStream, fstatSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { chunksOf, decoded, encodingOf, headOf, sizeOf } from "./encoding.ts";
import type { Reading } from "./format.ts";
import { LIMITS } from "./limits.ts";
import { hasMixedLineEnds, withOneLineEnd } from "./lineEnds.ts";
import { stage } from "./stage.ts";

/** How much of the end is looked at for footnotes. */
const TAIL = 65_536;

/** A text in UTF-8 with one kind of line end, whatever the file has. */
export interface Text {
  /** Its beginning, as long as a row may be, and its end. */
  head: Buffer;
  tail: Buffer;
  /** Bytes of it. */
  size: number;
  /** The file, where it is the text itself. */
  path?: string;
  pieces: () => Iterable<Buffer>;
}

/** The text of a file: its encoding is found, and where it has line ends of several kinds, they become one. */
export function textOf({ path, hints }: Reading): Text {
  const encoding = encodingOf(path, hints.encoding);
  const written = () => (encoding === "utf-8" ? chunksOf(path) : decoded(path, encoding));
  const isMixed = hasMixedLineEnds(written());
  if (encoding === "utf-8" && !isMixed) {
    const size = sizeOf(path);
    const head = headOf(path, LIMITS.line);
    const tail = Buffer.concat(
      [...chunksOf(path, Math.max(0, size - TAIL))].map((piece) => Buffer.from(piece)),
    );
    return { head, tail, size, path, pieces: written };
  }
  const pieces = () => (isMixed ? withOneLineEnd(written()) : written());
  const head: Buffer[] = [];
  let tail = Buffer.alloc(0);
  let size = 0;
  for (const piece of pieces()) {
    if (size < LIMITS.line) head.push(Buffer.from(piece));
    size += piece.length;
    tail = Buffer.concat([tail, piece.subarray(-TAIL)]).subarray(-TAIL);
  }
  return { head: Buffer.concat(head).subarray(0, LIMITS.line), tail, size, pieces };
}

/**
 * Makes the view `table` of a query on a text: the file is read as it lies there, or what it has to become goes
 * to the engine through a pipe.
 *
 * @param end where in the text to stop
 * @param select the query on the text at a path
 */
export async function stageText(
  reading: Reading,
  table: string,
  text: Text,
  end: number,
  select: (path: string) => string,
): Promise<void> {
  if (text.path !== undefined && end === text.size) return stage(reading, table, select(text.path));
  const { scratch, progress } = reading;
  const [written, read] = await scratch.through(
    (handle) => pipeline(Readable.from(upTo(text, end, progress), { objectMode: false }), writer(handle)),
    (path) => stage({ ...reading, progress: undefined }, table, select(path)),
  );
  // What the engine finds wrong is why nobody reads on.
  for (const { reason } of [read, written].filter((one) => one.status === "rejected")) throw reason;
}

function* upTo(text: Text, end: number, progress: Reading["progress"]): Generator<Buffer> {
  let at = 0;
  for (const piece of text.pieces()) {
    // Pieces are overwritten by the next one, and written later.
    yield Buffer.from(piece.subarray(0, end - at));
    at += piece.length;
    progress?.(Math.min(1, at / end));
    if (at >= end) return;
  }
}

/** A pipe is written to as the other side takes it, without holding up anything else; a file as a file. */
const writer = (handle: number): NodeJS.WritableStream =>
  fstatSync(handle).isFIFO()
    ? new Socket({ fd: handle, readable: false, writable: true })
    : createWriteStream("", { fd: handle });
