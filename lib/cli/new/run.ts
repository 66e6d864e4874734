import { resolve } from "node:path";
import { PROJECT } from "../../report/root.ts";
import { isLanguage, userLanguage } from "../../words.ts";
import { addChapter, createChapter } from "./chapter.ts";
import { NEW_WORDS } from "./strings.ts";

interface Flags {
  title?: string;
  language?: string;
  theme?: string;
  number?: string;
  add?: boolean;
  folder?: string;
  json?: boolean;
}

/** Makes a chapter, or adds a draft to the report, and says how to go on. */
export async function runNew(name: string, { folder, json, add, language, ...flags }: Flags): Promise<void> {
  const root = resolve(folder ?? PROJECT);
  const reader = userLanguage();
  const own = language && isLanguage(language) ? language : reader;
  const made = add
    ? await addChapter(root, name)
    : await createChapter(root, { name, language: own, ...flags });
  if (json) return void process.stdout.write(`${JSON.stringify(made, null, 2)}\n`);
  const say = NEW_WORDS[reader];
  process.stdout.write(`✓ ${made.path}\n${add ? say.added : say.made(name, made.path)}\n`);
}
