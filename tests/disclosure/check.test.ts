import fc from "../fastCheck.ts";
import { describe, expect, test } from "vitest";
import { check } from "../../lib/disclosure/check.ts";
import type { Checked } from "../../lib/disclosure/check.ts";
import { candidateSchema } from "../../lib/disclosure/candidate.ts";
import type { CandidateFigure, Estimates } from "../../lib/disclosure/candidate.ts";
import { decide } from "../../lib/disclosure/decide.ts";
import { change } from "../../lib/figure/change.ts";
import { Cube } from "../../lib/figure/cube.ts";
import { sameWords } from "../../lib/words.ts";

const source = {
  name: "survey",
  title: sameWords("Survey"),
  delivery: "2026-01-01-0",
  hash: "0",
  licence: "none",
  citation: "none",
  period: "2026",
};

/** A figure over sector (and sex where counts are nested), with these counts and planted values. */
function candidate(
  counts: number[][],
  sensitivity: "open" | "confidential" = "confidential",
  rule = true,
): CandidateFigure {
  const estimates: Estimates = {
    universe: sameWords("employees"),
    measure: { name: "low", label: sameWords("Low"), unit: sameWords("%"), kind: "percentage", digits: 0 },
    dimensions: [
      {
        name: "sector",
        label: sameWords("Sector"),
        categories: counts.map((_, i) => ({ code: `S${i}`, label: sameWords(`S${i}`) })),
      },
      {
        name: "sex",
        label: sameWords("Sex"),
        categories: counts[0]!.map((_, j) => ({ code: `X${j}`, label: sameWords(`X${j}`) })),
      },
    ],
    filter: {},
    cells: counts.flatMap((line, i) =>
      line.map((n, j) => ({
        at: { sector: `S${i}`, sex: `X${j}` },
        value: 7000 + i * 100 + j,
        n,
        se: 1,
        low: 6000 + i,
        high: 9000 + j,
      })),
    ),
    sources: [{ ...source, sensitivity, ...(rule ? { rules: { minimumCount: 10, reason: "test" } } : {}) }],
    breaks: [],
    synthetic: false,
  };
  return {
    schema: "oshlab/candidate/1",
    kind: "figure",
    id: "f",
    encoding: { chart: "bars", x: "sector", series: "sex", highlight: [], order: "given" },
    estimates,
  };
}

describe("output checking of a confidential source", () => {
  test("large counts pass", () => expect(check(candidate([[20], [30]])).decision).toBe("pass"));

  test("a small count goes, and one beside it", () => {
    const { decision, record, findings } = check(candidate([[20], [3], [30], [15]]));
    expect(decision).toBe("suppress");
    expect(record).toMatchObject({
      cells: [{ status: "shown" }, { status: "suppressed" }, { status: "shown" }, { status: "suppressed" }],
    });
    expect(findings.map((finding) => finding.code)).toEqual(["count-too-small", "complement"]);
  });

  test("an empty cell is withheld like a small one", () => {
    expect(check(candidate([[0], [30], [40]])).record).toMatchObject({
      cells: [{ status: "suppressed" }, { status: "suppressed" }, { status: "shown" }],
    });
  });

  test("together the withheld cells are not too few either", () => {
    const status = ({ record }: Checked) =>
      (record as { cells: { status: string }[] }).cells.map((cell) => cell.status);
    const counts = [[5], [3], [30], [40]];
    expect(status(check(candidate(counts)))).toEqual(["suppressed", "suppressed", "suppressed", "shown"]);
    const alone = candidate(counts);
    Object.assign(alone.estimates.sources[0]!.rules!, { protection: { sums: 1 } });
    expect(status(check(alone))).toEqual(["suppressed", "suppressed", "shown", "shown"]);
  });

  test("no rules, no counts, no shape: refused", () => {
    expect(check(candidate([[20]], "confidential", false))).toMatchObject({
      decision: "refuse",
      record: null,
      findings: [{ code: "no-rules" }],
    });
    const uncounted = candidate([[20], [30]]);
    delete uncounted.estimates.cells[0]!.n;
    expect(check(uncounted)).toMatchObject({
      decision: "refuse",
      record: null,
      findings: [{ code: "no-count" }],
    });
    expect(check({ kind: "figure" })).toMatchObject({
      decision: "refuse",
      record: null,
      findings: [{ code: "malformed" }],
    });
  });

  test("a number withheld elsewhere is withheld here", () => {
    const first = candidate([[20], [3], [30], [15]]);
    const value = candidateSchema.parse({
      schema: "oshlab/candidate/1",
      kind: "value",
      operation: "identity",
      of: [
        {
          ...candidate([[20], [3], [30], [15]]).estimates,
          cells: [candidate([[20], [3], [30], [15]]).estimates.cells[3]!],
        },
      ],
    });
    expect(check(value).decision).toBe("pass");
    expect(check(value, decide([first, value])).record).toMatchObject({ status: "suppressed", value: null });
  });

  test("a category that the author leaves out still counts", () => {
    const whole = new Cube(candidate([[700], [4], [725]]).estimates);
    const { decision, record, findings } = check({
      ...candidate([[1]]),
      estimates: whole.where({ sector: ["S0", "S2"] }).estimates,
    });
    expect(decision).toBe("suppress");
    expect(record).toMatchObject({ cells: [{ status: "suppressed" }, { status: "shown" }] });
    expect(findings.map((finding) => finding.code)).toEqual(["complement"]);
    expect(check(whole.at({ sector: "S0", sex: "X0" }).candidate).record).toMatchObject({
      status: "suppressed",
    });
    expect(check(whole.at({ sector: "S2", sex: "X0" }).candidate).record).toMatchObject({ status: "shown" });
  });

  test("a difference is that of the published numbers", () => {
    const cube = new Cube(candidate([[20], [30]]).estimates);
    cube.estimates.cells[0]!.value = 30.4;
    cube.estimates.cells[1]!.value = 42.6;
    const value = change(cube.at({ sector: "S0", sex: "X0" }), cube.at({ sector: "S1", sex: "X0" }));
    expect(check(value.candidate).record).toMatchObject({ value: 13 });
  });

  test("the public record holds no count and no withheld number", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(40), { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 6 }),
        (counts) => {
          const given = candidate(counts);
          const { record } = check(given);
          const text = JSON.stringify(record);
          expect(text).not.toMatch(/"(n|nEff|se|rules)":/);
          for (const cell of given.estimates.cells.filter((one) => one.n! < 10))
            expect(text).not.toContain(String(cell.value));
        },
      ),
    );
  });

  test("no line keeps a single gap", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(30), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 5 }),
        (counts) => {
          const record = check(candidate(counts)).record as {
            cells: { at: Record<string, string>; status: string }[];
          };
          for (const name of ["sector", "sex"])
            for (const code of new Set(record.cells.map((cell) => cell.at[name]))) {
              const line = record.cells.filter((cell) => cell.at[name] === code);
              expect(line.filter((cell) => cell.status === "suppressed").length).not.toBe(1);
            }
        },
      ),
    );
  });
});

test("open data pass as they are, digits and all", () => {
  const open = candidate([[1], [2]], "open", false);
  open.estimates.cells[0]!.value = 41.4785123;
  expect(check(open)).toMatchObject({ decision: "pass", record: { cells: [{ value: 41.4785123 }, {}] } });
});
