import { StringDecoder } from "node:string_decoder";
import { CELL, FRAME, HEAD } from "../worker/channel.ts";
import type { Report } from "../worker/channel.ts";

/** Reads the worker's reports from the bytes of its pipe (`worker/channel.ts` says how they are written). */
export class ReportReader {
  readonly #take: (report: Report) => void;
  // A character may come in two parts.
  readonly #decoders = { stdout: new StringDecoder("utf8"), stderr: new StringDecoder("utf8") };
  #chunks: Buffer[] = [];
  #size = 0;
  #needed = HEAD;

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
    this.#chunks = start < bytes.length ? [bytes.subarray(start)] : [];
    this.#size = bytes.length - start;
  }

  #frame(bytes: Buffer, start: number, end: number): void {
    const kind = bytes[start + 4];
    const body = start + HEAD;
    if (kind === FRAME.json) {
      this.#take(JSON.parse(bytes.toString("utf8", body, end)) as Report);
      return;
    }
    const name = kind === FRAME.stdout ? "stdout" : "stderr";
    const text = this.#decoders[name].write(bytes.subarray(body + CELL, end));
    if (text !== "") this.#take({ type: "stream", id: bytes.readUInt32LE(body), name, text });
  }
}
