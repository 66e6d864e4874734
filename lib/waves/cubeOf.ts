import type { Dataset } from "../data/dataset.ts";
import type { CandidateCell, Estimates } from "../disclosure/candidate.ts";
import { identity } from "../disclosure/identity.ts";
import { reliabilityOf } from "../disclosure/reliability.ts";
import type { At } from "../disclosure/parts.ts";
import { Cube } from "../figure/cube.ts";
import { wordsOf } from "../words.ts";
import type { Words } from "../words.ts";
import type { Answers } from "./answers.ts";
import type { Difference } from "./differences.ts";
import { POINTS } from "./words.ts";

interface Made {
  /** `sides`: the addresses, wave included, of the first sides in the survey's own table. */
  cells: { at: At; of: Difference; sides: At[] }[];
  /** What was set against what: two measures stand on one axis only when this is the same. */
  made: string;
  /** The same in words, behind the name of the measure. */
  said: Words;
  filter?: Record<string, string>;
  /** Dimensions that the numbers no longer have a place in, so that their breaks don't concern them. */
  apart?: string[];
}

/**
 * Differences as a cube, in the unit of the measure or in percentage points, with what they were made from. In output
 * checking a difference is known by the cells of the survey's own table that it was made from: where one of them is
 * withheld, so is the difference.
 */
export function cubeOf(
  dataset: Dataset,
  column: string,
  { scale, time, dimensions, filter: domain }: Answers,
  { cells, made, said, filter = {}, apart = [] }: Made,
): Cube<never> {
  const { universe, breaks, kind } = dataset.descriptor.oshlab;
  const { range: _range, ...measure } = dataset.measureOf(column);
  const source = dataset.source();
  const own = {
    measure,
    sources: [source],
    dimensions: [dataset.dimension(time), ...dimensions],
    filter: {},
  };
  const table = {
    dimensions: own.dimensions.map(({ name, total }) => ({
      name,
      ...(total === undefined ? {} : { total }),
    })),
    cells: cells.flatMap(({ of, sides }) =>
      sides.map((at, side) => ({ at, identity: identity(own, { at }), n: countOf(of, sides, side) })),
    ),
  };
  const kept = new Set(cells.flatMap(({ at }) => Object.entries(at).map((pair) => pair.join())));
  return new Cube({
    universe,
    measure: {
      ...measure,
      name: `${column} (${made})`,
      label: wordsOf((language) => `${measure.label[language]}, ${said[language]}`),
      ...(scale === 100 ? { kind: "mean" as const, unit: POINTS } : {}),
      digits: Math.max(1, measure.digits),
      definition: made,
    },
    dimensions: dimensions.map((dimension) => ({
      ...dimension,
      categories: dimension.categories.filter(({ code }) => kept.has(`${dimension.name},${code}`)),
    })),
    filter: { ...domain, ...filter },
    cells: cells.map(({ at, of, sides }): CandidateCell => {
      const [first, ...others] = sides.map((one) => identity(own, { at: one }));
      const { nEff = 0 } = of;
      return {
        at,
        ...scaled(of, scale),
        reliability: reliabilityOf({ nEff }, [source.rules?.reliability]),
        identity: first!,
        ...(others.length > 0 ? { also: others } : {}),
      };
    }),
    ...(source.sensitivity === "confidential" ? { tables: [table] } : {}),
    sources: [source],
    breaks: breaks.filter(({ dimension }) => !apart.includes(dimension)),
    synthetic: kind === "synthetic",
  } satisfies Estimates);
}

/** Where the other side is all others, who are no cell of the table: the smaller of both counts. */
const countOf = ({ n, sizes }: Difference, sides: At[], side: number): number =>
  sides.length > 1 ? sizes[side]! : n!;

const scaled = (
  { n, nEff, value, sizes: _sizes, ...spread }: Difference,
  scale: number,
): Omit<Difference, "sizes"> => {
  const times = Object.entries(spread).map(([name, number]) => [name, number! * scale]);
  return { value: value === null ? null : value * scale, n, nEff, ...Object.fromEntries(times) };
};
