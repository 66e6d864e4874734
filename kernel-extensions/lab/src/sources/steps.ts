import type { Answer } from "oshlab/data/describe/fill.ts";
import type { OpenField } from "oshlab/data/describe/openFields.ts";
import type { Words } from "oshlab/words.ts";
import { follow } from "../follow.ts";
import type { Progress } from "../follow.ts";
import { post } from "../server.ts";
import type { Problem } from "../server.ts";

export interface Treated {
  column: string;
  treatment: string;
  /** What the column looks like, and what becomes of it. */
  kind: string;
  words: string;
}

/** What `oshlab import --json` says of files that are only looked at. */
export interface Look {
  files: string[];
  formats: string[];
  rows: number;
  columns: { name: string; label?: string; type?: string; codes?: number }[];
  remarks: string[];
  found: { column: string; kind: string; words: string }[];
  sources: { name: string; title: Words; fits: boolean }[];
  expected: { name: string; title: Words }[];
  source?: {
    name: string;
    folder: string;
    open: OpenField[];
    problem: Problem | null;
    identifiers: Treated[];
  };
}

export interface Imported {
  source: string;
  new: boolean;
  delivery: { id: string; rows: number };
}

export interface Said {
  subject: string;
  what: string;
  why: string;
  way: string;
  finding: { severity: "serious" | "look" };
}

/** The state of a source's data, and the page that says it. */
export interface Quality {
  page: string;
  open: Said[];
  resolved: Said[];
}

export interface Letter {
  to: string;
  /** `shown`, `sent` (this very letter was sent before) or `nothing` to write about. */
  outcome: string;
  text?: string;
  preview?: string;
}

/** Thrown where the command says what must be put right. */
export class StepProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.what);
    this.problem = problem;
  }
}

interface Steps {
  look: [{ files: string[]; source?: string }, Look];
  describe: [{ files: string[]; source: string }, object];
  fill: [{ source: string; answers: Answer[] }, { open: OpenField[]; problem: Problem | null }];
  import: [{ files: string[]; source: string; date: string; from: string }, Imported];
  quality: [{ source: string }, { all: [Quality] }];
  privacy: [{ source: string }, { page: string }];
  letter: [{ source: string }, Letter];
}

/**
 * Does one step by the real command.
 *
 * @param busy is told how far it is, and may stop it; without it the step is short, and not stopped
 * @throws StepProblem
 */
export async function step<Name extends keyof Steps>(
  name: Name,
  asked: Steps[Name][0],
  busy?: { signal: AbortSignal; progress(now: Progress): void },
): Promise<Steps[Name][1]> {
  type Answered = Steps[Name][1] & { problem?: Problem | null; words: string };
  const path = `sources/${name}`;
  const answer = busy
    ? await follow<Answered>(path, asked, { signal: busy.signal, progress: (now) => busy.progress(now) })
    : await post<Answered>(path, asked);
  if (name !== "fill" && answer.problem) throw new StepProblem(answer.problem);
  if (Object.keys(answer).length === 1) throw new Error(answer.words);
  return answer;
}
