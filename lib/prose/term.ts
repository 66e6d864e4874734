import { parse } from "./parse.ts";
import { plainText } from "./plainText.ts";
import { walk } from "./tree.ts";
import type { Node, ProseOptions } from "./tree.ts";

/** A word of the prose that the glossary explains. */
export interface TermInProse {
  /** Its name in the glossary. */
  id: string;
  /** The words that are shown; null where the glossary's own title is. */
  words: string | null;
  /** Line in the source, from 1. */
  line: number;
}

const WRITTEN = /^(.*?)\s*<([^<>]+)>$/s;

/** What a role `` {term}`shown words <id>` `` or `` {term}`id` `` says; null for any other node. */
export function termOf(node: Node): Omit<TermInProse, "line"> | null {
  if (node.type !== "mystRole" || node.name !== "term") return null;
  const [, shown = "", id] = WRITTEN.exec(node.value ?? "") ?? [];
  if (id === undefined) return { id: (node.value ?? "").trim(), words: null };
  // The words as the parser gives them have the spaces of their language.
  return { id: id.trim(), words: shown === "" ? null : (node.children ?? []).map(plainText).join("") };
}

/**
 * The glossary terms in a piece of prose, in the order of the document, also those in a figure's words.
 *
 * @example terms("The {term}`rate <incidence-rate>` fell.") // [{ id: "incidence-rate", words: "rate", line: 1 }]
 */
export function terms(source: string, options: ProseOptions = {}): TermInProse[] {
  const found: TermInProse[] = [];
  let line = 1;
  for (const node of walk(parse(source, options.language))) {
    line = node.position?.start.line ?? line;
    const term = termOf(node);
    if (term) found.push({ ...term, line });
  }
  return found;
}
