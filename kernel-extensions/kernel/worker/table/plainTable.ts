import { isGap } from "./html.ts";
import type { Shown, Table } from "./table.ts";

/** A table in plain text, its columns one below the other. */
export function plainTable({ names, kinds }: Table, { rows, columns, labels, cells, size }: Shown): string {
  const line = (first: string, cell: (at: number) => string, gap: string): string[] => [
    first,
    ...columns.flatMap((_, at) => (isGap(columns, at) ? [gap, cell(at)] : [cell(at)])),
  ];
  const lines = [
    line("", (at) => names[columns[at]], "⋯"),
    ...(kinds ? [line("", (at) => kinds[columns[at]], "")] : []),
    ...rows.flatMap((_, place) => [
      ...(isGap(rows, place) ? [line("⋮", () => "⋮", "")] : []),
      line(labels[place], (at) => cells[at][place], "⋯"),
    ]),
  ];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((cells) => cells[column].length)));
  const texts = lines.map((cells) =>
    cells
      .map((cell, column) => cell.padStart(widths[column]))
      .join("  ")
      .trimEnd(),
  );
  return [...texts, size].join("\n");
}
