import type { Entry } from "./entry.ts";

/** Comparisons over waves. */
export const waveErrors = {
  WAVES_BASE: {
    what: {
      nl: "Het basisjaar {base} is niet een van de jaren van deze cijfers.",
      fr: "L'année de base {base} n'est pas une des années de ces chiffres.",
      de: "Das Basisjahr {base} ist keines der Jahre dieser Zahlen.",
      en: "The base year {base} is not one of the years of these numbers.",
    },
    way: {
      nl: "Kies uit: {years}.",
      fr: "Choisissez parmi : {years}.",
      de: "Wählen Sie aus: {years}.",
      en: "Choose from: {years}.",
    },
  },
  WAVES_TIME: {
    what: {
      nl: "De bron “{name}” heeft geen dimensie met jaren: er zijn geen golven te vergelijken.",
      fr: "La source « {name} » n'a pas de dimension d'années : il n'y a pas de vagues à comparer.",
      de: "Die Quelle „{name}“ hat keine Dimension mit Jahren: es gibt keine Wellen zu vergleichen.",
      en: "The source “{name}” has no dimension of years: there are no waves to compare.",
    },
    way: {
      nl: 'Geef in schema.json de kolom met het jaar van bevraging "type": "year" en "role": "dimension".',
      fr: 'Dans schema.json, donnez à la colonne de l\'année d\'enquête "type": "year" et "role": "dimension".',
      de: 'Geben Sie in schema.json der Spalte mit dem Erhebungsjahr "type": "year" und "role": "dimension".',
      en: 'In schema.json, give the column of the survey year "type": "year" and "role": "dimension".',
    },
  },
} satisfies Record<string, Entry>;
