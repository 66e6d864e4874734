import { appendFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StringDecoder } from "node:string_decoder";
import { language } from "../locale.ts";
import { LABELS } from "../words.ts";
import type { StreamPlace } from "./streams.ts";

/**
 * How much text of one cell is shown, in bytes, unless `OSHLAB_OUTPUT_LIMIT` says otherwise. Jupyter Server drops
 * what comes past 3,000,000 bytes of text within 3 seconds of one cell.
 */
const LIMIT = 2_000_000;

interface Written {
  size: number;
  /** What was shown, until it is known whether a file is needed. */
  shown: string[];
  file?: string;
}

/**
 * Bounds the text that one cell shows, so that neither the page nor the server's limits suffer. Past the
 * limit it goes to a file, which then holds all of it, and the cell says where.
 */
export class LongText {
  readonly #limit = Number(process.env.OSHLAB_OUTPUT_LIMIT) || LIMIT;
  readonly #folder = process.env.OSHLAB_OUTPUT_FOLDER ?? join(tmpdir(), "oshlab-output");
  readonly #cells = new Map<number, Written>();

  /** What of this text is to be shown: all, the first part and a notice, or nothing. */
  show({ id }: StreamPlace, text: string): string {
    const cell = this.#cells.get(id) ?? { size: 0, shown: [] };
    this.#cells.set(id, cell);
    // Text of long ago may still come from a timer; it starts anew.
    this.#cells.delete(id - 100);
    cell.size += Buffer.byteLength(text);
    if (cell.file !== undefined) {
      appendFileSync(cell.file, text);
      return "";
    }
    cell.shown.push(text);
    if (cell.size <= this.#limit) return text;
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    cell.file = join(this.#folder, `${process.pid}-${id}.txt`);
    appendFileSync(cell.file, cell.shown.join(""), { mode: 0o600 });
    cell.shown = [];
    const bytes = Buffer.from(text);
    // Up to the last whole character.
    const kept = new StringDecoder("utf8").write(bytes.subarray(0, bytes.length - (cell.size - this.#limit)));
    const notice = LABELS.cut[language()].replace("{file}", cell.file);
    return `${kept}\n… ${notice}\n`;
  }
}
