import type { PublicContent } from "../../disclosure/public.ts";
import { FLAGS, SYMBOLS } from "../../figure/symbols.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import type { Context } from "../context.ts";

/** What the signs in a drawing or table mean, and where its series break. */
export function signs({ language, say }: Context, record: PublicContent): Html | null {
  const { cells, breaks } = record;
  const withheld = (["suppressed", "missing"] as const)
    .filter((status) => cells.some((cell) => cell.status === status))
    .map((status) => ({ sign: SYMBOLS[status].symbol, words: SYMBOLS[status].words[language] }));
  const flags = [...new Set(cells.flatMap((cell) => [...(cell.flags ?? "")]))]
    .sort()
    .flatMap((flag) => (FLAGS[flag] ? [{ sign: `[${flag}]`, words: FLAGS[flag][language] }] : []));
  const entries = [
    ...withheld,
    ...flags,
    ...breaks.map((one) => ({ sign: `${say.break}:`, words: one.label[language] })),
    ...(cells.some((cell) => cell.low !== undefined) ? [{ sign: "├─┤", words: say.interval }] : []),
  ];
  if (entries.length === 0) return null;
  return html`<ul class="signs" aria-label="${say.signs}">
    ${entries.map((entry) => html`<li><span class="sign">${entry.sign}</span> ${entry.words}</li> `)}
  </ul> `;
}
