import { spawnSync } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { ledgerSchema } from "../../lib/disclosure/ledger/schema.ts";
import { sealed } from "../../lib/disclosure/ledger/seal.ts";
import { ledgerText } from "../../lib/disclosure/ledger/text.ts";
import { checkReport } from "../../lib/report/checkReport.ts";
import { checkShown } from "../../lib/report/checkShown.ts";
import { checksText } from "../../lib/report/checksText.ts";
import { applyWay } from "../../lib/report/ledger/applyWay.ts";
import {
  addProtection,
  PROTECTION_FILE,
  protectionSchema,
  removeProtection,
} from "../../lib/report/ledger/protection.ts";
import { editionsWithoutLedger, ledgerFile, readLedgers } from "../../lib/report/ledger/read.ts";
import { recordReport } from "../../lib/report/ledger/recordReport.ts";
import { report } from "../../lib/report/report.ts";
import { LANGUAGES } from "../../lib/words.ts";
import { figureWordsOf, REPO, workspace } from "./workspace.ts";

let work: Awaited<ReturnType<typeof workspace>>;
/** A chapter of figures: shares of respondents of the wellbeing survey. */
const chapter = (figures: Record<string, string>) =>
  work.chapter("wellbeing", [
    {
      id: "data",
      type: "code",
      source: [
        'import { figure, open, survey } from "oshlab";',
        'const asked = survey(await open("synthetic-wellbeing"));',
        ...Object.entries(figures).map(
          ([id, by]) =>
            `figure("${id}", { data: ${by}, chart: "bars", x: "${id === "sexes" ? "sex" : "sector"}" });`,
        ),
      ].join("\n"),
    },
    ...Object.keys(figures).map((id) => ({ id, type: "markdown" as const, source: figureWordsOf(id) })),
  ]);
const BY_SECTOR = 'await asked.proportion("low_wellbeing", { by: ["sector"] })';
/** Without the small one, so that nothing need be withheld. */
const BY_LARGE_SECTOR =
  'await asked.where({ sector: ["C", "F", "G", "H", "J", "O", "Q", "R"] })' +
  '.proportion("low_wellbeing", { by: ["sector"] })';
const BY_SEX = 'await asked.proportion("low_wellbeing", { by: ["sex"] })';
const file = () => work.path(ledgerFile("2026"));
const edit = async (change: (text: string) => string) =>
  writeFile(file(), change(await readFile(file(), "utf8")));

beforeAll(async () => {
  work = await workspace();
  await chapter({ sectors: BY_LARGE_SECTOR });
  await work.chapters("wellbeing");
});
afterAll(() => work.remove());

test("oshlab check --record writes the ledger, the same in every run, with no number that isn't public", async () => {
  const run = () =>
    spawnSync(
      process.execPath,
      [join(REPO, "lib/cli/oshlab.mjs"), "check", "--folder", work.root, "--record"],
      {
        encoding: "utf8",
        env: { ...process.env, OSHLAB_LANG: "fr" },
      },
    );
  const { status, stdout } = run();
  expect([status, stdout.trim().split("\n").at(-1)]).toEqual([
    0,
    "Enregistré dans notebooks/editions/2026/ledger.json : ajoutez-le à git. Les éditions suivantes seront contrôlées avec lui.",
  ]);
  const first = await readFile(file(), "utf8");
  expect(run().status).toBe(0);
  expect(await readFile(file(), "utf8")).toBe(first);
  expect(await readdir(join(work.root, "notebooks/editions/2026"))).toEqual(["ledger.json"]);
  const { cells } = ledgerSchema.parse(JSON.parse(first));
  const kept = JSON.parse(await readFile(work.path("data/cache/chapters/wellbeing.json"), "utf8"));
  const computed = kept.run.candidates[0].candidate.estimates.cells as { value: number }[];
  expect(cells.filter(({ state }) => state === "published").length).toBeGreaterThan(1);
  const told = cells.flatMap(({ value }) => value ?? []);
  expect(told.filter((value) => !computed.some((one) => Math.round(one.value) === value))).toEqual([]);
});

test("the next check tells what earlier editions had to do with it, in four languages; so does the verdict", async () => {
  const checks = await checkReport({ root: work.root });
  expect(checks.problems).toEqual([]);
  expect(checks.beyond).toMatchObject({ editions: ["2026"] });
  for (const language of LANGUAGES) expect(checksText(checks, language)).toMatch(/\(2026\).*\d+.*\d+/);
  const { verdict } = await report({ root: work.root });
  expect(verdict).toMatchObject({ publish: true, beyond: { editions: ["2026"] } });
  expect(JSON.parse(await readFile(work.path("site/verdict.json"), "utf8"))).toMatchObject({
    beyond: { editions: ["2026"] },
  });
});

test("what would open an earlier edition is refused with its cells, until one word protects it", async () => {
  await chapter({ sectors: BY_SECTOR, sexes: BY_SEX });
  const before = await checkReport({ root: work.root });
  const [problem] = before.problems;
  expect(problem).toMatchObject({
    code: "OUTPUT_OPENS_EARLIER",
    values: { id: "sexes", chapter: "wellbeing" },
  });
  expect(problem!.what("en")).toContain("sex=");
  expect(problem!.way("en")).toContain("--apply cheapest");
  expect((await report({ root: work.root })).verdict.publish).toBe(false);
  await expect(recordReport({ root: work.root })).resolves.toMatchObject({ file: null });

  // What a notebook shows at this moment is told the same, without a run; a notebook that is no chapter too.
  const kept = JSON.parse(await readFile(work.path("data/cache/chapters/wellbeing.json"), "utf8"));
  const outputs = (kept.run.candidates as { candidate: { id: string } }[]).map(({ candidate }) => ({
    output: candidate.id,
    candidate,
  }));
  const shown = (chapter: string) => checkShown(work.root, { chapter, outputs });
  const sexes = (await shown("wellbeing")).outputs.find(({ output }) => output === "sexes")!;
  expect(sexes.opened).toMatchObject({ code: problem!.code, values: problem!.values });
  expect(await shown("")).toMatchObject({ editions: ["2026"], chapters: ["wellbeing"], unseen: [] });

  expect(before.ways).toMatchObject([{ output: "sexes", ways: [{ way: "merge" }, { way: "suppress" }] }]);

  // A notebook shows categories each by itself, so its author is told that the report publishes them as one.
  await addProtection(work.root, [before.ways[0]!.ways[0]!.choice]);
  expect((await shown("wellbeing")).outputs.find(({ output }) => output === "sexes")).toMatchObject({
    opened: null,
    protection: [{ code: "PROTECTION_MERGED" }],
  });
  await removeProtection(work.root, "sexes");

  const { chosen, checks: after } = await applyWay("suppress", { root: work.root });
  await addProtection(
    work.root,
    chosen.map(({ choice }) => choice),
  );
  expect(after.problems).toEqual([]);
  expect(after.remarks.map(({ code }) => code)).toEqual(["PROTECTION_APPLIED"]);
  expect(JSON.parse(await readFile(work.path(PROTECTION_FILE), "utf8")).protection).toEqual([
    { chapter: "wellbeing", output: "sexes", way: "suppress" },
  ]);
  expect((await shown("wellbeing")).outputs.find(({ output }) => output === "sexes")).toMatchObject({
    decision: "suppress",
    opened: null,
    protection: [{ code: "PROTECTION_APPLIED" }],
  });
  expect((await report({ root: work.root })).verdict.publish).toBe(true);
});

test.each([
  ["a number was changed", (text: string) => text.replace(/"value":(\d+)/, '"value":1$1')],
  ["a cell was taken out", (text: string) => text.replace(/^ {4}\{"id".*\n/m, "")],
  ["it is cut off", (text: string) => text.slice(0, -100)],
  ["it is of another form", () => "{}"],
])("a ledger stops everything when %s", async (_, change) => {
  const good = await readFile(file(), "utf8");
  try {
    await edit(change);
    expect((await checkReport({ root: work.root })).problems.map(({ code }) => code)).toContain(
      "LEDGER_BROKEN",
    );
    const { verdict } = await report({ root: work.root });
    expect(verdict).toMatchObject({ publish: false, problems: [{ code: "LEDGER_BROKEN" }] });
    await expect(recordReport({ root: work.root })).resolves.toMatchObject({ file: null });
  } finally {
    await writeFile(file(), good);
  }
  expect((await readLedgers(work.root)).problems).toEqual([]);
});

test("an edition without a ledger is known by name", async () => {
  const { mkdir } = await import("node:fs/promises");
  await mkdir(work.path("notebooks/editions/2024"), { recursive: true });
  expect(await editionsWithoutLedger(work.root)).toEqual(["2024"]);
  const missing = { code: "LEDGER_MISSING", values: { editions: "2024" } };
  expect((await checkReport({ root: work.root })).remarks).toContainEqual(expect.objectContaining(missing));
  expect((await report({ root: work.root })).verdict.warnings).toContainEqual(
    expect.objectContaining(missing),
  );
});

test("an edition that is a link to a folder counts with its ledger", async () => {
  const { rename, symlink } = await import("node:fs/promises");
  await rename(work.path("notebooks/editions/2026"), work.path("kept"));
  await symlink(work.path("kept"), work.path("notebooks/editions/2026"));
  expect((await readLedgers(work.root)).ledgers.map(({ edition }) => edition)).toEqual(["2026"]);
});

test("an equation without a total is no ledger's", async () => {
  const good = await readFile(file(), "utf8");
  const ledger = ledgerSchema.parse(JSON.parse(good));
  const relations = ledger.relations.map((terms) => terms.map(([id]): [string, number] => [id, 1]));
  expect(relations.length).toBeGreaterThan(0);
  try {
    await writeFile(file(), ledgerText(sealed({ ...ledger, relations })));
    expect((await readLedgers(work.root)).problems.map(({ code }) => code)).toEqual(["LEDGER_BROKEN"]);
  } finally {
    await writeFile(file(), good);
  }
});

test.each(["", "2026/1", "..", "."])("an edition has a name that its folder can have: not %j", async (id) => {
  const edition = work.path("notebooks/edition.json");
  const good = await readFile(edition, "utf8");
  try {
    await writeFile(edition, JSON.stringify({ ...JSON.parse(good), id }));
    await expect(recordReport({ root: work.root })).rejects.toMatchObject({ code: "EDITION_BROKEN" });
  } finally {
    await writeFile(edition, good);
  }
});

test("what is chosen has a schema beside it for editors: that of the code", async () => {
  const schema = `${JSON.stringify(z.toJSONSchema(protectionSchema, { io: "input" }), null, 2)}\n`;
  // After a change of the schema: npx vitest run --config tests/vitest.config.ts tests/report/ledger.test.ts -u
  await expect(schema).toMatchFileSnapshot(join(REPO, "notebooks/protection.schema.json"));
});
