import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkReport } from "../../lib/report/checkReport.ts";
import { checksText } from "../../lib/report/checksText.ts";
import { applyWay } from "../../lib/report/ledger/applyWay.ts";
import { PROTECTION_FILE } from "../../lib/report/ledger/protection.ts";
import { recordReport } from "../../lib/report/ledger/recordReport.ts";
import { report } from "../../lib/report/report.ts";
import { LANGUAGES } from "../../lib/words.ts";
import { removeTemporary, temporaryFolder } from "../data/temporary.ts";
import { STAFF, staff } from "./staff.ts";
import { REPO, workspace } from "./workspace.ts";

let work: Awaited<ReturnType<typeof workspace>>;
const chapter = (tables: Record<string, string>, prose = "", code = "") =>
  work.chapter("staff", [
    {
      id: "data",
      type: "code",
      source: [
        'import { open, survey, table } from "oshlab";',
        'const asked = survey(await open("staff"));',
        code,
        ...Object.entries(tables).map(([id, data]) => `table("${id}", { data: ${data} });`),
      ].join("\n"),
    },
    {
      id: "words",
      type: "markdown",
      source: `${Object.keys(tables)
        .map((id) => `:::{table} #${id}\nThe finding of ${id}\n\nWhat ${id} shows\n:::`)
        .join("\n\n")}${prose}`,
    },
  ]);
const ALL = 'await asked.table("sector", undefined, { share: "count" })';
const WOMEN = 'await asked.where({ sex: "F" }).table("sector", undefined, { share: "count" })';

beforeAll(async () => {
  await staff(temporaryFolder());
  work = await workspace();
  await chapter({ all: ALL });
  await work.chapters("staff");
  expect((await recordReport({ root: work.root })).checks.problems).toEqual([]);
});
afterAll(async () => {
  await work.remove();
  removeTemporary();
});

const cli = (...flags: string[]) => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(REPO, "lib/cli/oshlab.mjs"), "check", "--folder", work.root, ...flags],
    { encoding: "utf8", env: { ...process.env, OSHLAB_LANG: "en" } },
  );
  return { status, stdout };
};
const written = async () =>
  JSON.parse(await readFile(work.path(PROTECTION_FILE), "utf8")).protection as Record<string, unknown>[];
const choose = (protection: object[]) =>
  writeFile(work.path(PROTECTION_FILE), JSON.stringify({ protection }));
const MERGED = {
  chapter: "staff",
  output: "women",
  way: "merge",
  dimension: "sector",
  together: [["B", "C"]],
  of: [{ source: "staff", measure: "count", by: ["sector"], filter: { sex: "F" } }],
};
const ROUNDED = { chapter: "staff", output: "women", way: "round", base: 5 };
/** The numbers of a table of the site, by code: what a reader has. */
const shown = async (id: string): Promise<Record<string, string>> => {
  const text = await readFile(work.path(`site/data/${id}.csv`), "utf8");
  return Object.fromEntries(
    text
      .trim()
      .split("\r\n")
      .slice(1)
      .map((line) => [line.split(",")[0]!, line.split(",")[2]!]),
  );
};

test("an edition that opens an earlier one is told what each way out costs, the cheapest first", async () => {
  await chapter({ women: WOMEN });
  const { status, stdout } = cli();
  expect(status).toBe(1);
  expect(stdout).toContain(
    "what must stay hidden: the rest of edition 2026, staff, all: sector=B. To prevent",
  );
  const [, ways] = stdout.split("Ways out, the cheapest first:");
  expect(ways!.trim().split("\n").slice(0, 4)).toEqual([
    "women (staff)",
    "    round: round counts to multiples of 5: all deviations together are about 7",
    // C and E have as many women: the first by name, in every run.
    "    merge: publish B + C of “sector” together: the numbers of 12 respondents no longer stand apart",
    "    suppress: withhold more cells: the numbers of 32 respondents no longer stand apart",
  ]);
  expect(ways).toContain("npx oshlab check --apply cheapest");
  expect(existsSync(work.path(PROTECTION_FILE))).toBe(false);
  const json = JSON.parse(cli("--json").stdout);
  expect(json.ways).toEqual([
    {
      chapter: "staff",
      output: "women",
      ways: [
        { way: "round", cost: 7, choice: ROUNDED },
        { way: "merge", cost: 12, choice: MERGED },
        { way: "suppress", cost: 32, choice: { chapter: "staff", output: "women", way: "suppress" } },
      ],
    },
  ]);
  const checks = await checkReport({ root: work.root });
  for (const language of LANGUAGES) expect(checksText(checks, language)).toContain("--apply cheapest");
});

test("one word applies a way: said before it is written, with how it is undone", async () => {
  const { status, stdout } = cli("--apply", "merge");
  expect([status, stdout.trim().split("\n").slice(0, 3)]).toEqual([
    0,
    [
      "Chosen:",
      "  women (staff): publish B + C of “sector” together: the numbers of 12 respondents no longer stand apart",
      "This goes into notebooks/protection.json. To undo it: npx oshlab check --undo NAME.",
    ],
  ]);
  expect(await written()).toEqual([MERGED]);
  expect(stdout).toContain("✓ women (table, 4 cells)");
});

test("the report is published with it, says so, and a reader of both editions recovers nothing", async () => {
  const { verdict } = await report({ root: work.root });
  expect(verdict.chapters.flatMap(({ problems }) => problems)).toEqual([]);
  expect(verdict.publish).toBe(true);
  const women = await shown("women");
  expect(women).toEqual({ A: "14", "B+C": "32", D: "25", E: "12" });
  const [menB] = [STAFF["B"]![1]];
  for (const number of Object.values(women))
    expect(STAFF["B"]![0] + STAFF["B"]![1] - Number(number)).not.toBe(menB);
  const published = JSON.parse(await readFile(work.path("site/verdict.json"), "utf8"));
  expect(JSON.stringify(published.chapters[0].warnings)).toContain("PROTECTION_MERGED");
  for (const [language, words] of Object.entries({
    en: "B + C: published together",
    nl: "B + C: samen gepubliceerd",
    fr: "B + C\u00a0: publiées ensemble",
    de: "B + C: zusammen veröffentlicht",
  }))
    expect(await readFile(work.path(`site/${language}/staff/index.html`), "utf8")).toContain(words);
});

test("what the merged categories have each by itself can't be typed either", async () => {
  await choose([MERGED]);
  await chapter({ women: WOMEN }, "\n\nIn B there are 20 women, in A 14.");
  const { verdict } = await report({ root: work.root });
  const typed = verdict.chapters[0]!.problems.filter(({ code }) => code === "TYPED_WITHHELD");
  expect([...new Set(typed.map(({ values }) => values["number"]))]).toEqual(["20"]);
  expect(verdict.publish).toBe(false);
  await chapter({ women: WOMEN });
});

test("one word takes a way back: what was open is open again", async () => {
  await choose([MERGED, { ...ROUNDED, output: "men" }]);
  const { status, stdout } = cli("--undo", "women");
  expect(status).toBe(1);
  expect(stdout).toContain("Ways out, the cheapest first:");
  expect(await written()).toEqual([{ ...ROUNDED, output: "men" }]);
  expect(cli("--undo", "women").status).toBe(2);
});

test("a choice that fits nothing any more is told, one of a code that isn't there stops the chapter", async () => {
  await choose([
    { ...MERGED, output: "men" },
    { ...MERGED, chapter: "gone" },
  ]);
  const stale = await checkReport({ root: work.root });
  expect(stale.remarks.filter(({ code }) => code.startsWith("PROTECTION_"))).toMatchObject([
    { code: "PROTECTION_UNUSED", values: { id: "men", way: "merge" }, place: { chapter: "staff" } },
    { code: "PROTECTION_UNUSED", values: { id: "women", way: "merge" }, place: { chapter: "gone" } },
  ]);
  await choose([{ ...MERGED, together: [["B", "Z"]] }]);
  const [wrong] = (await checkReport({ root: work.root })).problems;
  expect(wrong!.what("en")).toContain(
    "puts “Z” of “sector” together with others, but there is no such category",
  );
  await choose([{ ...MERGED, together: [["B"]] }]);
  expect((await checkReport({ root: work.root })).problems.map(({ code }) => code)).toContain(
    "PROTECTION_BROKEN",
  );
  await rm(work.path(PROTECTION_FILE));
});

test("a number that names one of the categories alone leaves no merging of it; another way is chosen", async () => {
  await chapter(
    { women: "women" },
    '\n\n{eval}`women.at({ sector: "C" })` women in C',
    `const women = ${WOMEN};`,
  );
  const [open] = (await checkReport({ root: work.root })).ways;
  // Not with C: the prose names it.
  expect(open!.ways.map(({ choice }) => ("together" in choice ? choice.together : choice.way))).toEqual([
    "round",
    [["B", "E"]],
    "suppress",
  ]);
});

test("a merging that stops the chapter is given up for the next, in the end for another way", async () => {
  // A condition in code that counts can't tell of.
  await chapter({ women: "women" }, "", `const women = ${WOMEN};\nwomen.where({ sector: "C" });`);
  const { chosen, checks } = await applyWay("merge", { root: work.root });
  expect(chosen.map(({ choice }) => choice)).toEqual([{ ...MERGED, together: [["B", "E"]] }]);
  expect(checks.problems).toEqual([]);
  await chapter({ women: "women" }, "", `const women = ${WOMEN};\nwomen.where({ sector: "B" });`);
  const other = await applyWay("cheapest", { root: work.root });
  expect(other.chosen.map(({ way }) => way)).toEqual(["round"]);
  expect(other.checks.problems).toEqual([]);
});

test("counts are rounded: readers are told, and those of both editions know men in B between wide enough bounds", async () => {
  await chapter({ women: WOMEN });
  const { chosen, checks } = await applyWay("cheapest", { root: work.root });
  expect([chosen.map(({ choice }) => choice), checks.problems]).toEqual([[ROUNDED], []]);
  await choose([ROUNDED]);
  const { verdict } = await report({ root: work.root });
  expect([verdict.publish, verdict.chapters.flatMap(({ problems }) => problems)]).toEqual([true, []]);
  expect(await shown("women")).toEqual({ A: "15", B: "20", C: "10", D: "25", E: "10" });
  expect(JSON.stringify(verdict.chapters[0]!.warnings)).toContain("PROTECTION_ROUNDED");
  for (const [language, words] of Object.entries({
    en: "counts rounded to multiples of 5",
    nl: "aantallen afgerond op veelvouden van 5",
    fr: "nombres arrondis à des multiples de 5",
    de: "Anzahlen auf Vielfache von 5 gerundet",
  }))
    expect(await readFile(work.path(`site/${language}/staff/index.html`), "utf8")).toContain(words);
  // Recorded, it stays what readers have: rounded otherwise, they would know more.
  const ledger = work.path("notebooks/editions/2026/ledger.json");
  const before = await readFile(ledger, "utf8");
  expect((await recordReport({ root: work.root })).checks.problems).toEqual([]);
  const rounded = JSON.parse(await readFile(ledger, "utf8")).cells.filter(({ step = 0 }) => step > 1);
  expect(rounded.map(({ value, step }: Record<string, number>) => [value, step]).sort()).toEqual([
    [10, 5],
    [10, 5],
    [15, 5],
    [20, 5],
    [25, 5],
  ]);
  await writeFile(ledger, before);
  await rm(work.path(PROTECTION_FILE));
});

test("where another number tells the counts, rounding is no way out", async () => {
  const means = 'await asked.where({ sex: "F" }).mean("days", { by: ["sector"] })';
  await chapter({ women: WOMEN, means });
  const [open] = (await checkReport({ root: work.root })).ways;
  expect(open!.output).toBe("women");
  expect(open!.ways.map(({ way }) => way)).not.toContain("round");
  const { chosen, checks } = await applyWay("round", { root: work.root });
  expect([chosen, checks.problems.map(({ code }) => code)]).toEqual([
    [],
    ["OUTPUT_OPENS_EARLIER", "WAY_NO_HELP"],
  ]);
});

test("a way by its name, for one output by its name; one with nothing open is told", async () => {
  await chapter({ women: WOMEN });
  await expect(applyWay("merge", { root: work.root, output: "men" })).rejects.toMatchObject({
    code: "WAY_NO_OUTPUT",
    values: { known: "women" },
  });
  const { chosen, checks } = await applyWay("suppress", { root: work.root, output: "women" });
  expect(chosen).toMatchObject([{ way: "suppress", cost: 32 }]);
  expect(checks.problems).toEqual([]);
  expect(checks.outputs[0]!.findings.flatMap(({ cells }) => cells)).toEqual([
    { sector: "B" },
    { sector: "C" },
  ]);
  expect(existsSync(work.path(PROTECTION_FILE))).toBe(false);
});
