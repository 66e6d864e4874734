import type { Words } from "./words.ts";

interface Entry {
  /** What happened. `{name}` is filled with the value of that name. */
  what: Words;
  /** The way out. */
  way: Words;
}

const entries = {
  DATA_UNKNOWN: {
    what: {
      nl: "De gegevensbron “{name}” staat niet in de catalogus.",
      fr: "La source de données « {name} » n'est pas dans le catalogue.",
      de: "Die Datenquelle „{name}“ steht nicht im Katalog.",
      en: "The data source “{name}” is not in the catalogue.",
    },
    way: {
      nl: "Kies een van: {known}.",
      fr: "Choisissez parmi : {known}.",
      de: "Wählen Sie eine von: {known}.",
      en: "Choose one of: {known}.",
    },
  },
} satisfies Record<string, Entry>;

export type ErrorCode = keyof typeof entries;

/** Every error a user can meet, by its code: what happened and the way out, in four languages. */
export const ERRORS: Record<ErrorCode, Entry> = entries;
