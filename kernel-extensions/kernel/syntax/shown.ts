import type { ParsedCell } from "./cell.ts";

/**
 * Is the value of the cell shown? Only when its last statement is an expression that the author did not
 * end with a semicolon.
 */
export function showsValue(cell: ParsedCell): boolean {
  const last = cell.body.at(-1);
  return last?.type === "ExpressionStatement" && !cell.code.slice(last.start, last.end).endsWith(";");
}
