import { describe, expect, test } from "vitest";
import { design } from "../../lib/survey/design/design.ts";
import { mean } from "../../lib/survey/estimators/mean.ts";
import { quantile } from "../../lib/survey/estimators/quantile.ts";
import type { QuantileRule } from "../../lib/survey/estimators/quantileRules.ts";
import { variance } from "../../lib/survey/estimators/variance.ts";
import { chiSquareTest } from "../../lib/survey/inference/chiSquareTest.ts";
import { tTest } from "../../lib/survey/inference/tTest.ts";
import { glm, indicators } from "../../lib/survey/models/glm.ts";
import { columns, expected, numeric } from "../reference/read.ts";
import { ITERATED, allNear, near } from "./close.ts";

const { results } = expected("classic");
const data = columns("classic");
const number = (name: string) => numeric(data[name]!);
const equal = design({ weights: number("w").map(() => 1) });
const weighted = design({ weights: number("w") });
const x = { z: number("z"), ...indicators("g", data["g"]!) };

/** What equal weights, or weights alone, have in common with the statistics of simple samples. */
// oxlint-disable-next-line typescript/no-explicit-any -- R's results as they are
const CHECKS: Record<string, (reference: any) => void> = {
  table: ({ rows, cols, values }) => {
    const got = chiSquareTest(equal, data["g"]!, data["h"]!);
    expect([got.rows, got.columns]).toEqual([rows, cols]);
    got.observed.forEach((row, i) => allNear(row, values[i]));
  },
  chisq: ({ statistic, parameter }) => {
    const got = chiSquareTest(equal, data["g"]!, data["h"]!, { statistic: "Chisq" });
    near(got.statistic, statistic);
    expect(got.parameter).toEqual([parameter]);
  },
  chisq_2x2: ({ statistic }) =>
    near(chiSquareTest(equal, data["b"]!, data["h"]!, { statistic: "Chisq" }).statistic, statistic),
  t_pooled: ({ estimate }) => {
    const second = data["h"]!.map((code) => Number(code === "y"));
    near(tTest(equal, number("z"), second).difference, estimate[1] - estimate[0]);
  },
  lm: ({ coef }) => allNear(glm(equal, number("u"), x).values, coef),
  wls: ({ coef }) => allNear(glm(weighted, number("u"), x).values, coef),
  logit: ({ coef, deviance }) => {
    const got = glm(equal, number("b"), x, { family: "logistic" });
    allNear(got.values, coef, ITERATED);
    near(got.deviance, deviance, ITERATED);
  },
  poisson: ({ coef, deviance }) => {
    const got = glm(equal, number("o"), x, { family: "poisson" });
    allNear(got.values, coef, ITERATED);
    near(got.deviance, deviance, ITERATED);
  },
  weighted: (reference) => {
    near(mean(weighted, number("y")).values[0], reference.mean);
    near(quantile(weighted, number("y")).values[0], reference.median_laeken);
    const probabilities = [0.1, 0.25, 0.5, 0.75, 0.9];
    allNear(quantile(weighted, number("y"), { probabilities }).values, reference.quantile_laeken);
  },
  quantile_types: (reference) => {
    const probabilities = [0.1, 0.25, 0.5, 0.75, 0.9];
    for (const [type, values] of Object.entries<number[]>(reference)) {
      const rule = type.replace("type", "hf") as QuantileRule;
      allNear(quantile(equal, number("y"), { probabilities, rule }).values, values);
    }
  },
  moments: ({ sd }) => near(Math.sqrt(variance(equal, number("y")).values[0]!), sd),
};

/** What other tests check, and tests of simple samples, which no survey of ours is. */
const ELSEWHERE = ["p_adjust", "p_adjust_note"];
const SIMPLE_SAMPLES =
  "chisq_2x2_yates chisq_gof stdres assoc fisher_2x2 fisher_3x2_p mcnemar mantelhaen trend_test prop_test2 t_welch wilcox kruskal anova pearson spearman kendall_b cohen_d kappa".split(
    " ",
  );

describe("as R has them", () => {
  test.each(Object.keys(results).filter((name) => ![...ELSEWHERE, ...SIMPLE_SAMPLES].includes(name)))(
    "%s",
    (name) => {
      expect(CHECKS[name], "no check knows this case").toBeDefined();
      CHECKS[name]!(results[name]);
    },
  );
});
