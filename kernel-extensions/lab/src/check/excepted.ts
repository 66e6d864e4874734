import type { Contents } from "@jupyterlab/services";
import type { At } from "oshlab/disclosure/parts.ts";
import type { Finding } from "oshlab/disclosure/check.ts";
import { RULE_CODES } from "oshlab/disclosure/rules/rule.ts";
import type { Exception } from "oshlab/report/exceptions/schema.ts";
import { signersOf } from "oshlab/report/exceptions/signers.ts";
import { json } from "../report/chapters.ts";

/** The exceptions of the report, and how many people must sign one. */
export interface Exceptions {
  exceptions: Exception[];
  checkers: number;
}

/** What is shown, as exceptions name it. */
export interface Output {
  chapter: string;
  output: string;
  /** Codes that all its cells share. */
  filter: Readonly<Record<string, string>>;
}

/** An exception from the rule of a finding: of how many of its cells, and whether it holds. */
export interface Excepted {
  exception: Exception;
  cells: number;
  signed: number;
  /** Does it say for which cells it was decided, and, where the report was asked, are these still the same? */
  sealed: boolean;
  holds: boolean;
}

/** Reads `notebooks/exceptions.json`, and what the edition asks; none where they can't be read. */
export async function readExceptions(contents: Contents.IManager): Promise<Exceptions> {
  const [file, edition] = await Promise.all([
    json(contents, "notebooks/exceptions.json"),
    json(contents, "notebooks/edition.json"),
  ]);
  const { exceptions } = (file?.content ?? {}) as Partial<Exceptions>;
  const { checkers = 1 } = (edition?.content ?? {}) as Partial<Exceptions>;
  return { exceptions: Array.isArray(exceptions) ? exceptions : [], checkers };
}

/** Is it a rule that withholds, so that a person can except from it? */
export const isRule = (code: string): boolean => RULE_CODES.some((one) => one === code);

/**
 * The exceptions from a rule of an output, or of cells of it.
 *
 * @param isLifted did the report let these cells through? Absent: it wasn't asked.
 */
export const exceptedIn = (
  { code, cells }: Pick<Finding, "code" | "cells">,
  { chapter, output, filter }: Output,
  { exceptions, checkers }: Exceptions,
  isLifted?: boolean,
): Excepted[] =>
  exceptions
    .filter((one) => one.chapter === chapter && one.output === output && one.rule === code)
    .map((exception) => {
      const meant = cells.filter(
        (at) => !exception.cells || exception.cells.some((of) => isAt(of, at, filter)),
      );
      const signed = signersOf(exception);
      const isSigned = signed >= checkers;
      const sealed = exception.of !== undefined && !(isSigned && isLifted === false);
      return { exception, cells: meant.length, signed, sealed, holds: sealed && isSigned };
    })
    .filter((one) => one.cells > 0);

const isAt = (wanted: At, at: At, filter: Output["filter"]): boolean =>
  Object.entries(wanted).every(([name, code]) => ({ ...filter, ...at })[name] === code);

/** The line that writes an exception for these cells. */
export const commandFor = (
  { code, cells }: Pick<Finding, "code" | "cells">,
  { chapter, output }: Output,
): string => {
  const named = cells
    .map((at) =>
      Object.entries(at)
        .map((pair) => pair.join("="))
        .join(),
    )
    .filter((one) => one !== "");
  return [
    `npx oshlab except ${quoted(output)} --chapter ${quoted(chapter)} --rule ${code}`,
    ...(named.length > 0 ? [`--cells ${named.map(quoted).join(" ")}`] : []),
    '--reason "…" --by "…"',
  ].join(" ");
};

const quoted = (text: string): string =>
  /^[\w.=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
