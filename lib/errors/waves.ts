import type { Entry } from "./entry.ts";

/** Comparisons over waves. */
export const waveErrors = {
  WAVES_AGAINST: {
    what: {
      nl: "Met “{against}” vergelijken kan alleen bij één dimensie, en hier is het: {by}.",
      fr: "On ne peut comparer avec « {against} » que pour une seule dimension ; ici : {by}.",
      de: "Mit „{against}“ lässt sich nur bei einer Dimension vergleichen; hier: {by}.",
      en: "Comparing with “{against}” takes one dimension; here: {by}.",
    },
    way: {
      nl: "Geef één dimensie in by, of laat against weg: dan wordt elke groep met alle anderen vergeleken.",
      fr: "Donnez une seule dimension dans by, ou retirez against : chaque groupe est alors comparé à tous les autres.",
      de: "Geben Sie eine Dimension in by an, oder lassen Sie against weg: dann wird jede Gruppe mit allen anderen verglichen.",
      en: "Give one dimension in by, or leave out against: then each group is compared with all others.",
    },
  },
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
