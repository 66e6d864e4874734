import { CALLOUTS } from "../prose/strings.ts";
import { inline, inlineWords } from "./inline.ts";
import type { Inline } from "./inline.ts";

/** What a segment is in its text. */
export type Role = "heading" | "text" | "item" | "quote" | "cell" | "alt" | "note";

/** A segment: one paragraph, heading, point of a list, or description of a figure. */
export interface Segment {
  role: Role;
  words: Inline[];
}

/** A piece of a block: words to translate, or the markup between them. */
export type Piece = { markup: string } | Segment;

export const isSegment = (piece: Piece): piece is Segment => "words" in piece;

const DIRECTIVE = /^(\s*(?::{3,}|`{3,})\{([\w-]+)\}[ \t]*)(.*)$/;
const OPTION = /^(\s*:([\w-]+):[ \t]*)(.*)$/;
const FENCE = /^\s*(`{3,}|~{3,})/;
const CONTAINER = /^(\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)|\[\^[^\]\s]+\]:)\s*)/;
const HEADING = /^(\s*#{1,6}\s+)/;
/** Lines without words: comments, breaks, targets, definitions of links, rules of tables, ends of directives. */
const BARE = [
  /^%/,
  /^\+\+\+/,
  /^\s*([-*_])(\s*\1){2,}\s*$/,
  /^\s*=+\s*$/,
  /^\(.+\)=\s*$/,
  /^\s*\[[^\]^][^\]]*\]:\s/,
  /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/,
  /^\s*:{3,}\s*$/,
];

/**
 * Takes a block of MyST apart into segments and the markup between them. Put together again by `blockText`
 * it is the same text.
 */
export function segment(block: string): Piece[] {
  const pieces: Piece[] = [];
  let paragraph: { role: Role; text: string } | undefined;
  let fence: string | undefined;
  let ticked = false;
  let options = false;

  const markup = (text: string): void => {
    const last = pieces.at(-1);
    if (last && !isSegment(last)) last.markup += text;
    else if (text) pieces.push({ markup: text });
  };
  const words = (role: Role, text: string): void => {
    const [, before, core, after] = /^(\s*)([^]*?)(\s*)$/.exec(text)!;
    const parts = inline(core!);
    markup(before!);
    if (/[\p{L}\p{N}]/u.test(inlineWords(parts))) pieces.push({ role, words: parts });
    else markup(core!);
    markup(after!);
  };
  const flush = (): void => {
    if (paragraph) words(paragraph.role, paragraph.text);
    paragraph = undefined;
  };

  for (const [index, line] of block.split("\n").entries()) {
    const newline = index > 0 ? "\n" : "";
    const bare = (): void => {
      flush();
      markup(newline + line);
    };
    const directive = DIRECTIVE.exec(line);
    const option = options ? OPTION.exec(line) : null;
    options = false;
    if (fence !== undefined) {
      bare();
      if (line.trim().startsWith(fence)) fence = undefined;
    } else if (directive) {
      flush();
      const [, open, name, rest] = directive as unknown as [string, string, string, string];
      markup(newline + open);
      if (name in CALLOUTS) words("note", rest);
      else markup(rest);
      ticked = open.trim().startsWith("`");
      options = true;
    } else if (option) {
      const [, open, name, rest] = option as unknown as [string, string, string, string];
      markup(newline + open);
      if (name === "alt") words("alt", rest);
      else markup(rest);
      options = true;
    } else if (FENCE.test(line)) {
      bare();
      // The end of a directive written with back-ticks, else code that begins.
      if (ticked && /^\s*`+\s*$/.test(line)) ticked = false;
      else fence = FENCE.exec(line)![1]!;
    } else if (line.trim() === "" || BARE.some((pattern) => pattern.test(line))) bare();
    else if (/^\s*\|/.test(line)) {
      flush();
      markup(newline);
      for (const part of line.match(/\||(?:\\.|`[^`]*`|[^|\\`]|[\\`])+/g) ?? [])
        if (part === "|") markup(part);
        else words("cell", part);
    } else {
      const { prefix, role } = start(line);
      if (prefix === "" && paragraph) paragraph.text += newline + line;
      else {
        flush();
        markup(newline + prefix);
        paragraph = { role, text: line.slice(prefix.length) };
        if (role === "heading") flush();
      }
    }
  }
  flush();
  return pieces;
}

/** The marks of lists, quotations and headings that a line begins with. */
function start(line: string): { prefix: string; role: Role } {
  let prefix = "";
  let role: Role = "text";
  for (let mark = CONTAINER.exec(line); mark; mark = CONTAINER.exec(line.slice(prefix.length))) {
    prefix += mark[1]!;
    role = mark[1]!.trim() === ">" ? "quote" : "item";
  }
  const heading = HEADING.exec(line.slice(prefix.length));
  return heading ? { prefix: prefix + heading[1]!, role: "heading" } : { prefix, role };
}
