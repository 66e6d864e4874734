import { name, rowsOf, text } from "../../engine.ts";
import { isDimension } from "../../field.ts";
import { address } from "../address.ts";
import type { Check, Finding } from "../finding.ts";

/**
 * Counts whose parts don't add up to their total, beyond what rounding explains: half a last digit for each
 * number. Where a part is missing or not delivered, the parts may be less than the total, not more.
 */
export const sums: Check = async ({ connection, descriptor }) => {
  const found: Finding[] = [];
  if (descriptor.oshlab.kind !== "aggregate") return found;
  const { fields } = descriptor.schema;
  const dimensions = fields.filter(isDimension);
  for (const measure of fields.filter(({ oshlab }) => oshlab.kind === "count")) {
    for (const dimension of dimensions.filter(({ oshlab }) => oshlab.total !== undefined)) {
      const others = dimensions.filter((one) => one !== dimension);
      const total = `${name(dimension.name)} = ${text(dimension.oshlab.total!)}`;
      const value = name(measure.name);
      const parts = (dimension.oshlab.categories?.length ?? 1) - 1;
      const slack = 0.5 * 10 ** -(measure.oshlab.digits ?? 0);
      const keys = others.map((one) => name(one.name));
      const rows = await rowsOf(
        connection,
        `SELECT * FROM (SELECT ${[...keys, ""].join(", ")}` +
          `max(${value}) FILTER (${total}) AS whole, sum(${value}) FILTER (NOT ${total}) AS parts, ` +
          `count(${value}) FILTER (NOT ${total}) AS given FROM data GROUP BY ALL) ` +
          `WHERE whole IS NOT NULL AND given > 1 AND (parts - whole > ${slack} * (given + 1) ` +
          `OR (given = ${parts} AND whole - parts > ${slack} * (given + 1))) ` +
          `ORDER BY abs(parts - whole) DESC`,
      );
      const [worst] = rows;
      if (!worst) continue;
      found.push({
        code: "SUM",
        dimension: "coherence",
        severity: "serious",
        column: measure.name,
        rows: rows.length,
        values: {
          over: dimension.name,
          code: dimension.name,
          example: address(worst, others),
          parts: Number(worst.parts),
          whole: Number(worst.whole),
        },
      });
    }
  }
  return found;
};
