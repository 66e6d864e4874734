import type { UserError } from "../../error.ts";

/** Problems of lists and their rows, one a line, each with its place and the way out. */
export const problemLines = (problems: UserError[], row: string): string[] =>
  problems.flatMap(({ message, wayOut, place }) => [
    `  • ${place.file ? `${place.file} ${row} ${place.row}, ${place.column}: ` : ""}${message}`,
    `    → ${wayOut}`,
  ]);
