import type { Variable } from "../survey/design/plan.ts";
import { sizeOf } from "../survey/estimators/size.ts";
import type { Answers } from "./answers.ts";
import type { Hit } from "./hardestHit.ts";

/** Fewest effective respondents of a group, and of the others, for a wave to have a say. */
const ENOUGH = 30;

/** In how many of the earlier waves the group stood out to the same side, of those with enough respondents. */
export function sameSide(waves: readonly Answers[], { at, difference }: Hit): { same: number; of: number } {
  const sides = waves.map(({ plan: { weights }, y, codes }) => {
    const flags = (wanted: boolean) =>
      Uint8Array.from(weights, (_, row) => {
        const inside = Object.entries(at).every(([name, code]) => codes[name]![row] === code);
        return Number(inside === wanted && !Number.isNaN(y[row]!));
      });
    const [inside, outside] = [flags(true), flags(false)];
    if (Math.min(sizeOf(weights, inside).nEff, sizeOf(weights, outside).nEff) < ENOUGH) return null;
    return Math.sign(meanOf(weights, y, inside) - meanOf(weights, y, outside));
  });
  return {
    same: sides.filter((side) => side === Math.sign(difference)).length,
    of: sides.filter((side) => side !== null).length,
  };
}

function meanOf(weights: Float64Array, y: Variable, counts: Uint8Array): number {
  let [size, sum] = [0, 0];
  counts.forEach((flag, row) => {
    if (!flag) return;
    size += weights[row]!;
    sum += weights[row]! * y[row]!;
  });
  return sum / size;
}
