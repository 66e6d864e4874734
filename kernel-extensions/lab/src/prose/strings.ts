import type { Words } from "oshlab/words.ts";

/** The words of text and of the numbers in it. `{name}` and others are filled. */
export const PROSE_STRINGS = {
  here: {
    nl: "Hier komt de figuur #{id}.",
    fr: "Ici se place la figure #{id}.",
    de: "Hier steht die Abbildung #{id}.",
    en: "Figure #{id} stands here.",
  },
  hereTable: {
    nl: "Hier komt de tabel #{id}.",
    fr: "Ici se place le tableau #{id}.",
    de: "Hier steht die Tabelle #{id}.",
    en: "Table #{id} stands here.",
  },
  alt: { nl: "Beschrijving", fr: "Description", de: "Beschreibung", en: "Description" },
  notRun: {
    nl: "nog niet berekend: voer de cellen uit",
    fr: "pas encore calculé : exécutez les cellules",
    de: "noch nicht berechnet: Führen Sie die Zellen aus",
    en: "not computed yet: run the cells",
  },
  unknownName: {
    nl: "geen cel heeft dit berekend",
    fr: "aucune cellule n'a calculé ceci",
    de: "keine Zelle hat dies berechnet",
    en: "no cell has computed this",
  },
  lastRun: {
    nl: "waarde van de vorige uitvoering",
    fr: "valeur de l'exécution précédente",
    de: "Wert der letzten Ausführung",
    en: "value of the last run",
  },
  emptyProse: {
    nl: "Schrijf hier tekst …",
    fr: "Écrivez ici du texte …",
    de: "Schreiben Sie hier Text …",
    en: "Write text here …",
  },
} satisfies Record<string, Words>;
