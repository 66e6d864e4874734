import { UserError } from "../error.ts";
import { libraryHash } from "./cache.ts";
import { checkOutputs } from "./checkOutputs.ts";
import { readEdition } from "./edition.ts";
import { readExceptions } from "./exceptions/read.ts";
import { unusedException } from "./exceptions/remarks.ts";
import type { AuditSummary } from "./gate.ts";
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
  /** What exceptions let through, and those that fit nothing. */
  exceptions: UserError[];
  problems: UserError[];
}

/**
 * Output checking by itself: runs the chapters that need it and checks every output as the report does, all together;
 * nothing is written. A draft that is asked for is checked together with the chapters of the report.
 *
 * @param options.only what is told: these chapters alone, by id
 * @throws UserError EDITION_BROKEN, CHAPTER_UNKNOWN
 */
export async function checkReport(options: Omit<Options, "out">): Promise<Checks> {
  const { root, only, signal, onStep, onCell } = options;
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
  onStep?.("run");
  const library = await libraryHash();
  const ran = await runChapters(chapters, { root, date: edition.date, library, signal, onCell });
  signal?.throwIfAborted();
  onStep?.("check");
  const gated = await checkOutputs(ran, exceptions.valid);
  const told = ran.filter(({ chapter }) => asked.includes(chapter.id));
  const of = told.map(({ chapter }) => gated.get(chapter)!);
  const elsewhere = exceptions.valid.filter((one) => !chapters.some(({ id }) => id === one.chapter));
  return {
    edition: edition.id,
    outputs: of.flatMap(({ outputs }) => outputs),
    audit: of[0]?.audit,
    exceptions: [...of.flatMap(({ remarks }) => remarks), ...(only ? [] : elsewhere.map(unusedException))],
    problems: [
      ...exceptions.problems,
      ...(only ? [] : read.problems),
      ...told.flatMap(({ run }) =>
        run.problems.map(({ code, values, place }) => new UserError(code, values, place)),
      ),
      ...of.flatMap(({ problems }) => problems),
    ],
  };
}
