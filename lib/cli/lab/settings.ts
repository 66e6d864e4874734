import { join } from "node:path";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";
import type { Language } from "../../words.ts";

const LOCALES: Record<Language, string> = { nl: "nl_NL", fr: "fr_FR", de: "de_DE", en: "default" };

/**
 * Writes what the Lab starts from (a person's own settings come on top): the language, no news, no checks
 * for updates.
 *
 * @returns the folder
 */
export function writeSettings(root: string, language: Language): string {
  const folder = join(root, "data/lab/defaults");
  const overrides = {
    "@jupyterlab/translation-extension:plugin": { locale: LOCALES[language] },
    "@jupyterlab/apputils-extension:notification": { fetchNews: "false", checkForUpdates: false },
    "@jupyterlab/apputils-extension:themes": { "adaptive-theme": true },
    // The first proposal of a session waits for the types of the library to be read.
    "@jupyterlab/completer-extension:manager": { providerTimeout: 6000 },
    // Whoever runs a cell before the kernel is there isn't asked which one to start.
    // Chapters are short: all of a notebook is there, so that searching and scrolling hold no surprise.
    "@jupyterlab/notebook-extension:tracker": {
      autoStartDefaultKernel: true,
      windowingMode: "defer",
      scrollPastEnd: false,
    },
  };
  writeAtomically(join(folder, "overrides.json"), JSON.stringify(overrides, null, 2));
  return folder;
}
