import type { Excepted } from "../../disclosure/broken.ts";
import { candidateSchema } from "../../disclosure/candidate.ts";
import { estimatesOf } from "../../disclosure/decide.ts";
import { identity } from "../../disclosure/identity.ts";
import type { Chapter } from "../chapter.ts";
import type { Run } from "../execute.ts";
import type { Exception } from "./schema.ts";

/** An exception with the identities of the cells that it means. */
export interface Fitted {
  exception: Exception;
  identities: ReadonlySet<string>;
}

/** Which cells of these chapters each exception means; none where there is no such output or cell. */
export const fit = (
  exceptions: readonly Exception[],
  chapters: readonly { chapter: Chapter; run: Run }[],
): Fitted[] =>
  exceptions.map((exception) => {
    const of = chapters.filter(({ chapter }) => chapter.id === exception.chapter);
    const outputs = of.flatMap(({ run }) => outputsNamed(exception.output, run));
    return { exception, identities: new Set(outputs.flatMap((output) => meant(exception, output))) };
  });

/** Is a cell excepted from a rule by one of them? */
export const exceptedBy =
  (fitted: readonly Fitted[]): Excepted =>
  (cell, code) =>
    fitted.some(({ exception, identities }) => exception.rule === code && identities.has(cell));

function outputsNamed(name: string, { candidates, replies }: Run): unknown[] {
  const reply = replies[name];
  return [
    ...candidates.map(({ candidate }) => candidate).filter((one) => (one as { id?: unknown }).id === name),
    ...(reply && "candidate" in reply ? [reply.candidate] : []),
  ];
}

function meant({ cells }: Exception, output: unknown): string[] {
  const { data } = candidateSchema.safeParse(output);
  if (!data) return [];
  return estimatesOf(data).flatMap((estimates) =>
    estimates.cells
      .filter(({ at }) => {
        const codes = { ...estimates.filter, ...at };
        return (
          !cells || cells.some((one) => Object.entries(one).every(([name, code]) => codes[name] === code))
        );
      })
      .map((cell) => identity(estimates, cell)),
  );
}
