import { dimensionOf } from "../data/check.ts";
import type { Dataset } from "../data/dataset.ts";
import { codesTogether } from "../disclosure/codes.ts";
import type { At, Dimension } from "../disclosure/parts.ts";
import { UserError } from "../error.ts";

/** Codes by column: who is spoken of. */
export type Domain = Readonly<Record<string, readonly string[]>>;

/** The answers of a survey with what tells its groups and waves apart: one entry a respondent. */
export interface Answers {
  /** NaN where there is no answer; a share is 0 or 1. */
  y: Float64Array;
  /** What a point of `y` is in the measure's unit: 100 for a share in percent. */
  scale: number;
  /** The wave of each respondent. */
  time: string;
  dimensions: Dimension[];
  /** The domain that is spoken of, as records state it. */
  filter: Record<string, string>;
  /** Who has these codes, one flag a respondent; whoever is outside the domain, or has no code in one of the groups' dimensions, is in none. */
  flags(at: At): Uint8Array;
}

/**
 * Reads a measure with its groups.
 *
 * @throws UserError DATA_COLUMN, DATA_MEASURE, WAVES_TIME (no column of years), SURVEY_NOT_BINARY (a share that isn't)
 */
export async function answersOf(
  { dataset, domain }: { dataset: Dataset; domain: Domain },
  column: string,
  by: readonly string[],
): Promise<Answers> {
  const { fields } = dataset.descriptor.schema;
  const time = fields.find(({ type, oshlab }) => type === "year" && oshlab.role === "dimension")?.name;
  if (time === undefined) throw new UserError("WAVES_TIME", { name: dataset.name });
  const isShare = dataset.measureOf(column).kind === "percentage";
  const dimensions = by.map((name) => {
    dimensionOf(dataset.descriptor, name);
    return dataset.dimension(name);
  });
  const kept = Object.entries(domain);
  const columns = await dataset.columns([...new Set([column, time, ...by, ...kept.map(([name]) => name)])]);
  const y = columns[column] as Float64Array;
  if (isShare && y.some((value) => !Number.isNaN(value) && value !== 0 && value !== 1))
    throw new UserError("SURVEY_NOT_BINARY", { column });
  return {
    y,
    scale: isShare ? 100 : 1,
    time,
    dimensions,
    filter: Object.fromEntries(kept.map(([name, codes]) => [name, codesTogether(codes)])),
    flags: (at) =>
      Uint8Array.from({ length: y.length }, (_, row) =>
        Number(
          Object.entries(at).every(([name, code]) => columns[name]![row] === code) &&
            by.every((name) => columns[name]![row] !== "") &&
            kept.every(([name, codes]) => codes.includes(String(columns[name]![row]))),
        ),
      ),
  };
}

/** Every crossing of the categories; one empty address where there is no dimension. */
export const crossed = (dimensions: readonly Dimension[]): At[] =>
  dimensions.reduce<At[]>(
    (found, { name, total, categories }) =>
      found.flatMap((at) =>
        categories.flatMap(({ code }) => (code === total ? [] : [{ ...at, [name]: code }])),
      ),
    [{}],
  );

/** Who is in the second but not in the first. */
export const without = (flags: Uint8Array, among: Uint8Array): Uint8Array =>
  among.map((flag, row) => (flags[row] ? 0 : flag));
