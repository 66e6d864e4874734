import { join } from "node:path";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";
import { UserError } from "../../error.ts";
import { checkReport } from "../checkReport.ts";
import { jsonText } from "../files.ts";
import { readJson, readJsonFile } from "../../readJson.ts";
import type { Options } from "../report.ts";
import { NO_EXCEPTIONS } from "./read.ts";
import { EXCEPTIONS_FILE, exceptionSchema, exceptionsSchema } from "./schema.ts";
import type { Exception } from "./schema.ts";

export interface Added {
  exception: Exception;
  /** What it lets through, in the words of the verdict. */
  remark: UserError;
  /** Was it there already, so that only a signature came to it? */
  signed: boolean;
}

/**
 * Writes one exception into `notebooks/exceptions.json`, after trying it on the outputs: one that fits nothing is not
 * written. Where the same one is there already (chapter, output, rule, cells), its signature is added: the second person
 * signs so. One that was decided for other cells or deliveries is confirmed so: all sign again.
 *
 * @throws UserError EXCEPTION_INVALID, EXCEPTIONS_BROKEN, EXCEPTION_UNUSED, CHAPTER_UNKNOWN
 */
export async function addException(
  asked: unknown,
  options: Pick<Options, "root" | "signal" | "onStep" | "onCell">,
): Promise<Added> {
  const read = readJson(exceptionSchema, JSON.stringify(asked));
  if (!("value" in read)) throw new UserError("EXCEPTION_INVALID", { reason: read.reason });
  const exception = read.value;
  const { outputs, exceptions, tried } = await checkReport({
    ...options,
    only: [exception.chapter],
    trial: exception,
  });
  const remark = exceptions.find(
    ({ code, values: { output, rule } }) =>
      code === "EXCEPTION_APPLIED" && output === exception.output && rule === exception.rule,
  );
  if (!remark) {
    const { output, rule } = exception;
    const known = outputs
      .map((one) => `${one.output} (${one.findings.map(({ code }) => code).join(", ") || "–"})`)
      .join("; ");
    throw new UserError("EXCEPTION_FITS_NOTHING", { output, rule, known });
  }
  return { exception: tried!, remark, signed: await write(options.root, tried!) };
}

/** Adds it to the file, or its signature to the one that is there; atomically. */
async function write(root: string, exception: Exception): Promise<boolean> {
  const path = join(root, EXCEPTIONS_FILE);
  const read = (await readJsonFile(exceptionsSchema, path)) ?? NO_EXCEPTIONS;
  if (!("value" in read))
    throw new UserError("EXCEPTIONS_BROKEN", { reason: read.reason }, { file: EXCEPTIONS_FILE });
  const { exceptions, ...rest } = read.value;
  const same = exceptions.find((one) => meaningOf(one) === meaningOf(exception));
  // Signatures under what was decided for other cells or deliveries are none under this.
  const isSigned = same?.of === exception.of;
  const now = same && isSigned ? { ...same, by: [...same.by, ...exception.by] } : exception;
  const next = same ? exceptions.map((one) => (one === same ? now : one)) : [...exceptions, exception];
  writeAtomically(path, jsonText({ ...rest, exceptions: next }));
  return isSigned;
}

const meaningOf = ({ chapter, output, rule, cells = [] }: Exception): string =>
  JSON.stringify([
    chapter,
    output,
    rule,
    cells.map((cell) => JSON.stringify(Object.entries(cell).sort())).sort(),
  ]);
