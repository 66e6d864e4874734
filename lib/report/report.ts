import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";
import { UserError, isUserError } from "../error.ts";
import { figureWords } from "../prose/index.ts";
import { drawAll, writeSite } from "../site/index.ts";
import type { SiteInput } from "../site/index.ts";
import type { OpenFiles } from "../site/input.ts";
import { libraryHash } from "./cache.ts";
import type { DataHashes } from "./cache.ts";
import type { Chapter } from "./chapter.ts";
import { checkOutputs } from "./checkOutputs.ts";
import { isOfNone } from "./isOfNone.ts";
import { openDrawings } from "./drawings.ts";
import type { Drawings } from "./drawings.ts";
import { readEdition } from "./edition.ts";
import type { Edition } from "./edition.ts";
import { jsonText } from "./files.ts";
import { readExceptions } from "./exceptions/read.ts";
import { unusedException } from "./exceptions/remarks.ts";
import type { BeyondSummary, Gated } from "./gate.ts";
import { readEarlier } from "./ledger/earlier.ts";
import { unusedProtection } from "./ledger/remarks.ts";
import { unverifiedMappings } from "./mappings.ts";
import { modesInWords } from "./modes.ts";
import { openData } from "./openData.ts";
import { unconfirmedPermissions } from "./permissions.ts";
import { cellOrder } from "./order.ts";
import { placeIn } from "./place.ts";
import { readChapters } from "./readChapters.ts";
import { readsElsewhere } from "./readsElsewhere.ts";
import { readGlossary, unknownTerms } from "./glossary.ts";
import { runChapters } from "./runChapters.ts";
import type { Ran } from "./runChapters.ts";
import { keptIndex } from "./search.ts";
import { siteInput } from "./siteInput.ts";
import type { Finished } from "./siteInput.ts";
import { scanSite } from "./scanSite.ts";
import { swap } from "./swap.ts";
import { isAlive } from "./sweep.ts";
import { typedNumbers } from "./typed.ts";
import { typedWithheld } from "./typedWithheld.ts";
import { publicVerdictJson } from "./verdict.ts";
import type { ChapterVerdict, Verdict } from "./verdict.ts";
import { writeVerdict } from "./writeVerdict.ts";

export type Step = "read" | "run" | "check" | "write";

export interface Options {
  /** The project's folder. */
  root: string;
  /** These chapters alone, by id: a preview, written to `out`. */
  only?: string[];
  /** Where a preview goes, relative to `root`: a folder of its own below `build/`. */
  out?: string;
  signal?: AbortSignal;
  onStep?: (step: Step) => void;
  onCell?: (chapter: string, done: number, of: number) => void;
}

export interface Report {
  verdict: Verdict;
  /** The sources that the chapters read, as they were. */
  data: DataHashes;
  /** The folder that was written, relative to the project; null when there was nothing to write. */
  folder: string | null;
}

/**
 * Makes the report: reads the chapters, runs those that need it, checks every output, and writes the site.
 * With a good verdict `site/` is exchanged in one step; otherwise what could be built goes to `build/site`
 * and `site/` stays as it was.
 *
 * @throws UserError CHAPTER_UNKNOWN, PREVIEW_PLACE; all else that a user can put right is in the verdict
 */
export async function report(options: Options): Promise<Report> {
  const { root, only, out = "build/preview", signal } = options;
  if (!/^build\/[a-z0-9-]+\/?$/.test(out)) throw new UserError("PREVIEW_PLACE", { out });
  options.onStep?.("read");
  const edition = await readEdition(root).catch(asUserError);
  if (isUserError(edition)) return unread(root, edition);
  const read = await readChapters(root, edition, only);
  const exceptions = await readExceptions(root, edition.checkers);
  const before = await readEarlier(root);
  const glossary = await readGlossary(root, edition.languages);
  const terms = glossary.terms.map(({ id }) => id);

  const library = await libraryHash();
  const inputOf = (finished: Finished[], open?: ReadonlyMap<string, OpenFiles>) =>
    siteInput(edition, finished, glossary.terms, library, open);
  const drawings = await openDrawings(root);
  /** While other chapters still run; a figure that checking them all together changes is drawn anew. */
  const drawAhead = async (one: Ran): Promise<void> => {
    if (one.reason !== "kept")
      await drawAll(inputOf(finishedOf([one], await checkOutputs([one], exceptions.valid))), drawings.draw);
  };
  try {
    options.onStep?.("run");
    const { onCell } = options;
    const ran = await runChapters(read.chapters, {
      root,
      date: edition.date,
      library,
      protection: before.earlier.chosen,
      signal,
      onCell,
      // What goes wrong here goes wrong again when the site is written.
      onRun: (one) => void drawAhead(one).catch(() => {}),
    });
    signal?.throwIfAborted();
    options.onStep?.("check");
    const gated = await checkOutputs(ran, exceptions.valid, before.earlier);
    const verdict: Verdict = {
      edition: edition.id,
      publish: true,
      ...(before.earlier.ledgers.length > 0 ? { beyond: beyondOf(gated) } : {}),
      warnings: [
        ...before.remarks,
        ...unconfirmedPermissions(ran.map(({ run }) => run)),
        ...(only
          ? []
          : [
              ...exceptions.valid.filter(isOfNone(read.chapters)).map(unusedException),
              ...before.earlier.chosen.filter(isOfNone(read.chapters)).map(unusedProtection),
            ]),
      ],
      chapters: ran.map((one) => chapterVerdict(root, one, gated, edition, terms)),
      // What is wrong with the glossary, as with other chapters, is no matter of a preview.
      problems: [
        ...exceptions.problems,
        ...before.problems,
        ...(only ? [] : [...read.problems, ...glossary.problems]),
      ],
    };
    verdict.publish = [...verdict.problems, ...verdict.chapters.flatMap((one) => one.problems)].length === 0;

    options.onStep?.("write");
    const finished = finishedOf(ran, gated);
    const open = await openData(finished, edition.date);
    const sources = [...new Set(ran.flatMap(({ run }) => run.reads.map(({ name }) => name)))];
    const place = (good: boolean): string => (only ? out : good ? "site" : "build/site");
    const folder = await writeReport(root, place, inputOf(finished, open), verdict, {
      drawings,
      sources,
      signal,
    });
    // The verdict on the whole report is not that of a preview.
    if (!only) writeVerdict(root, verdict);
    const data = Object.assign({}, ...ran.map((one) => one.data)) as DataHashes;
    return { verdict, folder, data };
  } finally {
    await drawings.close();
  }
}

/** What earlier editions had to do with it: the same for all chapters. */
const beyondOf = (gated: Map<Chapter, Gated>): BeyondSummary | undefined =>
  [...gated.values()].find(({ beyond }) => beyond)?.beyond;

/** What of these chapters can be shown. */
const finishedOf = (ran: Ran[], gated: Map<Chapter, Gated>): Finished[] =>
  ran
    .filter(({ run }) => run.problems.length === 0)
    .map(({ chapter, run }) => ({ chapter, run, gated: gated.get(chapter)! }));

function asUserError(error: unknown): UserError {
  if (isUserError(error)) return error;
  throw error;
}

/** Without an edition there is nothing to make: the verdict says why, and all else stays as it was. */
async function unread(root: string, problem: UserError): Promise<Report> {
  const verdict: Verdict = { edition: "", publish: false, chapters: [], problems: [problem], warnings: [] };
  writeVerdict(root, verdict);
  return { verdict, folder: null, data: {} };
}

function chapterVerdict(
  root: string,
  { chapter, run, reason }: Ran,
  all: ReadonlyMap<Chapter, Gated>,
  { languages }: Edition,
  terms: string[],
): ChapterVerdict {
  const gated = all.get(chapter)!;
  const elsewhere = [...all.values()].filter((one) => one !== gated).flatMap(({ hidden }) => hidden);
  const order = cellOrder(chapter);
  const failed = run.problems
    .map(({ code, values, place }) => new UserError(code, values, place))
    .filter((error) => !order.problems.some((one) => isSameMistake(error, one)));
  const figures = Object.values(gated.figures);
  const typed = typedWithheld(chapter, gated.hidden, languages, elsewhere);
  return {
    id: chapter.id,
    reason,
    figures: figures.length,
    withheld: gated.withheld,
    synthetic: figures.some((figure) => figure.synthetic),
    problems: ownFirst([
      ...order.problems,
      ...failed,
      ...readsElsewhere(root, chapter),
      ...chapter.problems,
      ...unverifiedMappings(chapter, run),
      ...unknownTerms(chapter, languages, terms),
      ...gated.problems,
      ...typed.filter(({ code }) => code === "TYPED_WITHHELD"),
      ...(run.problems.length > 0 ? [] : unplaced(chapter, gated)),
    ]),
    warnings: [
      ...order.warnings,
      ...gated.remarks,
      ...typed.filter(({ code }) => code === "TYPED_SMALL"),
      ...typedNumbers(chapter, gated.figures, languages),
      ...modesInWords(chapter, run, gated, languages),
    ],
  };
}

/** What is wrong in the author's own words and code first: until that is right there is nothing to translate. */
function ownFirst(problems: UserError[]): UserError[] {
  const isTranslation = ({ code, place }: UserError): boolean =>
    code.startsWith("TRANSLATION_") || place.file?.startsWith("notebooks/translations/") === true;
  return problems.toSorted((a, b) => Number(isTranslation(a)) - Number(isTranslation(b)));
}

/** A cell that stopped because a name is not there yet: that a cell below has it says more. */
const isSameMistake = (
  { code, values, place }: UserError,
  { values: { name }, place: at }: UserError,
): boolean =>
  (code === "CHAPTER_TYPES" || code === "CHAPTER_FAILED") &&
  place.cell === at.cell &&
  new RegExp(`(?<![\\w$])${RegExp.escape(String(name))}(?![\\w$])`).test(String(values["message"]));

/** Figures that the prose names and no cell declares, and the other way round. */
function unplaced(chapter: Chapter, gated: Gated): UserError[] {
  const { language } = chapter.notebook.metadata.oshlab;
  const refused = gated.problems.map((problem) => problem.values["id"]);
  const placed = chapter.blocks.flatMap((block) =>
    block.kind === "code"
      ? []
      : figureWords(block.source[language], { language }).map(({ id, line }) => ({
          id,
          line,
          cell: block.cell,
        })),
  );
  const undeclared = placed
    .filter(({ id }) => !(id in gated.figures) && !refused.includes(id))
    .map(({ id, line, cell }) => new UserError("FIGURE_UNKNOWN", { id }, placeIn(chapter, cell, line)));
  const wordless = Object.keys(gated.figures)
    .filter((id) => !placed.some((one) => one.id === id))
    .map(
      (id) =>
        new UserError(
          "FIGURE_WITHOUT_WORDS",
          { id, directive: `{${gated.figures[id]!.kind}}` },
          placeIn(chapter, gated.cells[id]!),
        ),
    );
  return [...undeclared, ...wordless];
}

/**
 * Writes the site beside the old one, looks over all of its bytes, and puts it in its place: where that is, depends on
 * the verdict, which what is found is added to.
 */
async function writeReport(
  root: string,
  place: (good: boolean) => string,
  input: SiteInput,
  verdict: Verdict,
  { drawings, sources, signal }: { drawings: Drawings; sources: string[]; signal?: AbortSignal | undefined },
): Promise<string> {
  await mkdir(join(root, "build"), { recursive: true });
  await sweep(root);
  const next = join(root, "build", `next-${process.pid}`);
  await writeSite(input, next, { draw: drawings.draw, index: keptIndex(root) });
  const leaks = await scanSite(next, sources);
  verdict.problems.push(...leaks);
  if (leaks.length > 0) verdict.publish = false;
  writeAtomically(join(next, "verdict.json"), jsonText(publicVerdictJson(verdict)));
  signal?.throwIfAborted();
  const folder = place(verdict.publish);
  await swap(next, join(root, folder));
  return folder;
}

/** Takes away what killed runs left behind; a site that was being replaced is put back. */
async function sweep(root: string): Promise<void> {
  const build = join(root, "build");
  const old = (await readdir(build)).find((name) => /^next-\d+\.old$/.test(name));
  if (old && !existsSync(join(root, "site"))) await rename(join(build, old), join(root, "site"));
  for (const name of await readdir(build)) {
    const pid = Number(/^next-(\d+)/.exec(name)?.[1]);
    if (pid && !isAlive(pid)) await rm(join(build, name), { recursive: true, force: true });
  }
}
