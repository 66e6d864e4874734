import { inlineText } from "./inline.ts";
import { isSegment, segment } from "./segment.ts";
import type { Piece } from "./segment.ts";
import type { Block } from "./units.ts";

/** The pieces of a block. A title or a summary is plain text: one segment without markup. */
export const piecesOf = (kind: Block["kind"], text: string): Piece[] =>
  kind === "cell" ? segment(text) : [{ role: "text", words: [text] }];

/** The text that pieces were made from, or the translation when `words` gives that of each segment. */
export function blockText(pieces: Piece[], words?: string[]): string {
  let next = 0;
  return pieces
    .map((piece) => (isSegment(piece) ? (words?.[next++] ?? inlineText(piece.words)) : piece.markup))
    .join("");
}

/** Do two texts have the same paragraphs, lists, figures …, whatever their words? */
export const sameMarkup = (a: Piece[], b: Piece[]): boolean => shape(a) === shape(b);

const shape = (pieces: Piece[]): string =>
  JSON.stringify(pieces.map((piece) => (isSegment(piece) ? null : piece.markup.replace(/\s+/g, " ").trim())));
