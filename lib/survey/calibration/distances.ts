/** How a weight's factor g follows from its linear predictor u, and the slope dg/du. */
export interface Distance {
  factor(u: number): number;
  slope(u: number): number;
}

export type Bounds = readonly [low: number, high: number];

export type Method = "linear" | "raking" | "logit";

/**
 * The distances of Deville & Särndal between old and new weights: linear (1 + u), raking (eᵘ), both cut off at the
 * bounds where there are some, and logit, which approaches them. Equal `cal.linear`, `cal.raking`, `cal.logit` of R.
 *
 * Source: Deville & Särndal (1992), JASA 87, 376–382.
 */
export function distance(method: Method, [low, high]: Bounds): Distance {
  if (method === "logit") {
    const a = (high - low) / ((high - 1) * (1 - low));
    // Divided by e^{au} where that is large.
    const parts = (u: number) => (u > 0 ? [Math.exp(-a * u), 1] : [1, Math.exp(a * u)]) as [number, number];
    return {
      factor: (u) => {
        const [one, e] = parts(u);
        return (low * (high - 1) * one + high * (1 - low) * e) / ((high - 1) * one + (1 - low) * e);
      },
      slope: (u) => {
        const [one, e] = parts(u);
        const below = (high - 1) * one + (1 - low) * e;
        return (a * (high - low) * (high - 1) * (1 - low) * e * one) / below ** 2;
      },
    };
  }
  const free = method === "linear" ? (u: number) => 1 + u : Math.exp;
  return {
    factor: (u) => Math.min(high, Math.max(low, free(u))),
    slope: (u) => {
      const g = free(u);
      return g > low && g < high ? (method === "linear" ? 1 : g) : 0;
    },
  };
}
