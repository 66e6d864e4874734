import { spawn, spawnSync } from "node:child_process";
import { cp, mkdir, readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashOf } from "../../lib/report/files.ts";
import { report } from "../../lib/report/report.ts";
import { figureWordsOf, REPO, workspace } from "./workspace.ts";
import type { TestCell } from "./workspace.ts";

const ready: TestCell = {
  id: "data",
  type: "code",
  source: `import { open, figure } from "oshlab";\nconst jqi = await open("eurofound-jqi");\nconst index = await jqi.measure("intensity", { by: ["year", "country", "sex"] });`,
};
const drawn = (id: string): TestCell[] => [
  {
    id: `${id}-code`,
    type: "code",
    source: `figure("${id}", { data: index.where({ country: "BE" }), chart: "line", x: "year", series: "sex" });`,
  },
  { id: `${id}-words`, type: "markdown", source: figureWordsOf(id) },
];
const bound: TestCell = {
  id: "value",
  type: "markdown",
  source: 'In 2015: {eval}`index.at({ year: "2015", country: "BE", sex: "T" }).digits(2)`.',
};

/** Every file of a folder with its content, as one hash. */
async function hashOfTree(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return hashOf(
    ...(await Promise.all(
      names.map(async (name) => `${name.slice(folder.length)}\n${await readFile(name, "utf8")}`),
    )),
  );
}

const cli = (root: string, ...args: string[]) => [
  join(REPO, "lib/cli/oshlab.mjs"),
  "report",
  "--folder",
  root,
  ...args,
];

describe("a report", () => {
  let work: Awaited<ReturnType<typeof workspace>>;
  let before: string;

  beforeAll(async () => {
    work = await workspace();
    await work.chapter("good", [ready, ...drawn("good-figure"), bound]);
    await work.chapters("good");
    const { verdict, folder } = await report({ root: work.root });
    expect(verdict).toMatchObject({ publish: true, chapters: [{ id: "good", figures: 1, problems: [] }] });
    expect(folder).toBe("site");
    before = await hashOfTree(work.path("site"));
  });
  afterAll(() => work.remove());

  test("shows the bound value in each language's writing", async () => {
    expect(await readFile(work.path("site/nl/good/index.html"), "utf8")).toContain("41,48");
    expect(await readFile(work.path("site/en/good/index.html"), "utf8")).toContain("41.48");
  });

  test("the same inputs give the same bytes, and nothing runs again", async () => {
    const { verdict } = await report({ root: work.root });
    expect(verdict.chapters[0]!.reason).toBe("kept");
    expect(await hashOfTree(work.path("site"))).toBe(before);
  });

  test("bad chapters: the others complete, the verdict says where and what to do, the site stays", async () => {
    const sources = work.path("sources");
    await mkdir(sources);
    await cp(join(REPO, "data-samples/eurofound-jqi"), join(sources, "cut-off"), { recursive: true });
    const description = JSON.parse(await readFile(join(sources, "cut-off/datapackage.json"), "utf8"));
    await writeFile(
      join(sources, "cut-off/datapackage.json"),
      JSON.stringify({ ...description, name: "cut-off" }),
    );
    for (const { path } of description.resources) await truncate(join(sources, "cut-off", path), 1000);

    await work.chapter("throws", [
      { id: "oops", type: "code", source: "const a = 1;\nthrow new Error(`no ${a}`);" },
    ]);
    await work.chapter("types", [
      { id: "typo", type: "code", source: "const n: number = 1;\n\nn.toFixd(2);" },
    ]);
    await work.chapter("unknown-data", [
      { id: "open", type: "code", source: 'import { open } from "oshlab";\nawait open("eurofund-jqi");' },
    ]);
    await work.chapter("cut", [
      { id: "open", type: "code", source: 'import { open } from "oshlab";\nawait open("cut-off");' },
    ]);
    await work.chapter("wordless", [ready, ...drawn("wordless-figure")]);
    const file = work.path("notebooks/translations/wordless.de.md");
    await writeFile(
      file,
      (await readFile(file, "utf8")).replace(":alt: A picture of wordless-figure.\n", ""),
    );
    await work.chapter("stale", [ready, ...drawn("stale-figure"), bound], { stale: "value.fr" });
    await work.chapter("untranslated", [ready, ...drawn("untranslated-figure"), bound], { drop: "value.nl" });
    await work.chapter("bad-value", [
      ready,
      { id: "value", type: "markdown", source: '{eval}`index.at({ year: "1066" })`' },
    ]);
    await work.chapter("html", [
      { id: "words", type: "markdown", source: "Text.\n\n```{mermaid}\ngraph\n```" },
    ]);
    await writeFile(work.path("notebooks/half.ipynb"), '{"nbformat": 4, "cel');
    const names = [
      "throws",
      "types",
      "unknown-data",
      "cut",
      "wordless",
      "stale",
      "untranslated",
      "bad-value",
      "html",
    ];
    await work.chapters("good", ...names, "half", "absent");

    const run = spawnSync(process.execPath, cli(work.root, "--json"), {
      encoding: "utf8",
      env: { ...process.env, OSHLAB_DATA: sources },
    });
    expect(run.status, run.stderr).toBe(1);
    const verdict = JSON.parse(run.stdout.trim().split("\n").at(-1)!);
    const of = (id: string) => verdict.chapters.find((chapter: { id: string }) => chapter.id === id).problems;

    expect(of("good")).toEqual([]);
    expect(of("throws")).toMatchObject([
      { code: "CHAPTER_FAILED", place: { chapter: "throws", cell: "1 (oops)", line: 2 } },
    ]);
    expect(of("throws")[0].what).toContain("no 1");
    expect(of("types")).toMatchObject([
      { code: "CHAPTER_TYPES", place: { chapter: "types", cell: "1 (typo)", line: 3 } },
    ]);
    expect(of("unknown-data")).toMatchObject([{ code: "CHAPTER_STOPPED", place: { cell: "1 (open)" } }]);
    expect(of("unknown-data")[0].way).toContain("eurofound-jqi");
    expect(of("cut")).toMatchObject([{ code: "CHAPTER_STOPPED", place: { cell: "1 (open)" } }]);
    expect(of("wordless")).toMatchObject([
      {
        code: "FIGURE_WORDS_MISSING",
        place: { cell: "3 (wordless-figure-words)", file: "notebooks/translations/wordless.de.md", line: 2 },
      },
    ]);
    expect(of("wordless")[0].way).toContain(":::{figure} #wordless-figure");
    expect(of("stale")).toMatchObject([
      { code: "TRANSLATION_STALE", place: { file: "notebooks/translations/stale.fr.md" } },
    ]);
    expect(of("untranslated")).toMatchObject([
      { code: "TRANSLATION_MISSING", place: { file: "notebooks/translations/untranslated.nl.md" } },
    ]);
    expect(of("bad-value")).toMatchObject([
      { code: "VALUE_FAILED", place: { file: "notebooks/bad-value.ipynb", cell: "2 (value)", line: 1 } },
    ]);
    expect(of("html")[0]).toMatchObject({ code: "PROSE_PROBLEM", place: { cell: "1 (words)", line: 3 } });
    expect(JSON.stringify(verdict)).not.toContain(work.root);
    expect(verdict.problems.map((problem: { code: string }) => problem.code)).toEqual([
      "NOTEBOOK_BROKEN",
      "NOTEBOOK_BROKEN",
    ]);
    for (const problem of [...names.flatMap(of), ...verdict.problems])
      expect(problem.way.length).toBeGreaterThan(10);

    expect(await hashOfTree(work.path("site"))).toBe(before);
    expect(existsSync(work.path("build/site/nl/good/index.html"))).toBe(true);
    await work.chapters("good");
  });

  test("a delivery that is cut off later is seen, although nothing else changed", async () => {
    const sources = work.path("later");
    await cp(join(REPO, "data-samples/eurofound-jqi"), join(sources, "later"), { recursive: true });
    const path = join(sources, "later/datapackage.json");
    const description = JSON.parse(await readFile(path, "utf8"));
    await writeFile(path, JSON.stringify({ ...description, name: "later" }));
    await work.chapter("later", [
      { id: "open", type: "code", source: 'import { open } from "oshlab";\nawait open("later");' },
    ]);
    await work.chapters("good", "later");
    const env = { ...process.env, OSHLAB_DATA: sources };
    expect(spawnSync(process.execPath, cli(work.root), { env }).status).toBe(0);
    for (const resource of description.resources) await truncate(join(sources, "later", resource.path), 1000);
    const again = spawnSync(process.execPath, cli(work.root), { env, encoding: "utf8" });
    expect(again.status).toBe(1);
    expect(again.stdout).toContain("later, notebooks/later.ipynb");
    await work.chapters("good");
  });

  test("Ctrl-C stops it in plain words, and the site stays", async () => {
    await report({ root: work.root });
    const site = await hashOfTree(work.path("site"));
    await work.chapter("slow", [
      { id: "wait", type: "code", source: "await new Promise((done) => setTimeout(done, 3_600_000));" },
    ]);
    await work.chapters("good", "slow");
    const child = spawn(process.execPath, cli(work.root, "--json"), { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    let steps = "";
    child.stdout.on("data", (chunk: Buffer) => void (steps += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => void (said += chunk.toString()));
    const ended = new Promise((resolve) => child.once("exit", resolve));
    // The cell that waits has begun.
    await expect.poll(() => steps).toMatch(/"slow"[^\n]*"done":0/);
    child.kill("SIGINT");
    expect(await ended).toBe(1);
    expect(said).toContain("Stopped. The site is unchanged.");
    expect(await hashOfTree(work.path("site"))).toBe(site);
    await work.chapters("good");
  });

  test("a preview takes the place of nothing else", async () => {
    await expect(report({ root: work.root, only: ["good"], out: "notebooks" })).rejects.toMatchObject({
      code: "PREVIEW_PLACE",
    });
    await expect(report({ root: work.root, only: ["good"], out: "build/../data" })).rejects.toMatchObject({
      code: "PREVIEW_PLACE",
    });
  });

  test("killed at any moment: the old site or the new one, whole", async () => {
    let known = await hashOfTree(work.path("site"));
    for (let attempt = 0; attempt < 6; attempt++) {
      await work.chapter("good", [
        ready,
        ...drawn("good-figure"),
        bound,
        { id: "more", type: "markdown", source: `Attempt ${attempt}.` },
      ]);
      const child = spawn(process.execPath, cli(work.root), { stdio: "ignore" });
      const ended = new Promise((resolve) => child.once("exit", resolve));
      await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 2500));
      child.kill("SIGKILL");
      await ended;
      const found = await hashOfTree(work.path("site"));
      await report({ root: work.root });
      const finished = await hashOfTree(work.path("site"));
      expect([known, finished], `attempt ${attempt}`).toContain(found);
      known = finished;
    }
    await report({ root: work.root });
    expect((await readdir(work.path("build"))).filter((name) => name.startsWith("next-"))).toEqual([]);
  });
});
