import { dirname, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { language } from "../locale.ts";
import { LABELS } from "../words.ts";
import type { Prepared } from "./transpile.ts";

/** A cell that has run: its name for the author, its text, the way back to it. */
export interface CellSource {
  label: string;
  code: string;
  prepared: Prepared;
}

/** The cells by the number in their script's name, `oshlab-cell:7`. */
export type CellSources = ReadonlyMap<number, CellSource>;

/** The place in the author's text that an error came from. */
export interface Origin {
  label: string;
  line: number;
  /** The line itself, with a caret below the column. */
  excerpt: string[];
}

const KERNEL = dirname(import.meta.dirname);

/** The frames of an error's stack that mean something to the author, and the place it came from. */
export function stackFrames(error: Error, cells: CellSources): { frames: string[]; origin?: Origin } {
  const stack = typeof error.stack === "string" ? error.stack : "";
  const frames: string[] = [];
  let origin: Origin | undefined;
  for (const frame of stack.split("\n").filter((line) => /^\s+at /.test(line))) {
    // Below this is the kernel, which called the cell.
    if (frame.includes("(node:inspector:")) break;
    const place = /oshlab-cell:(\d+):(\d+):(\d+)/.exec(frame);
    const cell = place && cells.get(Number(place[1]));
    if (cell) {
      const found = cell.prepared.original(Number(place[2]), Number(place[3]));
      if (!found) continue;
      origin ??= { label: cell.label, line: found.line, excerpt: excerpt(cell.code, found) };
      frames.push(`    at ${named(frame)}${inCell(cell.label, found)}`);
    } else if (!/\(?node:|\bnative\b/.test(frame) && !frame.includes(KERNEL)) {
      frames.push(frame.replace(/file:\/\/[^\s)]+?(?=:\d+:\d+)/, shortPath));
    }
  }
  return { frames, ...(origin && { origin }) };
}

/** A line of the author's text with its number, and a caret below the column. */
export function excerpt(code: string, { line, column }: { line: number; column: number }): string[] {
  const text = code.split("\n")[line - 1] ?? "";
  const gutter = `${line} | `;
  return [gutter + text, `${" ".repeat(gutter.length + column - 1)}^`];
}

function inCell(label: string, { line, column }: { line: number; column: number }): string {
  const spoken = language();
  return `${label}, ${LABELS.line[spoken]} ${line}, ${LABELS.column[spoken]} ${column}`;
}

function named(frame: string): string {
  const name = /^\s+at (?:async )?(.+) \(oshlab-cell:/.exec(frame)?.[1];
  return name === undefined || name === "<anonymous>" ? "" : `${name}, `;
}

function shortPath(url: string): string {
  const path = relative(process.cwd(), fileURLToPath(url));
  return path.startsWith(`..${sep}..${sep}..`) ? fileURLToPath(url) : path;
}
