import { UserError } from "../../error.ts";
import { sameWords } from "../../words.ts";
import type { Words } from "../../words.ts";
import type { Problem } from "./fit.ts";

/** Why a model can't be estimated, in words. */
const WORDS = {
  separation: {
    nl: "de uitkomst is met de variabelen exact te voorspellen (scheiding)",
    fr: "les variables prédisent exactement le résultat (séparation)",
    de: "die Variablen sagen das Ergebnis exakt vorher (Trennung)",
    en: "the variables tell the outcome exactly (separation)",
  },
  divergence: {
    nl: "de schatting komt niet tot rust",
    fr: "l'estimation ne converge pas",
    de: "die Schätzung konvergiert nicht",
    en: "the estimate doesn't converge",
  },
  nobody: {
    nl: "niemand heeft alles beantwoord",
    fr: "personne n'a répondu à tout",
    de: "niemand hat alles beantwortet",
    en: "nobody answered everything",
  },
} satisfies Record<string, Words>;

/** A predictor that follows from those before it. */
const follows = (name: string): Words => ({
  nl: `“${name}” volgt uit de andere variabelen`,
  fr: `« ${name} » découle des autres variables`,
  de: `„${name}“ folgt aus den anderen Variablen`,
  en: `“${name}” follows from the other variables`,
});

/** The error of a fit that couldn't be; `names` are those of the coefficients. */
export function notFitted(found: Problem | { problem: "nobody" }, names: readonly string[]): UserError {
  const problem = found.problem === "collinear" ? follows(names[found.column]!) : WORDS[found.problem];
  return new UserError("SURVEY_MODEL", { problem });
}

/** The error of an answer that a family doesn't have. */
export const notAllowed = (value: number, family: string, row: number): UserError =>
  new UserError("SURVEY_MODEL", { problem: sameWords(`${value} (${family})`) }, { row: row + 1 });
