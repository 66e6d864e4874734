import type { PublicCell, PublicValue } from "../disclosure/public.ts";
import type { Language } from "../words.ts";
import { FLAGS, SYMBOLS, isLow, signOf } from "./symbols.ts";

/** The locale that numbers, dates and the order of words follow in each language of the report. */
export const LOCALES: Record<Language, string> = { nl: "nl-BE", fr: "fr-BE", de: "de-BE", en: "en-GB" };

/** How a number is written. */
export interface NumberStyle {
  digits: number;
  kind?: PublicValue["measure"];
  /** Write the plus too. */
  signed?: boolean;
}

/** Space before the percent sign, as the locale has it: none, U+202F in French, U+00A0 in German. */
const PERCENT: Record<Language, string> = { nl: "%", fr: "\u202f%", de: "\u00a0%", en: "%" };

/** Percentage points, in the singular and the plural that go with a number. */
const POINTS: Record<Language, { one: string; other: string }> = {
  nl: { one: "procentpunt", other: "procentpunt" },
  fr: { one: "point de pourcentage", other: "points de pourcentage" },
  de: { one: "Prozentpunkt", other: "Prozentpunkte" },
  en: { one: "percentage point", other: "percentage points" },
};

/**
 * A number as a reader of the language writes it: grouped, with a real minus sign, `%` with its space.
 *
 * @example
 * formatNumber(2832.5, { digits: 1 }, "nl"); // "2.832,5"
 * formatNumber(-3, { digits: 0, kind: "points" }, "en"); // "−3 percentage points"
 */
export function formatNumber(number: number, style: NumberStyle, language: Language): string {
  const bareYear = style.kind === "bare" && Number.isInteger(number) && number >= 1500 && number < 2200;
  const text = formatter(LOCALES[language], style.digits, style.signed ?? false, !bareYear)
    .format(number)
    .replace("-", "\u2212");
  if (style.kind === "percentage") return text + PERCENT[language];
  if (style.kind === "points")
    return `${text}\u00a0${POINTS[language][plural(number, style.digits, language)]}`;
  return text;
}

/**
 * A value of the prose in the reader's language, with a word when it is of low reliability and a sign when it comes from
 * rounded counts; the symbol when there is none.
 */
export function formatValue(value: PublicValue, language: Language): string {
  if (value.status !== "shown") return signOf(value.status);
  if (typeof value.value === "string") return value.value;
  if (value.value === null) return SYMBOLS.missing.symbol;
  const style = { digits: value.digits, kind: value.measure, signed: value.signed };
  const warning = isLow(value) ? ` (${FLAGS["u"]![language]})` : "";
  // Rounded to protect respondents: the sign says that it isn't the number itself.
  const about = value.rounded === undefined ? "" : "≈\u00a0";
  return about + formatNumber(value.value, style, language) + warning;
}

/** A cell of a table or a label in a drawing; the symbol when it is withheld or missing. */
export function formatCell(cell: PublicCell, style: NumberStyle, language: Language): string {
  if (cell.status !== "shown" || cell.value === null) return signOf(cell.status);
  return formatNumber(cell.value, style, language);
}

function plural(number: number, digits: number, language: Language): "one" | "other" {
  const rules = new Intl.PluralRules(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return rules.select(Math.abs(number)) === "one" ? "one" : "other";
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, digits: number, signed: boolean, grouped: boolean): Intl.NumberFormat {
  const key = `${locale} ${digits} ${signed} ${grouped}`;
  let made = formatters.get(key);
  if (!made) {
    made = new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      useGrouping: grouped,
      // Both write a number that rounds to zero without a sign.
      signDisplay: signed ? "exceptZero" : "negative",
    });
    formatters.set(key, made);
  }
  return made;
}
