import { isUtf8 as isValidUtf8 } from "node:buffer";
import { closeSync, openSync, readSync, statSync, writeSync } from "node:fs";
import type { Reading } from "./format.ts";

type Encoding = NonNullable<Reading["hints"]["encoding"]>;

const CHUNK = 1 << 20;

/**
 * The encoding of a text. UTF-16 is known by its byte order mark or its zeros; what isn't valid UTF-8 from its first
 * to its last byte is taken as Windows-1252.
 */
export const encodingOf = (path: string, hint: Encoding | undefined): Encoding =>
  hint ?? utf16Of(headOf(path, 4096)) ?? (isUtf8(path) ? "utf-8" : "windows-1252");

/** A file as UTF-8, piece by piece. */
export function* decoded(path: string, encoding: Encoding): Generator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for (const chunk of chunksOf(path)) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

/** UTF-16 by its mark, or by the zero in most of its characters. */
export function utf16Of(head: Buffer): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  let even = 0;
  let odd = 0;
  for (let index = 0; index < head.length; index++)
    if (head[index] === 0 && index % 2 === 0) even++;
    else if (head[index] === 0) odd++;
  if (odd > head.length / 4 && even === 0) return "utf-16le";
  if (even > head.length / 4 && odd === 0) return "utf-16be";
  return undefined;
}

/** Is all of it valid? No text is made of it: a character that a piece ends in is looked at with the next piece. */
function isUtf8(path: string): boolean {
  let rest = Buffer.alloc(0);
  for (const chunk of chunksOf(path)) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let end = bytes.length - 1;
    while (end > bytes.length - 4 && end > 0 && (bytes[end]! & 0xc0) === 0x80) end--;
    if (bytes[end]! < 0x80) end = bytes.length;
    if (!isValidUtf8(bytes.subarray(0, end))) return false;
    rest = Buffer.from(bytes.subarray(end));
  }
  return isValidUtf8(rest);
}

/** A file piece by piece; each is overwritten by the next. */
export function* chunksOf(path: string, from = 0, to = Infinity): Generator<Buffer> {
  const fd = openSync(path, "r");
  const buffer = Buffer.alloc(CHUNK);
  try {
    for (let at = from; at < to;) {
      const read = readSync(fd, buffer, 0, Math.min(CHUNK, to - at), at);
      if (read === 0) return;
      yield buffer.subarray(0, read);
      at += read;
    }
  } finally {
    closeSync(fd);
  }
}

export function writeAll(fd: number, content: string | Uint8Array): void {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at);
}

/** The first bytes of a file. */
export function headOf(path: string, bytes: number): Buffer {
  const fd = openSync(path, "r");
  const head = Buffer.alloc(bytes);
  const read = readSync(fd, head, 0, bytes, 0);
  closeSync(fd);
  return head.subarray(0, read);
}

export const sizeOf = (path: string): number => statSync(path).size;
