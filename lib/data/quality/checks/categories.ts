import { name, rowsOf } from "../../engine.ts";
import { isDimension } from "../../field.ts";
import type { Check, Finding } from "../finding.ts";

/** Categories that were there last time and are gone, or are new. A new year is no news. */
export const categories: Check = async ({ connection, descriptor, shared }) => {
  const found: Finding[] = [];
  if (!shared) return found;
  for (const field of descriptor.schema.fields.filter((one) => isDimension(one) && shared.has(one.name))) {
    const column = name(field.name);
    const distinct = (table: string) => `SELECT DISTINCT ${column} FROM ${table} WHERE ${column} IS NOT NULL`;
    const only = async (a: string, b: string) =>
      (
        await rowsOf(
          connection,
          `SELECT ${column} AS code, count(*) AS rows FROM ${a} WHERE ${column} IN (${distinct(a)} EXCEPT ${distinct(b)}) GROUP BY ALL ORDER BY code`,
        )
      ).map(({ code, rows }) => ({ code: String(code), rows: Number(rows) }));
    const add = (
      code: Finding["code"],
      severity: Finding["severity"],
      which: { code: string; rows: number },
    ) =>
      found.push({
        code,
        dimension: "comparability",
        severity,
        column: field.name,
        rows: which.rows,
        values: { code: which.code },
      });
    // A code that isn't in the list is a finding by itself; that it went is how it was put right.
    const listed = field.oshlab.categories && new Set(field.oshlab.categories.map(({ code }) => code));
    const isListed = ({ code }: { code: string }) => !listed || listed.has(code);
    const [gone, fresh] = [await only("before", "data"), await only("data", "before")];
    for (const one of gone.filter(isListed)) add("CATEGORY_GONE", "serious", one);
    if (field.type === "year") continue;
    for (const one of fresh.filter(isListed)) add("CATEGORY_NEW", "look", one);
  }
  return found;
};
