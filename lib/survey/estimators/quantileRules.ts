/**
 * How a quantile is read off a weighted sample; the names are those of R survey's `qrule`. With W_k the sum of the k
 * smallest answers' weights, W that of all, and F(x) the share of weight at or below x:
 *
 * - `math` (= `hf1`): the least x with F(x) ≥ p; `school` (= `hf2`): the middle of it and the next where F(x) = p;
 *   `hf3`: as `math`, but where F(x) = p at an uneven place among the distinct answers, the next one;
 * - `hf4` to `hf9`: straight lines between the points (p_k, x_k), with p_k = W_k/W (hf4), (W_k − w_k/2)/W (hf5),
 *   W_k/(W + w_n) (hf6), W_{k−1}/W_{n−1} (hf7), (W_{k−1}/3 + 2W_k/3)/(W + w_n/3) (hf8), (3W_{k−1}/8 + 5W_k/8)/(W + w_n/4)
 *   (hf9); with equal weights types 4 to 9 of Hyndman and Fan;
 * - `shahvaish`: steps at p_k = (W_k·n/W + ½ − w_k·n/2W)/(n + 1).
 *
 * Sources: Hyndman & Fan (1996), American Statistician 50, 361–365; Shah & Vaish (2006), ASA Section on Survey
 * Research Methods, 3719–3725. Where R's rules leave the definition (`math` below the smallest answer's share,
 * `shahvaish` with weights that don't average 1) these keep to it.
 */
export type QuantileRule =
  "math" | "school" | "shahvaish" | "hf1" | "hf2" | "hf3" | "hf4" | "hf5" | "hf6" | "hf7" | "hf8" | "hf9";

/** Answers in order, with weights above zero, and their sums. */
export interface Sorted {
  x: Float64Array;
  weights: Float64Array;
  /** W_k, to the last digit. */
  sums: Float64Array;
}

export function sorted(y: ArrayLike<number>, weights: ArrayLike<number>, rows: Int32Array): Sorted {
  const order = rows.filter((row) => weights[row]! > 0);
  const w = Float64Array.from(order, (row) => weights[row]!);
  const sums = new Float64Array(order.length);
  let [sum, rest] = [0, 0];
  w.forEach((weight, k) => {
    // Neumaier's summation: what is lost in rounding is added up apart.
    const next = sum + weight;
    rest += Math.abs(sum) >= Math.abs(weight) ? sum - next + weight : weight - next + sum;
    sum = next;
    sums[k] = sum + rest;
  });
  return { x: Float64Array.from(order, (row) => y[row]!), weights: w, sums };
}

/** NaN when nobody answered. */
export function quantileBy(rule: QuantileRule, sample: Sorted, p: number): number {
  const { x } = sample;
  if (x.length === 0 || Number.isNaN(p)) return NaN;
  if (rule === "math" || rule === "hf1") return stepped(sample, p, (low) => low);
  if (rule === "school" || rule === "hf2") return stepped(sample, p, (low, high) => (low + high) / 2);
  if (rule === "hf3")
    return stepped(distinct(sample), p, (low, high, place) => (place % 2 === 0 ? low : high));
  const { points, constant } = pointsOf(rule, sample);
  return between(points, x, p, constant);
}

/**
 * The least x with F(x) ≥ p; where F(x) = p it and the next go through `choose`. Places count from 1. Shares are equal
 * when they are to 1e-12, as far as weights written with 15 digits tell. A p that is itself rounded, as 0.05 is and 0.25
 * isn't, may differ from F(x) by its last digit alone: then the rounded numbers decide, as in R.
 */
function stepped(
  { x, sums }: Pick<Sorted, "x" | "sums">,
  p: number,
  choose: (low: number, high: number, place: number) => number,
): number {
  const total = sums[sums.length - 1]!;
  let [k, past] = [0, x.length - 1];
  while (k < past) {
    const middle = (k + past) >> 1;
    if (sums[middle]! / total >= p - 1e-12) past = middle;
    else k = middle + 1;
  }
  const off = Math.abs(sums[k]! / total - p);
  if (k === x.length - 1 || off > 1e-12) return x[k]!;
  const rounded = off > 0 && off <= 2 * Number.EPSILON * p && !Number.isInteger(p * 2 ** 20);
  if (rounded) return sums[k]! <= p * total ? x[k + 1]! : x[k]!;
  return choose(x[k]!, x[k + 1]!, k + 1);
}

function distinct({ x, sums }: Sorted): Pick<Sorted, "x" | "sums"> {
  const last = Array.from(x.keys()).filter((k) => x[k] !== x[k + 1]);
  return { x: Float64Array.from(last, (k) => x[k]!), sums: Float64Array.from(last, (k) => sums[k]!) };
}

function pointsOf(
  rule: QuantileRule,
  { weights, sums }: Sorted,
): { points: Float64Array; constant: boolean } {
  const n = sums.length;
  const [total, largest] = [sums[n - 1]!, weights[n - 1]!];
  const before = (k: number) => (k === 0 ? 0 : sums[k - 1]!);
  const mixed = (share: number) => (sum: number, k: number) => before(k) * share + sum * (1 - share);
  const scaled = (of: (sum: number, k: number) => number, whole: number) =>
    sums.map((sum, k) => of(sum, k) / whole);
  const constant = rule === "shahvaish";
  switch (rule) {
    case "hf4":
      return { points: scaled((sum) => sum, total), constant };
    case "hf5":
      return { points: scaled((sum, k) => sum - weights[k]! / 2, total), constant };
    case "hf6":
      return { points: scaled((sum) => sum, total + largest), constant };
    case "hf7":
      return { points: scaled((_, k) => before(k), n > 1 ? sums[n - 2]! : 1), constant };
    case "hf8":
      return { points: scaled(mixed(1 / 3), total + largest / 3), constant };
    case "hf9":
      return { points: scaled(mixed(3 / 8), total + largest / 4), constant };
    default:
      return {
        points: scaled((sum, k) => ((sum - weights[k]! / 2) * n) / total + 0.5, n + 1),
        constant,
      };
  }
}

function between(points: Float64Array, x: Float64Array, p: number, constant: boolean): number {
  const above = points.findIndex((point) => point > p);
  if (above < 0) return x[x.length - 1]!;
  if (above === 0) return x[0]!;
  const below = above - 1;
  if (constant) return x[below]!;
  const share = (p - points[below]!) / (points[above]! - points[below]!);
  return x[below]! + share * (x[above]! - x[below]!);
}
