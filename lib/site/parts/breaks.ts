import type { PublicFigure, PublicTable } from "../../disclosure/public.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import type { Context } from "../context.ts";

/** Where a series breaks, in words: a line shows it in its drawing, everything else has to say it. */
export function breaks({ language, say }: Context, record: PublicFigure | PublicTable): Html | null {
  const drawn = record.kind === "figure" && record.encoding.chart === "line";
  if (drawn || record.breaks.length === 0) return null;
  const labels = record.breaks.map(({ label }) => label[language]).join("; ");
  return html`<p class="figure-note">${say.break}${say.colon}${labels}.</p>`;
}
