import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addException } from "../../lib/report/exceptions/add.ts";
import { EXCEPTIONS_FILE } from "../../lib/report/exceptions/schema.ts";
import { report } from "../../lib/report/report.ts";
import { REPO, SECTORS, workspace } from "./workspace.ts";

let work: Awaited<ReturnType<typeof workspace>>;
beforeAll(async () => {
  work = await workspace();
  await work.chapter("wellbeing", SECTORS);
  await work.chapters("wellbeing");
});
afterAll(() => work.remove());

const words = [
  ["--chapter", "wellbeing"],
  ["--rule", "count-too-small"],
  ["--reason", "The sample is invented."],
  ["--by", "AB"],
].flat();
const except = (output: string, ...more: string[]) =>
  spawnSync(
    process.execPath,
    [join(REPO, "lib/cli/oshlab.mjs"), "except", output, "--folder", work.root, ...words, ...more],
    { encoding: "utf8", env: { ...process.env, OSHLAB_LANG: "en" } },
  );
const kept = () => JSON.parse(readFileSync(work.path(EXCEPTIONS_FILE), "utf8")).exceptions;

test("what fits nothing, or has no form, is not written; the message says what there is", () => {
  for (const [output, ...more] of [
    ["elsewhere"],
    ["sectors", "--rule", "dominance"],
    ["sectors", "--cells", "sector=C"],
    ["sectors", "--cells", "sector"],
    ["sectors", "--cells", "sector=C,sector=B"],
    ["sectors", "--rule", "complement"],
    ["sectors", "--reason", "short"],
    ["sectors", "--date", "yesterday"],
    ["sectors", "--by", " "],
  ] as const) {
    const { status, stderr } = except(output, ...more);
    expect([output, more, status]).toEqual([output, more, 2]);
    expect(stderr).toMatch(/EXCEPTION_(FITS_NOTHING|CELLS|INVALID)/);
  }
  expect(except("elsewhere").stderr).toContain("sectors (count-too-small, complement");
  expect(existsSync(work.path(EXCEPTIONS_FILE))).toBe(false);
});

test("one step writes it, and the report lets the cells through and says so", async () => {
  const { status, stdout } = except("sectors", "--cells", "sector=B");
  expect([status, stdout.split("\n")[0]]).toEqual([
    0,
    "✓ The exception stands in notebooks/exceptions.json.",
  ]);
  expect(stdout).toContain("1 cell of “sectors” breaks the rule “count-too-small” and is excepted");
  expect(kept()).toMatchObject([{ output: "sectors", cells: [{ sector: "B" }], by: [{ who: "AB" }] }]);
  const { verdict } = await report({ root: work.root });
  expect(verdict.chapters[0]!.warnings.map(({ code }) => code)).toContain("EXCEPTION_APPLIED");
});

test("where two must sign, the second signs with the same again", async () => {
  const edition = work.path("notebooks/edition.json");
  await writeFile(edition, (await readFile(edition, "utf8")).replace("{", '{"checkers": 2,'));
  expect((await report({ root: work.root })).verdict.problems).toMatchObject([
    { code: "EXCEPTION_UNSIGNED" },
  ]);
  expect(except("sectors", "--cells", "sector=B").stdout).toContain("signed by 1 of the 2 people");
  const { stdout } = except("sectors", "--cells", "sector=B", "--by", "CD");
  expect(stdout).toContain("the signature is added");
  expect(stdout).not.toContain("! ");
  expect(kept()).toHaveLength(1);
  expect((await report({ root: work.root })).verdict.problems).toEqual([]);
});

test("one that was decided for another delivery lifts nothing; the same command confirms it, and all sign again", async () => {
  const [one] = kept();
  for (const of of ["0".repeat(20), undefined]) {
    await writeFile(work.path(EXCEPTIONS_FILE), JSON.stringify({ exceptions: [{ ...one, of }] }));
    const { verdict } = await report({ root: work.root });
    expect(verdict.chapters[0]!.warnings.map(({ code }) => code)).toContain("EXCEPTION_OUTDATED");
    expect(verdict.chapters[0]!.withheld).toBe(2);
  }
  const { stdout } = except("sectors", "--cells", "sector=B");
  expect(stdout).toContain("signed by 1 of the 2 people");
  expect(kept()).toEqual([{ ...one, by: [{ ...one.by[0], who: "AB" }] }]);
  except("sectors", "--cells", "sector=B", "--by", "CD");
  const { verdict } = await report({ root: work.root });
  expect(verdict.chapters[0]!.warnings.map(({ code }) => code)).toContain("EXCEPTION_APPLIED");
});

test("a file that can't be read is left as it is", async () => {
  await writeFile(work.path(EXCEPTIONS_FILE), "{");
  const asked = {
    chapter: "wellbeing",
    output: "sectors",
    rule: "count-too-small",
    reason: "The sample is invented.",
    by: [{ who: "AB", date: "2026-11-20" }],
  };
  await expect(addException(asked, { root: work.root })).rejects.toMatchObject({ code: "EXCEPTIONS_BROKEN" });
  expect(await readFile(work.path(EXCEPTIONS_FILE), "utf8")).toBe("{");
});
