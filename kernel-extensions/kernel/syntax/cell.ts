import { parseSync } from "oxc-parser";
import type { Statement } from "oxc-parser";

/** A mistake in the author's text: message, and where (offset, line and column from 1). */
export interface SyntaxFault {
  message: string;
  offset: number;
  /** The text ends before what it began. */
  open: boolean;
  line: number;
  column: number;
}

/** A parsed cell: its text as it runs, its statements, its mistakes. */
export interface ParsedCell {
  code: string;
  body: Statement[];
  faults: SyntaxFault[];
  /** How many characters were put before the author's text (the parenthesis around an object). */
  shift: number;
}

/** A cell is parsed for its types, its names and its run: once. */
const parsed = new Map<string, ParsedCell>();
/** How many brackets may be open at once. */
const DEEPEST = 5000;
/** How many cells are remembered. */
const MOST = 20;

/**
 * Parses a cell as TypeScript. A cell that is one object literal is read as a value, not as a block; a first
 * line for the shell (`#!…`), as files have it, is a comment.
 */
export function parseCell(source: string): ParsedCell {
  const known = parsed.get(source) ?? parseAnew(source);
  parsed.delete(source);
  parsed.set(source, known);
  for (const oldest of [...parsed.keys()].slice(0, -MOST)) parsed.delete(oldest);
  return known;
}

function parseAnew(source: string): ParsedCell {
  const code = source.replace(/^#!/, "//");
  if (/^\s*\{/.test(code) && /\}\s*$/.test(code)) {
    const object = parse(`(${code}\n)`);
    if (object.faults.length === 0 && object.body.length === 1) return { ...object, shift: 1 };
  }
  return parse(code);
}

function parse(code: string): ParsedCell {
  const deep = tooDeep(code);
  if (deep !== undefined) {
    const fault = {
      message: "This is nested too deeply",
      offset: deep,
      open: false,
      ...position(code, deep),
    };
    return { code, body: [], faults: [fault], shift: 0 };
  }
  const { program, errors } = parseSync("cell.ts", code, { lang: "ts", sourceType: "module" });
  const end = code.trimEnd().length;
  const faults = errors.map((error) => {
    const offset = error.labels[0]?.start ?? 0;
    const open = error.labels.some(({ start }) => start >= end) || /^(`|\/\*)/.test(code.slice(offset));
    return { message: error.message, offset, open, ...position(code, offset) };
  });
  return { code, body: program.body as Statement[], faults, shift: 0 };
}

/** Where brackets, or functions that give functions, are nested deeper than anyone does: the parser's stack would end. */
function tooDeep(code: string): number | undefined {
  if (code.length < DEEPEST) return undefined;
  let brackets = 0;
  // `<` may be a comparison: what ends one begins anew.
  let others = 0;
  for (const { 0: found, index } of code.matchAll(/[([{]|[)\]}]|=>|[<,;\n]/g)) {
    if (found === "=>" || found === "<") others += 1;
    else others = 0;
    if ("([{".includes(found)) brackets += 1;
    else if (")]}".includes(found)) brackets = Math.max(brackets - 1, 0);
    if (brackets > DEEPEST || others > DEEPEST) return index;
  }
  return undefined;
}

/** Line and column, both from 1, of an offset in a text. */
export function position(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
