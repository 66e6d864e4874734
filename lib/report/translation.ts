import { createHash } from "node:crypto";

/** A translated block: the words of one cell, and the mark of the text it was translated from. */
export interface TranslatedBlock {
  cell: string;
  of: string;
  words: string;
  /** Where its mark stands in the file, from 1. */
  line: number;
}

const MARK = /^<!-- cell: (\S+) of: ([0-9a-f]{8}) -->$/;

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
    const mark = MARK.exec(line.trim());
    if (mark) {
      current = { cell: mark[1]!, of: mark[2]!, words: "", line: index + 1 };
      blocks.set(current.cell, current);
    } else if (current) current.words += `${line}\n`;
  }
  for (const block of blocks.values()) block.words = block.words.trim();
  return blocks;
}
