import { wordsOf } from "../../words.ts";
import type { Language, Words } from "../../words.ts";
import type { CompleteRules } from "./complete.ts";
import type { RuleCode } from "./rule.ts";

/**
 * The setting of a rule in plain words.
 *
 * @param setting as the rules of a source have it, defaults filled in
 * @example
 * settingWords("count-too-small", 10).en; // "at least 10"
 * settingWords("dominance", { n: 2, k: 90 }).en; // "the 2 largest together less than 90%"
 */
export function settingWords(rule: RuleCode, setting: unknown): Words {
  if (rule === "dominance") return filled(DOMINANCE, setting as CompleteRules["dominance"]);
  if (rule === "group") return groups(setting as CompleteRules["groups"]);
  return filled(rule === "p-percent" ? WITHIN : AT_LEAST, { value: Number(setting) });
}

function groups({ shares, dimensions }: CompleteRules["groups"]): Words {
  const names = dimensions.join(", ");
  return wordsOf((language) =>
    [
      ...(shares ? [SHARES[language]] : []),
      ...(names ? [OF[language].replace("{names}", names)] : []),
      ...(shares || names ? [] : [NOT[language]]),
    ].join("; "),
  );
}

const filled = (words: Words, values: Record<string, number>): Words =>
  wordsOf((language) =>
    words[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => numberIn(language, values[name]!)),
  );

const numberIn = (language: Language, value: number): string => value.toLocaleString(language);

const AT_LEAST: Words = {
  nl: "minstens {value}",
  fr: "au moins {value}",
  de: "mindestens {value}",
  en: "at least {value}",
};
const WITHIN: Words = {
  nl: "niemand te schatten tot op {value}%",
  fr: "personne ne s'estime à {value} % près",
  de: "niemand auf {value} % genau zu schätzen",
  en: "nobody to be estimated to within {value}%",
};
const DOMINANCE: Words = {
  nl: "de {n} grootsten samen minder dan {k}%",
  fr: "les {n} plus grands ensemble moins de {k} %",
  de: "die {n} größten zusammen weniger als {k} %",
  en: "the {n} largest together less than {k}%",
};
const SHARES: Words = {
  nl: "geen aandelen van 0 en 100%",
  fr: "pas de parts de 0 et de 100 %",
  de: "keine Anteile von 0 und 100 %",
  en: "no shares of 0 and 100%",
};
const OF: Words = {
  nl: "van niemand en van iedereen niet: {names}",
  fr: "ni de personne ni de tous : {names}",
  de: "weder „niemand“ noch „alle“: {names}",
  en: "neither of nobody nor of everybody: {names}",
};
const NOT: Words = { nl: "uitgezet", fr: "désactivée", de: "ausgeschaltet", en: "switched off" };
