import type { Language } from "../words.ts";
import type { CatalogueEntry } from "./catalogue.ts";

interface CatalogueWords {
  source: string;
  title: string;
  owner: string;
  period: string;
  delivery: string;
  rows: string;
  quality: string;
  figures: string;
  /** Since which day there are how many deliveries. */
  since: (day: string, count: number) => string;
  kinds: Record<CatalogueEntry["kind"], string>;
  nothing: string;
  confidential: string;
  fine: string;
  serious: string;
  look: string;
  nowhere: string;
  expected: string;
}

/** The words of the catalogue. */
export const CATALOGUE_WORDS: Record<Language, CatalogueWords> = {
  nl: {
    source: "Bron",
    title: "Wat",
    owner: "Van wie",
    period: "Periode",
    delivery: "Jongste levering",
    rows: "rijen",
    quality: "Kwaliteit",
    figures: "Figuren",
    since: (day, count) => `${count} ${count === 1 ? "levering" : "leveringen"} sinds ${day}`,
    kinds: { aggregate: "cijfers", microdata: "microdata", synthetic: "synthetisch" },
    nothing: "nog niets ingelezen",
    confidential: "vertrouwelijk",
    fine: "niets gevonden",
    serious: "te verbeteren",
    look: "na te kijken",
    nowhere: "Geen enkele bron heeft al deze woorden.",
    expected: "Verwacht, nog zonder bestand (oshlab import BESTAND --as NAAM --describe):",
  },
  fr: {
    source: "Source",
    title: "Quoi",
    owner: "De qui",
    period: "Période",
    delivery: "Dernière livraison",
    rows: "lignes",
    quality: "Qualité",
    figures: "Figures",
    since: (day, count) => `${count} ${count === 1 ? "livraison" : "livraisons"} depuis le ${day}`,
    kinds: { aggregate: "agrégats", microdata: "microdonnées", synthetic: "synthétique" },
    nothing: "rien d'importé",
    confidential: "confidentiel",
    fine: "rien trouvé",
    serious: "à corriger",
    look: "à vérifier",
    nowhere: "Aucune source ne contient tous ces mots.",
    expected: "Attendues, encore sans fichier (oshlab import FICHIER --as NOM --describe) :",
  },
  de: {
    source: "Quelle",
    title: "Was",
    owner: "Von wem",
    period: "Zeitraum",
    delivery: "Jüngste Lieferung",
    rows: "Zeilen",
    quality: "Qualität",
    figures: "Abbildungen",
    since: (day, count) => `${count} ${count === 1 ? "Lieferung" : "Lieferungen"} seit ${day}`,
    kinds: { aggregate: "Aggregate", microdata: "Mikrodaten", synthetic: "synthetisch" },
    nothing: "noch nichts eingelesen",
    confidential: "vertraulich",
    fine: "nichts gefunden",
    serious: "zu berichtigen",
    look: "anzusehen",
    nowhere: "Keine Quelle enthält all diese Wörter.",
    expected: "Erwartet, noch ohne Datei (oshlab import DATEI --as NAME --describe):",
  },
  en: {
    source: "Source",
    title: "What",
    owner: "From whom",
    period: "Period",
    delivery: "Newest delivery",
    rows: "rows",
    quality: "Quality",
    figures: "Figures",
    since: (day, count) => `${count} ${count === 1 ? "delivery" : "deliveries"} since ${day}`,
    kinds: { aggregate: "aggregates", microdata: "microdata", synthetic: "synthetic" },
    nothing: "nothing imported yet",
    confidential: "confidential",
    fine: "nothing found",
    serious: "to put right",
    look: "to look at",
    nowhere: "No source has all of these words.",
    expected: "Expected, still without a file (oshlab import FILE --as NAME --describe):",
  },
};

/** How good a source's newest delivery is, in a few words. */
export function goodness(quality: CatalogueEntry["quality"], language: Language): string {
  if (!quality) return "—";
  const say = CATALOGUE_WORDS[language];
  const parts = [
    ...(quality.serious > 0 ? [`✗ ${quality.serious} ${say.serious}`] : []),
    ...(quality.look > 0 ? [`! ${quality.look} ${say.look}`] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : `✓ ${say.fine}`;
}
