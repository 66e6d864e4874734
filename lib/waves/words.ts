import { wordsOf } from "../words.ts";
import type { Words } from "../words.ts";

export const CHANGE: Words = {
  nl: "verandering van {from} tot {to}",
  fr: "évolution de {from} à {to}",
  de: "Veränderung von {from} bis {to}",
  en: "change from {from} to {to}",
};

export const MORE: Words = {
  nl: "verandering van {from} tot {to}, meer dan bij de anderen",
  fr: "évolution de {from} à {to}, de plus que chez les autres",
  de: "Veränderung von {from} bis {to}, mehr als bei den anderen",
  en: "change from {from} to {to}, more than among the others",
};

export const INDEX: Words = {
  nl: "index ({base} = 100)",
  fr: "indice ({base} = 100)",
  de: "Index ({base} = 100)",
  en: "index ({base} = 100)",
};

export const POINTS: Words = {
  nl: "procentpunt",
  fr: "points de pourcentage",
  de: "Prozentpunkte",
  en: "percentage points",
};

/** The words with their places filled. */
export const filled = (words: Words, values: Record<string, string>): Words =>
  wordsOf((language) => words[language].replace(/\{(\w+)\}/g, (_, name: string) => values[name]!));
