import { createHash } from "node:crypto";
import type { CandidateCell, Estimates, Nesting, Statistic } from "../../disclosure/candidate.ts";
import { codesTogether } from "../../disclosure/codes.ts";
import { deliveryName, identity } from "../../disclosure/identity.ts";
import type { At, Dimension, Measure } from "../../disclosure/parts.ts";
import { reliabilityOf } from "../../disclosure/reliability.ts";
import { Cube } from "../../figure/cube.ts";
import type { Context } from "./context.ts";
import { NO_FACTS } from "./facts.ts";
import type { FactsOf } from "./facts.ts";

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
  /** What the rules of output checking must know of a cell besides. */
  facts?: FactsOf;
  /** What kind of numbers they are, where the measure doesn't tell. */
  statistic?: Statistic;
  /** 100 for shares, which are computed from 0 to 1. */
  scale?: number;
  /** What output checking knows them by; absent: by the measure. */
  known?: Known;
  /** Is se/value a measure of precision? Not of a difference or a coefficient. */
  variation?: boolean;
}

/** The name of what adds up: a number of people, or a total. A share and a mean are known by the total they are made of. */
export interface Known {
  quantity: string;
  /** The columns that its dimensions lie in. */
  nesting?: Nesting;
  /** The columns that whoever is counted has answered, and the 0/1 column in which those have a 1. */
  answered: readonly string[];
  having?: string;
  /** Of a ratio: the column that is divided by, and whether it is a 0/1 column. */
  per?: { column: string; has: boolean };
  /** The columns by which those are classified whom a number is of; absent: nobody can tell. */
  of?: readonly string[];
}

/** The number of people, whatever they are classified by. */
export const PEOPLE = "count";

/**
 * A table of estimates with all that goes with a number: respondents, standard error, interval, reliability. Numbers of
 * a register have their cases alone: nothing was sampled.
 */
export function cubeOf(
  { dataset, domain, together = domain, complete, adjusted }: Context,
  { measure, dimensions, cell, facts = NO_FACTS, statistic, scale = 1, known, variation = true }: CubeParts,
): Cube {
  const source = dataset.source();
  const rules = [source.rules?.reliability];
  const cells = crossing(dimensions).map((at): CandidateCell => {
    const got = cell(at);
    if (!got || got.value === null) return { at, value: null, n: got?.n ?? 0, ...facts(at) };
    const { value, se, n, nEff, interval } = got;
    if (complete) return { at, value: value * scale, n, ...facts(at) };
    const precise = variation && se !== null && value > 0 ? { variation: se / value } : {};
    const { low = null, high = null } = interval ?? {};
    return {
      at,
      value: value * scale,
      n,
      ...facts(at),
      ...(nEff === undefined ? {} : { nEff }),
      ...(se === null ? {} : { se: se * scale }),
      reliability: reliabilityOf({ ...(nEff === undefined ? {} : { nEff }), ...precise }, rules),
      ...(low === null || high === null ? {} : { low: low * scale, high: high * scale }),
    };
  });
  const { universe, breaks, kind } = dataset.descriptor.oshlab;
  const estimates: Estimates = {
    universe,
    measure,
    ...(statistic ? { statistic } : {}),
    dimensions,
    filter: Object.fromEntries(Object.entries(together).map(([name, codes]) => [name, codesTogether(codes)])),
    cells,
    sources: [source],
    breaks: breaks ?? [],
    synthetic: kind === "synthetic",
  };
  if (!known || source.sensitivity !== "confidential") return new Cube(estimates);
  const { answered, having, per } = known;
  const who = {
    delivery: deliveryName(source),
    computed: dataset.computed,
    answered: [...answered],
    ...(having === undefined ? {} : { having }),
    ...(per ? { per } : {}),
    ...(adjusted.length > 0 ? { weighted: adjusted.map(weightingOf) } : {}),
  };
  return new Cube({ ...knownBy(estimates, known), who });
}

const weightingOf = (weighting: Context["adjusted"][number]) =>
  "column" in weighting
    ? weighting
    : {
        by: [...weighting.by],
        to: createHash("sha256").update(JSON.stringify(weighting.to)).digest("hex").slice(0, 12),
      };

function knownBy(estimates: Estimates, { quantity, of, nesting }: Known): Estimates {
  const named = (name: string, at: At) =>
    identity({ ...estimates, measure: { ...estimates.measure, name } }, { at });
  const among = (at: At): At => Object.fromEntries(Object.entries(at).filter(([name]) => of!.includes(name)));
  return {
    ...estimates,
    ...(nesting && Object.keys(nesting).length > 0 ? { nesting } : {}),
    cells: estimates.cells.map((cell) => ({
      ...cell,
      identity: named(quantity, cell.at),
      ...(of ? { of: named(PEOPLE, among(cell.at)) } : {}),
    })),
  };
}

/** All combinations of the dimensions' categories, in order; one empty address when there are none. */
export function crossing(dimensions: Dimension[]): At[] {
  return dimensions.reduce<At[]>(
    (addresses, { name, categories }) =>
      addresses.flatMap((at) => categories.map(({ code }) => ({ ...at, [name]: code }))),
    [{}],
  );
}
