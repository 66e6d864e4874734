import { name, rowsOf } from "../../engine.ts";
import { isNumeric } from "../../field.ts";
import type { Field } from "../../field.ts";
import type { Check, Finding } from "../finding.ts";

/** A correlation weaker than this says nothing of a coding's direction. */
const WEAK = 0.1;
/** Columns looked at together: their pairs grow with the square. */
const MOST = 40;

/**
 * Answers that are coded the other way round: a question that goes against another one that the descriptor says
 * it goes with (`signs`), or against most of those that it went with in the last delivery.
 */
export const coding: Check = async (checking) => {
  const { connection, descriptor, shared } = checking;
  if (descriptor.oshlab.kind === "aggregate") return [];
  const asked = descriptor.schema.fields
    .filter((field) => isNumeric(field) && field.oshlab.role === "measure")
    .slice(0, MOST);
  const now = await correlations("data", asked);
  const found = new Map<string, Finding>();
  for (const { name: column, oshlab } of asked)
    for (const [other, sign] of Object.entries(oshlab.signs ?? {})) {
      const r = now.get(pair(column, other)) ?? 0;
      if (Math.abs(r) > WEAK && Math.sign(r) !== (sign === "+" ? 1 : -1))
        found.set(column, flipped(column, other));
    }
  if (!shared) return [...found.values()];
  const old = await correlations(
    "before",
    asked.filter((field) => shared.has(field.name)),
  );
  for (const { name: column } of asked) {
    const known = asked.filter(
      (other) =>
        other.name !== column &&
        Math.abs(old.get(pair(column, other.name)) ?? 0) > WEAK &&
        Math.abs(now.get(pair(column, other.name)) ?? 0) > WEAK,
    );
    const against = known.filter(
      (other) => now.get(pair(column, other.name))! * old.get(pair(column, other.name))! < 0,
    );
    if (known.length >= 2 && against.length > known.length / 2 && !found.has(column))
      found.set(column, flipped(column, against[0]!.name));
  }
  return [...found.values()];

  async function correlations(table: string, fields: Field[]): Promise<Map<string, number>> {
    const pairs = fields.flatMap((a, index) => fields.slice(index + 1).map((b) => [a.name, b.name] as const));
    if (pairs.length === 0) return new Map();
    const columns = pairs.map(([a, b], index) => `corr(${name(a)}, ${name(b)}) AS c${index}`);
    const [row] = await rowsOf(connection, `SELECT ${columns.join(", ")} FROM ${table}`);
    return new Map(pairs.map(([a, b], index) => [pair(a, b), Number(row![`c${index}`] ?? 0)]));
  }

  function flipped(column: string, other: string): Finding {
    return {
      code: "CODING_FLIPPED",
      dimension: "coherence",
      severity: "serious",
      column,
      rows: checking.rows,
      values: { other },
    };
  }
};

const pair = (a: string, b: string): string => [a, b].sort().join("\u0000");
