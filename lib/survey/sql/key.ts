/** The codes of a cell as one text. */
export const keyOf = (codes: readonly string[]): string => codes.join("\u0000");

/** The same of a cell by its address. */
export const keyAt = (by: readonly string[], at: Readonly<Record<string, string>>): string =>
  keyOf(by.map((name) => at[name]!));
