import type { Words } from "oshlab/words.ts";

/** The words of figures and tables. `{name}` and others are filled. */
export const FIGURE_STRINGS = {
  data: {
    nl: "Gegevens van de figuur",
    fr: "Données de la figure",
    de: "Daten der Abbildung",
    en: "Data of the figure",
  },
  noTitle: {
    nl: "Nog zonder titel: schrijf :::{{kind}} #{id} in de tekst.",
    fr: "Encore sans titre : écrivez :::{{kind}} #{id} dans le texte.",
    de: "Noch ohne Titel: Schreiben Sie :::{{kind}} #{id} in den Text.",
    en: "No title yet: write :::{{kind}} #{id} in the text.",
  },
  noDrawing: {
    nl: "De figuur kon niet getekend worden.",
    fr: "La figure n'a pas pu être dessinée.",
    de: "Die Abbildung konnte nicht gezeichnet werden.",
    en: "The figure could not be drawn.",
  },
} satisfies Record<string, Words>;
