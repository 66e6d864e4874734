import { candidateSchema } from "../disclosure/candidate.ts";
import { check, isConfidential } from "../disclosure/check.ts";
import type { Checked } from "../disclosure/check.ts";
import { countedIn, estimatesOf } from "../disclosure/decide.ts";
import type { Decisions } from "../disclosure/decide.ts";
import { decideAudited } from "../disclosure/decideAudited.ts";
import type { PublicFigure, PublicTable, PublicValue } from "../disclosure/public.ts";
import { identity } from "../disclosure/identity.ts";
import { UserError } from "../error.ts";
import type { Place } from "../error.ts";
import { userLanguage, wordsOf } from "../words.ts";
import type { Chapter } from "./chapter.ts";
import type { Reply, Run } from "./execute.ts";
import { exceptedBy, fit } from "./exceptions/fit.ts";
import { exceptionRemarks } from "./exceptions/remarks.ts";
import type { Exception } from "./exceptions/schema.ts";
import { outputRecord } from "./outputRecord.ts";
import type { OutputRecord } from "./outputRecord.ts";
import { placeIn } from "./place.ts";
import { NOT_DEFINED } from "./strings.ts";
import { readings } from "./typed.ts";

/** What output checking let through of a chapter. */
export interface Gated {
  figures: Record<string, PublicFigure | PublicTable>;
  /** The cell that declared each figure or table. */
  cells: Record<string, string>;
  values: Record<string, PublicValue>;
  /** Cells withheld in figures and tables. */
  withheld: number;
  /** Did the chapter read or show anything of a source that is not open? */
  confidential: boolean;
  /** The withheld numbers as a person would type them; they never leave this process. */
  hidden: Set<string>;
  problems: UserError[];
  /** The exceptions of its outputs: what each let through, and those that fit nothing. */
  remarks: UserError[];
  /** What was done with each of its outputs. */
  outputs: OutputRecord[];
  /** The audit of all chapters together; absent where nothing confidential was to be published. */
  audit: AuditSummary | undefined;
}

/** How many withheld cells and sums were audited, how many by linear programming, and how many can be worked out. */
export interface AuditSummary {
  audited: number;
  certified: number;
  solved: number;
  narrow: number;
  /** Of them, those that a reader can work out from totals that he may know from elsewhere. */
  unprotected: number;
}

/** What there is of a chapter by itself. */
type Own = Omit<Gated, "remarks" | "audit">;

interface Ran {
  chapter: Chapter;
  run: Run;
  /** Did the chapter read a source that is not open? */
  confidential: boolean;
}

/**
 * Output checking of the whole report: one decision over every candidate of every chapter, so that no record
 * shows what another one withholds, nor gives it away by what adds up; and an audit of it.
 *
 * @param exceptions what people excepted from a rule, with their reason
 */
export async function gate(
  chapters: Ran[],
  exceptions: readonly Exception[] = [],
): Promise<Map<Chapter, Gated>> {
  const candidates = chapters.flatMap(({ run }) => [
    ...run.candidates.map(({ candidate }) => candidate),
    ...Object.values(run.replies).flatMap((reply) => ("candidate" in reply ? [reply.candidate] : [])),
  ]);
  const valid = candidates.flatMap((candidate) => candidateSchema.safeParse(candidate).data ?? []);
  const fitted = fit(exceptions, chapters);
  const decisions = await decideAudited(valid, exceptedBy(fitted));
  const counted = countedIn(valid);
  const audit = auditSummary(decisions);
  /** Figure and table ids to the chapter that has them: they are addresses on the site. */
  const taken = new Map<string, string>();
  return new Map(
    chapters.map((ran) => {
      const own = fitted.filter(({ exception }) => exception.chapter === ran.chapter.id);
      const remarks = exceptionRemarks(own, decisions);
      const gated = gateChapter(ran, decisions, counted, taken);
      const problems = [...gated.problems, ...unprotected(ran.chapter, gated, decisions)];
      return [ran.chapter, { ...gated, problems, remarks, audit }];
    }),
  );
}

function gateChapter(
  { chapter, run, confidential }: Ran,
  decisions: Decisions,
  counted: ReadonlySet<string>,
  taken: Map<string, string>,
): Own {
  const gated: Own = {
    figures: {},
    cells: {},
    values: {},
    withheld: 0,
    confidential,
    hidden: new Set(),
    problems: [],
    outputs: [],
  };
  const noted = (output: string, candidate: unknown, checked: Checked): Checked => {
    gated.outputs.push(outputRecord(chapter.id, output, candidate, checked, counted));
    return checked;
  };
  for (const { cell, candidate } of run.candidates) {
    for (const text of hiddenIn(candidate, decisions)) gated.hidden.add(text);
    const name = String((candidate as { id?: unknown }).id ?? "?");
    const checked = noted(name, candidate, check(candidate, decisions));
    const { record } = checked;
    if (record && record.kind !== "value") {
      const other = taken.get(record.id);
      const place = placeIn(chapter, cell);
      if (other) gated.problems.push(new UserError("FIGURE_TWICE", { figure: record.id, other }, place));
      taken.set(record.id, chapter.id);
      gated.figures[record.id] = record;
      gated.cells[record.id] = cell;
    } else {
      gated.problems.push(refused(chapter, cell, name, checked));
    }
  }
  for (const record of Object.values(gated.figures))
    gated.withheld += record.cells.filter((cell) => cell.status === "suppressed").length;
  for (const [expression, reply] of Object.entries(run.replies)) {
    if ("candidate" in reply) for (const text of hiddenIn(reply.candidate, decisions)) gated.hidden.add(text);
    const value = publicValue(expression, reply, confidential, chapter, (candidate) =>
      noted(expression, candidate, check(candidate, decisions)),
    );
    if (value instanceof UserError) gated.problems.push(value);
    else gated.values[expression] = value;
  }
  return gated;
}

/** What the audit can't prove does not leave: a problem of each chapter with something confidential. */
function unprotected(
  { id, file }: Chapter,
  { outputs }: Own,
  { audit, unprotected: open }: Decisions,
): UserError[] {
  const cells = [...new Set([...open, ...(audit?.narrow ?? []).map((one) => one.id)])];
  if (cells.length === 0 || !outputs.some(({ confidential }) => confidential)) return [];
  return [new UserError("OUTPUT_UNPROTECTED", { cells: cells.join("; ") }, { chapter: id, file })];
}

const auditSummary = ({ audit, unprotected }: Decisions): AuditSummary | undefined =>
  audit && { ...audit, narrow: audit.narrow.length, unprotected: unprotected.length };

function hiddenIn(input: unknown, { reasons }: Decisions): string[] {
  const parsed = candidateSchema.safeParse(input);
  if (!parsed.success) return [];
  return estimatesOf(parsed.data).flatMap((estimates) =>
    estimates.cells
      .filter((cell) => reasons.has(identity(estimates, cell)))
      .flatMap((cell) => readings(cell.value, estimates.measure.digits)),
  );
}

function refused(chapter: Chapter, cell: string, id: string, { findings }: Checked): UserError {
  const why = findings.map((finding) => finding.words[userLanguage()]).join(" ");
  return new UserError("OUTPUT_REFUSED", { id, why }, placeIn(chapter, cell));
}

function publicValue(
  expression: string,
  reply: Reply,
  confidential: boolean,
  chapter: Chapter,
  checked: (candidate: unknown) => Checked,
): PublicValue | UserError {
  const place = placeOfExpression(expression, chapter);
  if ("error" in reply) {
    const unknown = /^([\w$]+) is not defined$/.exec(reply.error)?.[1];
    const message = unknown
      ? wordsOf((language) => NOT_DEFINED[language].replace("{name}", unknown))
      : reply.error;
    return new UserError("VALUE_FAILED", { expression, message }, place);
  }
  if ("bare" in reply) {
    if (confidential) return new UserError("VALUE_BARE", { expression }, place);
    return bareValue(reply.bare);
  }
  const { record, findings } = checked(reply.candidate);
  if (record?.kind === "value") return record;
  const why = findings.map((finding) => finding.words[userLanguage()]).join(" ");
  return new UserError("OUTPUT_REFUSED", { id: expression, why }, place);
}

/** The first place in the prose that binds an expression: in the author's words, else in a translation. */
function placeOfExpression(expression: string, chapter: Chapter): Place {
  const own = chapter.notebook.metadata.oshlab.language;
  for (const language of [own, ...chapter.translations.keys()])
    for (const block of chapter.blocks) {
      if (block.kind === "code") continue;
      const lines = block.source[language].split("\n");
      const line = lines.findIndex((text) => expressionsIn(text).includes(expression));
      if (line >= 0) return placeIn(chapter, block.cell, line + 1, language);
    }
  return { chapter: chapter.id, file: chapter.file };
}

const expressionsIn = (text: string): string[] =>
  [...text.matchAll(/\{eval\}`([^`]*)`/g)].map(([, expression]) => expression!.trim());

/** A number or a short text of open data, without a record behind it. */
function bareValue(text: string): PublicValue {
  const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  const digits = Math.min(6, text.split(".")[1]?.length ?? 0);
  return {
    schema: "oshlab/value/1",
    kind: "value",
    status: "shown",
    value,
    unit: { nl: "", fr: "", de: "", en: "" },
    measure: "bare",
    digits: typeof value === "number" ? digits : 0,
    signed: false,
    synthetic: false,
  };
}

/** Does a run hold anything computed from a source that is not open? */
export const holdsConfidential = (run: Run): boolean =>
  run.candidates.some(({ candidate }) => {
    const parsed = candidateSchema.safeParse(candidate);
    return !parsed.success || estimatesOf(parsed.data).some(isConfidential);
  });
