import { CommanderError } from "commander";
import { isUserError } from "../error.ts";

/** Ends a command that threw: 2 for wrong use and for what the user can put right, 3 for a bug. */
export function failWith(error: unknown): never {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
  if (isUserError(error)) {
    const { file, chapter, cell, line, row, column } = error.place;
    const place = Object.entries({ file, chapter, cell, line, row, column })
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name} ${value}`)
      .join(", ");
    process.stderr.write(
      `\n✗ ${error.message}${place ? `\n  ${place}` : ""}\n  → ${error.wayOut}\n  (${error.code})\n`,
    );
    process.exit(2);
  }
  process.stderr.write(
    `\nThis is a bug in OSHLab; please report it with these lines:\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(3);
}
