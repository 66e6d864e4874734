import { StringDecoder } from "node:string_decoder";
import { CELL, FRAME, HEAD } from "../worker/channel.ts";
import type { Report } from "../worker/channel.ts";

/** Text of one stream and cell, moved together in its chunk. */
interface Gathered {
  id: number;
  name: "stdout" | "stderr";
  start: number;
  end: number;
}

/** Reads the worker's reports from the bytes of its pipe (`worker/channel.ts` says how they are written). */
export class ReportReader {
  readonly #take: (report: Report) => void;
  // A character may come in two parts.
  readonly #decoders = { stdout: new StringDecoder("utf8"), stderr: new StringDecoder("utf8") };
  #chunks: Buffer[] = [];
  #size = 0;
  #needed = HEAD;
  #text: Gathered | undefined;

  constructor(take: (report: Report) => void) {
    this.#take = take;
  }

  read(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    // Joined only when a whole report is there: a large one comes in many chunks.
    if (this.#size < this.#needed) return;
    const bytes = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
    let start = 0;
    for (;;) {
      const left = bytes.length - start;
      this.#needed = HEAD + (left < HEAD ? 0 : bytes.readUInt32LE(start));
      if (left < this.#needed) break;
      this.#frame(bytes, start, start + this.#needed);
      start += this.#needed;
    }
    this.#flush(bytes);
    this.#chunks = start < bytes.length ? [bytes.subarray(start)] : [];
    this.#size = bytes.length - start;
  }

  #frame(bytes: Buffer, start: number, end: number): void {
    const kind = bytes[start + 4];
    const body = start + HEAD;
    if (kind === FRAME.json) {
      this.#flush(bytes);
      this.#take(JSON.parse(bytes.toString("utf8", body, end)) as Report);
      return;
    }
    const [id, name] = [bytes.readUInt32LE(body), kind === FRAME.stdout ? "stdout" : "stderr"] as const;
    if (this.#text && this.#text.id === id && this.#text.name === name) {
      // A line each costs most: what belongs together is decoded together.
      bytes.copyWithin(this.#text.end, body + CELL, end);
      this.#text.end += end - body - CELL;
      return;
    }
    this.#flush(bytes);
    this.#text = { id, name, start: body + CELL, end };
  }

  #flush(bytes: Buffer): void {
    if (!this.#text) return;
    const { id, name, start, end } = this.#text;
    this.#text = undefined;
    const text = this.#decoders[name].write(bytes.subarray(start, end));
    if (text !== "") this.#take({ type: "stream", id, name, text });
  }
}
