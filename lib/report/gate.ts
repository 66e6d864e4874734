import { classesOfDeliveries } from "../data/classes.ts";
import { candidateSchema } from "../disclosure/candidate.ts";
import type { Candidate } from "../disclosure/candidate.ts";
import { check, isConfidential } from "../disclosure/check.ts";
import type { Checked } from "../disclosure/check.ts";
import { basesTo, estimatesOf } from "../disclosure/decide.ts";
import type { Decisions } from "../disclosure/decide.ts";
import { decideAudited } from "../disclosure/decideAudited.ts";
import type { PublicFigure, PublicTable, PublicValue } from "../disclosure/public.ts";
import { identity } from "../disclosure/identity.ts";
import type { Beyond } from "../disclosure/ledger/cells.ts";
import type { Output } from "../disclosure/ledger/record.ts";
import type { Bases } from "../disclosure/rounding/base.ts";
import { UserError, isUserError } from "../error.ts";
import type { Place } from "../error.ts";
import { userLanguage, wordsOf } from "../words.ts";
import type { Chapter } from "./chapter.ts";
import type { Reply, Run } from "./execute.ts";
import { exceptedBy, fit } from "./exceptions/fit.ts";
import { exceptionRemarks } from "./exceptions/remarks.ts";
import type { Exception } from "./exceptions/schema.ts";
import { differingIn, openedBy } from "./ledger/beyond.ts";
import { labelsWithheld } from "./labelsWithheld.ts";
import { cellWords } from "./ledger/cellWords.ts";
import { NONE } from "./ledger/earlier.ts";
import type { Earlier } from "./ledger/earlier.ts";
import type { Protection } from "./ledger/protection.ts";
import { protectionRemarks } from "./ledger/remarks.ts";
import { basesChosen } from "./ledger/basesChosen.ts";
import type { NamedCandidate } from "./ledger/remarks.ts";
import { outputRecord } from "./outputRecord.ts";
import type { OutputRecord } from "./outputRecord.ts";
import { placeIn } from "./place.ts";
import { NOT_DEFINED } from "./strings.ts";
import { withheldOf } from "./withheld.ts";
import type { Withheld } from "./withheld.ts";

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
  /** The withheld numbers, which nobody may type; they never leave this process. */
  hidden: Withheld[];
  problems: UserError[];
  /** The exceptions of its outputs: what each let through, and those that fit nothing. */
  remarks: UserError[];
  /** What was done with each of its outputs. */
  outputs: OutputRecord[];
  /** The audit of all chapters together; absent where nothing confidential was to be published. */
  audit: AuditSummary | undefined;
  /** What earlier editions had to do with it; absent where there are none. */
  beyond: BeyondSummary | undefined;
  /** What it publishes, for the ledger of the edition: candidates never leave this process. */
  published: Output[];
  /** What was decided over all chapters together. */
  decisions: Decisions;
  /** All that was decided on. */
  candidates: readonly Candidate[];
  redecide: Redecide;
}

/** What would be decided, were these candidates others, or counts rounded to other bases. */
export type Redecide = (candidates: readonly Candidate[], bases?: Bases) => Promise<Decisions>;

/** The editions published before, and how many of their cells were reckoned with. */
export type BeyondSummary = Pick<Beyond, "editions" | "published" | "withheld">;

/** How many withheld cells and sums were audited, how many by linear programming, and how many can be worked out. */
export interface AuditSummary {
  audited: number;
  certified: number;
  solved: number;
  narrow: number;
  /** Of them, those that a reader can work out from totals that he may know from elsewhere. */
  unprotected: number;
  /** How many groups of too few respondents were looked at by their rows; none follows, or they are unprotected. */
  groups: number;
}

/** What there is of a chapter by itself. */
type Own = Omit<Gated, "audit" | "beyond" | "decisions" | "candidates" | "redecide">;

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
 * @param earlier what editions published before
 */
export async function gate(
  chapters: Ran[],
  exceptions: readonly Exception[] = [],
  { ledgers, chosen }: Earlier = NONE,
): Promise<Map<Chapter, Gated>> {
  const valid = chapters.flatMap(({ run }) => candidatesOf(run));
  const fitted = fit(exceptions, chapters);
  const excepted = exceptedBy(fitted);
  let contradiction: UserError | undefined;
  const rounded = basesChosen(chosen, chapters);
  const classesOf = classesOfDeliveries();
  const redecide: Redecide = (others, bases = rounded) =>
    decideAudited(others, excepted, ledgers, bases, classesOf);
  const decisions = await redecide(valid).catch((error: unknown) => {
    if (!isUserError(error)) throw error;
    contradiction = error;
    return decideAudited(valid, excepted, [], rounded, classesOf);
  });
  const counted = basesTo(valid);
  const shown = new Set(
    valid.flatMap(estimatesOf).flatMap((one) => one.cells.map((cell) => identity(one, cell))),
  );
  const summary = {
    audit: auditSummary(decisions),
    beyond: beyondSummary(decisions),
    decisions,
    candidates: valid,
    redecide,
  };
  /** Figure and table ids to the chapter that has them: they are addresses on the site. */
  const taken = new Map<string, string>();
  return new Map(
    chapters.map((ran) => {
      const own = fitted.filter(({ exception }) => exception.chapter === ran.chapter.id);
      const gated = gateChapter(ran, decisions, { counted, shown }, taken, chosen);
      const remarks = [...exceptionRemarks(own, decisions), ...gated.remarks];
      const problems = [...gated.problems, ...unprotected(ran.chapter, gated, decisions, contradiction)];
      return [ran.chapter, { ...gated, problems, remarks, ...summary }];
    }),
  );
}

/** Every candidate of a run, with those of its prose; what is none is refused by itself. */
export const candidatesOf = ({ candidates, replies }: Run): Candidate[] =>
  [
    ...candidates.map(({ candidate }) => candidate),
    ...Object.values(replies).flatMap((reply) => ("candidate" in reply ? [reply.candidate] : [])),
  ].flatMap((candidate) => candidateSchema.safeParse(candidate).data ?? []);

function gateChapter(
  { chapter, run, confidential }: Ran,
  decisions: Decisions,
  { counted, shown }: { counted: ReadonlySet<string>; shown: ReadonlySet<string> },
  taken: Map<string, string>,
  chosen: readonly Protection[],
): Own {
  const gated: Own = {
    figures: {},
    cells: {},
    values: {},
    withheld: 0,
    confidential,
    hidden: [],
    problems: [],
    remarks: [],
    outputs: [],
    published: [],
  };
  const { beyond } = decisions;
  const named: NamedCandidate[] = [];
  const noted = (output: string, candidate: unknown, checked: Checked, place: Place): Checked => {
    gated.outputs.push(outputRecord(chapter.id, output, candidate, checked, counted, decisions));
    const { record } = checked;
    if (record)
      gated.published.push({
        name: publishedName(chapter.id, output),
        candidate: candidateSchema.parse(candidate),
        record,
      });
    const { data } = candidateSchema.safeParse(candidate);
    if (data) named.push({ output, candidate: data });
    for (const estimates of data ? estimatesOf(data) : [])
      gated.problems.push(...labelsWithheld(estimates, decisions, place));
    const opened = beyond && openedBy(chapter.id, output, candidate, beyond, chosen, place);
    if (opened) gated.problems.push(opened);
    return checked;
  };
  for (const { cell, candidate } of run.candidates) {
    gated.hidden.push(...hiddenIn(candidate, decisions, shown));
    const name = String((candidate as { id?: unknown }).id ?? "?");
    const place = placeIn(chapter, cell);
    const checked = noted(name, candidate, check(candidate, decisions), place);
    const { record } = checked;
    if (record && record.kind !== "value") {
      const other = taken.get(record.id);
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
    if ("candidate" in reply) gated.hidden.push(...hiddenIn(reply.candidate, decisions, shown));
    const value = publicValue(expression, reply, confidential, chapter, (candidate, place) =>
      noted(expression, candidate, check(candidate, decisions), place),
    );
    if (value instanceof UserError) gated.problems.push(value);
    else gated.values[expression] = value;
  }
  if (run.problems.length === 0) {
    const own = chosen.filter((one) => one.chapter === chapter.id);
    gated.remarks.push(...protectionRemarks(own, named, decisions));
  }
  const cells = beyond
    ? differingIn(
        gated.published.map(({ candidate }) => candidate),
        beyond,
      )
    : 0;
  if (cells > 0)
    gated.remarks.push(
      new UserError("LEDGER_DIFFERS", { count: cells }, { chapter: chapter.id, file: chapter.file }),
    );
  return gated;
}

/** What an output is called in the ledger of the edition. */
export const publishedName = (chapter: string, output: string): string => `${chapter}, ${output}`;

/** What the audit can't prove does not leave: a problem of each chapter with something confidential. */
function unprotected(
  { id, file }: Chapter,
  { outputs }: Own,
  { audit, unprotected: open, beyond }: Decisions,
  contradiction: UserError | undefined,
): UserError[] {
  if (!outputs.some(({ confidential }) => confidential)) return [];
  const cells = [...new Set([...open, ...(audit?.narrow ?? []).map((one) => one.id)])];
  const place = { chapter: id, file };
  return [
    ...(contradiction ? [new UserError(contradiction.code, contradiction.values, place)] : []),
    ...(cells.length > 0
      ? [new UserError("OUTPUT_UNPROTECTED", { cells: cellWords(cells, beyond?.earlier) }, place)]
      : []),
  ];
}

const beyondSummary = ({ beyond }: Decisions): BeyondSummary | undefined =>
  beyond && { editions: beyond.editions, published: beyond.published, withheld: beyond.withheld };

const auditSummary = ({ audit, unprotected, groups = 0 }: Decisions): AuditSummary | undefined =>
  audit && { ...audit, narrow: audit.narrow.length, unprotected: unprotected.length, groups };

/** What is withheld, and what categories that are published together have each, where no other output shows it. */
function hiddenIn(input: unknown, { reasons }: Decisions, shown: ReadonlySet<string>): Withheld[] {
  const parsed = candidateSchema.safeParse(input);
  if (!parsed.success) return [];
  return estimatesOf(parsed.data).flatMap((estimates) =>
    [
      ...estimates.cells.filter((cell) => reasons.has(identity(estimates, cell))),
      ...(estimates.apart ?? []).filter((cell) => !shown.has(identity(estimates, cell))),
    ].flatMap((cell) => withheldOf(estimates, cell)),
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
  checked: (candidate: unknown, place: Place) => Checked,
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
  const { record, findings } = checked(reply.candidate, place);
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
