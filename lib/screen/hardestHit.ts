import type { Plan, Variable } from "../survey/design/plan.ts";
import { difference } from "./difference.ts";
import type { Difference } from "./difference.ts";
import { scoreTest } from "./scoreTest.ts";
import { testGroups } from "./testGroups.ts";
import type { TestedGroup } from "./testGroups.ts";

export interface Rules {
  /** Is more worse (a share of ill people) or less (a score of well-being)? */
  worst: "high" | "low";
  /** How many dimensions are crossed at most. */
  crossings: number;
  /** Of the groups found, at most this share is chance, on average (Benjamini & Hochberg). */
  level: number;
  /** Least difference that matters, in the units of the variable. */
  minimumEffect: number;
  /** Least effective number of respondents, of the group and of the others. */
  minimumNEff: number;
}

/** A group that fares worse than all others. */
export type Hit = TestedGroup & Difference;

export interface Hits {
  /** The worst first: by the end of the interval that is nearer to no difference. */
  found: Hit[];
  /** How many groups were large enough to be looked at. */
  tested: number;
  /** Level of the intervals of the differences: above 95 % where few groups were picked out of many. */
  intervals: number;
}

/**
 * The groups that fare worse than all others, so that a list of them is mostly true: every group that is large enough
 * is tested, the tests are adjusted together, then the least difference is asked for. A crossing that only repeats a
 * found group it lies in (transport, women: no worse than transport) is left out.
 *
 * The intervals are those for picked groups (false coverage rate): at 1 − level · found/tested.
 *
 * Source: Benjamini & Hochberg (1995), JRSS B 57, 289–300; Benjamini & Yekutieli (2005), JASA 100, 71–81.
 *
 * @param y one number a respondent: 0/1 for a share; NaN for who doesn't count
 * @param codes one code a respondent by dimension
 * @example
 * hardestHit(plan, burnout, { sector, sex }, { worst: "high", crossings: 2, level: 0.05, minimumEffect: 0.05, minimumNEff: 100 });
 */
export function hardestHit(
  plan: Plan,
  y: Variable,
  codes: Record<string, ArrayLike<string>>,
  rules: Rules,
): Hits {
  const share = isShare(y);
  const tested = testGroups(plan, y, codes, rules);
  const significant = tested.filter(({ adjusted }) => adjusted <= rules.level);
  const intervals = Math.max(0.95, 1 - (rules.level * significant.length) / Math.max(1, tested.length));
  const worse = rules.worst === "high" ? 1 : -1;
  // The worst of many crossings looks worse than its group by chance: each is held against all that were looked at.
  const repeats = (hit: Hit, parent: Hit) => {
    const crossings = tested.filter((one) => liesIn(one, parent)).length;
    const { p, sign } = scoreTest(plan, y, parent.members)(hit.members);
    return !(sign === worse && p * crossings <= rules.level);
  };
  const found = significant
    .filter(({ sign }) => sign === worse)
    .map((group): Hit => ({ ...group, ...difference(plan, y, group.members, { share, level: intervals }) }))
    .filter((hit) => hit.difference * worse >= rules.minimumEffect);
  const sure = (hit: Hit) => (worse > 0 ? hit.low : -hit.high);
  const alone = found.filter((hit) => !found.some((parent) => liesIn(hit, parent) && repeats(hit, parent)));
  return { found: alone.sort((a, b) => sure(b) - sure(a)), tested: tested.length, intervals };
}

/** Are all answers 0 or 1? */
export const isShare = (y: Variable): boolean =>
  Array.from(y).every((value) => Number.isNaN(value) || value === 0 || value === 1);

/** Is it a crossing within that group? */
function liesIn({ at }: TestedGroup, parent: TestedGroup): boolean {
  const names = Object.keys(parent.at);
  return names.length < Object.keys(at).length && names.every((name) => at[name] === parent.at[name]);
}
