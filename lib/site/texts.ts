import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { LANGUAGES } from "../words.ts";
import type { Words } from "../words.ts";

/** The pages of the site's own words, each in a folder of that name: `about/nl.md`, … */
export const TEXTS = ["about", "accessibility", "privacy"] as const;
export type TextName = (typeof TEXTS)[number];

/** Reads the pages of the site's own words, as MyST. */
export async function readTexts(): Promise<Record<TextName, Words>> {
  const entries = TEXTS.flatMap((name) =>
    LANGUAGES.map(async (language) => ({
      name,
      language,
      source: await readFile(join(import.meta.dirname, name, `${language}.md`), "utf8"),
    })),
  );
  const texts = {} as Record<TextName, Words>;
  for (const { name, language, source } of await Promise.all(entries))
    texts[name] = { ...texts[name], [language]: source };
  return texts;
}
