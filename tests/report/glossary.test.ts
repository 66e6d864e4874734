import { mkdir, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readChapter } from "../../lib/report/chapter.ts";
import { readGlossary, unknownTerms } from "../../lib/report/glossary.ts";
import { LANGUAGES } from "../../lib/words.ts";
import { workspace } from "./workspace.ts";

let project: Awaited<ReturnType<typeof workspace>>;
beforeAll(async () => {
  project = await workspace();
});
afterAll(() => project.remove());

const RATE = "(incidence-rate)=\n\n## Incidence rate\n\nAccidents per 100,000.\n";

async function glossaries(change: Partial<Record<string, string>> = {}) {
  await mkdir(project.path("notebooks/glossary"), { recursive: true });
  for (const language of LANGUAGES)
    await writeFile(project.path(`notebooks/glossary/${language}.md`), change[language] ?? RATE);
  const { terms, problems } = await readGlossary(project.root, [...LANGUAGES]);
  return {
    terms,
    problems: problems.map(({ code, values, place }) => [code, values["id"], `${place.file}:${place.line}`]),
  };
}

test("a project without a glossary has none, and nothing is wrong with that", async () => {
  expect(await readGlossary(project.root, [...LANGUAGES])).toEqual({ terms: [], problems: [] });
});

test("a whole glossary has no problems", async () => {
  const { terms, problems } = await glossaries();
  expect(problems).toEqual([]);
  expect(terms.map(({ id, title }) => [id, title.fr])).toEqual([["incidence-rate", "Incidence rate"]]);
});

test("what is wrong is named with its file and line, and another language stands in", async () => {
  const { terms, problems } = await glossaries({
    nl: "",
    fr: `${RATE}\n${RATE}`,
    de: "(incidence-rate)=\n\nNo title, {term}`rates <incidence-rat>`.\n",
    en: `${RATE}\n(index)=\n\n## Index\n\n<b>One</b> number.\n`,
  });
  expect(problems).toEqual([
    ["TERM_MISSING", "incidence-rate", "notebooks/glossary/nl.md:undefined"],
    ["TERM_MISSING", "index", "notebooks/glossary/nl.md:undefined"],
    ["TERM_MISSING", "index", "notebooks/glossary/fr.md:undefined"],
    ["TERM_TWICE", "incidence-rate", "notebooks/glossary/fr.md:7"],
    ["TERM_MISSING", "index", "notebooks/glossary/de.md:undefined"],
    ["TERM_EMPTY", "incidence-rate", "notebooks/glossary/de.md:1"],
    ["TERM_UNKNOWN", "incidence-rat", "notebooks/glossary/de.md:1"],
    ["PROSE_PROBLEM", undefined, "notebooks/glossary/en.md:7"],
  ]);
  expect(terms.find(({ id }) => id === "index")?.title.nl).toBe("Index");
});

test("a term that the glossary doesn't have is named with its cell, line and nearest name", async () => {
  await project.chapter("one", [
    { id: "words", type: "markdown", source: "# One\n\nThe {term}`rate <incidence-rat>` fell." },
  ]);
  const chapter = await readChapter(project.root, "one.ipynb", [...LANGUAGES]);
  const found = unknownTerms(chapter, ["en", "fr"], ["index", "incidence-rate"]);
  expect(found.map(({ code, place, values }) => [code, place, values["language"]])).toEqual([
    ["TERM_UNKNOWN", { chapter: "one", file: "notebooks/one.ipynb", cell: "1 (words)", line: 3 }, "en"],
    [
      "TERM_UNKNOWN",
      { chapter: "one", file: "notebooks/translations/one.fr.md", cell: "1 (words)", line: 4 },
      "fr",
    ],
  ]);
  expect(found[0]!.way("en")).toContain("Known are: incidence-rate, index");
  expect(unknownTerms(chapter, ["en"], ["incidence-rat"])).toEqual([]);
});
