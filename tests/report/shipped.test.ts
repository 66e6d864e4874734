import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { check } from "../../lib/disclosure/check.ts";
import type { CandidateCell } from "../../lib/disclosure/candidate.ts";
import { open, survey } from "../../lib/index.ts";
import { report } from "../../lib/report/report.ts";
import { LANGUAGES } from "../../lib/words.ts";
import { browse } from "../site/browser.ts";
import { REPO, workspace } from "./workspace.ts";

/** The real chapters, and what output checking withholds of them. */
let work: Awaited<ReturnType<typeof workspace>>;
let files: { name: string; text: string }[];
let withheld: CandidateCell[];

beforeAll(async () => {
  work = await workspace();
  await cp(join(REPO, "notebooks"), join(work.root, "notebooks"), { recursive: true });
  const { verdict } = await report({ root: work.root });
  expect(verdict.publish).toBe(true);
  const found = verdict.chapters.find((chapter) => chapter.id === "mental-health")!;
  expect(found).toMatchObject({ synthetic: true });
  expect(found.withheld).toBeGreaterThanOrEqual(2);

  const names = (await readdir(work.path("site"), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  files = await Promise.all(names.map(async (name) => ({ name, text: await readFile(name, "latin1") })));

  const cube = await survey(await open("synthetic-wellbeing")).proportion("low_wellbeing", {
    by: ["sector"],
  });
  const { record } = check({
    schema: "oshlab/candidate/1",
    kind: "table",
    id: "sectors",
    estimates: cube.estimates,
  });
  const hidden = new Set(
    (record as { cells: CandidateCell[] }).cells
      .filter((cell) => cell.value === null)
      .map((cell) => cell.at["sector"]),
  );
  withheld = cube.estimates.cells.filter((cell) => hidden.has(cell.at["sector"]));
});
afterAll(() => work.remove());

test("there is something to hide: one small sector, and one beside it", () => {
  expect(withheld.length).toBe(2);
  expect(withheld.some((cell) => cell.n! < 10)).toBe(true);
});

test("the site does not depend on the withheld numbers: others give the same bytes", async () => {
  const path = work.path("data/cache/chapters/mental-health.json");
  const kept = await readFile(path, "utf8");
  const hidden = new Set(withheld.map((cell) => cell.at["sector"]));
  let changed = 0;
  const other = JSON.stringify(JSON.parse(kept), (_key, part: unknown) => {
    const cell = part as Partial<CandidateCell> | null;
    if (!cell?.at || cell.value === undefined || !hidden.has(cell.at["sector"])) return part;
    changed++;
    return { ...cell, value: 77.7, se: 1.23, low: 66.6, high: 88.8, nEff: 9.87 };
  });
  expect(changed).toBeGreaterThanOrEqual(2);
  await writeFile(path, other);
  const { verdict } = await report({ root: work.root });
  expect(verdict.chapters.find((chapter) => chapter.id === "mental-health")!.reason).toBe("kept");
  for (const { name, text } of files) expect(await readFile(name, "latin1"), name).toBe(text);
});

test("no withheld number is anywhere in the site unrounded", () => {
  for (const cell of withheld)
    for (const number of [cell.value!, cell.se!, cell.low!, cell.high!, cell.nEff!]) {
      const digits = String(number).slice(0, 7);
      for (const file of files) expect(file.text.includes(digits), `${digits} in ${file.name}`).toBe(false);
    }
});

test("the rows of its table and CSV hold the symbol and no number", async () => {
  for (const language of LANGUAGES) {
    const page = await readFile(work.path(`site/${language}/mental-health/index.html`), "utf8");
    const rows = [...page.matchAll(/<tr[^>]*>.*?<\/tr>/gs)]
      .map(([row]) => row)
      .filter((row) => row.includes("[c]"));
    expect(rows.length).toBe(2);
    for (const row of rows) expect(row.replace(/<[^>]*>/g, " ")).not.toMatch(/\d/);
  }
  const csv = await readFile(work.path("site/data/wellbeing-by-sector.csv"), "utf8");
  const lines = csv.split("\n").filter((line) => line.includes("suppressed"));
  expect(lines.length).toBe(2);
});

test("no count of respondents and no candidate record leaves", () => {
  for (const file of files) {
    expect(file.text, file.name).not.toContain("oshlab.candidate");
    expect(file.text, file.name).not.toMatch(/"(nEff|se)"\s*:|"n"\s*:\s*\d/);
  }
});

describe("the pages of the real chapters", () => {
  const pages = (): string[] =>
    files
      .map(({ name }) => name.slice(work.path("site/").length))
      .filter((name) => name.endsWith(".html"))
      .sort();
  let there: Awaited<ReturnType<typeof browse>>;
  beforeAll(async () => {
    there = await browse(work.path("site"));
  });
  afterAll(() => there.close());

  test("have no fault that axe finds, and ask nothing of others", async () => {
    expect(pages().length).toBeGreaterThan(40);
    const french = pages().filter((page) => page.startsWith("fr/"));
    expect(await there.faults(french, "light")).toEqual([]);
    const chapters = pages().filter((page) => /^nl\/(demands|mental-health)\//.test(page));
    expect(await there.faults(chapters, "dark")).toEqual([]);
  });

  test("don't scroll sideways at 320 pixels", async () => {
    // German has the longest words.
    expect(await there.tooWide(pages().filter((page) => page.startsWith("de/")))).toEqual([]);
  });

  test("weigh at most 60 kB each, compressed as servers do", async () => {
    for (const page of pages())
      expect(brotliCompressSync(await readFile(work.path(`site/${page}`))).length, page).toBeLessThanOrEqual(
        60_000,
      );
  });
});
