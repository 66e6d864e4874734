import { ERRORS } from "./errors.ts";
import type { ErrorCode } from "./errors.ts";
import { inNumber } from "./inNumber.ts";
import { LANGUAGE_NAMES, isLanguage, isWords, userLanguage } from "./words.ts";
import type { Language, Words } from "./words.ts";

/** Where something went wrong, as far as it is known. Lines, rows and columns count from 1. */
export interface Place {
  file?: string;
  chapter?: string;
  cell?: string;
  line?: number;
  row?: number;
  column?: string;
}

/**
 * Something the user can put right: what happened, where, and the way out, in the user's language.
 * Anything else that is thrown is a bug. The codes and their words are in `errors.ts`.
 *
 * @example
 * throw new UserError("DATA_UNKNOWN", { name: "eurofund-jqi", known: "eurofound-jqi" });
 */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly code: ErrorCode;
  readonly place: Place;
  readonly values: Record<string, unknown>;

  constructor(code: ErrorCode, values: Record<string, unknown> = {}, place: Place = {}) {
    super(said(ERRORS[code].what, values, userLanguage()));
    this.code = code;
    this.values = values;
    this.place = place;
  }

  /** What happened, in the given language. */
  what(language: Language = userLanguage()): string {
    return said(ERRORS[this.code].what, this.values, language);
  }

  /** What to do about it, in the user's language (a property, so that the kernel can show it). */
  get wayOut(): string {
    return this.way();
  }

  /** What to do about it, in the given language. */
  way(language: Language = userLanguage()): string {
    return said(ERRORS[this.code].way, this.values, language);
  }
}

/** Is it something the user can put right? By its shape, since it may come from another process. */
export const isUserError = (error: unknown): error is UserError =>
  error instanceof Error && error.name === "UserError" && "code" in error;

/** The words in a language, in the singular or plural that goes with `count` where there is one. */
function said(words: Words, values: Record<string, unknown>, language: Language): string {
  const text = words[language];
  return fill("count" in values ? inNumber(text, Number(values["count"])) : text, values, language);
}

/** A text with its `{names}` filled in; what has no value stays as it is. */
export const fill = (text: string, values: Record<string, unknown>, language: Language): string =>
  text.replace(/\{(\w+)\}/g, (whole, key: string) =>
    key in values ? shown(key, values[key], language) : whole,
  );

/** A value as its reader sees it: words in the reader's language, a language by its name. */
function shown(key: string, value: unknown, language: Language): string {
  const words = key === "language" && isLanguage(String(value)) ? LANGUAGE_NAMES[value as Language] : value;
  return isWords(words) ? words[language] : String(words);
}
