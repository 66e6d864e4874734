import { UserError } from "../error.ts";
import { libraryHash } from "./cache.ts";
import { checkOutputs } from "./checkOutputs.ts";
import { readEdition } from "./edition.ts";
import { sealed } from "./exceptions/fit.ts";
import { readExceptions } from "./exceptions/read.ts";
import type { Exception } from "./exceptions/schema.ts";
import { unusedException } from "./exceptions/remarks.ts";
import type { AuditSummary, BeyondSummary, Gated } from "./gate.ts";
import { isOfNone } from "./isOfNone.ts";
import { readEarlier } from "./ledger/earlier.ts";
import type { Protection } from "./ledger/protection.ts";
import { unusedProtection } from "./ledger/remarks.ts";
import { waysOut } from "./ledger/waysOut.ts";
import type { OutputWays } from "./ledger/waysOut.ts";
import type { OutputRecord } from "./outputRecord.ts";
import { readChapters } from "./readChapters.ts";
import type { Options } from "./report.ts";
import { runChapters } from "./runChapters.ts";

/** What output checking did with the outputs of a report. */
export interface Checks {
  edition: string;
  outputs: OutputRecord[];
  /** Over all outputs together; absent where nothing confidential was to be published. */
  audit: AuditSummary | undefined;
  /** What editions published before had to do with it; absent where there are none. */
  beyond: BeyondSummary | undefined;
  /** The ways out for outputs that these leave open, the cheapest first. */
  ways: OutputWays[];
  /** What was chosen for outputs, as the chapters were run with it. */
  protection: readonly Protection[];
  /** The exception that was tried, as it would be written. */
  tried?: Exception;
  /** What exceptions let through, and those that fit nothing. */
  exceptions: UserError[];
  /** What else is worth a look. */
  remarks: UserError[];
  problems: UserError[];
}

export type CheckOptions = Omit<Options, "out"> & { trial?: Exception; chosen?: readonly Protection[] };

/**
 * Output checking by itself: runs the chapters that need it and checks every output as the report does, all together;
 * nothing is written. A draft that is asked for is checked together with the chapters of the report.
 *
 * @param options.only what is told: these chapters alone, by id
 * @param options.trial an exception that is not written yet: what would it let through?
 * @param options.chosen protection that is not written yet, in the place of what is
 * @throws UserError EDITION_BROKEN, CHAPTER_UNKNOWN
 */
export async function checkReport(options: CheckOptions): Promise<Checks> {
  const { checks, gated } = await examine(options);
  return { ...checks, ways: await waysOut(gated, checks.problems) };
}

/** The same without ways out, and with all that was published: candidates among it, which never leave this process. */
export async function examine(options: CheckOptions): Promise<{ checks: Checks; gated: Gated[] }> {
  const { root, only, trial, chosen, signal, onStep, onCell } = options;
  onStep?.("read");
  const edition = await readEdition(root);
  const read = await readChapters(root, edition);
  const drafts = only?.some((id) => !read.chapters.some((chapter) => chapter.id === id))
    ? (await readChapters(root, edition, only)).chapters
    : [];
  const asked = only ?? read.chapters.map(({ id }) => id);
  const chapters = [
    ...read.chapters,
    ...drafts.filter(({ id }) => !read.chapters.some((one) => one.id === id)),
  ];
  const exceptions = await readExceptions(root, edition.checkers);
  const { earlier: found, problems, remarks: missing } = await readEarlier(root);
  const earlier = { ...found, chosen: chosen ?? found.chosen };
  onStep?.("run");
  const library = await libraryHash();
  const ran = await runChapters(chapters, {
    root,
    date: edition.date,
    library,
    protection: earlier.chosen,
    signal,
    onCell,
  });
  signal?.throwIfAborted();
  onStep?.("check");
  const tried = trial && sealed(trial, ran);
  const gated = await checkOutputs(ran, tried ? [tried] : exceptions.valid, earlier);
  const told = ran.filter(({ chapter }) => asked.includes(chapter.id));
  const of = told.map(({ chapter }) => gated.get(chapter)!);
  const elsewhere = exceptions.valid.filter(isOfNone(chapters));
  const remarks = of.flatMap((one) => one.remarks);
  const isException = ({ code }: UserError): boolean => code.startsWith("EXCEPTION_");
  const checks: Checks = {
    edition: edition.id,
    ...(tried ? { tried } : {}),
    outputs: of.flatMap(({ outputs }) => outputs),
    audit: of[0]?.audit,
    beyond: of[0]?.beyond,
    exceptions: [...remarks.filter(isException), ...(only ? [] : elsewhere.map(unusedException))],
    ways: [],
    protection: earlier.chosen.filter(({ chapter }) => asked.includes(chapter)),
    remarks: [
      ...missing,
      ...remarks.filter((one) => !isException(one)),
      ...(only ? [] : earlier.chosen.filter(isOfNone(chapters)).map(unusedProtection)),
    ],
    problems: [
      ...exceptions.problems,
      ...problems,
      ...(only ? [] : read.problems),
      ...told.flatMap(({ run }) =>
        run.problems.map(({ code, values, place }) => new UserError(code, values, place)),
      ),
      ...of.flatMap((one) => one.problems),
    ],
  };
  return { checks, gated: [...gated.values()] };
}
