import { userLanguage } from "../words.ts";
import type { BrokenEntry, CatalogueEntry } from "./catalogue.ts";
import { expectedSources } from "./describe/expected.ts";
import { CATALOGUE_WORDS, goodness } from "./catalogueWords.ts";

/** Questions are shown as far as this. */
const NOTE = 160;

/** The sources that are counted on and not described yet, as one line. */
export function expectedText(described: { name: string }[]): string {
  const known = new Set(described.map(({ name }) => name));
  const names = expectedSources().flatMap(({ name }) => (known.has(name) ? [] : [name]));
  return names.length === 0 ? "" : `\n${CATALOGUE_WORDS[userLanguage()].expected} ${names.join(", ")}\n`;
}

/** The catalogue as a person reads it: a few lines a source, and the columns in which words were found. */
export function catalogueText(entries: (CatalogueEntry | BrokenEntry)[]): string {
  const language = userLanguage();
  const say = CATALOGUE_WORDS[language];
  if (entries.length === 0) return `${say.nowhere}\n`;
  return entries
    .map((source) => {
      if ("problem" in source) return `${source.name}\n  ✗ ${source.problem}\n`;
      const kind =
        say.kinds[source.kind] + (source.sensitivity === "confidential" ? `, ${say.confidential}` : "");
      const newest =
        source.delivery === null ? say.nothing : `${source.delivery}, ${source.rows} ${say.rows}`;
      const since = source.since === null ? "" : ` · ${say.since(source.since, source.deliveries)}`;
      return [
        source.name,
        `  ${source.title[language]}`,
        `  ${kind} · ${newest}`,
        `  ${source.owner} · ${source.period}${since}`,
        ...(source.quality ? [`  ${goodness(source.quality, language)}`] : []),
        ...(source.figures.length > 0 ? [`  ${say.figures}: ${source.figures.join(", ")}`] : []),
        ...source.found.map(({ column, label, note }) => {
          const asked = note ? ` — ${note[language]}` : "";
          return `    ${column}: ${label[language]}${asked.length > NOTE ? `${asked.slice(0, NOTE)}…` : asked}`;
        }),
        "",
      ].join("\n");
    })
    .join("\n");
}
