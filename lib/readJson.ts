import { readFile } from "node:fs/promises";
import { z } from "zod";
import { jsonLine, lineAt } from "./jsonLine.ts";
import { wordsOf } from "./words.ts";
import type { Language, Words } from "./words.ts";

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

const FOLDER: Words = {
  nl: "er staat een map op de plaats van het bestand",
  fr: "un dossier se trouve à la place du fichier",
  de: "an der Stelle der Datei ist ein Ordner",
  en: "a folder is in the place of the file",
};

const NOT_ALLOWED: Words = {
  nl: "u hebt geen recht om het te lezen",
  fr: "vous n'avez pas le droit de le lire",
  de: "Sie haben kein Recht, sie zu lesen",
  en: "you have no right to read it",
};

const NOT_READ: Words = {
  nl: "het systeem kan het niet lezen ({code})",
  fr: "le système ne peut pas le lire ({code})",
  de: "das System kann sie nicht lesen ({code})",
  en: "the system can't read it ({code})",
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

/**
 * Reads a JSON file that need not be there.
 *
 * @returns the value, or why not: a folder and a file without rights too; null when there is no such file
 */
export async function readJsonFile<T extends z.ZodType>(
  schema: T,
  path: string,
): Promise<{ value: z.output<T> } | Reason | null> {
  try {
    return readJson(schema, await readFile(path, "utf8"));
  } catch (error) {
    return isAbsent(error) ? null : { reason: unreadable(error) };
  }
}

/** Is it the error of a file or folder that isn't there? */
export const isAbsent = (error: unknown): boolean => codeOf(error) === "ENOENT";

/** Why the system gave no file, in words; what is no error of the system is thrown on. */
export function unreadable(error: unknown): Words {
  const code = codeOf(error);
  if (code === undefined) throw error;
  if (code === "EISDIR") return FOLDER;
  if (code === "EACCES" || code === "EPERM") return NOT_ALLOWED;
  return wordsOf((language) => NOT_READ[language].replace("{code}", code));
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "syscall" in error ? (error as NodeJS.ErrnoException).code : undefined;
