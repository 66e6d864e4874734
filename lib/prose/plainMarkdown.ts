import { fill } from "./fill.ts";
import { CALLOUTS } from "./strings.ts";
import type { Language } from "../words.ts";

interface Words {
  /** The value of a bound expression, as text. */
  value(expression: string): string;
  /** The title of a glossary term. */
  term(id: string): string;
}

const OPENING = /^(:{3,}|`{3,})\{([\w-]+)\}\s*(.*)$/;

/**
 * MyST as plain Markdown for programs that know no MyST: values filled in, a figure's words as text, callouts as
 * quotations, glossary terms as words. Comments (lines that start with a percent sign) stay behind.
 *
 * @example
 * plainMarkdown(":::{note}\nIt was {eval}`x`.\n:::", { value: () => "31 %", term: (id) => id }, "en");
 * // "> **Note**\n>\n> It was 31 %."
 */
export function plainMarkdown(source: string, words: Words, language: Language): string {
  const text = blocks(source.split("\n"), language).join("\n");
  return fill(text, words.value).replace(
    /\{(term|abbr|abbreviation|sub|subscript|sup|superscript)\}`([^`<]*?)\s*(<[^>`]*>)?`/g,
    (_whole, role: string, shown: string, id?: string) =>
      role === "term" && !id ? words.term(shown) : shown,
  );
}

function blocks(lines: string[], language: Language): string[] {
  const written: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [, fence, name = "", argument = ""] = OPENING.exec(lines[at]!) ?? [];
    const end = fence ? lines.findIndex((line, index) => index > at && line.trim() === fence) : -1;
    if (fence && end > at) {
      const inside = lines.slice(at + 1, end);
      if (name === "figure" || name === "table") written.push(...captions(inside));
      else
        written.push(...quotation(argument || CALLOUTS[name]?.[language] || name, blocks(inside, language)));
      at = end;
    } else if (!lines[at]!.startsWith("%")) written.push(lines[at]!);
  }
  return written;
}

/** Title, what is shown, note. */
function captions(inside: string[]): string[] {
  const paragraphs = inside
    .filter((line) => !/^:[\w-]+:/.test(line) && !line.startsWith("%"))
    .join("\n")
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
  const [title, shown, ...note] = paragraphs;
  return [title && `**${title}**`, shown && `*${shown}*`, ...note]
    .filter((paragraph) => paragraph !== undefined)
    .join("\n\n")
    .split("\n");
}

const quotation = (title: string, inside: string[]): string[] =>
  [`**${title}**`, "", ...inside].map((line) => `> ${line}`.trimEnd());
