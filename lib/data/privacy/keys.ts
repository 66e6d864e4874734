import type { Descriptor } from "../descriptor.ts";
import { isDimension } from "../field.ts";

/** Columns that may leave in records: not weights, sampling units, employers, pseudonyms and free text. */
export const leavingColumns = ({ schema, oshlab }: Descriptor): string[] =>
  schema.fields
    .filter((one) => isDimension(one) || one.oshlab.role === "measure")
    .map((one) => one.name)
    .filter((column) => !Object.values(oshlab.disclosure?.unit ?? {}).includes(column));

/**
 * The keys among columns: those by which somebody could be recognised together. They are the quasi-identifiers that
 * the description names; where it names none (no list, or an empty one) all columns. What it calls sensitive is none.
 *
 * @param columns those that are looked at; all that may leave unless told, and what is named besides
 * @example
 * // quasiIdentifiers: ["region", "sex"], sensitive: ["illness"]
 * keysAmong(descriptor, ["sex", "sector", "illness"]); // ["sex"]
 * // quasiIdentifiers: [], sensitive: ["illness"]
 * keysAmong(descriptor, ["sex", "sector", "illness"]); // ["sex", "sector"]
 */
export function keysAmong(descriptor: Descriptor, columns?: readonly string[]): string[] {
  const { quasiIdentifiers: named = [], sensitive = [] } = descriptor.oshlab.privacy ?? {};
  const among = columns ?? [...new Set([...leavingColumns(descriptor), ...named])];
  const recognised = named.length > 0 ? named : among;
  return among.filter((column) => recognised.includes(column) && !sensitive.includes(column));
}
