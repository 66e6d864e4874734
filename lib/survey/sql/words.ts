import { name, text } from "../../data/engine.ts";
import type { Sample, Term } from "./sample.ts";

/** The parts of a query, in standard SQL. */

export const number = (column: string): string => `CAST(${name(column)} AS DOUBLE PRECISION)`;
export const code = (column: string): string => `COALESCE(CAST(${name(column)} AS VARCHAR), '')`;
export const count = (of: string): string => `CAST(count(${of}) AS DOUBLE PRECISION)`;

/** The weight of a row. */
export const weightOf = ({ weights }: Sample["design"]): string =>
  weights === null ? literal(1) : number(weights);

/** The rows of the domain, as a condition. */
export function domainOf({ domain }: Pick<Sample, "domain">): string {
  const conditions = Object.entries(domain).map(([column, codes]) =>
    codes.length > 0 ? `${name(column)} IN (${codes.map(text).join(", ")})` : "1 = 0",
  );
  return conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : "";
}

/**
 * The rows of the domain with their cell (`d0`, `d1` …), what they are counted in (`groups`), weight `w` (none where
 * there is no answer), and weighted numerator `a` = w·(y − shift·x) and denominator `b` = w·x, `b` absent where x is 1.
 */
export function rows(
  sample: Sample,
  { kind, y, x }: Term,
  by: readonly string[],
  groups: readonly string[],
  { shift, complete }: { shift: number; complete: boolean },
): string {
  const w = weightOf(sample.design);
  const answered = [y, ...(kind === "ratio" ? [x!] : [])]
    .map((column) => `${name(column)} IS NOT NULL`)
    .join(" AND ");
  const weight = complete ? w : `CASE WHEN ${answered} THEN ${w} END`;
  const a = shift === 0 ? number(y) : `(${number(y)} - ${literal(shift)})`;
  return `SELECT ${[
    ...by.map((column, i) => `${code(column)} AS d${i}`),
    ...groups,
    `${weight} AS w`,
    `${complete || kind !== "ratio" ? w : weight} * ${a} AS a`,
    ...(kind === "ratio" ? [`${complete ? w : weight} * ${number(x!)} AS b`] : []),
  ].join(", ")} FROM data${domainOf(sample)}`;
}

/** A number with all its digits. */
export const literal = (value: number): string => `CAST('${value}' AS DOUBLE PRECISION)`;

/** `GROUP BY` these, if any, in their order: sums of the groups are then the same to the last digit in every run. */
export const grouped = (names: readonly string[]): string =>
  names.length > 0 ? ` GROUP BY ${names.join(", ")} ORDER BY ${names.join(", ")}` : "";
