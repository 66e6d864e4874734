import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../error.ts";
import { readJson } from "../reason.ts";
import { EXCEPTIONS_FILE, exceptionsSchema } from "./schema.ts";
import type { Exception } from "./schema.ts";

export interface Exceptions {
  /** Those that hold: signed by as many people as the edition asks. */
  valid: Exception[];
  problems: UserError[];
}

/**
 * Reads `notebooks/exceptions.json`. One that too few people signed is a problem and lifts nothing; so is the whole
 * file when it can't be read.
 *
 * @param checkers how many different people must sign
 */
export async function readExceptions(root: string, checkers: number): Promise<Exceptions> {
  const text = await readFile(join(root, EXCEPTIONS_FILE), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text === null) return { valid: [], problems: [] };
  const read = readJson(exceptionsSchema, text);
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

const signersOf = ({ by }: Exception): number => new Set(by.map(({ who }) => who.toLowerCase())).size;
