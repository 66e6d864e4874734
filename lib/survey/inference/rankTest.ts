import { tTwoSided } from "../../distributions/t.ts";
import { degreesOfFreedom } from "../design/degrees.ts";
import { checkLengths } from "../design/plan.ts";
import type { Domain, Plan, Variable } from "../design/plan.ts";
import { glm } from "../models/glm.ts";
import type { TTest } from "./tTest.ts";

/**
 * Does one of two groups tend to higher answers? The Wilcoxon test for surveys: the t test of the difference in mean
 * estimated population rank, as a share: (weight below y + half the weight at it)/weight of all. Ranks of ties are
 * averaged.
 *
 * Source: Lumley & Scott (2013), Biometrika 100, 831–842; equals `svyranktest(test = "wilcoxon")` of R survey.
 *
 * @param group 0 or 1 a respondent; NaN where unknown
 * @returns the difference as a share of ranks, from −1 to 1
 * @throws UserError SURVEY_MODEL when one of the groups has nobody
 * @example
 * rankTest(design({ weights: [1, 1, 1, 1] }), [1, 2, 3, 4], [0, 0, 1, 1]).difference; // 0.5
 */
export function rankTest(
  plan: Plan,
  y: Variable,
  group: Variable,
  { domain }: { domain?: Domain } = {},
): TTest {
  checkLengths(plan, y, group, domain);
  const counts = Uint8Array.from(plan.weights, (_, row) =>
    Number((!domain || domain[row]) && Number.isFinite(y[row]! + group[row]!)),
  );
  const { values, se, t, intervals } = glm(
    plan,
    shareRanks(plan.weights, y, counts),
    { group },
    { domain: counts },
  );
  const df = degreesOfFreedom(plan, counts) - 1;
  const statistic = t[1] ?? null;
  return {
    difference: values[1]!,
    se: se[1] ?? null,
    t: statistic,
    df,
    p: statistic === null || df <= 0 ? null : tTwoSided(statistic, df),
    interval: intervals[1] ?? null,
  };
}

/** As R, each tied answer's rank is counted with half its own weight, and then averaged over them unweighted. */
function shareRanks(weights: ArrayLike<number>, y: Variable, counts: Uint8Array): Float64Array {
  const order = Array.from(counts.keys())
    .filter((row) => counts[row])
    .sort((a, b) => y[a]! - y[b]!);
  const ranks = new Float64Array(counts.length).fill(NaN);
  let sum = 0;
  for (let from = 0, to = 0; from < order.length; from = to) {
    let all = 0;
    for (to = from; to < order.length && y[order[to]!] === y[order[from]!]; to++) {
      const weight = weights[order[to]!]!;
      sum += weight;
      all += sum - weight / 2;
    }
    for (let i = from; i < to; i++) ranks[order[i]!] = all / (to - from);
  }
  return ranks.map((rank) => rank / sum);
}
