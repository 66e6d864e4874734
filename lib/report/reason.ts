import { z } from "zod";
import { jsonLine, lineAt } from "../jsonLine.ts";
import { wordsOf } from "../words.ts";
import type { Language, Words } from "../words.ts";

/** Why a JSON file can't be read as what it should be, and the line if it is known. */
export interface Reason {
  reason: Words;
  line?: number;
}

/** Why a file that isn't there can't be read. */
export const NO_FILE: Words = {
  nl: "het bestand bestaat niet",
  fr: "le fichier n'existe pas",
  de: "die Datei gibt es nicht",
  en: "the file doesn't exist",
};

const NO_JSON: Words = {
  nl: "het is geen geldige JSON (een komma, aanhalingsteken of haakje te veel of te weinig?)",
  fr: "ce n'est pas du JSON valide (une virgule, un guillemet ou une accolade de trop ou de moins ?)",
  de: "es ist kein gültiges JSON (ein Komma, Anführungszeichen oder eine Klammer zu viel oder zu wenig?)",
  en: "it is not valid JSON (a comma, quotation mark or bracket too many or too few?)",
};

const MESSAGES: Record<Language, z.core.$ZodErrorMap> = {
  nl: z.locales.nl().localeError,
  fr: z.locales.fr().localeError,
  de: z.locales.de().localeError,
  en: z.locales.en().localeError,
};

/**
 * Reads JSON text as a schema says.
 *
 * @param text null when there is no such file
 * @returns the value, or why not
 */
export function readJson<T extends z.ZodType>(
  schema: T,
  text: string | null,
): { value: z.output<T> } | Reason {
  if (text === null) return { reason: NO_FILE };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec((error as Error).message)?.[1];
    return { reason: NO_JSON, line: lineAt(text, position === undefined ? text.length : Number(position)) };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { value: parsed.data };
  const path = parsed.error.issues[0]!.path;
  const reason = wordsOf((language) => {
    const message = schema.safeParse(json, { error: MESSAGES[language] }).error!.issues[0]!.message;
    return path.length > 0 ? `${path.join(".")}: ${message}` : message;
  });
  return { reason, line: jsonLine(text, path) };
}
