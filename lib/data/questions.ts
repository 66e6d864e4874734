import { userLanguage } from "../words.ts";
import type { Language } from "../words.ts";
import type { View } from "./view.ts";

/** A column of a source, in words. */
export interface Question {
  name: string;
  label: string;
  /** The codes with their labels, or the range of the numbers. */
  answers: string;
  /** The question as asked, its base, its coding: what the description says of it. */
  note: string;
}

/**
 * What a source holds, column by column: a list to look through before one reckons. A notebook shows it as a table.
 *
 * @param part only the columns that have this in their name or label; all of them when left out
 * @param language the user's, unless told
 * @example
 * questions(await open("synthetic-ewcs"), "burnout"); // burnout_1 … burnout_5, burnout
 */
export function questions(
  { descriptor }: Pick<View, "descriptor">,
  part = "",
  language: Language = userLanguage(),
): Question[] {
  const found = descriptor.schema.fields.map(({ name, oshlab }): Question => {
    const { label, categories, range, note } = oshlab;
    const codes = (categories ?? []).map((one) => `${one.code} = ${one.label[language]}`);
    return {
      name,
      label: label[language],
      answers: codes.length > 0 ? codes.join("; ") : (range?.join("–") ?? ""),
      note: note?.[language] ?? "",
    };
  });
  const wanted = part.toLowerCase();
  return found.filter(({ name, label }) => `${name} ${label}`.toLowerCase().includes(wanted));
}
