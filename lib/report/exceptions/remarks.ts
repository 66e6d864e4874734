import type { Decisions } from "../../disclosure/decide.ts";
import { UserError } from "../../error.ts";
import type { Fitted } from "./fit.ts";
import { EXCEPTIONS_FILE } from "./schema.ts";
import type { Exception } from "./schema.ts";
import { signatures } from "./signers.ts";

/** What each exception let through, or that it let nothing through: none is silent. */
export const exceptionRemarks = (
  fitted: readonly Fitted[],
  { lifted, reasons }: Pick<Decisions, "lifted" | "reasons">,
): UserError[] =>
  fitted.map(({ exception, identities, uncertain, holds }) => {
    if (identities.size > 0 && !holds) return outdatedException(exception);
    const cells = new Set(
      lifted
        .filter(({ identity, code }) => code === exception.rule && identities.has(identity))
        .map(({ identity }) => identity),
    );
    if (cells.size === 0) return unusedException(exception);
    const { output, rule, reason, by } = exception;
    const withheld = [...cells].filter((cell) => reasons.has(cell) || uncertain.has(cell)).length;
    return new UserError(
      "EXCEPTION_APPLIED",
      { output, rule, reason, count: cells.size, withheld, by: signatures(by) },
      placeOf(exception),
    );
  });

/** An exception that fits nothing. */
export const unusedException = (exception: Exception): UserError =>
  new UserError("EXCEPTION_UNUSED", { output: exception.output, rule: exception.rule }, placeOf(exception));

/** One that was decided for other cells or deliveries: with the command that confirms it. */
function outdatedException(exception: Exception): UserError {
  const { output, rule, chapter, cells, reason } = exception;
  const codes = (cell: Record<string, string>) =>
    Object.entries(cell)
      .map((pair) => pair.join("="))
      .join(",");
  const command = [
    ["npx oshlab except", shell(output), "--chapter", shell(chapter), "--rule", rule],
    cells ? ["--cells", ...cells.map((cell) => shell(codes(cell)))] : [],
    ["--reason", shell(reason), "--by …"],
  ];
  return new UserError(
    "EXCEPTION_OUTDATED",
    { output, rule, command: command.flat().join(" ") },
    placeOf(exception),
  );
}

/** A word as a shell takes it. */
const shell = (word: string): string =>
  /^[\w.=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

const placeOf = ({ chapter }: Exception) => ({ chapter, file: EXCEPTIONS_FILE });
