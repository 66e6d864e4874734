import type { PublicFigure, PublicTable } from "../../disclosure/public.ts";
import { opensAt } from "../../figure/breaks.ts";
import type { Language } from "../../words.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import type { Context } from "../context.ts";

/**
 * Where a series breaks, in words: a line shows it in its drawing, everything else has to say it. What was surveyed
 * in another way is said below every drawing and in the caption of every table.
 */
export function breaks({ language, say }: Context, record: PublicFigure | PublicTable): Html | null {
  const drawn = record.kind === "figure" && record.encoding.chart === "line";
  const texts = drawn ? [] : [...new Set(textsOf(record, language))];
  if (texts.length === 0) return null;
  return html`<p class="figure-note">${say.break}${say.colon}${texts.join("; ")}.</p>`;
}

/** A declared break by its name; one that a flag tells of by its category, where something stands before it. */
const textsOf = ({ breaks, dimensions }: PublicFigure | PublicTable, language: Language): string[] =>
  breaks.flatMap(({ dimension, code, label, flagged, mode }) => {
    if (mode !== undefined) return [];
    if (!flagged) return [label[language]];
    const categories = dimensions.find(({ name }) => name === dimension)?.categories ?? [];
    const at = opensAt(categories, code);
    return at > 0 ? [categories[at]!.label[language]] : [];
  });
