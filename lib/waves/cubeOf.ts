import type { Dataset } from "../data/dataset.ts";
import type { CandidateCell, Estimates } from "../disclosure/candidate.ts";
import type { At } from "../disclosure/parts.ts";
import { Cube } from "../figure/cube.ts";
import { wordsOf } from "../words.ts";
import type { Words } from "../words.ts";
import type { Answers } from "./answers.ts";
import type { Difference } from "./differences.ts";
import { POINTS } from "./words.ts";

interface Made {
  cells: { at: At; of: Difference }[];
  /** What was set against what: two measures stand on one axis only when this is the same. */
  made: string;
  /** The same in words, behind the name of the measure. */
  said: Words;
  filter?: Record<string, string>;
  /** Dimensions that the numbers no longer have a place in, so that their breaks don't concern them. */
  apart?: string[];
}

/** Differences as a cube, in the unit of the measure or in percentage points, with what they were made from. */
export function cubeOf(
  dataset: Dataset,
  column: string,
  { scale, dimensions }: Answers,
  { cells, made, said, filter = {}, apart = [] }: Made,
): Cube<never> {
  const { universe, breaks, kind } = dataset.descriptor.oshlab;
  const { range: _range, ...measure } = dataset.measureOf(column);
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
    filter,
    cells: cells.map(({ at, of }): CandidateCell => ({ at, ...scaled(of, scale) })),
    sources: [dataset.source()],
    breaks: breaks.filter(({ dimension }) => !apart.includes(dimension)),
    synthetic: kind === "synthetic",
  } satisfies Estimates);
}

const scaled = (of: Difference, scale: number): Difference => {
  const { n, nEff, value, ...spread } = of;
  const times = Object.entries(spread).map(([name, number]) => [name, number! * scale]);
  return { value: value === null ? null : value * scale, n, nEff, ...Object.fromEntries(times) };
};
