import { z } from "zod";
import { UserError } from "../../error.ts";
import { fieldOf } from "../check.ts";
import type { Dataset } from "../dataset.ts";
import { name, text } from "../engine.ts";

/** Categories that become one: the column, the code that it gets, the codes that it takes the place of. */
export const mergeSchema = z.strictObject({
  column: z.string(),
  into: z.string(),
  codes: z.array(z.string()),
});
export type Merge = z.infer<typeof mergeSchema>;

/**
 * Would every merge do what it says? Each must be of a column that leaves, of two known categories or more, none of
 * which is merged elsewhere, into a code that no other category has.
 *
 * @throws UserError RECORDS_MERGE_COLUMN, RECORDS_MERGE_CODE, RECORDS_MERGE_TWICE, RECORDS_MERGE_ONE, RECORDS_MERGE_INTO
 */
export async function checkMerges(
  dataset: Dataset,
  columns: readonly string[],
  merge: readonly Merge[],
): Promise<void> {
  for (const [column, merges] of Map.groupBy(merge, (one) => one.column)) {
    fieldOf(dataset.descriptor, column);
    if (!columns.includes(column))
      throw new UserError("RECORDS_MERGE_COLUMN", { column, leaving: columns.join(", ") });
    const known = await codesOf(dataset, column);
    const taken = new Set<string>();
    for (const { into, codes } of merges) {
      for (const code of codes) {
        if (!known.has(code))
          throw new UserError("RECORDS_MERGE_CODE", { column, code, known: listed(dataset, column) });
        if (taken.has(code)) throw new UserError("RECORDS_MERGE_TWICE", { column, code });
        taken.add(code);
      }
      if (codes.length < 2) throw new UserError("RECORDS_MERGE_ONE", { column, into });
    }
    const stays = new Set([...known].filter((code) => !taken.has(code)));
    for (const { into, codes } of merges) {
      if (stays.has(into) || (known.has(into) && !codes.includes(into)))
        throw new UserError("RECORDS_MERGE_INTO", { column, into });
      stays.add(into);
    }
  }
}

/** A column as it leaves, in SQL. */
export function leaving(column: string, merge: readonly Merge[]): string {
  const own = `CAST(${name(column)} AS VARCHAR)`;
  const cases = merge
    .filter((one) => one.column === column)
    .map(({ into, codes }) => `WHEN ${own} IN (${codes.map(text).join(", ")}) THEN ${text(into)}`)
    .sort();
  return cases.length > 0 ? `CASE ${cases.join(" ")} ELSE ${own} END` : own;
}

/** The categories that the description lists, and codes that the delivery has besides. */
async function codesOf(dataset: Dataset, column: string): Promise<Set<string>> {
  const found = await dataset.query(`SELECT DISTINCT CAST(${name(column)} AS VARCHAR) AS code FROM data`);
  const delivered = found.flatMap(({ code }) => (code === null ? [] : [String(code)]));
  return new Set([...described(dataset, column), ...delivered]);
}

const described = ({ descriptor }: Dataset, column: string): string[] =>
  (fieldOf(descriptor, column).oshlab.categories ?? []).map(({ code }) => code);

/** The categories of the description; of a column that lists none, no value is told. */
const listed = (dataset: Dataset, column: string): string => described(dataset, column).join(", ") || "–";
