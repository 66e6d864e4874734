import { join } from "node:path";
import { UserError } from "../../error.ts";
import { readJsonFile } from "../../readJson.ts";
import { EXCEPTIONS_FILE, exceptionsSchema } from "./schema.ts";
import type { Exception } from "./schema.ts";
import { signersOf } from "./signers.ts";

export interface Exceptions {
  /** Those that hold: signed by as many people as the edition asks. */
  valid: Exception[];
  problems: UserError[];
}

export const NO_EXCEPTIONS = { value: { $schema: "./exceptions.schema.json", exceptions: [] } };

/**
 * Reads `notebooks/exceptions.json`. One that too few people signed is a problem and lifts nothing; so is the whole
 * file when it can't be read.
 *
 * @param checkers how many different people must sign
 */
export async function readExceptions(root: string, checkers: number): Promise<Exceptions> {
  const read = (await readJsonFile(exceptionsSchema, join(root, EXCEPTIONS_FILE))) ?? NO_EXCEPTIONS;
  if (!("value" in read)) {
    const { reason, line } = read;
    const place = { file: EXCEPTIONS_FILE, ...(line ? { line } : {}) };
    return { valid: [], problems: [new UserError("EXCEPTIONS_BROKEN", { reason }, place)] };
  }
  const { exceptions } = read.value;
  const signed = (exception: Exception) => signersOf(exception) >= checkers;
  return {
    valid: exceptions.filter(signed),
    problems: exceptions
      .filter((one) => !signed(one))
      .map(
        (one) =>
          new UserError(
            "EXCEPTION_UNSIGNED",
            { output: one.output, rule: one.rule, signed: signersOf(one), checkers },
            { chapter: one.chapter, file: EXCEPTIONS_FILE },
          ),
      ),
  };
}
