import fc from "../../fastCheck.ts";
import { describe, expect, test } from "vitest";
import { queryArrays } from "../../../lib/data/columns.ts";
import { name, text, withEngine } from "../../../lib/data/engine.ts";
import { design } from "../../../lib/survey/design/design.ts";
import type { Design } from "../../../lib/survey/design/design.ts";
import { mean } from "../../../lib/survey/estimators/mean.ts";
import { proportion } from "../../../lib/survey/estimators/proportion.ts";
import { ratio } from "../../../lib/survey/estimators/ratio.ts";
import { total } from "../../../lib/survey/estimators/total.ts";
import { estimateBySql } from "../../../lib/survey/sql/estimate.ts";
import type { CellEstimate, DesignNames, Sample, Term } from "../../../lib/survey/sql/sample.ts";
import { numeric } from "../../reference/read.ts";
import { CASES } from "../designs.ts";

type Columns = Record<string, readonly (string | number | null)[]>;

let tables = 0;

/** Columns as a table that SQL asks. */
async function tableOf(columns: Columns): Promise<Sample["columnsOf"]> {
  const table = `given${tables++}`;
  const heads = Object.keys(columns);
  const numbers = (head: string) => columns[head]!.every((value) => typeof value !== "string");
  const cell = (value: string | number | null | undefined) => {
    if (value === null || value === undefined) return "NULL";
    return typeof value === "number" ? `${value}e0` : text(value);
  };
  await withEngine(async (connection) => {
    const types = heads.map((head) => `${name(head)} ${numbers(head) ? "DOUBLE" : "VARCHAR"}`);
    await connection.run(`CREATE TABLE ${table} (${types.join(", ")})`);
    const rows = columns[heads[0]!]!.map(
      (_, row) => `(${heads.map((head) => cell(columns[head]![row])).join(", ")})`,
    );
    await connection.run(`INSERT INTO ${table} VALUES ${rows.join(", ")}`);
  });
  return (sql) =>
    withEngine(async (connection) => {
      await connection.run(`CREATE TEMP VIEW data AS SELECT * FROM ${table}`);
      return queryArrays(connection, sql);
    });
}

const everyone = {};
const close = (got: number | null, wanted: number | null | undefined, what: string) => {
  if (got === null || wanted === null || wanted === undefined) return expect(got, what).toBe(wanted ?? null);
  return expect(Math.abs(got - wanted), `${what}: ${got} for ${wanted}`).toBeLessThanOrEqual(
    1e-10 * Math.abs(wanted) + 1e-12,
  );
};

/** The same by the estimators over arrays. */
function same(
  plan: Design,
  columns: Columns,
  term: Term,
  by: readonly string[],
  cells: CellEstimate[],
  within?: (row: number) => boolean,
) {
  const number = (column: string) =>
    columns[column]!.map((value) => (value === null ? Number.NaN : Number(value)));
  expect(cells.length).toBeGreaterThan(0);
  for (const cell of cells) {
    const isIn = (row: number) =>
      (within?.(row) ?? true) && by.every((column, i) => (columns[column]![row] ?? "") === cell.codes[i]);
    const domain = Uint8Array.from(plan.weights, (_, row) => Number(isIn(row)));
    const options = by.length === 0 && !within ? {} : { domains: [domain] };
    const y = number(term.y);
    const wanted =
      term.kind === "ratio"
        ? ratio(plan, y, number(term.x!), options)
        : { mean, proportion, total }[term.kind](plan, y, options);
    const what = `${term.kind} ${term.y} ${cell.codes.join()}`;
    close(cell.value, wanted.values[0], what);
    close(cell.se, wanted.se[0], `${what} se`);
    close(cell.nEff, wanted.nEff[0], `${what} nEff`);
    expect([cell.n, cell.df], what).toEqual([wanted.n[0], wanted.df[0]]);
  }
}

const NAMES: Record<string, DesignNames> = {
  svy_apistrat: { weights: "pw", strata: "stype", population: "fpc" },
  svy_apistrat_nofpc: { weights: "pw", strata: "stype" },
  svy_apiclus1: { weights: "pw", psu: "dnum", population: "fpc" },
  svy_apiclus2: {
    weights: "w",
    psu: "dnum",
    population: "fpc1",
    second: { units: "snum", population: "fpc2" },
  },
  svy_apisrs: { weights: "pw", population: "fpc" },
};

describe.each(CASES)("SQL and arrays agree: $name", ({ name: which, plan, data }) => {
  const numbers = ["api00", "api.stu", "acs.46", "enroll", "meals", "pw", "fpc", "fpc1", "fpc2"];
  const columns: Columns = Object.fromEntries(
    [...numbers.filter((column) => data[column]), "stype", "dnum", "snum", "sch.wide", "comp.imp"].map(
      (column) => [
        column,
        numbers.includes(column)
          ? numeric(data[column]!).map((value) => (Number.isNaN(value) ? null : value))
          : data[column]!,
      ],
    ),
  );
  columns["w"] = [...plan.weights];
  columns["yes"] = data["sch.wide"]!.map((value) => Number(value === "Yes"));
  const terms: Term[] = [
    { kind: "mean", y: "api00" },
    { kind: "mean", y: "acs.46" },
    { kind: "proportion", y: "yes" },
    { kind: "total", y: "api.stu" },
    { kind: "total", y: "acs.46" },
    { kind: "ratio", y: "api.stu", x: "enroll" },
  ];
  const bys = [[], ["stype"], ["sch.wide", "comp.imp"]];

  test.each(terms)("$kind of $y", async (term) => {
    const columnsOf = await tableOf(columns);
    const design = NAMES[which]!;
    for (const by of bys) {
      same(plan, columns, term, by, await estimateBySql({ design, domain: everyone, columnsOf }, term, by));
      const domain = { "comp.imp": ["Yes"] };
      const isIn = (row: number) => data["comp.imp"]![row] === "Yes";
      same(plan, columns, term, by, await estimateBySql({ design, domain, columnsOf }, term, by), isIn);
    }
  });
});

test("any small survey, with any rule for lonely PSUs", async () => {
  const row = fc.record({
    w: fc.double({ min: 0.01, max: 100, noNaN: true }),
    y: fc.option(fc.integer({ min: -50, max: 50 }), { freq: 4 }),
    x: fc.integer({ min: 1, max: 9 }),
    h: fc.constantFrom("a", "b", "c"),
    u: fc.constantFrom("1", "2", "3"),
    d: fc.constantFrom("p", "q"),
  });
  const options = fc.record({
    lonely: fc.constantFrom("remove", "certainty", "adjust", "average") as fc.Arbitrary<"remove">,
    lonelyInDomain: fc.boolean(),
    elements: fc.boolean(),
    kind: fc.constantFrom("mean", "total", "ratio") as fc.Arbitrary<"mean">,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 2, maxLength: 14 }),
      options,
      async (rows, { elements, kind, ...rules }) => {
        const columns = Object.fromEntries(
          (["w", "y", "x", "h", "u", "d"] as const).map((key) => [key, rows.map((one) => one[key] ?? null)]),
        ) as Columns;
        const strata = columns["h"] as string[];
        const psu = columns["u"] as string[];
        const weights = columns["w"] as number[];
        const plan = design({ weights, strata, ...rules, ...(elements ? {} : { psu, nested: true }) });
        const names: DesignNames = {
          weights: "w",
          strata: "h",
          ...rules,
          ...(elements ? {} : { psu: "u", nested: true }),
        };
        const term: Term = kind === "mean" ? { kind, y: "y" } : { kind, y: "y", x: "x" };
        const sample = { design: names, domain: everyone, columnsOf: await tableOf(columns) };
        for (const by of [[], ["d"]]) same(plan, columns, term, by, await estimateBySql(sample, term, by));
      },
    ),
    { numRuns: 60 },
  );
});

test("numbers far from zero and nearly alike keep their digits", async () => {
  const y = Array.from({ length: 40 }, (_, i) => 1e6 + (i < 20 ? 0 : (i % 7) / 10));
  const columns: Columns = {
    w: y.map((_, i) => 1 + (i % 3)),
    y,
    d: y.map((_, i) => (i < 20 ? "same" : "near")),
  };
  const plan = design({ weights: columns["w"] as number[] });
  const cells = await estimateBySql(
    { design: { weights: "w" }, domain: everyone, columnsOf: await tableOf(columns) },
    { kind: "mean", y: "y" },
    ["d"],
  );
  same(plan, columns, { kind: "mean", y: "y" }, ["d"], cells);
  expect(cells.find(({ codes }) => codes[0] === "same")!.se).toBe(0);
});

test.each<[string, Columns, DesignNames]>([
  ["SURVEY_WEIGHT", { w: [1, 0], y: [1, 2] }, { weights: "w" }],
  ["SURVEY_WEIGHT", { w: [1, null], y: [1, 2] }, { weights: "w" }],
  ["SURVEY_LONELY_PSU", { w: [1, 1, 1], y: [1, 2, 3], h: ["a", "a", "b"] }, { weights: "w", strata: "h" }],
  ["SURVEY_LONELY_PSU", { w: [1, 1], y: [1, 2], u: ["a", "a"] }, { weights: "w", psu: "u" }],
  [
    "SURVEY_PSU_STRATA",
    { w: [1, 1], y: [1, 2], h: ["a", "b"], u: ["1", "1"] },
    { weights: "w", strata: "h", psu: "u" },
  ],
  ["SURVEY_FPC", { w: [1, 1], y: [1, 2], N: [1, 1] }, { weights: "w", population: "N" }],
  ["SURVEY_FPC_VARIES", { w: [1, 1], y: [1, 2], N: [5, 6] }, { weights: "w", population: "N" }],
  [
    "SURVEY_FPC_VARIES",
    { w: [1, 1, 1], y: [1, 2, 3], u: ["a", "a", "b"], N: [5, 6, 5] },
    { weights: "w", psu: "u", population: "N" },
  ],
])("what a design refuses, SQL refuses: %s", async (code, columns, names) => {
  const sample = { design: names, domain: everyone, columnsOf: await tableOf(columns) };
  await expect(estimateBySql(sample, { kind: "mean", y: "y" }, [])).rejects.toMatchObject({
    code,
  });
});
