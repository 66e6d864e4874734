import { name, rowsOf } from "../../engine.ts";
import type { Check, Finding } from "../finding.ts";

/** A share of missing values, in percent, from which it is said of a first delivery. */
const MANY = 20;
/** Percentage points more than last time, and so many standard errors of the difference, to be said. */
const MORE = 2;
const ERRORS = 3;

/** What is missing, per column, beyond what the descriptor explains (`missing`), and against the last delivery. Remarks and flags (attributes) may be empty. */
export const missing: Check = async ({ connection, descriptor, columns, shared, rows, rowsBefore }) => {
  if (rows === 0) return [];
  const found: Finding[] = [];
  for (const { name: column, missing: count } of columns) {
    const field = descriptor.schema.fields.find((one) => one.name === column)!;
    if (field.oshlab.role === "attribute" || count === 0) continue;
    const add = (code: Finding["code"], severity: Finding["severity"], values: Finding["values"]) =>
      found.push({ code, dimension: "completeness", severity, column, rows: count, values });
    const share = count / rows;
    if (count === rows) add("MISSING_ALL", "serious", {});
    else if (shared?.has(column) && rowsBefore > 0) {
      const [row] = await rowsOf(
        connection,
        `SELECT count(*) AS missing FROM before WHERE ${name(column)} IS NULL`,
      );
      const before = Number(row!.missing) / rowsBefore;
      const error = Math.sqrt((share * (1 - share)) / rows + (before * (1 - before)) / rowsBefore);
      if (share - before > MORE / 100 && share - before > ERRORS * error)
        add("MISSING_MORE", "serious", { share: percent(share), before: percent(before) });
    } else if (share * 100 > MANY && !field.oshlab.missing)
      add("MISSING_MANY", "look", { share: percent(share) });
  }
  return found;
};

const percent = (share: number): number => Math.round(share * 1000) / 10;
