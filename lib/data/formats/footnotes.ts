import type { Text } from "./text.ts";

const MOST = 50;

/**
 * Rows below the data of a text. Without a hint only those that stand apart: after a blank row, each with
 * fewer filled cells than the table is wide, at most 50 of them.
 *
 * @param width columns of the table
 * @returns where the data end, in bytes; how many rows follow; does the text end with a line end?
 */
export function footnotesOf(
  { tail, size }: Pick<Text, "tail" | "size">,
  delimiter: string,
  width: number,
  hint: number | undefined,
): { end: number; rows: number; closed: boolean } {
  const text = tail.toString("latin1");
  const closed = /[\r\n]$/.test(text);
  const lines = [...text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)].filter(([all]) => all !== "");
  const filled = (line: string) => line.split(delimiter).filter((cell) => cell.trim() !== "").length;
  const from = hint === undefined ? apart(lines, filled, width) : lines.length - hint;
  const rows = lines.slice(from).filter(([, line]) => filled(line!) > 0).length;
  if (rows === 0 || from <= 0) return { end: size, rows: 0, closed };
  return { end: size - tail.length + lines[from]!.index, rows, closed };
}

/** Where the last rows begin that a blank row parts from the rest; the number of lines when there are none. */
function apart(lines: RegExpExecArray[], filled: (line: string) => number, width: number): number {
  if (width < 2) return lines.length;
  let from = lines.length;
  for (let at = lines.length - 1; at > 0 && lines.length - at <= MOST; at--) {
    const cells = filled(lines[at]![1]!);
    if (cells === 0) from = at;
    else if (cells >= width) break;
  }
  return from;
}
