import { inverse } from "../survey/algebra/inverse.ts";
import { consistency, sumOf } from "./alpha.ts";
import type { Consistency } from "./alpha.ts";
import { answersOf } from "./answers.ts";
import type { AnswerOptions } from "./answers.ts";
import { correlation, covariances } from "./covariances.ts";

/** One item among the others of its scale. */
export interface ItemStatistics {
  /** Who answered it. */
  n: number;
  mean: number;
  sd: number;
  /** Correlation with the mean of all items, itself among them. */
  itemTotal: number;
  /** The same of standardised items. */
  itemTotalStandardised: number;
  /** The same, with the item's own share corrected for (as `r.cor` of R psych); null where items are one another's sum. */
  itemTotalCorrected: number | null;
  /** Correlation with the sum of the other items: below 0.3 an item hardly belongs to the scale. */
  itemRest: number;
  /** The scale without the item; null of a scale of two. */
  dropped: Consistency | null;
  /** Share of answers at the lowest and at the highest possible answer; above 0.15 the item can't tell people apart there. */
  floor: number;
  ceiling: number;
}

/**
 * How each item behaves. Equals `item.stats` and `alpha.drop` of `alpha` of R psych; floor and ceiling after McHorney &
 * Tarlov (1995), Quality of Life Research 4.
 *
 * @param range lowest and highest possible answer
 * @throws UserError SCALE_ITEMS, SCALE_CONSTANT
 * @example
 * itemStatistics([[1, 2, 3, 4], [2, 2, 3, 5]], [1, 5])[0]!.itemRest; // 0.91
 */
export function itemStatistics(
  items: readonly ArrayLike<number>[],
  [lowest, highest]: readonly [number, number],
  options: AnswerOptions = {},
): ItemStatistics[] {
  const answers = answersOf(items, options);
  const { weights, nEff } = answers;
  const matrices = covariances(answers);
  const { c, r } = matrices;
  const means = rowMeans(answers.items);
  const unexplained = inverse(r)?.inverse.map((row, i) => 1 / row[i]!);
  const corrected =
    unexplained && r.map((row, i) => row.map((value, j) => (i === j ? 1 - unexplained[i]! : value)));
  const total = sumOf(r);
  return answers.items.map((item, i): ItemStatistics => {
    const without = (matrix: number[][]) =>
      matrix.filter((_, j) => j !== i).map((row) => row.filter((_, j) => j !== i));
    const column = (matrix: number[][]) => matrix.reduce((sum, row) => sum + row[i]!, 0);
    const [n, mean] = meanOf(item, weights);
    const share = (at: number) =>
      meanOf(
        item.map((value) => (Number.isNaN(value) ? NaN : Number(value === at))),
        weights,
      )[1];
    return {
      n,
      mean,
      sd: Math.sqrt(c[i]![i]!),
      itemTotal: correlation(item, means, weights),
      itemTotalStandardised: column(r) / Math.sqrt(total),
      itemTotalCorrected: corrected ? column(corrected) / Math.sqrt(sumOf(corrected)) : null,
      itemRest: (column(c) - c[i]![i]!) / Math.sqrt(c[i]![i]! * (sumOf(c) - 2 * column(c) + c[i]![i]!)),
      dropped: c.length < 3 ? null : consistency({ c: without(c), r: without(r) }, nEff),
      floor: share(lowest),
      ceiling: share(highest),
    };
  });
}

/** Each respondent's mean over the items he answered. */
function rowMeans(items: readonly Float64Array[]): Float64Array {
  return items[0]!.map((_, row) => {
    const known = items.map((item) => item[row]!).filter((value) => !Number.isNaN(value));
    return known.reduce((sum, value) => sum + value, 0) / known.length;
  });
}

function meanOf(item: Float64Array, weights: Float64Array): [n: number, mean: number] {
  let [n, size, sum] = [0, 0, 0];
  item.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    n++;
    size += weights[row]!;
    sum += weights[row]! * value;
  });
  return [n, sum / size];
}
