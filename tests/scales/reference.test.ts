import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { selectDerived } from "../../lib/data/derived.ts";
import type { Derived } from "../../lib/data/derived.ts";
import { rowsOf, withEngine } from "../../lib/data/engine.ts";
import { cronbachAlpha } from "../../lib/scales/alpha.ts";
import type { Consistency } from "../../lib/scales/alpha.ts";
import type { AnswerOptions } from "../../lib/scales/answers.ts";
import { bartlettTest, kmo, omega, principalComponents, splitHalf } from "../../lib/scales/factor.ts";
import { itemStatistics } from "../../lib/scales/itemStatistics.ts";
import { scale } from "../../lib/scales/scale.ts";
import { sameWords } from "../../lib/words.ts";
import { columns, expected, numeric } from "../reference/read.ts";

const { results } = expected("scales");
const near = (value: number | null, wanted: number, tolerance = 1e-10) =>
  expect(Math.abs(value! - wanted), `${value} for ${wanted}`).toBeLessThanOrEqual(
    tolerance * Math.max(1e-2, Math.abs(wanted)),
  );

const NAMES = ["q1", "q2", "q3", "q4", "q5r"];
function itemsOf(file: string, names = NAMES): number[][] {
  const data = columns(file);
  return names.map((name) => numeric(data[name]!).map((value) => (name === "q5r" ? 6 - value : value)));
}
const complete = itemsOf("likert_complete");
const missing = itemsOf("likert_missing");
const seven = itemsOf("likert_complete", ["q1", "q2", "q3", "q4", "s1", "s2", "s3"]);

interface Frame {
  rows: string[];
  cols: string[];
  values: number[][];
}
const frame = ({ cols, values }: Frame) =>
  values.map((row) => Object.fromEntries(cols.map((name, j) => [name, row[j]!])));

function consistent(found: Consistency, wanted: Record<string, number>, se: string): void {
  near(found.alpha, wanted["raw_alpha"]!);
  near(found.standardised, wanted["std.alpha"]!);
  near(found.guttman6, wanted["G6(smc)"]!);
  near(found.averageCorrelation, wanted["average_r"]!);
  near(found.standardised / (1 - found.standardised), wanted["S/N"]!);
  near(found.se, wanted[se]!);
}

// oxlint-disable-next-line typescript/no-explicit-any -- R's results as they are
function alphaAs(wanted: any, items: number[][], options: AnswerOptions = {}): void {
  const found = cronbachAlpha(items, options);
  consistent(found, wanted.total, "ase");
  near(found.medianCorrelation, wanted.total.median_r);
  near(found.low, wanted.feldt["lower.ci.raw_alpha"], 1e-9);
  near(found.high, wanted.feldt["upper.ci.raw_alpha"], 1e-9);
  const statistics = itemStatistics(items, [1, 5], options);
  frame(wanted.item_stats).forEach((row, i) => {
    const item = statistics[i]!;
    expect(item.n).toBe(row["n"]);
    near(item.mean, row["mean"]!);
    near(item.sd, row["sd"]!);
    near(item.itemTotal, row["raw.r"]!);
    near(item.itemTotalStandardised, row["std.r"]!);
    near(item.itemTotalCorrected, row["r.cor"]!);
    near(item.itemRest, row["r.drop"]!);
  });
  frame(wanted.alpha_drop).forEach((row, i) => {
    consistent(statistics[i]!.dropped!, row, "alpha se");
    near(statistics[i]!.dropped!.medianCorrelation, row["med.r"]!);
  });
}

/** Columns computed on the file with missing answers, as a data set computes them. */
async function scored(derived: Record<string, Derived>): Promise<Record<string, number[]>> {
  const file = join(import.meta.dirname, "../reference/likert_missing.csv");
  const rows = await withEngine((connection) =>
    rowsOf(connection, selectDerived(`SELECT * FROM read_csv('${file}') ORDER BY id`, derived)),
  );
  return Object.fromEntries(
    Object.keys(rows[0]!).map((name) => [name, rows.map((row) => (row[name] as number | null) ?? NaN)]),
  );
}

/** Exploratory factor analysis with two factors is no part of the library. */
const OUTSIDE = ["fa_minres_2_varimax"];

const CHECKS: Record<string, () => void | Promise<void>> = {
  alpha_complete: () => alphaAs(results.alpha_complete, complete),
  alpha_missing_pairwise: () => alphaAs(results.alpha_missing_pairwise, missing),
  alpha_listwise: () => alphaAs(results.alpha_listwise, missing, { missing: "listwise" }),
  splithalf_spearman_brown: () => {
    const found = splitHalf(complete);
    near(found.correlation, results.splithalf_spearman_brown.r);
    near(found.reliability, results.splithalf_spearman_brown.sb);
  },
  kmo: () => near(kmo(seven), results.kmo[0]),
  bartlett: () => {
    const { chiSquare, df, p } = bartlettTest(seven);
    near(chiSquare, results.bartlett.chisq);
    expect(df).toBe(results.bartlett.df);
    expect(Math.abs(p / results.bartlett.p - 1)).toBeLessThan(1e-9);
  },
  scale_mean_min3of5: async () => {
    const wanted = results.scale_mean_min3of5;
    const definition = { items: NAMES, reversed: ["q5r"], range: [1, 5], label: sameWords("q") } as const;
    const columns = await scored({ score: scale({ ...definition, to: [1, 5] }), hundred: scale(definition) });
    const weights = columns["w"]!;
    let [sum, size, plain] = [0, 0, 0];
    wanted.score.forEach((value: number | "NA", row: number) => {
      const number = value === "NA" ? NaN : value;
      expect(Number.isNaN(columns["score"]![row]!)).toBe(Number.isNaN(number));
      if (Number.isNaN(number)) return;
      near(columns["score"]![row]!, number);
      near(columns["hundred"]![row]!, wanted.score0_100[row]);
      sum += weights[row]! * columns["score"]![row]!;
      size += weights[row]!;
      plain += columns["score"]![row]!;
    });
    near(sum / size, wanted.wmean);
    near(plain / wanted.n_valid, wanted.mean);
  },
  pca_cor: () => principalComponents(seven).forEach((value, i) => near(value, results.pca_cor.values[i])),
  omega_1f: () => near(omega(complete).omega, results.omega_1f.omega, 1e-4),
};

describe("R's results", () => {
  test.each(Object.keys(results).filter((name) => !OUTSIDE.includes(name)))("%s", async (name) => {
    expect(Object.keys(CHECKS)).toContain(name);
    await CHECKS[name]!();
  });
});
