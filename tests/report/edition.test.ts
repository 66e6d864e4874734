import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { readChapter } from "../../lib/report/chapter.ts";
import { editionProblems, editionSchema, readEdition } from "../../lib/report/edition.ts";
import { typedNumbers } from "../../lib/report/typed.ts";
import { LANGUAGES } from "../../lib/words.ts";
import { REPO, workspace } from "./workspace.ts";

let work: Awaited<ReturnType<typeof workspace>>;
beforeEach(async () => void (work = await workspace()));
afterEach(() => work.remove());

const oshlab = (language: string, ...words: string[]) =>
  spawnSync(process.execPath, [join(REPO, "lib/cli/oshlab.mjs"), "report", "--folder", work.root, ...words], {
    encoding: "utf8",
    env: { ...process.env, OSHLAB_LANG: language },
  });

const edit = async (change: (text: string) => string): Promise<void> => {
  const path = work.path("notebooks/edition.json");
  await writeFile(path, change(await readFile(path, "utf8")));
};

test.for([
  [
    "a comma too many",
    (text: string) => text.replace('"address": "",', '"address": "",,'),
    "het is geen geldige JSON",
  ],
  [
    "a language that isn't there",
    (text: string) => text.replace('"fr", "de"', '"es", "de"'),
    "Ongeldige optie",
  ],
  ["no chapters", (text: string) => text.replace('"chapters"', '"chapter"'), "chapters: Ongeldig"],
] as const)("an edition with %s is a verdict, with file, line and way out", async ([, change, reason]) => {
  await edit(change);
  const { status, stdout } = oshlab("nl");
  expect(status).toBe(1);
  expect(stdout).toMatch(/notebooks\/edition\.json, regel \d+: /);
  expect(stdout).toContain(reason);
  expect(stdout).toContain("→ Verbeter het bestand");
  expect(stdout).toContain("Oordeel: niet publiceren (1 probleem)");
  expect(existsSync(work.path("site"))).toBe(false);
  const json = JSON.parse(await readFile(work.path("build/verdict.json"), "utf8"));
  expect(json).toMatchObject({ publish: false, problems: [{ code: "EDITION_BROKEN" }] });
});

test("the line is that of the fault", async () => {
  await edit((text) => text.replace(/"date": "[^"]*"/, '"date": "soon"'));
  await expect(readEdition(work.root)).rejects.toMatchObject({
    place: { file: "notebooks/edition.json", line: 4 },
  });
});

test("a theme that isn't there, and a name that two notebooks have", async () => {
  const cells = [{ id: "words", type: "markdown" as const, source: "# One" }];
  await work.chapter("one", cells);
  const text = await readFile(work.path("notebooks/one.ipynb"), "utf8");
  await writeFile(work.path("notebooks/two.ipynb"), text.replace('"psychosocial"', '"noise"'));
  await work.chapters("one", "two");
  const chapters = await Promise.all(
    ["one", "two"].map((name) => readChapter(work.root, `${name}.ipynb`, ["en"])),
  );
  const found = editionProblems(await readEdition(work.root), chapters);
  expect(found.map(({ code, place }) => [code, place.file])).toEqual([
    ["CHAPTER_THEME", "notebooks/two.ipynb"],
    ["CHAPTER_TWICE", "notebooks/two.ipynb"],
  ]);
  expect(found[0]!.way("en")).toContain("psychosocial, demands");
});

test("a fault in a translation is named with the file and the line of the translation", async () => {
  const figure = ":::{figure} #pace\n:alt: A line.\nThe finding\n\nIndex\n:::";
  await work.chapter("one", [{ id: "words", type: "markdown", source: `# One\n\nText.\n\n${figure}` }]);
  const path = work.path("notebooks/translations/one.fr.md");
  const text = await readFile(path, "utf8");
  await writeFile(
    path,
    text.replace(":alt: A line.\n", "").replace("Text.", "Soit 41,5 % <b>.").replace("\n#", "\n\n#"),
  );
  const chapter = await readChapter(work.root, "one.ipynb", [...LANGUAGES]);
  const place = { chapter: "one", file: "notebooks/translations/one.fr.md", cell: "1 (words)" };
  expect(chapter.problems.map(({ code, place }) => [code, place])).toEqual([
    ["FIGURE_WORDS_MISSING", { ...place, line: 7 }],
    ["PROSE_PROBLEM", { ...place, line: 5 }],
  ]);
  expect(chapter.problems[0]!.what("nl")).toBe("De figuur “pace” mist tekst (Frans): alternatieve tekst.");
  expect(chapter.problems[0]!.what("de")).toBe(
    "Der Abbildung „pace“ fehlt Text (Französisch): Alternativtext.",
  );
  const measured = { measure: { digits: 1 }, cells: [{ value: 41.5 }] };
  const typed = typedNumbers(chapter, { pace: measured } as never, [...LANGUAGES]);
  expect(typed.map(({ place }) => place)).toEqual([{ ...place, line: 5 }]);
});

test("a title that isn't translated is a problem, an empty text cell isn't", async () => {
  await work.chapter("one", [{ id: "empty", type: "markdown", source: " " }], { drop: "empty.fr" });
  const path = work.path("notebooks/one.ipynb");
  await writeFile(path, (await readFile(path, "utf8")).replace('"de":"one de"', '"de":""'));
  const { problems } = await readChapter(work.root, "one.ipynb", [...LANGUAGES]);
  expect(problems.map((problem) => problem.what("en"))).toEqual([
    "There is no translation (German) of the text as it is now for the title of the chapter.",
  ]);
  expect(problems[0]!.way("en")).toContain("npx oshlab translate export one --to de");
});

test("editors know what an edition holds: the schema beside it is that of the code", async () => {
  const schema = `${JSON.stringify(z.toJSONSchema(editionSchema, { io: "input" }), null, 2)}\n`;
  // After a change of the schema: npx vitest run --config tests/vitest.config.ts tests/report/edition.test.ts -u
  await expect(schema).toMatchFileSnapshot(join(REPO, "notebooks/edition.schema.json"));
  const edition = JSON.parse(await readFile(join(REPO, "notebooks/edition.json"), "utf8"));
  expect(edition.$schema).toBe("./edition.schema.json");
});
