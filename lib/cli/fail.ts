import { CommanderError } from "commander";
import { UserError, isUserError } from "../error.ts";
import { placeText } from "../placeText.ts";
import { problemOf } from "./problem.ts";
import { userLanguage } from "../words.ts";
import type { Words } from "../words.ts";

const BUG: Words = {
  nl: "Dit is een fout in OSHLab zelf. Meld ze aan wie het onderhoudt, met deze regels:",
  fr: "C'est une erreur d'OSHLab lui-même. Signalez-la à qui le maintient, avec ces lignes :",
  de: "Das ist ein Fehler in OSHLab selbst. Melden Sie ihn denen, die es betreuen, mit diesen Zeilen:",
  en: "This is a bug in OSHLab; please report it to those who maintain it, with these lines:",
};

/** Ends a command that threw: 2 for wrong use and for what the user can put right, 3 for a bug. */
export function failWith(thrown: unknown): never {
  if (thrown instanceof CommanderError) process.exit(thrown.exitCode === 0 ? 0 : 2);
  const error = refusedBySystem(thrown) ?? thrown;
  const language = userLanguage();
  if (isUserError(error)) {
    // Who asked for JSON is a program: the Lab shows what happened and leads to the line.
    if (process.argv.includes("--json"))
      process.stdout.write(`${JSON.stringify({ problem: problemOf(error) })}\n`);
    const place = placeText(error.place, language);
    process.stderr.write(
      `\n✗ ${error.message}${place ? `\n  ${place}` : ""}\n  → ${error.wayOut}\n  (${error.code})\n`,
    );
    process.exit(2);
  }
  process.stderr.write(`\n${BUG[language]}\n${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(3);
}

/** A folder without rights and a full disk are no bugs: the user can put them right. */
function refusedBySystem(error: unknown): UserError | undefined {
  const { code, path = "" } = (error instanceof Error ? error : {}) as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EDQUOT") return new UserError("SYSTEM_DISK_FULL");
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return new UserError("SYSTEM_NOT_ALLOWED", { path });
  return undefined;
}
