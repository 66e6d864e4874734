import { UserError } from "../../error.ts";
import { checkedWeights } from "./design.ts";
import { qr } from "../algebra/qr.ts";

/** A design that comes as replicate weights: each a set of weights for all respondents. */
export interface Replicates {
  kind: "replicates";
  weights: Float64Array;
  replicates: Float64Array[];
  /** Factor of all squared deviations. */
  scale: number;
  /** Factor of each replicate. */
  rscales: Float64Array;
  /** Deviations from the estimate itself (true) or from the mean of the replicates (false, as R survey). */
  mse: boolean;
  /** Rank of the replicate weights minus 1. */
  df: number;
}

export interface ReplicateColumns {
  weights: ArrayLike<number>;
  /** One array a replicate, zeros allowed. */
  replicates: ArrayLike<number>[];
  /** Are they weights of their own, or factors of the sampling weights (`combined.weights = FALSE` in R)? */
  combined?: boolean;
  /**
   * Their making, when `scale` isn't given: JK1 (R−1)/R, bootstrap 1/(R−1), BRR 1/R, Fay 1/(R(1−ρ)²), JK2 1, ACS
   * (successive differences) 4/R. JKn needs `rscales`: (n−1)/n of the stratum of the PSU that is left out.
   */
  type?: "JK1" | "JK2" | "JKn" | "bootstrap" | "BRR" | "Fay" | "ACS";
  /** Fay's ρ. */
  rho?: number;
  scale?: number;
  rscales?: ArrayLike<number>;
  mse?: boolean;
  df?: number;
}

/**
 * Replicate weights as delivered. Equals `svrepdesign` of R survey. The covariance of estimates θ is
 *
 *     scale · Σ_r rscales_r · (θ_r − c)(θ_r − c)′,  c = the mean of the θ_r, or θ with `mse`
 *
 * Source: Wolter (2007), Introduction to Variance Estimation, chapters 3–5.
 *
 * @throws UserError SURVEY_EMPTY, SURVEY_WEIGHT, SURVEY_REPLICATES (none, another length, missing or negative, scales)
 * @example
 * replicates({ weights: [1, 1], replicates: [[2, 0], [0, 2]], type: "JK1" }).scale; // 0.5
 */
export function replicates(columns: ReplicateColumns): Replicates {
  const weights = checkedWeights(columns.weights);
  const own = columns.combined ?? true;
  const sets = columns.replicates.map((set) =>
    Float64Array.from(set, (value, row) => (own ? value : value * weights[row]!)),
  );
  const count = sets.length;
  const rscales = columns.rscales ? Float64Array.from(columns.rscales) : new Float64Array(count).fill(1);
  const scale = columns.scale ?? scaleOf(columns, count);
  const good =
    count > 1 &&
    sets.every((set) => set.length === weights.length && set.every((w) => w >= 0 && w < Infinity)) &&
    rscales.length === count &&
    rscales.every((r) => r >= 0) &&
    scale > 0 &&
    (columns.type !== "JKn" || columns.rscales !== undefined);
  if (!good) throw new UserError("SURVEY_REPLICATES");
  const df = columns.df ?? qr(sets, 1e-5).kept.length - 1;
  return { kind: "replicates", weights, replicates: sets, scale, rscales, mse: columns.mse ?? false, df };
}

function scaleOf({ type, rho = 0 }: ReplicateColumns, count: number): number {
  if (type === "JK1") return (count - 1) / count;
  if (type === "bootstrap") return 1 / (count - 1);
  if (type === "BRR") return 1 / count;
  if (type === "Fay") return 1 / (count * (1 - rho) ** 2);
  if (type === "ACS") return 4 / count;
  return type === "JKn" || type === "JK2" ? 1 : NaN;
}
