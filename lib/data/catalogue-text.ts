import { userLanguage } from "../words.ts";
import type { Words } from "../words.ts";
import type { BrokenEntry, CatalogueEntry } from "./catalogue.ts";

const KINDS: Record<CatalogueEntry["kind"], Words> = {
  aggregate: { nl: "cijfers", fr: "agrégats", de: "Aggregate", en: "aggregates" },
  microdata: { nl: "microdata", fr: "microdonnées", de: "Mikrodaten", en: "microdata" },
  synthetic: { nl: "synthetisch", fr: "synthétique", de: "synthetisch", en: "synthetic" },
};
const NOTHING: Words = {
  nl: "nog niets ingelezen",
  fr: "rien d'importé",
  de: "noch nichts eingelesen",
  en: "nothing imported yet",
};
const CONFIDENTIAL: Words = {
  nl: "vertrouwelijk",
  fr: "confidentiel",
  de: "vertraulich",
  en: "confidential",
};
const ROWS: Words = { nl: "rijen", fr: "lignes", de: "Zeilen", en: "rows" };

/** The catalogue as a person reads it: two lines a source. */
export function catalogueText(entries: (CatalogueEntry | BrokenEntry)[]): string {
  const language = userLanguage();
  return entries
    .map((source) => {
      if ("problem" in source) return `${source.name}\n  ✗ ${source.problem}\n`;
      const kind =
        KINDS[source.kind][language] +
        (source.sensitivity === "confidential" ? `, ${CONFIDENTIAL[language]}` : "");
      const newest =
        source.delivery === null ? NOTHING[language] : `${source.delivery}, ${source.rows} ${ROWS[language]}`;
      return `${source.name}\n  ${source.title[language]}\n  ${kind} · ${newest}\n`;
    })
    .join("\n");
}
