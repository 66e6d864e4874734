import { isMissing } from "./columnText.ts";
import type { Table } from "./table.ts";

/** A larger table is not given as data beside its picture: never a part of it. */
const ROWS = 1000;
const COLUMNS = 100;
const TEXT = 1000;

/**
 * A table as a Tabular Data Resource (Frictionless Data), for tools that read it; none of one that is large, or that
 * holds what JSON and Table Schema have no word for.
 */
export function resource({ names, count, label, value }: Table): object | undefined {
  if (count > ROWS || names.length > COLUMNS) return undefined;
  const rows = Array.from({ length: count }, (_, row) => row);
  const columns = names.map((name) => name || "values");
  const index = rows.map((row) => label(row));
  const values = columns.map((_, column) => rows.map((row) => value(row, column)));
  const types = [index, ...values].map(typeOf);
  const distinct = new Set(["index", ...columns]).size === columns.length + 1;
  if (!distinct || types.includes(undefined)) return undefined;
  return {
    schema: {
      fields: ["index", ...columns].map((name, column) => ({ name, type: types[column] })),
      primaryKey: ["index"],
    },
    data: rows.map((row) =>
      Object.fromEntries([
        ["index", index[row]],
        ...columns.map((name, column) => [name, isMissing(values[column][row]) ? null : values[column][row]]),
      ]),
    ),
  };
}

/** The type of a column in Table Schema; none where its values are of several kinds, or of none of these. */
function typeOf(values: unknown[]): string | undefined {
  const present = values.filter((value) => !isMissing(value));
  if (present.every((value) => Number.isInteger(value))) return present.length > 0 ? "integer" : "string";
  if (present.every((value) => typeof value === "number" && Number.isFinite(value))) return "number";
  if (present.every((value) => typeof value === "boolean")) return "boolean";
  if (present.every((value) => typeof value === "string" && value.length <= TEXT)) return "string";
  if (present.every((value) => value instanceof Date && !Number.isNaN(value.getTime()))) return "datetime";
  return undefined;
}
