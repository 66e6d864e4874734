import { userLanguage } from "../words.ts";
import type { Words } from "../words.ts";

const NEXT: Words = {
  nl: "Volgende stap:",
  fr: "Étape suivante :",
  de: "Nächster Schritt:",
  en: "Next step:",
};

/** The last line of a command: what comes next, with the command for it in backquotes. */
export const nextStep = (what: Words): string => `→ ${NEXT[userLanguage()]} ${what[userLanguage()]}\n`;
