import { isUserError, UserError } from "../error.ts";
import { fieldOf } from "./check.ts";
import type { Descriptor } from "./descriptor.ts";
import { name } from "./engine.ts";
import type { Field } from "./field.ts";

/** A column that is computed from others, row by row: a scale, a cut-off of one. */
export interface Derived {
  /** Its value as an expression in SQL. */
  sql: string;
  /** The columns that it needs. */
  needs: readonly string[];
  /** What a description would say of it. */
  describe: Pick<Field, "type" | "oshlab">;
  /** It takes the place of the column of its name. */
  replaces?: true;
}

/**
 * The description with these columns added.
 *
 * @throws UserError DATA_COLUMN (a column that is needed isn't there), DATA_DERIVED (its name is taken, or no name)
 */
export function withDerived(descriptor: Descriptor, columns: Record<string, Derived>): Descriptor {
  const fields = [...descriptor.schema.fields];
  for (const [column, { needs, describe }] of Object.entries(columns)) {
    for (const one of needs) fieldOf(descriptor, one);
    if (!/^[a-z][a-z0-9_]*$/.test(column) || fields.some((field) => field.name === column))
      throw new UserError("DATA_DERIVED", { column });
    fields.push({ name: column, ...describe });
  }
  return { ...descriptor, schema: { ...descriptor.schema, fields } };
}

/** The rows with these columns added, or in the place of those of their name, as a query. */
export function selectDerived(
  rows: string,
  columns: Record<string, Pick<Derived, "sql" | "replaces">>,
): string {
  const part = (replaces: boolean) =>
    Object.entries(columns)
      .filter(([, one]) => (one.replaces ?? false) === replaces)
      .map(([column, { sql }]) => `${sql} AS ${name(column)}`);
  const [added, replaced] = [part(false), part(true)];
  if (added.length + replaced.length === 0) return rows;
  const all = replaced.length > 0 ? `* REPLACE (${replaced.join(", ")})` : "*";
  return `SELECT ${[all, ...added].join(", ")} FROM (${rows})`;
}

/** An expression that stops the query with this error, where a row is not what it must be. */
export const raise = (code: "SCALE_RANGE", values: Record<string, string>, shown: string): string =>
  `error(${quoted(`${MARK}${JSON.stringify({ code, values })}${END}`)} || CAST(${shown} AS VARCHAR) || ${quoted(END)})`;

/** What the engine says of a query: the error that `raise` put there, or DATA_QUERY. */
export function engineError(error: unknown): Error {
  if (isUserError(error)) return error;
  const { message } = error as Error;
  const [before, value] = message.split(END);
  const at = before!.indexOf(MARK);
  if (at < 0) return new UserError("DATA_QUERY", { problem: message });
  const { code, values } = JSON.parse(before!.slice(at + MARK.length));
  return new UserError(code, { ...values, value });
}

const MARK = "oshlab:";
const END = "\u0001";
const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;
