import { formatNumber } from "../figure/format.ts";
import { escapeHtml, htmlTable } from "../figure/html.ts";
import { SYNTHETIC } from "../figure/symbols.ts";
import { userLanguage } from "../words.ts";
import type { Language } from "../words.ts";
import type { Screening } from "./screening.ts";
import { CAPTION, COLUMNS, distance, fill, NOBODY, NOTE, NOTE_COMPLETE } from "./words.ts";

/** The ranked table that the Lab shows to the author, as HTML, rows and text. */
export function display(screening: Screening): Record<string, unknown> {
  const language = userLanguage();
  const { measure, synthetic } = screening.cube.estimates;
  const values = {
    measure: `${measure.label[language]} (${measure.unit[language]})`,
    tested: screening.tested,
    level: formatNumber(100 * screening.level, { digits: 0, kind: "percentage" }, language),
  };
  const found = screening.standings.length > 0;
  const caption = fill(found ? CAPTION[language] : NOBODY[language], values);
  const note = `${fill((screening.complete ? NOTE_COMPLETE : NOTE)[language], values)}${synthetic ? ` (${SYNTHETIC[language]})` : ""}`;
  return {
    "text/html": found
      ? `${table(screening, caption, language)}<p>${escapeHtml(note)}</p>`
      : `<p>${escapeHtml(caption)} ${escapeHtml(note)}</p>`,
    "application/vnd.dataresource+json": resource(screening),
    "text/plain": [
      caption,
      ...screening.sentences(language).map((line, i) => `${i + 1}. ${line}`),
      note,
    ].join("\n"),
  };
}

function table({ standings, cube, complete }: Screening, caption: string, language: Language): string {
  const { measure } = cube.estimates;
  const style = { digits: measure.digits, kind: measure.kind };
  const waves = standings.some(({ earlier }) => earlier !== undefined);
  const { rank, group, value, others, more, moreExact, n, cases, earlier } = COLUMNS;
  const last = complete ? [moreExact, cases] : [more, n];
  const heads = [rank, group, value, others, ...last, ...(waves ? [earlier] : [])].map(
    (words) => words[language],
  );
  const rows = standings.map((standing, index) => {
    const { label, value, others, n, earlier } = standing;
    const { difference, low, high } = distance(standing, measure, language);
    const sign = standing.difference < 0 ? "\u2212" : "+";
    return [
      String(index + 1),
      label[language],
      formatNumber(value, style, language),
      formatNumber(others, style, language),
      `${sign}${difference}${complete ? "" : ` (${low}–${high})`}`,
      formatNumber(n, { digits: 0 }, language),
      ...(waves ? [earlier && earlier.of > 0 ? `${earlier.same}/${earlier.of}` : "–"] : []),
    ];
  });
  return htmlTable(caption, heads, rows, 1);
}

function resource({ standings }: Screening) {
  const numbers = ["value", "others", "difference", "low", "high", "n", "nEff", "p", "adjusted"] as const;
  return {
    schema: {
      fields: [
        { name: "rank", type: "integer" },
        { name: "group", type: "string" },
        ...numbers.map((name) => ({ name, type: "number" })),
      ],
    },
    data: standings.map((standing, index) => ({
      rank: index + 1,
      group: standing.label[userLanguage()],
      ...Object.fromEntries(numbers.map((name) => [name, standing[name]])),
    })),
  };
}
