import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkReport } from "../../lib/report/checkReport.ts";
import { checkShown } from "../../lib/report/checkShown.ts";
import { checksJson, checksText } from "../../lib/report/checksText.ts";
import { EXCEPTIONS_FILE } from "../../lib/report/exceptions/schema.ts";
import type { Exception } from "../../lib/report/exceptions/schema.ts";
import { report } from "../../lib/report/report.ts";
import { LANGUAGES } from "../../lib/words.ts";
import { REPO, SECTORS, workspace } from "./workspace.ts";

const by = [{ who: "statistician", date: "2026-11-20" }];
const exception: Exception = {
  chapter: "wellbeing",
  output: "sectors",
  rule: "count-too-small",
  cells: [{ sector: "B" }],
  reason: "The sample is invented: nobody is behind it.",
  by,
};

let work: Awaited<ReturnType<typeof workspace>>;
const except = (...exceptions: unknown[]) =>
  writeFile(work.path(EXCEPTIONS_FILE), JSON.stringify({ exceptions }));

beforeAll(async () => {
  work = await workspace();
  await work.chapter("wellbeing", [
    ...SECTORS,
    { id: "value", type: "markdown", source: 'Health: {eval}`low.at({ sector: "Q" })`.' },
  ]);
  await work.chapters("wellbeing");
});
afterAll(() => work.remove());

test("every output has its record: result, rules with their settings, the cells withheld and why", async () => {
  const checks = await checkReport({ root: work.root });
  expect(checks).toMatchObject({ exceptions: [], problems: [], audit: { narrow: 0 } });
  expect(checks.audit!.audited).toBeGreaterThan(0);
  const [figure, value] = checks.outputs;
  expect(figure).toMatchObject({ output: "sectors", kind: "figure", result: "withheld", confidential: true });
  expect(figure!.findings[0]).toMatchObject({ code: "count-too-small", cells: [{ sector: "B" }] });
  expect(figure!.rules).toContainEqual({
    source: "synthetic-wellbeing",
    rule: "count-too-small",
    setting: 10,
  });
  expect(value).toMatchObject({ output: 'low.at({ sector: "Q" })', kind: "value", result: "passed" });

  // Nothing of what is withheld stands in it, for people or for programs.
  const kept = JSON.parse(await readFile(work.path("data/cache/chapters/wellbeing.json"), "utf8"));
  const { cells } = kept.run.candidates[0].candidate.estimates as {
    cells: { at: { sector: string }; value: number }[];
  };
  const secret = String(cells.find(({ at }) => at.sector === "B")!.value);
  for (const language of LANGUAGES)
    for (const text of [checksText(checks, language), JSON.stringify(checksJson(checks, language))])
      expect(text).not.toContain(secret);
  expect(checksText(checks, "en")).toContain("2 outputs: 1 passed, 1 with cells withheld, 0 refused.");
});

test("it says of how many numbers the rows were looked at, and of which outputs they weren't", async () => {
  const other = await workspace();
  const median = `(await survey(await open("synthetic-wellbeing")).quantile("who5", { by: ["sex"] })).at({ sex: "F" })`;
  await other.chapter("wellbeing", [
    ...SECTORS,
    { id: "median", type: "code", source: `const median = ${median};` },
    { id: "value", type: "markdown", source: "Half of them have less than {eval}`median`." },
  ]);
  await other.chapters("wellbeing");
  const checks = await checkReport({ root: other.root });
  await other.remove();
  const [figure, value] = checks.outputs;
  const { numbers } = figure!.byRows;
  const hidden = figure!.findings.filter(({ code }) => code !== "low-reliability");
  expect(numbers).toBe(figure!.cells - hidden.flatMap(({ cells }) => cells).length);
  expect(figure!.byRows).toEqual({ numbers, looked: numbers });
  expect(value!.byRows).toEqual({ numbers: 1, looked: 0 });
  const texts = LANGUAGES.map((language) => checksText(checks, language));
  for (const text of texts)
    expect(text).toMatch(new RegExp(`: ${numbers} (van de|des|von|of the) ${numbers + 1} `));
  const [, alone] = checksText(checks, "en").split("median (number in the prose");
  expect(alone!.split("\n")[1]).toBe("      Not looked at row by row: by rules and names alone.");
});

test("the command prints it in the user's language, and as JSON", () => {
  const run = (...words: string[]) =>
    spawnSync(
      process.execPath,
      [join(REPO, "lib/cli/oshlab.mjs"), "check", "--folder", work.root, ...words],
      {
        encoding: "utf8",
        env: { ...process.env, OSHLAB_LANG: "nl" },
      },
    );
  const { status, stdout } = run();
  expect([status, stdout.split("\n")[0]]).toEqual([0, "Outputcontrole van editie 2026"]);
  expect(JSON.parse(run("--json", "--chapter", "wellbeing").stdout)).toMatchObject({
    schema: "oshlab/checks/1",
    outputs: [{ output: "sectors" }, {}],
  });
  expect(run("--chapter", "elsewhere").status).not.toBe(0);
});

test("what a notebook shows comes as standard input; chapters that have changed since they ran are named", async () => {
  const kept = JSON.parse(await readFile(work.path("data/cache/chapters/wellbeing.json"), "utf8"));
  const [{ candidate }] = kept.run.candidates;
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(REPO, "lib/cli/oshlab.mjs"), "check", "--folder", work.root, "--shown", "--json"],
    {
      encoding: "utf8",
      env: { ...process.env, OSHLAB_LANG: "nl" },
      input: JSON.stringify({ outputs: [{ output: candidate.id, candidate }] }),
    },
  );
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    schema: "oshlab/shown/1",
    chapters: ["wellbeing"],
    outputs: [{ output: "sectors", decision: "suppress", opened: null }],
  });
  const notebook = work.path("notebooks/wellbeing.ipynb");
  const text = await readFile(notebook, "utf8");
  await writeFile(notebook, text.replace("const low", "const  low"));
  expect(await checkShown(work.root, { outputs: [] })).toMatchObject({ chapters: [], unseen: ["wellbeing"] });
  await writeFile(notebook, text);
});

test("under an exception a notebook is told what the report publishes, and what was excepted", async () => {
  const kept = JSON.parse(await readFile(work.path("data/cache/chapters/wellbeing.json"), "utf8"));
  const [{ candidate }] = kept.run.candidates;
  const shown = { chapter: "wellbeing", outputs: [{ output: "sectors", candidate }] };
  const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);
  const [before] = (await checkShown(work.root, shown)).outputs;
  expect(codes(before!.findings)).toEqual(expect.arrayContaining(["count-too-small", "complement"]));
  expect(before!.lifted).toEqual([]);

  const { tried } = await checkReport({ root: work.root, only: ["wellbeing"], trial: exception });
  await except(tried);
  const [figure] = (await checkReport({ root: work.root })).outputs;
  const [now] = (await checkShown(work.root, shown)).outputs;
  expect(figure!.findings).toMatchObject(now!.findings);
  expect(codes(now!.findings)).not.toContain("complement");
  expect(now!.lifted).toEqual([{ code: "count-too-small", cells: [{ sector: "B" }] }]);

  await except({ ...exception, of: "0".repeat(20) });
  expect((await checkShown(work.root, shown)).outputs).toEqual([before]);
  await except({ ...exception, by: [] });
  expect(codes((await checkShown(work.root, shown)).problems)).toEqual(["EXCEPTIONS_BROKEN"]);
});

test("an exception stands in the verdict, on the site and in the check; without enough signatures nothing is published", async () => {
  const { tried } = await checkReport({ root: work.root, only: ["wellbeing"], trial: exception });
  await except(tried, { ...exception, chapter: "gone" });
  const { verdict } = await report({ root: work.root });
  expect(verdict.publish).toBe(true);
  expect(verdict.chapters[0]!.warnings.map(({ code }) => code)).toContain("EXCEPTION_APPLIED");
  expect(verdict.warnings.map(({ code }) => code)).toContain("EXCEPTION_UNUSED");
  const onSite = await readFile(work.path("site/verdict.json"), "utf8");
  expect(onSite).toContain("The sample is invented: nobody is behind it. (statistician, 2026-11-20)");
  expect((await checkReport({ root: work.root })).exceptions.map(({ code }) => code)).toEqual([
    "EXCEPTION_APPLIED",
    "EXCEPTION_UNUSED",
  ]);

  const edition = work.path("notebooks/edition.json");
  await writeFile(edition, (await readFile(edition, "utf8")).replace("{", '{"checkers": 2,'));
  const again = await report({ root: work.root });
  expect(again.verdict).toMatchObject({
    publish: false,
    problems: [{ code: "EXCEPTION_UNSIGNED" }, { code: "EXCEPTION_UNSIGNED" }],
    chapters: [{ withheld: 2 }],
  });
});
