import { readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { language } from "../locale.ts";
import { LABELS } from "../words.ts";
import { cells, files } from "./sources.ts";
import type { CellPlace } from "./sources.ts";

/** A place in a text, from 1. */
interface Place {
  line: number;
  column: number;
}

/** The place in the author's text that an error came from. */
export interface Origin extends Place {
  /** The cell, or the path of the file. */
  label: string;
  /** Which cell; none in a file. */
  cell?: CellPlace;
  /** The line itself, with a caret below the column. */
  excerpt: string[];
}

export interface StackFrames {
  /** The author's and the packages', not those of the kernel and of Node. */
  frames: string[];
  /** All of them, down to the call of the cell. */
  all: string[];
  /** Where it came from: the author's cell or file that is highest in the stack. */
  origin?: Origin;
  /** The cell that is highest in the stack. */
  inCell?: Origin;
}

const KERNEL = dirname(import.meta.dirname);
/** The file that is on no disk, from which cells import. */
const IMPORTER = join(process.cwd(), "notebook.ts");
const CELL = /oshlab-cell:(\d+):(\d+):(\d+)/;
const FILE = /(file:\/\/[^\s)]+?)(?:\?changed=\d+)?:(\d+):(\d+)/;

/** The most characters of a line that an excerpt shows: one that is broken parts the caret from its place. */
const WIDTH = 90;

/** The frames of an error's stack that mean something to the author, and the place it came from. */
export function stackFrames(error: Error): StackFrames {
  const stack = typeof error.stack === "string" ? error.stack : "";
  const origin = unparsed(stack);
  const found: StackFrames = { frames: [], all: [], ...(origin && { origin }) };
  for (const frame of stack.split("\n").filter(isFrame)) {
    if (isCall(frame)) break;
    const text = told(frame);
    found.all.push(text);
    if (isOurs(frame)) continue;
    found.frames.push(text);
    const place = cellOrigin(frame) ?? fileOrigin(frame);
    found.origin ??= place;
    if (place?.cell) found.inCell ??= place;
  }
  return { ...found, frames: repeated(found.frames), all: repeated(found.all) };
}

/** A text that is shown, with the author's places in the stacks that it holds. */
export function readable(text: string): string {
  if (!text.includes("oshlab-cell:")) return text;
  const lines: string[] = [];
  let kernels = false;
  for (const line of text.split("\n")) {
    kernels = isFrame(line) && (kernels || isCall(line) || line.includes(KERNEL));
    if (!kernels) lines.push(isFrame(line) ? told(line) : line);
    // Behind the last frame stands what else the error holds.
    else if (line.endsWith(" {")) lines.push(`${lines.pop() ?? ""} {`);
  }
  return lines.join("\n");
}

/** A line of the author's text with its number, and a caret below the column; of a long line the part around it. */
export function excerpt(code: string, { line, column }: Place): string[] {
  const text = code.split("\n")[line - 1] ?? "";
  const gutter = `${line} | `;
  const from = column > WIDTH - 10 ? column - WIDTH / 2 : 0;
  const shown = `${from > 0 ? "…" : ""}${text.slice(from, from + WIDTH)}${from + WIDTH < text.length ? "…" : ""}`;
  const before = shown.slice(0, column - 1 - from + (from > 0 ? 1 : 0)).replace(/[^\t]/g, " ");
  return [gutter + shown, " ".repeat(gutter.length) + before + "^"];
}

const isFrame = (line: string): boolean => /^\s+at /.test(line);

/** Below this is the kernel, which called the cell. */
const isCall = (frame: string): boolean => frame.includes("(node:inspector:");

/** Of Node, the language or the kernel. */
const isOurs = (frame: string): boolean =>
  !CELL.test(frame) &&
  (/ \(?node:|\(<anonymous>\)$/.test(frame) || frame.includes(KERNEL) || frame.includes(`at ${IMPORTER}:`));

/** The same frame many times, as in a function that calls itself, once. */
function repeated(frames: string[]): string[] {
  const found: { frame: string; times: number }[] = [];
  for (const frame of frames) {
    const last = found.at(-1);
    if (last?.frame === frame) last.times += 1;
    else found.push({ frame, times: 1 });
  }
  return found.map(({ frame, times }) => (times > 1 ? `${frame} (× ${times})` : frame));
}

/** A frame as the author reads it. */
function told(frame: string): string {
  const evaluated = /^(\s+at ).*\(eval at .*<anonymous>:(\d+):(\d+)\)$/.exec(frame);
  if (evaluated) return `${evaluated[1]}eval, ${position(Number(evaluated[2]), Number(evaluated[3]))}`;
  const [, indent, name, place] =
    /^(\s+at )(?:async )?(?:(.+) )?\(?(oshlab-cell:\d+:\d+:\d+)\)?$/.exec(frame) ?? [];
  if (place === undefined) return frame.replace(CELL, inCell).replace(FILE, inFile);
  return `${indent}${name === undefined || /(^|\.)<anonymous>$/.test(name) ? "" : `${name}, `}${inCell(place)}`;
}

function inCell(place: string): string {
  const origin = cellOrigin(place);
  if (origin) return `${origin.label}, ${position(origin.line, origin.column)}`;
  return cells.get(Number(CELL.exec(place)?.[1]))?.label ?? place;
}

function position(line: number, column: number): string {
  const spoken = language();
  return `${LABELS.line[spoken]} ${line}, ${LABELS.column[spoken]} ${column}`;
}

function inFile(place: string): string {
  const [, url, line, column] = FILE.exec(place)!;
  const found = inSource(url, { line: Number(line), column: Number(column) });
  return `${shortPath(url)}:${found.line}:${found.column}`;
}

function cellOrigin(frame: string): Origin | undefined {
  const [, script, line, column] = CELL.exec(frame) ?? [];
  const source = cells.get(Number(script));
  const found = source?.prepared.original(Number(line), Number(column));
  return (
    found && { ...found, label: source!.label, cell: source!.cell, excerpt: excerpt(source!.code, found) }
  );
}

function fileOrigin(frame: string): Origin | undefined {
  const [, url, line, column] = FILE.exec(frame) ?? [];
  if (url === undefined || !files.has(url)) return undefined;
  const found = inSource(url, { line: Number(line), column: Number(column) });
  try {
    return { ...found, label: shortPath(url), excerpt: excerpt(readFileSync(new URL(url), "utf8"), found) };
  } catch {
    // The file is gone.
    return undefined;
  }
}

/** A file that could not be read as code: Node puts its place, the line and a caret before the message. */
function unparsed(stack: string): Origin | undefined {
  const [head, text = "", caret = ""] = stack.split("\n", 3);
  const [, path, line] = /^((?:file:\/\/|\/|[A-Za-z]:).*):(\d+)$/.exec(head) ?? [];
  if (path === undefined || !/^\s*\^+$/.test(caret)) return undefined;
  const place = { line: 1, column: caret.indexOf("^") + 1 };
  const [shown, below] = excerpt(text, place);
  const label = shortPath(path.startsWith("file:") ? path : pathToFileURL(path).href);
  const gutter = `${line} | `;
  return {
    label,
    ...place,
    line: Number(line),
    excerpt: [gutter + shown.slice(4), " ".repeat(gutter.length) + below.slice(4)],
  };
}

/** Back to the author's lines, where taking the types away has moved them. */
function inSource(url: string, { line, column }: Place): Place {
  const entry = files.get(url)?.findEntry(line - 1, column - 1);
  return entry && "originalLine" in entry
    ? { line: entry.originalLine + 1, column: entry.originalColumn + 1 }
    : { line, column };
}

function shortPath(url: string): string {
  const path = relative(process.cwd(), fileURLToPath(url));
  return path.startsWith(`..${sep}..${sep}..`) ? fileURLToPath(url) : path;
}
