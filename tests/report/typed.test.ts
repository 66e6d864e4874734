import { expect, test } from "vitest";
import { typedNumbers } from "../../lib/report/typed.ts";
import { typedWithheld } from "../../lib/report/typedWithheld.ts";
import { writtenIn } from "../../lib/report/written.ts";
import type { Withheld } from "../../lib/report/withheld.ts";
import { sameWords } from "../../lib/words.ts";
import type { Language } from "../../lib/words.ts";
import { chapterOf } from "./chapters.ts";

const texts = (text: string) => writtenIn(text).map((written) => written.text);

test("numbers are read in every language's writing", () => {
  expect(texts("In 2015 was het 41,5 (van 100), of 31 % en 12%.")).toEqual([
    "2015",
    "41.5",
    "100",
    "31%",
    "12%",
  ]);
  expect(texts("Index 41.5; 31\u202f% des travailleurs, 33 percent")).toEqual(["41.5", "31%", "33%"]);
});

test("thousands may stand apart; what can be read in two ways is there twice", () => {
  expect(texts("7233, 7 233 dagen, 1\u202f234\u202f567, 12,345.6")).toEqual([
    "7233",
    "7233",
    "1234567",
    "12345.6",
  ]);
  expect(texts("7.233 dagen")).toEqual(["7.233", "7233"]);
});

test("bound values, marks of lists, footnotes, links, names and ranges are no numbers", () => {
  expect(texts('Het is {eval}`cube.at({ year: "2015" }).digits(1)` of {eval}`x * 1.5`.')).toEqual([]);
  expect(texts("1. One\n 2) Two[^3] [link](https://a.be/4) age15 15-24 §")).toEqual(["15"]);
});

const labels = [{ nl: "Bouw", fr: "Construction", de: "Bau", en: "Construction" }];
const about = { least: 10, labels };
const share: Withheld = { value: 33.34, digits: 1, counted: false, share: true, ...about };
const persons: Withheld = { value: 3, digits: 0, counted: true, share: false, ...about };
const wage: Withheld = { value: 2814.2, digits: 0, counted: false, share: false, ...about };
const found = (prose: string, hidden: Withheld[], code = "", language: Language = "en") => {
  const chapter = chapterOf("one", prose, code);
  return typedWithheld(chapter, hidden, [language])
    .filter((one) => one.code === "TYPED_WITHHELD")
    .map(({ values }) => values["number"]);
};

test("a withheld share is told by itself, by more and by fewer digits, and in words for percent", () => {
  expect(found("33.3, 33.3 %, 33 %, 33 per cent, 33.34 %, 33.34", [share])).toHaveLength(6);
  expect(found("33, 34 %, 33.4, 133.3", [share])).toEqual([]);
});

test("however it is set, and without its sign", () => {
  expect(
    found("**33.3** %, $33\\%$, 33.3&nbsp;%, 33 pct., 33 p.c., \uff13\uff13.\uff13 %", [share]),
  ).toHaveLength(6);
  expect(found("-33.3 or (33.3) less", [{ ...share, value: -33.34 }])).toHaveLength(2);
});

test("a number that would be shown without decimals is told by all of its own", () => {
  expect(found("2814.2 or 2814.3", [wage])).toEqual(["2814.2"]);
});

test("in another chapter only what is no chance", () => {
  const chapter = chapterOf("two", "Of 3 reasons 33 % and 33.3 % and 2814 euros", "");
  const typed = typedWithheld(chapter, [], ["en"], [persons, share, wage]);
  expect(typed.map(({ values }) => values["number"])).toEqual(["33.3%", "2814"]);
});

test("a withheld count is told by a whole number, not by a share or a year", () => {
  expect(found("Only 3 persons.", [persons])).toEqual(["3"]);
  expect(found("3 %, 3.0, 13, in 2019", [persons, { ...persons, value: 2019 }])).toEqual([]);
  expect(found("They earn 2,814 euros", [wage])).toEqual(["2814"]);
});

test("in code: sentences, decimals and long numbers; not codes and settings", () => {
  expect(found("", [persons, wage], 'const note = "in B 3 persons"; const w = 2814;')).toEqual(["3", "2814"]);
  expect(found("", [persons, share], "const a = `about ${b} 33.3 %`; const c = 33.3;")).toHaveLength(2);
  expect(found("", [persons], 'x.where({ sector: "3" }).digits(3)')).toEqual([]);
});

test.each([
  [
    "nl",
    "tweeëntwintig, twee en twintig, negenennegentig, tweehonderddrie, duizend tweehonderd vijftig, één",
    [22, 22, 99, 203, 1250, 1],
  ],
  [
    "fr",
    "vingt et un, soixante et onze, septante-deux, quatre-vingts, quatre-vingt-dix-sept, deux cent cinq",
    [21, 71, 72, 80, 97, 205],
  ],
  [
    "de",
    "fünfundzwanzig, dreißig, einundneunzig, zweihundertdrei, eintausendzweihundert, zwölf",
    [25, 30, 91, 203, 1200, 12],
  ],
  [
    "en",
    "twenty-five, forty two, ninety-one, two hundred and five, three thousand, twelve",
    [25, 42, 91, 205, 3000, 12],
  ],
] as const)("numbers in letters (%s)", (language, text, numbers) => {
  expect(writtenIn(text, language).map(({ value }) => value)).toEqual(numbers);
});

test.each([
  ["nl", "Een vrouw op onze dienst, honderden mensen, een eenheid"],
  ["fr", "Une femme, un homme, des centaines de personnes, mille-feuille"],
  ["de", "Eine Frau, ein Mann, Hunderte von Menschen, einmal"],
  ["en", "One of them, someone, hundreds of people, tense"],
] as const)("articles and words that only look like numbers are none (%s)", (language, text) => {
  expect(writtenIn(text, language)).toEqual([]);
});

test.each([
  ["nl", "12 duizend, 12,5 duizend, 3 miljoen, twaalf procent", ["12000", "12500", "3000000", "12%"]],
  ["fr", "12 mille, 12,5 mille, 3 millions, douze pour cent", ["12000", "12500", "3000000", "12%"]],
  ["de", "12 Tausend, 12,5 Tausend, 3 Millionen, zwölf Prozent", ["12000", "12500", "3000000", "12%"]],
  ["en", "12 thousand, 12.5 thousand, 3 million, twelve percent", ["12000", "12500", "3000000", "12%"]],
] as const)("a word for thousands, and percent after letters (%s)", (language, text, numbers) => {
  expect(writtenIn(text, language).map((written) => written.text)).toEqual(numbers);
});

test("in thousands, as a fraction of one and in letters a withheld number is told too", () => {
  const many = { ...persons, value: 12_483 };
  expect(found("12 thousand, 12.5 thousand, 12.48 thousand, twelve thousand people", [many])).toHaveLength(3);
  expect(found("13 thousand, 12.4 thousand, 12 million", [many])).toEqual([]);
  expect(found("0.33, 0,33, 0.333 and 0.3334 of all, thirty-three percent", [share])).toHaveLength(5);
  expect(found("0.3, 0.34, 0.25, thirty-three", [share])).toEqual([]);
  expect(found("", [share], "const width = 0.33;")).toEqual([]);
  expect(found("", [share], "const inB = 0.333;")).toEqual(["0.333"]);
  expect(found("Of twelve employees", [{ ...persons, value: 12 }])).toEqual(["12"]);
});

const SMALL: Record<Language, [meant: string[], other: string[]]> = {
  nl: [
    [
      "Slechts 3 werknemers",
      "drie van de vrouwen",
      "respondenten: 3",
      "(n = 3)",
      "In de bouw waren het er 3.",
    ],
    ["Er zijn 3 redenen.", "in drie stappen", "De bouw is klein. Er zijn 3 redenen."],
  ],
  fr: [
    [
      "Seuls 3 salariés",
      "trois des femmes",
      "répondants : 3",
      "(n = 3)",
      "Dans la construction, ils sont 3.",
    ],
    ["Il y a 3 raisons.", "en trois étapes", "La construction est petite. Il y a 3 raisons."],
  ],
  de: [
    ["Nur 3 Beschäftigte", "drei der Frauen", "Befragte: 3", "(n = 3)", "Im Bau waren es 3."],
    ["Es gibt 3 Gründe.", "in drei Schritten", "Der Bau ist klein. Es gibt 3 Gründe."],
  ],
  en: [
    ["Only 3 employees", "three of the women", "respondents: 3", "(n = 3)", "In construction they are 3."],
    ["There are 3 reasons.", "in three steps", "Construction is small. There are 3 reasons."],
  ],
};

test.each(Object.entries(SMALL) as [Language, [string[], string[]]][])(
  "a small whole number stops where what is counted stands beside it, else it is a remark (%s)",
  (language, [meant, other]) => {
    for (const text of meant) expect(found(text, [persons], "", language), text).toEqual(["3"]);
    for (const text of other) {
      const remarks = typedWithheld(chapterOf("one", text), [persons], [language]);
      expect(remarks, text).toMatchObject([{ code: "TYPED_SMALL", values: { number: "3" } }]);
    }
    // As large as what may be published: it is no chance.
    expect(found(other[0]!, [{ ...persons, least: 3 }], "", language)).toEqual(["3"]);
  },
);

test("title and summary are words of the chapter", () => {
  const chapter = chapterOf("one");
  Object.assign(chapter.notebook.metadata.oshlab, {
    title: sameWords("In B 33.3 % have it"),
    summary: sameWords("x"),
  });
  expect(typedWithheld(chapter, [share], ["en", "nl"])).toHaveLength(2);
  const shown = { one: { cells: [{ value: 33.34 }], measure: { digits: 1 } } };
  expect(typedNumbers(chapter, shown as never, ["en"])).toMatchObject([{ code: "TYPED_NUMBER" }]);
});
