import { createHash } from "node:crypto";
import type { AskedColumn, Classes } from "./rows.ts";
import { columnKey, weightingColumns } from "./sets.ts";
import type { Condition } from "./sets.ts";

/** What a weighting goes by; undefined: the weights of the source's description. */
export const weightingKey = ({ weighted }: Condition): string | undefined =>
  weighted && weighted.length > 0 ? JSON.stringify(weighted) : undefined;

/**
 * How many times more people count by other weights, class by class: all with the same codes alike. Which
 * numbers follow doesn't depend on how many times, as long as no two happen to be alike; so any is taken.
 */
export function weightingsOf(
  conditions: readonly Condition[],
  columns: readonly AskedColumn[],
  { rows, codes }: Pick<Classes, "rows" | "codes">,
): ReadonlyMap<string, Float64Array> {
  const places = new Map(columns.map((column, place) => [columnKey(column), place]));
  const found = new Map<string, Float64Array>();
  for (const condition of conditions) {
    const key = weightingKey(condition);
    if (key === undefined || found.has(key)) continue;
    const own = weightingColumns(condition).map((column) => codes[places.get(columnKey(column))!]!);
    const timesOf = (one: number) => anyOf(JSON.stringify([key, own.map((column) => column[one])]));
    found.set(key, Float64Array.from(rows.keys(), timesOf));
  }
  return found;
}

/** A number from 1 to 2 that is the same for the same text. */
const anyOf = (text: string): number =>
  1 + createHash("sha256").update(text).digest().readUInt32BE() / 2 ** 32;
