import type { Context } from "../context.ts";
import type { Language } from "../../words.ts";

/** The same page in every language of the report. */
export const alternates = (context: Context): { language: Language; path: string }[] =>
  context.input.edition.languages.map((language) => ({
    language,
    path: context.path.replace(/^[a-z]{2}\//, `${language}/`),
  }));

/** Where a file of the site is read by everyone; null while the edition's address is not known. */
export function publicAddress({ input }: Context, path: string): string | null {
  const { address } = input.edition;
  return address === "" ? null : `${address.replace(/\/$/, "")}/${path.replace(/index\.html$/, "")}`;
}
