import { LANGUAGES } from "../words.ts";
import type { Language } from "../words.ts";
import type { Withheld } from "./withheld.ts";
import type { Written } from "./written.ts";

/** Who and what is counted, as words begin, without accents. */
const COUNTED: Record<Language, string> = {
  nl: "respondent|person|mens|werkne|werkende|werkge|medewerk|collega|vrouw|man\\b|mannen|geval|ongeval|slachtoffer|bevraagd|deelne|bedrij|ondernem|dode|patient",
  fr: "repondant|personne|salarie|travailleu|employe|collegue|femme|homme|cas\\b|accident|victime|participant|entreprise|deces|mort|patient",
  de: "befragt|person|mensch|beschaftigt|arbeitne|arbeitge|mitarbeit|kolleg|frau|mann|fall|falle|unfall|opfer|teilnehm|betrieb|unternehm|tote|patient",
  en: "respondent|person|people|employ|worker|staff|colleague|wom[ae]n|man\\b|men\\b|case|accident|victim|participant|compan|enterprise|death|patient",
};

/** So many words after a number, and before it, say of what it is: "3 of the women", "respondents: 3". */
const AFTER = 3;
const BEFORE = 2;

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const wordsOf = (text: string): string[] => plain(text).match(/\p{L}+/gu) ?? [];

/**
 * Is a typed number, which equals a withheld one, meant as that? A small whole number mostly counts something else
 * ("3 reasons"): it is meant where what is counted stands beside it, or a label of the withheld cell in the same sentence.
 * All others are: a percentage, one with decimals, one that is large enough to be published.
 *
 * @param language of the text; absent: any
 */
export function isMeant(written: Written, { least, labels }: Withheld, language?: Language): boolean {
  const { value, digits, percent, scale, before, after } = written;
  if (percent || digits > 0 || scale > 1 || value >= least) return true;
  const languages = language ? [language] : LANGUAGES;
  const beside = [...wordsOf(before).slice(-BEFORE), ...wordsOf(after).slice(0, AFTER)];
  if (/\bn\s*=\s*$/i.test(before)) return true;
  const counted = new RegExp(`^(?:${languages.map((one) => COUNTED[one]).join("|")})`);
  if (beside.some((word) => counted.test(word))) return true;
  const sentence = `${before} ${after}`;
  return languages.some((one) => labels.some((label) => isIn(label[one], sentence)));
}

/** Does a label stand in a sentence, as whole words? One of a letter or two as it is written. */
function isIn(label: string, sentence: string): boolean {
  const [own, text] = label.length > 2 ? [plain(label), plain(sentence)] : [label, sentence];
  const escaped = own.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return escaped !== "" && new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, "u").test(text);
}
