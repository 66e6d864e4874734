import type { Table } from "../field.ts";

/** What becomes of a column of a file. */
export type Treatment = "dropped" | "left-out" | "pseudonym" | "age-group" | "area" | "kept";

/**
 * What a description does with a column of the file.
 *
 * @param isFound does the column look as if it identified somebody?
 */
export function treatmentOf(
  { fields, oshlab }: Pick<Table, "fields" | "oshlab">,
  column: string,
  isFound: boolean,
): { treatment: Treatment; into: string[] } {
  const decision = oshlab.identifiers[column];
  const readers = fields.filter((field) => (field.oshlab.from ?? field.name) === column);
  return { treatment: treatment(), into: readers.map(({ name }) => name) };

  function treatment(): Treatment {
    if (readers.length === 0) return decision === undefined && !isFound ? "left-out" : "dropped";
    if (decision === "pseudonym") return "pseudonym";
    if (readers.every((field) => field.oshlab.ages)) return "age-group";
    if (readers.every((field) => field.oshlab.area)) return "area";
    return "kept";
  }
}
