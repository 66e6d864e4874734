import type { Table } from "@uwdata/flechette";
import type { FrameColumn } from "./danfo.ts";

/** A table of Apache Arrow of these columns: texts, whole numbers, 64-bit floats; what is missing is null. */
export async function arrowOf(columns: FrameColumn[]): Promise<Table> {
  const { float64, int32, tableFromArrays, utf8 } = await import("@uwdata/flechette");
  const types = { string: utf8, int32, float32: float64 };
  const there = (value: string | number | null) =>
    typeof value === "number" && Number.isNaN(value) ? null : value;
  return tableFromArrays(
    columns.map(({ name, values }): [string, (string | number | null)[]] => [name, values.map(there)]),
    { types: Object.fromEntries(columns.map(({ name, kind }) => [name, types[kind]()])) },
  );
}

/** The same as a list of records; what is missing is null. */
export function rowsOfColumns(columns: FrameColumn[]): Record<string, string | number | null>[] {
  const length = columns[0]?.values.length ?? 0;
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(
      columns.map(({ name, values }) => {
        const value = values[row] ?? null;
        return [name, typeof value === "number" && Number.isNaN(value) ? null : value];
      }),
    ),
  );
}
