import { readEdition } from "../report/edition.ts";
import type { Language } from "../words.ts";
import { chaptersOf } from "./chapters.ts";
import { inlineWords } from "./inline.ts";
import { piecesOf } from "./pieces.ts";
import { isSegment } from "./segment.ts";
import { readWork } from "./units.ts";
import type { Block } from "./units.ts";

/** How far a chapter is in one language: blocks, and words of the source text that wait. */
export interface Status {
  chapter: string;
  from: Language;
  language: Language;
  translated: number;
  missing: number;
  stale: number;
  words: number;
}

/**
 * How far the translations are, chapter by chapter and language by language.
 *
 * @throws UserError EDITION_BROKEN, NOTEBOOK_BROKEN, CHAPTER_UNKNOWN
 */
export async function translationStatus(root: string, only: string[] = []): Promise<Status[]> {
  const edition = await readEdition(root);
  const statuses: Status[] = [];
  for (const { id, name, from } of await chaptersOf(root, edition, only))
    for (const language of edition.languages.filter((one) => one !== from)) {
      const { blocks } = await readWork(root, name, language);
      const count = (state: Block["state"]): number => blocks.filter((block) => block.state === state).length;
      const waiting = blocks.filter(({ state }) => state !== "translated");
      statuses.push({
        chapter: id,
        from,
        language,
        translated: count("translated"),
        missing: count("missing"),
        stale: count("stale"),
        words: waiting.reduce((sum, block) => sum + wordsIn(block), 0),
      });
    }
  return statuses;
}

/** Bound values and other codes don't count. */
function wordsIn({ kind, source }: Block): number {
  const text = piecesOf(kind, source).map((piece) => (isSegment(piece) ? inlineWords(piece.words) : " "));
  return text.join(" ").match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;
}
