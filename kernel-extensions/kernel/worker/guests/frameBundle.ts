import type { MimeBundle } from "../channel.ts";
import { isMissing } from "../table/columnText.ts";
import { tableBundle } from "../table/table.ts";

/** A data frame or a series, as danfo has it. */
export interface Frame {
  values: unknown[] | unknown[][];
  columns: (string | number)[];
  index: (string | number)[];
  dtypes: string[];
  $isSeries: boolean;
  toString(): string;
  loc(options: { columns: string[] }): Frame;
}

/** A data frame as a table: index, names and kinds of the columns, first and last rows, and how many there are. */
export function frameBundle({ values, columns, index, dtypes, $isSeries }: Frame): MimeBundle {
  // danfo calls a series without a name 0.
  const names = $isSeries && String(columns[0]) === "0" ? [""] : columns.map(String);
  const rows = $isSeries ? values.map((value) => [value]) : (values as unknown[][]);
  return tableBundle({
    names,
    kinds: dtypes,
    count: rows.length,
    label: (row) => index[row],
    value: (row, column) => rows[row][column],
    missing: rows.reduce((sum, row) => sum + row.filter(isMissing).length, 0),
  });
}
