import { UserError } from "../error.ts";
import type { Place } from "../error.ts";
import { markOf } from "../report/translation.ts";
import { keptCodes } from "./inline.ts";
import { blockText, piecesOf, sameMarkup } from "./pieces.ts";
import { isSegment } from "./segment.ts";
import type { Segment } from "./segment.ts";
import type { Block } from "./units.ts";
import type { ReadUnit } from "./xliffRead.ts";

/**
 * The translation of a block, put together from what came back of it: null while a segment has none.
 *
 * @throws UserError TRANSLATE_SOURCE, TRANSLATE_MARKUP, TRANSLATE_CODE_LOST, TRANSLATE_CODE_ADDED: what
 *   came back would not do on the site
 */
export function translationOf(
  unit: ReadUnit,
  kind: Block["kind"],
  name: string,
  place: Place,
): string | null {
  const source = unit.parts.map((part) => part.source).join("");
  if (markOf(source) !== unit.mark) throw new UserError("TRANSLATE_SOURCE", { name }, place);
  const segments = unit.parts.filter((part) => part.isSegment);
  const words = segments.map(({ target }) => (target ?? "").trim().replace(/\s*\n\s*/g, " "));
  if (words.includes("")) return null;

  const before = piecesOf(kind, source);
  const text = blockText(before, words);
  const after = piecesOf(kind, text);
  if (kind === "metadata") return text;
  if (before.filter(isSegment).length !== words.length || !sameMarkup(before, after))
    throw new UserError("TRANSLATE_MARKUP", { name }, place);
  const translated = after.filter(isSegment);
  for (const [index, segment] of before.filter(isSegment).entries())
    checkCodes(segment, translated[index]!, { name, segment: `${index + 1}-${segment.role}` }, place);
  return text;
}

/** Every code that must be kept stands in the translation as often as in the text. */
function checkCodes(
  source: Segment,
  target: Segment,
  values: { name: string; segment: string },
  place: Place,
): void {
  const lost = without(keptCodes(source.words), keptCodes(target.words));
  const added = without(keptCodes(target.words), keptCodes(source.words));
  if (lost.length > 0)
    throw new UserError("TRANSLATE_CODE_LOST", { ...values, codes: lost.join(", ") }, place);
  if (added.length > 0)
    throw new UserError("TRANSLATE_CODE_ADDED", { ...values, codes: added.join(", ") }, place);
}

function without(all: string[], taken: string[]): string[] {
  const left = [...taken];
  return all.filter((one) => {
    const index = left.indexOf(one);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
