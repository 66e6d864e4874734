import type { Dataset } from "../data/dataset.ts";
import type { CandidateCell, Estimates } from "../disclosure/candidate.ts";
import { reliabilityOf } from "../disclosure/reliability.ts";
import type { At } from "../disclosure/parts.ts";
import { namesAt, takenFrom } from "../disclosure/whole.ts";
import { Cube } from "../figure/cube.ts";
import { wordsOf } from "../words.ts";
import type { Words } from "../words.ts";
import type { Answers } from "./answers.ts";
import type { Difference } from "./differences.ts";
import { POINTS } from "./words.ts";

interface Made {
  /** `sides`: the addresses, wave included, of the first sides in the survey's own table. */
  cells: { at: At; of: Difference; sides: At[] }[];
  /** The survey's own table, by wave and groups. */
  own: Estimates;
  /** What was set against what: two measures stand on one axis only when this is the same. */
  made: string;
  /** The same in words, behind the name of the measure. */
  said: Words;
  /** Of a register: every case is there, so that a difference has no standard error, interval or reliability. */
  complete?: boolean;
  /** Dimensions that the numbers no longer have a place in, so that their breaks don't concern them. */
  apart?: string[];
}

/**
 * Differences as a cube, in the unit of the measure or in percentage points, with what they were made from. In output
 * checking a difference is known by the cells of the survey's own table that it was made from, which it takes along:
 * where one of them is withheld, so is the difference.
 */
export async function cubeOf(
  dataset: Dataset,
  column: string,
  { scale, dimensions, filter }: Answers,
  { cells, own, made, said, complete = false, apart = [] }: Made,
): Promise<Cube<never>> {
  const { universe, breaks, kind } = dataset.descriptor.oshlab;
  const { range: _range, ...measure } = dataset.measureOf(column);
  const source = dataset.source();
  const shown = new Set(cells.flatMap(({ at }) => Object.entries(at).map((pair) => pair.join())));
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
      categories: dimension.categories.filter(({ code }) => shown.has(`${dimension.name},${code}`)),
    })),
    filter,
    cells: cells.map(({ at, of, sides }): CandidateCell => {
      const [first, ...others] = sides.flatMap((one) => namesAt(own, one));
      const { nEff = 0 } = of;
      return {
        at,
        ...(complete
          ? { value: of.value === null ? null : of.value * scale, n: of.n }
          : { ...scaled(of, scale), reliability: reliabilityOf({ nEff }, [source.rules?.reliability]) }),
        identity: first!,
        ...(others.length > 0 ? { also: others } : {}),
      };
    }),
    ...takenFrom(own),
    sources: [source],
    breaks: breaks.filter(({ dimension }) => !apart.includes(dimension)),
    synthetic: kind === "synthetic",
  } satisfies Estimates);
}

const scaled = (
  { n, nEff, value, sizes: _sizes, ...spread }: Difference,
  scale: number,
): Omit<Difference, "sizes"> => {
  const times = Object.entries(spread).map(([name, number]) => [name, number! * scale]);
  return { value: value === null ? null : value * scale, n, nEff, ...Object.fromEntries(times) };
};
