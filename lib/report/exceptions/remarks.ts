import type { Decisions } from "../../disclosure/decide.ts";
import { UserError } from "../../error.ts";
import type { Fitted } from "./fit.ts";
import { EXCEPTIONS_FILE } from "./schema.ts";
import type { Exception } from "./schema.ts";

/** What each exception let through, or that it let nothing through: none is silent. */
export const exceptionRemarks = (
  fitted: readonly Fitted[],
  { lifted, reasons }: Pick<Decisions, "lifted" | "reasons">,
): UserError[] =>
  fitted.map(({ exception, identities }) => {
    const cells = new Set(
      lifted
        .filter(({ identity, code }) => code === exception.rule && identities.has(identity))
        .map(({ identity }) => identity),
    );
    if (cells.size === 0) return unusedException(exception);
    const { output, rule, reason, by } = exception;
    const withheld = [...cells].filter((cell) => reasons.has(cell)).length;
    return new UserError(
      "EXCEPTION_APPLIED",
      { output, rule, reason, cells: cells.size, withheld, by: signatures(by) },
      placeOf(exception),
    );
  });

/** An exception that fits nothing. */
export const unusedException = (exception: Exception): UserError =>
  new UserError("EXCEPTION_UNUSED", { output: exception.output, rule: exception.rule }, placeOf(exception));

const signatures = (by: Exception["by"]): string => by.map(({ who, date }) => `${who}, ${date}`).join("; ");

const placeOf = ({ chapter }: Exception) => ({ chapter, file: EXCEPTIONS_FILE });
