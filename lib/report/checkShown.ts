import { z } from "zod";
import { classesOfDeliveries } from "../data/classes.ts";
import { candidateSchema } from "../disclosure/candidate.ts";
import type { Candidate } from "../disclosure/candidate.ts";
import { check } from "../disclosure/check.ts";
import type { Checked } from "../disclosure/check.ts";
import type { Decisions } from "../disclosure/decide.ts";
import { decideAudited } from "../disclosure/decideAudited.ts";
import { mergeCandidate } from "../disclosure/merging/mergeCandidate.ts";
import type { UserError } from "../error.ts";
import { libraryHash, lookUp } from "./cache.ts";
import { underRules } from "./checkOutputs.ts";
import { readEdition } from "./edition.ts";
import type { Edition } from "./edition.ts";
import type { Chapter } from "./chapter.ts";
import { exceptedBy, fit } from "./exceptions/fit.ts";
import { liftedIn } from "./exceptions/lifted.ts";
import type { LiftedRule } from "./exceptions/lifted.ts";
import { readExceptions } from "./exceptions/read.ts";
import type { Run } from "./execute.ts";
import { candidatesOf } from "./gate.ts";
import { basesChosen } from "./ledger/basesChosen.ts";
import { openedBy } from "./ledger/beyond.ts";
import { readEarlier } from "./ledger/earlier.ts";
import { mergingsOf } from "./ledger/protection.ts";
import type { Protection } from "./ledger/protection.ts";
import { protectionRemarks, willMerge } from "./ledger/remarks.ts";
import { readChapters } from "./readChapters.ts";

/** What a notebook shows: its figures and tables by their names, its numbers in the prose by their expressions. */
export const shownSchema = z.object({
  /** The chapter that the notebook is, if it is one. */
  chapter: z.string().default(""),
  outputs: z.array(z.object({ output: z.string(), candidate: z.unknown() })),
});

export type Shown = z.input<typeof shownSchema>;

/** What the report would do with one output of a notebook. */
export interface ShownOutput extends Pick<Checked, "decision" | "findings"> {
  output: string;
  /** What exceptions let through of it. */
  lifted: LiftedRule[];
  /** What stops it because of an earlier edition, with the way out; null where nothing does. */
  opened: UserError | null;
  /** How it is protected because of earlier editions. */
  protection: UserError[];
}

export interface ShownChecks {
  /** Editions published before that were looked at. */
  editions: string[];
  /** Chapters of the report that were looked at too, as they last ran; and those that have changed since, which weren't. */
  chapters: string[];
  unseen: string[];
  outputs: ShownOutput[];
  problems: UserError[];
}

/**
 * Output checking of what a notebook shows at this moment, together with the other chapters as they last ran and with
 * earlier editions, under the exceptions of the report: what it would say, without running anything.
 *
 * @throws UserError EDITION_BROKEN, LEDGER_CONTRADICTS
 */
export async function checkShown(root: string, shown: Shown): Promise<ShownChecks> {
  const { chapter, outputs } = shownSchema.parse(shown);
  const { earlier, problems } = await readEarlier(root);
  const edition = await readEdition(root);
  const others = await otherRuns(root, edition, chapter, earlier.chosen);
  const run = underRules(runOf(outputs, (candidate) => published(candidate, earlier.chosen, chapter)));
  const runs = [
    ...others.runs.map(({ chapter, run: kept }) => ({ chapter, run: underRules(kept) })),
    { chapter: { id: chapter }, run },
  ];
  const exceptions = await readExceptions(root, edition.checkers);
  const decisions = await decideAudited(
    runs.flatMap((one) => candidatesOf(one.run)),
    exceptedBy(fit(exceptions.valid, runs)),
    earlier.ledgers,
    basesChosen(earlier.chosen, runs),
    classesOfDeliveries(),
  );
  const { beyond } = decisions;
  return {
    editions: earlier.ledgers.map(({ edition }) => edition),
    chapters: others.seen,
    unseen: others.unseen,
    problems: [...problems, ...exceptions.problems],
    outputs: outputs.map(({ output, candidate: shown }, index) => {
      const candidate = isValue(shown)
        ? (run.replies[output] as { candidate: unknown }).candidate
        : run.candidates.find(({ cell }) => cell === String(index))!.candidate;
      const { decision, findings } = check(candidate, decisions);
      const { data } = candidateSchema.safeParse(candidate);
      const chosen = earlier.chosen.filter((one) => one.chapter === chapter && one.output === output);
      return {
        output,
        decision,
        findings,
        lifted: data ? liftedIn(data, decisions) : [],
        opened: (beyond && openedBy(chapter, output, candidate, beyond, earlier.chosen, {})) ?? null,
        protection: data ? toldOf(chosen, output, data, shown, decisions) : [],
      };
    }),
  };
}

/** As if a chapter had run that shows these: the place of each stands for its cell. */
function runOf(outputs: z.infer<typeof shownSchema>["outputs"], as: (candidate: unknown) => unknown): Run {
  const all = outputs.map(({ output, candidate }, index) => ({ output, cell: String(index), candidate }));
  return {
    candidates: all
      .filter(({ candidate }) => !isValue(candidate))
      .map(({ cell, candidate }) => ({ cell, candidate: as(candidate) })),
    replies: Object.fromEntries(
      all
        .filter(({ candidate }) => isValue(candidate))
        .map(({ output, candidate }) => [output, { candidate: as(candidate) }]),
    ),
    reads: [],
    problems: [],
  };
}

/** What choices do to an output; whether one fits anything only a run with it can tell. */
const toldOf = (
  chosen: readonly Protection[],
  output: string,
  candidate: Candidate,
  shown: unknown,
  decisions: Decisions,
): UserError[] =>
  chosen.flatMap((one) => {
    if (one.way !== "merge") return protectionRemarks([one], [{ output, candidate }], decisions);
    const { data } = candidateSchema.safeParse(shown);
    return (data && willMerge(one, data)) ?? [];
  });

const isValue = (candidate: unknown): boolean => candidateSchema.safeParse(candidate).data?.kind === "value";

/** With the categories together that the report publishes so: in the Lab each is shown by itself. */
function published(input: unknown, chosen: readonly Protection[], chapter: string): unknown {
  const { data } = candidateSchema.safeParse(input);
  if (!data) return input;
  return mergingsOf(chosen, chapter).reduce<Candidate>(
    (candidate, merging) => mergeCandidate(candidate, merging) ?? candidate,
    data,
  );
}

/** The kept runs of the other chapters of the report. */
async function otherRuns(root: string, edition: Edition, own: string, chosen: readonly Protection[]) {
  const { chapters } = await readChapters(root, edition);
  const others = chapters.filter(({ id }) => id !== own);
  const library = await libraryHash();
  const runs: { chapter: Pick<Chapter, "id">; run: Run }[] = [];
  const [seen, unseen]: [string[], string[]] = [[], []];
  for (const one of others) {
    const told = { date: edition.date, mergings: mergingsOf(chosen, one.id) };
    const found = await lookUp(root, one, told, library);
    (found.reason === "kept" ? seen : unseen).push(one.id);
    if (found.reason === "kept") runs.push({ chapter: one, run: found.run });
  }
  return { runs, seen, unseen };
}
