import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { ImportHints } from "../../descriptor.ts";
import type { Message } from "../convert.ts";
import { writeAll } from "../encoding.ts";
import { LIMITS } from "../limits.ts";

/** What a program of this folder is asked to do. */
export interface Orders {
  path: string;
  hints: ImportHints;
  limit?: number;
}

const ROWS = 3;

/**
 * The orders of this process, which has started and begins to read; from now on it ends itself when it needs more
 * memory than it may.
 */
export function orders(): Orders {
  const watch =
    `const { writeSync } = require("node:fs"); const most = ${LIMITS.memory * 1e6};` +
    `setInterval(() => { if (process.memoryUsage.rss() < most) return;` +
    ` writeSync(1, '{"beyond":"memory"}\\n'); process.kill(process.pid, "SIGKILL"); }, 50);`;
  // With the streams of its own that it asks for, it leaves ours alone: else what we say would be cut off at 150 kB.
  new Worker(watch, { eval: true, stdout: true, stderr: true }).unref();
  const read = JSON.parse(readFileSync(0, "utf8")) as Orders;
  say({ ready: true });
  return read;
}

export const say = (message: Message): void => writeAll(1, JSON.stringify(message) + "\n");

/** The last word of the process. */
export function end(message: Message): never {
  say(message);
  process.exit(0);
}

/** Writes rows as CSV, all cells quoted, in large pieces. */
export class Rows {
  #lines: string[] = [];
  #length = 0;

  write(row: number, cells: readonly string[]): void {
    const line = [String(row), ...cells].map(quoted).join(",") + "\n";
    if (line.length > LIMITS.line) end({ beyond: "line", place: { row } });
    this.#lines.push(line);
    this.#length += line.length;
    if (this.#length > 1 << 20) this.flush();
  }

  flush(): void {
    writeAll(ROWS, this.#lines.join(""));
    this.#lines = [];
    this.#length = 0;
  }
}

const quoted = (cell: string): string => `"${cell.replaceAll("\0", "").replaceAll('"', '""')}"`;
