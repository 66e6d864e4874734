import { name, rowsOf } from "../../engine.ts";
import { isNumeric } from "../../field.ts";
import type { Check, Finding } from "../finding.ts";

/** Standard errors of the difference, and standard deviations of the answers, from which it is said. */
const ERRORS = 5;
const DEVIATIONS = 0.25;

/** Means of a survey's questions that moved against the last delivery more than chance and change explain. */
export const means: Check = async ({ connection, descriptor, shared }) => {
  const found: Finding[] = [];
  if (descriptor.oshlab.kind === "aggregate" || !shared) return found;
  const asked = descriptor.schema.fields.filter(
    (field) => isNumeric(field) && field.oshlab.role === "measure" && shared.has(field.name),
  );
  for (const field of asked) {
    const sizes = `avg(${name(field.name)}) AS mean, var_samp(${name(field.name)}) AS variance, count(${name(field.name)}) AS n`;
    const [now] = await rowsOf(connection, `SELECT ${sizes} FROM data`);
    const [old] = await rowsOf(connection, `SELECT ${sizes} FROM before`);
    const [a, b] = [now!, old!].map((row) => ({
      mean: Number(row.mean),
      variance: Number(row.variance ?? NaN),
      n: Number(row.n),
    }));
    const change = a!.mean - b!.mean;
    const error = Math.sqrt(a!.variance / a!.n + b!.variance / b!.n);
    if (!(Math.abs(change) > ERRORS * error && Math.abs(change) > DEVIATIONS * Math.sqrt(b!.variance)))
      continue;
    const write = (value: number) => Number(value.toFixed(2));
    found.push({
      code: "JUMP",
      dimension: "comparability",
      severity: "look",
      column: field.name,
      rows: a!.n,
      values: { example: "—", before: write(b!.mean), now: write(a!.mean) },
    });
  }
  return found;
};
