import type { Language } from "../words.ts";

/** The words of a language for whole numbers. */
interface Numerals {
  /** Those below 100. */
  small: readonly string[][];
  hundred: string;
  thousand: string;
}

const split = (text: string): string[] => text.split(" ");
/** "twenty", then "twenty-one" … of ten words for tens, in the order that a language has. */
const byTens = (ones: string[], tens: string[], joined: (ten: string, one: string, n: number) => string[]) =>
  tens.flatMap((ten) => [[ten], ...ones.slice(1, 10).map((one, index) => joined(ten, one, index + 1))]);

const NL = split(
  "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
);
const DE = split(
  "null ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn",
);
const EN = split(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
);
const FR = split(
  "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dixsept dixhuit dixneuf",
);
/** Seventy and ninety have a word of their own in Belgium, and are sixty-ten and eighty-ten in France. */
const french = (ten: string, one: string, n: number): string[] =>
  n === 1 ? [`${ten}et${one}`] : [`${ten}${one}`];
const beyond = (base: string, and: string): string[][] =>
  FR.slice(10).map((word, n) => [n === 1 ? `${base}${and}${word}` : `${base}${word}`]);
const both = (one: string[][], other: string[][]) => one.map((words, index) => [...words, ...other[index]!]);

const NUMERALS: Record<Language, Numerals> = {
  nl: {
    small: [
      ...NL.map((word) => [word]),
      ...byTens(NL, split("twintig dertig veertig vijftig zestig zeventig tachtig negentig"), (ten, one) => [
        `${one}en${ten}`,
      ]),
    ],
    hundred: "honderd",
    thousand: "duizend",
  },
  de: {
    small: [
      ...DE.map((word, n) => (n === 1 ? [word, "eins"] : [word])),
      ...byTens(DE, split("zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig"), (ten, one) => [
        `${one}und${ten}`,
      ]),
    ],
    hundred: "hundert",
    thousand: "tausend",
  },
  en: {
    small: [
      ...EN.map((word) => [word]),
      ...byTens(EN, split("twenty thirty forty fifty sixty seventy eighty ninety"), (ten, one) => [
        `${ten}${one}`,
      ]),
    ],
    hundred: "hundred",
    thousand: "thousand",
  },
  fr: {
    small: [
      ...FR.map((word) => [word]),
      ...byTens(FR, split("vingt trente quarante cinquante soixante"), french),
      ...both(byTens(FR, ["septante"], french), beyond("soixante", "et")),
      ...byTens(FR, ["quatrevingt"], (ten, one) => [`${ten}${one}`]).map((words, n) =>
        n === 0 ? [...words, "quatrevingts"] : words,
      ),
      ...both(byTens(FR, ["nonante"], french), beyond("quatrevingt", "")),
    ],
    hundred: "cent",
    thousand: "mille",
  },
};

const plain = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");

/** What stands between hundreds and the rest: "two hundred and five", "honderd en vijf". */
const AND = /^(?:and|en|und|et)(?=.)/;

const belowHundred = new Map(
  Object.entries(NUMERALS).map(([language, { small }]) => [
    language,
    new Map(small.flatMap((words, n) => words.map((word) => [word, n] as const))),
  ]),
);

/** The number that letters without spaces and hyphens spell; undefined where they spell none. */
function spelt(text: string, language: Language): number | undefined {
  const { hundred, thousand } = NUMERALS[language];
  for (const [word, size] of [
    [thousand, 1000],
    [hundred, 100],
  ] as const) {
    const at = text.indexOf(word);
    if (at < 0) continue;
    const before = at === 0 ? 1 : spelt(text.slice(0, at), language);
    // "Deux cents", but not "hundreds".
    const plural = language === "fr" && at > 0 ? /^s$/ : "";
    const after = text
      .slice(at + word.length)
      .replace(plural, "")
      .replace(AND, "");
    const rest = after === "" ? 0 : spelt(after, language);
    return before && rest !== undefined && before < 1000 && rest < size ? before * size + rest : undefined;
  }
  return belowHundred.get(language)!.get(text);
}

/** Most words of a number: "neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf". */
const MOST = 13;
const WORD = /\p{L}+/gu;

/**
 * A text with its numbers in letters as digits. One stays as it is, in most languages it is an article; so does a word
 * for hundred or thousand after digits ("12 duizend"), and the one in "pour cent".
 *
 * @example
 * inDigits("Twee en twintig procent van 12 duizend", "nl"); // "22 procent van 12 duizend"
 */
export function inDigits(text: string, language: Language): string {
  const words = [...text.matchAll(WORD)].map((found) => ({ from: found.index, raw: found[0] }));
  let done = 0;
  let result = "";
  for (let first = 0; first < words.length; first++) {
    const { from } = words[first]!;
    const before = text.slice(0, from);
    if (/\d[\s\u00a0\u202f]*$|[\p{L}\d][-–]$|pour\s$/iu.test(before.slice(-6))) continue;
    let [key, number, to, last] = ["", undefined as number | undefined, from, first];
    for (let next = first; next < Math.min(words.length, first + MOST); next++) {
      const { raw, from: start } = words[next]!;
      if (next > first && !/^[\s\u00a0\u202f-]$/.test(text.slice(endOf(words[next - 1]!), start))) break;
      key += plain(raw);
      const value = spelt(key, language);
      if (value !== undefined) [number, to, last] = [value, start + raw.length, next];
    }
    const isArticle = number === 1 && text.slice(from, to).toLowerCase() !== "één";
    if (number === undefined || isArticle || /^[-–]\p{L}/u.test(text.slice(to))) continue;
    result += text.slice(done, from) + String(number);
    [done, first] = [to, last];
  }
  return result + text.slice(done);
}

const endOf = ({ from, raw }: { from: number; raw: string }): number => from + raw.length;
