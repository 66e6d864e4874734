import { kAnonymity } from "./kanonymity.ts";
import type { KAnonymity } from "./kanonymity.ts";
import { leastDiverse, lDiversity } from "./lDiversity.ts";

/** Records by their columns, a text a row; rows that are the same may be counted. */
export interface Records {
  columns: Readonly<Record<string, readonly string[]>>;
  counts: ArrayLike<number>;
  /** Whose each row is, where rows have units: employers, or persons with several rows; the empty text for nobody known. */
  units?: readonly string[];
  /** Are the units persons? Then `k` counts these, however many rows they have. */
  isPersons?: boolean;
}

/** Groups of records that must not be released, and how many records stand in them. No value is told. */
interface Groups {
  groups: number;
  records: number;
}

export interface RecordsCheck {
  records: number;
  /** The smallest group of records, or of persons with several, that look alike. */
  k: number;
  /** Groups of fewer than k. */
  small: Groups;
  /** Groups of records of fewer units than asked. */
  few: Groups;
  /** By secret column: the least number of its values in a group, and the groups with fewer than l. */
  uniform: Record<string, Groups & { least: number }>;
  /** Records in any of these groups. */
  refused: number;
  /** How many would be left of them without this key, which is the least that coarser categories of it can reach. */
  without: Record<string, number>;
}

/**
 * May records leave one by one? Those with the same values of all keys must be k or more, and among them every secret
 * column must have l different values or more: where all of a group have the same illness, their number hides nothing.
 * A missing value is none of the l. Where a person may have several records, k counts persons.
 *
 * Source: `kAnonymity` and `lDiversity` (distinct); the keys and secrets are the source's to name.
 *
 * @param keys columns by which somebody could be recognised together
 * @param secrets columns that nobody should learn of a person
 * @param droppable keys that could be left out: all, unless told
 * @example
 * checkRecords({ columns: { region: ["BRU", "VLG", "VLG"] }, counts: [1, 1, 1] }, { keys: ["region"], secrets: [], k: 2, l: 1 })
 *   .small; // { groups: 1, records: 1 }
 */
export function checkRecords(
  { columns, counts, units, isPersons = false }: Records,
  asked: {
    keys: readonly string[];
    secrets: readonly string[];
    k: number;
    l: number;
    minimumUnits?: number;
    droppable?: readonly string[];
  },
): RecordsCheck {
  const { keys, secrets, k, l, minimumUnits = 0, droppable = keys } = asked;
  const grouped = (by: readonly string[]) =>
    kAnonymity(
      by.map((key) => columns[key]!),
      counts,
    );
  const bad = (groups: KAnonymity, flags: (row: number) => boolean): Groups => {
    const rows = Array.from(groups.group.keys()).filter(flags);
    return {
      groups: new Set(rows.map((row) => groups.group[row])).size,
      records: rows.reduce((sum, row) => sum + counts[row]!, 0),
    };
  };
  const judged = (by: readonly string[]) => {
    const groups = grouped(by);
    const owners = units && unitsIn(groups, units);
    const sizes = isPersons && owners ? owners : groups.sizes;
    const isSmall = (row: number) => sizes[row]! < k;
    const isOfFew = (row: number) => owners !== undefined && owners[row]! < minimumUnits;
    const values = secrets.map(
      (secret) => [secret, lDiversity(groups, leastDiverse(groups, columns[secret]!))] as const,
    );
    const isUniform = (row: number) => values.some(([, { distinct }]) => distinct[row]! < l);
    return {
      groups,
      smallest: sizes.reduce((least, size) => Math.min(least, size), sizes[0] ?? 0),
      isSmall,
      isOfFew,
      values,
      refused: bad(groups, (row) => isSmall(row) || isOfFew(row) || isUniform(row)).records,
    };
  };
  const { groups, smallest, isSmall, isOfFew, values, refused } = judged(keys);
  return {
    records: Array.from(counts).reduce((sum, count) => sum + count, 0),
    k: smallest,
    small: bad(groups, isSmall),
    few: bad(groups, isOfFew),
    uniform: Object.fromEntries(
      values.map(([secret, { distinct, leastDistinct }]) => [
        secret,
        { least: leastDistinct, ...bad(groups, (row) => distinct[row]! < l) },
      ]),
    ),
    refused,
    without: Object.fromEntries(
      refused === 0 ? [] : droppable.map((key) => [key, judged(keys.filter((one) => one !== key)).refused]),
    ),
  };
}

/** Different units in the group of each row; rows of nobody known count for none. */
function unitsIn(groups: KAnonymity, units: readonly string[]): Float64Array {
  const known = new Map<number, Set<string>>();
  groups.group.forEach((group, row) => {
    const of = known.get(group) ?? new Set<string>();
    known.set(group, units[row] ? of.add(units[row]) : of);
  });
  return Float64Array.from(groups.group, (group) => known.get(group)!.size);
}
