import { createHash } from "node:crypto";
import type { Language } from "../words.ts";

/** A translated block: the words of one cell, and the mark of the text it was translated from. */
export interface TranslatedBlock {
  cell: string;
  of: string;
  words: string;
  /** Where its mark stands in the file, and where its words begin; from 1. */
  line: number;
  first: number;
}

/** Where the words of a chapter in another language stand, relative to the project. */
export const translationFile = (chapter: string, language: Language): string =>
  `notebooks/translations/${chapter}.${language}.md`;

/** Translated, not translated, or translated from an earlier text. */
export type BlockState = "translated" | "missing" | "stale";

/** The state of the translation of a text with this mark. */
export function stateOf(block: { of: string; words: string } | undefined, mark: string): BlockState {
  if (!block || block.words === "") return "missing";
  return block.of === mark ? "translated" : "stale";
}

/** The words of a chapter that stand in its notebook's metadata. */
export const OWN_WORDS = ["title", "summary"] as const;

const MARK = /^<!-- cell: (\S+) of: ([0-9a-f]{8}) -->$/;

/** The line that a block stands under. */
export const markLine = (cell: string, of: string): string => `<!-- cell: ${cell} of: ${of} -->`;

/** What a line says if it is a mark. */
export function parseMark(line: string): { cell: string; of: string } | null {
  const [, cell, of] = MARK.exec(line.trim()) ?? [];
  return cell && of ? { cell, of } : null;
}

/** The mark of a text: the first 8 digits of its SHA-256, white space at the ends set aside. */
export const markOf = (text: string): string =>
  createHash("sha256").update(text.trim()).digest("hex").slice(0, 8);

/**
 * Reads a file of translations, `notebooks/translations/<chapter>.<lang>.md`: each block under a line
 * `<!-- cell: <cell id> of: <mark> -->`.
 *
 * @example
 * parseTranslation("<!-- cell: intro of: 1a2b3c4d -->\n# Titel\n").get("intro")?.words; // "# Titel"
 */
export function parseTranslation(text: string): Map<string, TranslatedBlock> {
  const blocks = new Map<string, TranslatedBlock>();
  let current: TranslatedBlock | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const mark = parseMark(line);
    if (mark) {
      current = { ...mark, words: "", line: index + 1, first: index + 2 };
      blocks.set(current.cell, current);
    } else if (current) {
      if (current.words === "" && line.trim() === "") current.first += 1;
      else current.words += `${line}\n`;
    }
  }
  for (const block of blocks.values()) block.words = block.words.trim();
  return blocks;
}
