import { spawnSync } from "node:child_process";
import { mkdir, readFile, rename, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readChapter } from "../../lib/report/chapter.ts";
import { readEdition } from "../../lib/report/edition.ts";
import { report } from "../../lib/report/report.ts";
import { translationStatus } from "../../lib/translate/status.ts";
import { LANGUAGES } from "../../lib/words.ts";
import { REPO, workspace } from "../report/workspace.ts";

let work: Awaited<ReturnType<typeof workspace>>;
beforeEach(async () => {
  work = await workspace();
  await symlink(join(REPO, "data-samples"), work.path("data-samples"));
  await mkdir(work.path("notebooks"), { recursive: true });
  await work.chapter("first", [{ id: "words", type: "markdown", source: "# One" }]);
  await rename(work.path("notebooks/first.ipynb"), work.path("notebooks/04-first.ipynb"));
  await work.chapters("04-first");
});
afterEach(() => work.remove());

const oshlab = (language: string, ...words: string[]) =>
  spawnSync(
    process.execPath,
    [join(REPO, "lib/cli/oshlab.mjs"), "new", "chapter", ...words, "--folder", work.root],
    {
      encoding: "utf8",
      env: { ...process.env, OSHLAB_LANG: language },
    },
  );

test("a new chapter is a draft that runs at once, in four languages", async () => {
  const before = await readFile(work.path("notebooks/edition.json"), "utf8");
  const { status, stdout, stderr } = oshlab("nl", "night-work", "--title", "Nachtwerk");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("✓ notebooks/05-night-work.ipynb");
  expect(stdout).toContain("npx oshlab report --chapter night-work");
  const chapter = await readChapter(work.root, "05-night-work.ipynb", [...LANGUAGES]);
  expect(chapter.problems).toEqual([]);
  expect(chapter.notebook.metadata.oshlab).toMatchObject({ language: "nl", title: { nl: "Nachtwerk" } });
  const edition = await readEdition(work.root);
  expect([edition.chapters, edition.drafts]).toEqual([["04-first.ipynb"], ["05-night-work.ipynb"]]);
  const after = await readFile(work.path("notebooks/edition.json"), "utf8");
  expect(after.replace(/,\s*"drafts": \["05-night-work.ipynb"\]/, "").replace(/\s/g, "")).toBe(
    before.replace(/\s/g, ""),
  );

  const { verdict, folder } = await report({ root: work.root, only: ["night-work"] });
  expect(verdict).toMatchObject({ publish: true, chapters: [{ figures: 1, problems: [], warnings: [] }] });
  expect(folder).toBe("build/preview");
  const page = await readFile(work.path("build/preview/de/night-work/index.html"), "utf8");
  expect(page).toContain("Was diese Zahlen nicht sagen");
});

/** As an author does it: a finding, a figure and their limits in their own words. */
async function write(file: string): Promise<void> {
  const notebook = JSON.parse(await readFile(work.path(file), "utf8"));
  for (const cell of notebook.cells)
    if (cell.cell_type === "markdown") cell.source = [...cell.source, "\n\nEn de mes mots."];
  notebook.metadata.oshlab.summary.fr = "Le bruit au travail.";
  await writeFile(work.path(file), JSON.stringify(notebook, null, 1));
}

test("a draft with the text it began with is not added, and what is untouched is named", async () => {
  oshlab("fr", "noise");
  const { status, stderr } = oshlab("fr", "noise", "--add");
  expect(status).toBe(2);
  expect(stderr).toContain("summary, finding, trend-words, method, limits");
  expect((await readEdition(work.root)).drafts).toEqual(["05-noise.ipynb"]);
});

test("a draft that is ready is added in its place, and its title is to be translated", async () => {
  expect(oshlab("fr", "noise", "--number", "3", "--theme", "demands").status).toBe(0);
  await write("notebooks/03-noise.ipynb");
  const added = oshlab("fr", "noise", "--add", "--json");
  expect(JSON.parse(added.stdout)).toEqual({ path: "notebooks/03-noise.ipynb" });
  const edition = await readEdition(work.root);
  expect([edition.chapters, edition.drafts]).toEqual([["03-noise.ipynb", "04-first.ipynb"], []]);
  expect(
    (await translationStatus(work.root, ["noise"])).map(({ language, stale }) => [language, stale]),
  ).toEqual([
    ["nl", 6],
    ["de", 6],
    ["en", 6],
  ]);
});

test.for([
  ["NEW_NAME", ["Bruit & Santé"], "bruit-sante"],
  ["NEW_TAKEN", ["first"], "04-first"],
  ["NEW_NUMBER", ["noise", "--number", "4"], ""],
  ["CHAPTER_THEME", ["noise", "--theme", "sound"], "psychosocial"],
  ["CHAPTER_UNKNOWN", ["noise", "--add"], ""],
] as const)("wrong use is said in plain words: %s", ([code, words, says]) => {
  const { status, stderr } = oshlab("fr", ...words);
  expect(status).toBe(2);
  expect(stderr).toContain(says);
  expect(stderr).toContain(code);
});
