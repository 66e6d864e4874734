import type { Report } from "../worker/channel.ts";

/** Reads the worker's reports from the bytes of its pipe: a length (32 bits, little end first), then JSON. */
export class ReportReader {
  readonly #take: (report: Report) => void;
  #chunks: Buffer[] = [];
  #size = 0;
  #needed = 4;

  constructor(take: (report: Report) => void) {
    this.#take = take;
  }

  read(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    // Joined only when a whole report is there: a large one comes in many chunks.
    if (this.#size < this.#needed) return;
    let bytes = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
    for (;;) {
      this.#needed = bytes.length < 4 ? 4 : 4 + bytes.readUInt32LE(0);
      if (bytes.length < this.#needed) break;
      this.#take(JSON.parse(bytes.toString("utf8", 4, this.#needed)) as Report);
      bytes = bytes.subarray(this.#needed);
    }
    this.#chunks = [bytes];
    this.#size = bytes.length;
  }
}
