import { adjust } from "../survey/inference/adjust.ts";
import type { Plan, Variable } from "../survey/design/plan.ts";
import { groupsIn } from "./groups.ts";
import type { Group } from "./groups.ts";
import { scoreTest } from "./scoreTest.ts";
import type { ScoreTest } from "./scoreTest.ts";

export interface TestedGroup extends Group, ScoreTest {
  /** p, adjusted for the number of groups looked at (Benjamini & Hochberg). */
  adjusted: number;
}

/**
 * Tests every group that is large enough against the rest.
 *
 * @param y one number a respondent; NaN for who doesn't count
 * @param codes one code a respondent by dimension
 * @example
 * testGroups(plan, burnout, { sector, sex }, { crossings: 2, minimumNEff: 100 }).filter((one) => one.adjusted < 0.05);
 */
export function testGroups(
  plan: Plan,
  y: Variable,
  codes: Record<string, ArrayLike<string>>,
  { crossings, minimumNEff }: { crossings: number; minimumNEff: number },
): TestedGroup[] {
  const { weights } = plan;
  const [all, square] = effectiveParts(weights, y);
  const enough = (members: Uint8Array) => {
    const [sum, squares] = effectiveParts(weights, y, members);
    const [size, others] = [sum ** 2 / squares, (all - sum) ** 2 / (square - squares)];
    return size >= minimumNEff && others >= minimumNEff;
  };
  const test = scoreTest(plan, y);
  const tested = groupsIn(codes, crossings, enough)
    .map((group) => ({ ...group, ...test(group.members) }))
    .filter(({ p }) => !Number.isNaN(p));
  const adjusted = adjust(
    tested.map(({ p }) => p),
    "BH",
  );
  return tested.map((group, index) => ({ ...group, adjusted: adjusted[index]! }));
}

/** The sums of weights and squared weights of those who answered: Kish's size is (Σw)²/Σw². */
function effectiveParts(weights: Float64Array, y: Variable, members?: Uint8Array): [number, number] {
  let [sum, squares] = [0, 0];
  for (let row = 0; row < weights.length; row++) {
    if ((members && !members[row]) || Number.isNaN(y[row]!)) continue;
    sum += weights[row]!;
    squares += weights[row]! ** 2;
  }
  return [sum, squares];
}
