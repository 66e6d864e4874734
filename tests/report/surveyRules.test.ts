import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RULE_CODES } from "../../lib/disclosure/rules/rule.ts";
import { checkReport } from "../../lib/report/checkReport.ts";
import type { Checks } from "../../lib/report/checkReport.ts";
import { report } from "../../lib/report/report.ts";
import { removeTemporary, temporaryFolder } from "../data/temporary.ts";
import { firms } from "./firms.ts";
import { workspace } from "./workspace.ts";

/** What an author writes in a cell, and the cells of it that each rule of the source stops. */
const OUTPUTS: Record<string, [code: string, stopped: Record<string, string[]>]> = {
  shares: [
    'await people.proportion("burnout", { by: ["sector"] })',
    // F stands here as the two people of "persons": the first rule that this number breaks is the reason of both.
    { "count-too-small": ["C", "F"], "units-too-few": ["B"], group: ["E"] },
  ],
  "row-shares": [
    'await people.table("age", "sector", { share: "column" })',
    { "count-too-small": ["C"], "units-too-few": ["B"], numerator: ["G"] },
  ],
  persons: [
    'await people.total("burnout", { by: ["sector"] })',
    { weights: ["G"], "count-too-small": ["C", "F"] },
  ],
  days: ['await people.total("days", { by: ["sector"] })', { dominance: ["D"], "p-percent": ["H"] }],
  means: ['await people.mean("wage", { by: ["sector"] })', { mean: ["G"] }],
  "days-each": ['await people.mean("days", { by: ["sector"] })', { dominance: ["D"], "p-percent": ["H"] }],
  ratios: ['await people.ratio("days", "wage", { by: ["sector"] })', { mean: ["G"] }],
  quantiles: ['await people.quantile("wage", { p: 0.1, by: ["sector"] })', { quantile: ["G"] }],
  least: ['await people.quantile("wage", { p: 0, by: ["sector"] })', { extreme: ["A", "G"] }],
  most: ['await people.quantile("wage", { p: 1, by: ["sector"] })', { extreme: ["A", "G"] }],
  apart: [
    'await people.difference("burnout", { between: "sector" })',
    { "units-too-few": ["B"], group: ["E"] },
  ],
  saturated: [
    '(await people.model("wage", { on: ["sector"] })).coefficients',
    { regression: ["sectorF", "(Intercept)"] },
  ],
  "few-freedom": [
    '(await people.model("wage", { on: ["sector", "age"] })).coefficients',
    { regression: ["sectorF", "ageold"] },
  ],
};

let work: Awaited<ReturnType<typeof workspace>>;
let checks: Checks;

beforeAll(async () => {
  await firms(temporaryFolder());
  work = await workspace();
  const code = Object.entries(OUTPUTS).map(([id, [data]]) => `table("${id}", { data: ${data} });`);
  await work.chapter("rules", [
    {
      id: "data",
      type: "code",
      source: `import { open, survey, table } from "oshlab";\nconst people = survey(await open("firms"));\n${code.join("\n")}`,
    },
    {
      id: "words",
      type: "markdown",
      source: Object.keys(OUTPUTS)
        .map((id) => `:::{table} #${id}\nThe finding of ${id}\n\nWhat ${id} shows\n:::`)
        .join("\n\n"),
    },
  ]);
  await work.chapters("rules");
  checks = await checkReport({ root: work.root });
});
afterAll(async () => {
  await work.remove();
  removeTemporary();
});

const stopped = (id: string) =>
  new Map(
    checks.outputs
      .find(({ output }) => output === id)!
      .findings.map(({ code, cells }) => [code as string, cells.map((at) => Object.values(at)).flat()]),
  );

describe("what survey() gives is stopped by the rules of its source", () => {
  test.each(Object.entries(OUTPUTS))("%s", (id, [, wanted]) => {
    const found = stopped(id);
    for (const [rule, cells] of Object.entries(wanted))
      expect([rule, found.get(rule) ?? []]).toEqual([rule, expect.arrayContaining(cells)]);
  });

  test("every rule stops something, and none is passed over in silence", () => {
    const all = new Set(checks.outputs.flatMap(({ findings }) => findings.map(({ code }) => code)));
    expect(RULE_CODES.filter((code) => !all.has(code))).toEqual([]);
    expect(checks.outputs.flatMap(({ skipped }) => skipped)).toEqual([]);
  });
});

test("nothing of it reaches the site but what was let through", async () => {
  const { verdict, folder } = await report({ root: work.root });
  expect(verdict.problems).toEqual([]);
  expect(verdict.chapters[0]!.withheld).toBeGreaterThan(20);
  for (const id of Object.keys(OUTPUTS)) {
    const text = await readFile(work.path(`${folder}/data/${id}.json`), "utf8");
    expect(text).not.toMatch(/largest|numerator|sharing|beyond|alike|"units"|statistic/);
  }
});
