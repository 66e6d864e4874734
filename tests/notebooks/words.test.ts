import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { expressions, figureWords, headline, problems } from "../../lib/prose/index.ts";
import { readChapter } from "../../lib/report/chapter.ts";
import { readGlossary, unknownTerms } from "../../lib/report/glossary.ts";
import { readEdition } from "../../lib/report/edition.ts";
import { parseTranslation } from "../../lib/report/translation.ts";
import { LANGUAGES } from "../../lib/words.ts";
import { ROOT } from "./stored.ts";

const edition = await readEdition(ROOT);
const glossary = await readGlossary(ROOT, [...LANGUAGES]);
const chapters = await Promise.all(edition.chapters.map((name) => readChapter(ROOT, name, [...LANGUAGES])));

describe.each(chapters)("$id", ({ id, notebook, blocks, problems: found }) => {
  const prose = blocks.filter((block) => block.kind === "prose");
  const { language: own, title, summary, theme } = notebook.metadata.oshlab;

  test("says what it is in every language, under a theme of the edition", () => {
    expect(edition.themes.map((one) => one.id)).toContain(theme);
    for (const language of LANGUAGES) {
      expect(title[language].trim()).not.toBe("");
      expect(summary[language].trim()).not.toBe("");
      // A typed number would not follow the data.
      expect(summary[language]).not.toMatch(/\d[.,]\d|%/);
    }
  });

  test("has every block in every language, translated from the text as it is now", () => {
    expect(found.map((problem) => problem.what("en"))).toEqual([]);
  });

  test("has no translated block without its cell", () => {
    const cells = prose.map((block) => block.cell);
    for (const language of LANGUAGES.filter((one) => one !== own)) {
      const text = readFileSync(join(ROOT, `notebooks/translations/${id}.${language}.md`), "utf8");
      expect([...parseTranslation(text).keys()]).toEqual(cells);
    }
  });

  test("binds the same values in every language", () => {
    for (const { cell, source } of prose) {
      const values = (text: string) => [...new Set(expressions(text))].sort();
      for (const language of LANGUAGES)
        expect({ cell, language, values: values(source[language]) }).toEqual({
          cell,
          language,
          values: values(source[own]),
        });
    }
  });

  test("has a finding at its head and prose that can be published", () => {
    for (const language of LANGUAGES) {
      expect(headline(prose.map(({ source }) => source[language]))).toBeTruthy();
      for (const { cell, source } of prose)
        expect({ cell, problems: problems(source[language]) }).toEqual({ cell, problems: [] });
    }
  });
});

test("the glossary is whole in every language, and the chapters name only terms it has", () => {
  expect(glossary.problems.map((problem) => `${problem.place.file} ${problem.what("en")}`)).toEqual([]);
  const ids = glossary.terms.map(({ id }) => id);
  for (const chapter of chapters)
    expect(unknownTerms(chapter, [...LANGUAGES], ids).map((problem) => problem.what("en"))).toEqual([]);
});

test("a figure has one place in the report", () => {
  const ids = chapters.flatMap(({ blocks, notebook }) =>
    blocks.flatMap((block) =>
      block.kind === "prose" ? figureWords(block.source[notebook.metadata.oshlab.language]) : [],
    ),
  );
  expect(ids.length).toBeGreaterThan(0);
  expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
});

test("every file of translations belongs to a chapter", () => {
  const wanted = chapters.flatMap(({ id, notebook }) =>
    LANGUAGES.filter((language) => language !== notebook.metadata.oshlab.language).map(
      (language) => `${id}.${language}.md`,
    ),
  );
  expect(readdirSync(join(ROOT, "notebooks/translations")).sort()).toEqual(wanted.sort());
});
