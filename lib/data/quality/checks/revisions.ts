import { name, rowsOf } from "../../engine.ts";
import { isDimension } from "../../field.ts";
import { address } from "../address.ts";
import type { Check, Finding } from "../finding.ts";

/** Numbers of earlier years that are no longer what they were in the last delivery. */
export const revisions: Check = async ({ connection, descriptor, shared }) => {
  const found: Finding[] = [];
  if (descriptor.oshlab.kind !== "aggregate" || !shared) return found;
  const { fields } = descriptor.schema;
  const keys = fields.filter(isDimension);
  if (!keys.every((field) => shared.has(field.name))) return found;
  const on = keys.map(({ name: key }) => `d.${name(key)} IS NOT DISTINCT FROM b.${name(key)}`).join(" AND ");
  for (const measure of fields.filter((one) => one.oshlab.role === "measure" && shared.has(one.name))) {
    const [now, old] = [`d.${name(measure.name)}`, `b.${name(measure.name)}`];
    const rows = await rowsOf(
      connection,
      `SELECT ${keys.map(({ name: key }) => `d.${name(key)}`).join(", ")}, ${now} AS now, ${old} AS old ` +
        `FROM data d JOIN before b ON ${on} ` +
        `WHERE ${now} IS DISTINCT FROM ${old} AND NOT coalesce(abs(${now} - ${old}) <= 1e-9 * abs(${old}), false) ` +
        `ORDER BY abs(${now} / nullif(${old}, 0) - 1) DESC NULLS FIRST`,
    );
    const [worst] = rows;
    if (!worst) continue;
    const write = (value: unknown) => (value === null ? "—" : Number(Number(value).toFixed(6)));
    found.push({
      code: "REVISED",
      dimension: "comparability",
      severity: "look",
      column: measure.name,
      rows: rows.length,
      values: { example: address(worst, keys), before: write(worst.old), now: write(worst.now) },
    });
  }
  return found;
};
