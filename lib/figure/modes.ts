import type { Break } from "../disclosure/parts.ts";
import type { PublicContent } from "../disclosure/public.ts";
import type { Language, Words } from "../words.ts";

/** What is shown: enough of a record to know which breaks concern it. */
type Shown = Pick<PublicContent, "breaks" | "dimensions" | "filter">;

/** A category that was surveyed in another way than the others: by telephone among waves face to face. */
export type Apart = Break & { mode: string };

const NOTE: Words = {
  nl: "anders bevraagd dan de rest; niet mee te vergelijken",
  fr: "enquête menée autrement que le reste ; non comparable avec lui",
  de: "anders erhoben als der Rest; nicht mit ihm vergleichbar",
  en: "surveyed in another way than the rest; not to be compared with it",
};

/** The categories of a record, shown or fixed, that were surveyed in another way than the others. */
export const apartIn = ({ breaks, dimensions, filter }: Shown): Apart[] =>
  breaks.filter(
    (one): one is Apart =>
      one.mode !== undefined &&
      (filter[one.dimension] === one.code ||
        dimensions.some(
          ({ name, categories }) =>
            name === one.dimension && categories.some(({ code }) => code === one.code),
        )),
  );

/**
 * What the foot of a figure or table says of them, a line each: the category, how it was surveyed, and the note of
 * the source.
 *
 * @example
 * modeNotes(record, "en"); // ["2021: by telephone. The difference can come from the way of asking."]
 */
export const modeNotes = (record: Shown, language: Language): string[] =>
  apartIn(record).map(({ code, label, note }) => {
    const said = note ? `${label[language]}. ${note[language]}` : `${label[language]}; ${NOTE[language]}`;
    return `${code}${language === "fr" ? "\u00a0" : ""}: ${said}`;
  });
