import type { CandidateCell } from "../../disclosure/candidate.ts";
import type { At, Dimension, Measure } from "../../disclosure/parts.ts";
import { reliabilityOf } from "../../disclosure/reliability.ts";
import { Cube } from "../../figure/cube.ts";
import type { Context } from "./context.ts";

/** One number of a table, as it was estimated; null where there is nothing to estimate or no interval. */
export interface Estimated {
  value: number | null;
  se: number | null;
  n: number;
  nEff?: number;
  interval?: { low: number | null; high: number | null } | null;
}

export interface CubeParts {
  measure: Measure;
  dimensions: Dimension[];
  /** What is there of a cell; undefined where nobody is in it. */
  cell(at: At): Estimated | undefined;
  /** 100 for shares, which are computed from 0 to 1. */
  scale?: number;
  /** Is se/value a measure of precision? Not of a difference or a coefficient. */
  variation?: boolean;
}

/** A table of estimates with all that goes with a number: respondents, standard error, interval, reliability. */
export function cubeOf(
  { dataset, domain }: Context,
  { measure, dimensions, cell, scale = 1, variation = true }: CubeParts,
): Cube {
  const source = dataset.source();
  const rules = [source.rules?.reliability];
  const cells = crossing(dimensions).map((at): CandidateCell => {
    const got = cell(at);
    if (!got || got.value === null) return { at, value: null, n: got?.n ?? 0 };
    const { value, se, n, nEff, interval } = got;
    const precise = variation && se !== null && value > 0 ? { variation: se / value } : {};
    const { low = null, high = null } = interval ?? {};
    return {
      at,
      value: value * scale,
      n,
      ...(nEff === undefined ? {} : { nEff }),
      ...(se === null ? {} : { se: se * scale }),
      reliability: reliabilityOf({ ...(nEff === undefined ? {} : { nEff }), ...precise }, rules),
      ...(low === null || high === null ? {} : { low: low * scale, high: high * scale }),
    };
  });
  const { universe, breaks, kind } = dataset.descriptor.oshlab;
  return new Cube({
    universe,
    measure,
    dimensions,
    filter: Object.fromEntries(
      Object.entries(domain).map(([name, codes]) => [name, [...codes].sort().join("+")]),
    ),
    cells,
    sources: [source],
    breaks: breaks ?? [],
    synthetic: kind === "synthetic",
  });
}

/** All combinations of the dimensions' categories, in order; one empty address when there are none. */
function crossing(dimensions: Dimension[]): At[] {
  return dimensions.reduce<At[]>(
    (addresses, { name, categories }) =>
      addresses.flatMap((at) => categories.map(({ code }) => ({ ...at, [name]: code }))),
    [{}],
  );
}
