/** What a file says of the values in a column. Dates, times and both together are written as ISO 8601 has them. */
export type ColumnType = "string" | "integer" | "number" | "boolean" | "date" | "datetime" | "time";

/** Values that mean "no answer": one code, or all numbers from `from` to `to`, both included. */
export type MissingKind = { code: string; label?: string } | { from: number; to: number };

/** A column as the file itself describes it. */
export interface FileColumn {
  name: string;
  /** The variable's label, the question. */
  label?: string;
  /** Text formats say nothing of types: see `describeFile`. */
  type?: ColumnType;
  /** Value labels, in the file's order; `parent` is the code that this one is part of, where the file says so. */
  labels?: { code: string; label: string; parent?: string }[];
  /** User-missing values and ranges (SPSS), `.a` to `.z` (Stata), `.A` to `.Z` and `._` (SAS). */
  missing?: MissingKind[];
  /** The display format, as the program that wrote the file calls it: `F8.2`, `%9.0g`, `DATE9`. */
  format?: string;
  /** Level of measurement, where the file has it. */
  measure?: "nominal" | "ordinal" | "scale";
}
