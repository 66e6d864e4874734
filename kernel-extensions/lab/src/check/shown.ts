import type { Notebook } from "@jupyterlab/notebook";
import { Signal } from "@lumino/signaling";
import type { Finding } from "oshlab/disclosure/check.ts";
import { post } from "../server.ts";
import type { Problem } from "../server.ts";

/** An output as a notebook shows it: a figure or table by its name, a number in the prose by its expression. */
export interface Shown {
  output: string;
  candidate: unknown;
}

/** What the report would do with it. */
export interface Told {
  decision: "pass" | "suppress" | "refuse";
  findings?: Pick<Finding, "code" | "words" | "cells">[];
  /** What exceptions let through of it; absent where it is looked at by itself. */
  lifted?: Pick<Finding, "code" | "cells">[];
  /** What stops it because of an earlier edition, and the way out. */
  opened?: Problem | null;
  /** How it is protected because of earlier editions. */
  protection?: Problem[];
}

/** What the report says of all that a notebook shows. */
export interface ShownAnswer {
  editions: string[];
  chapters: string[];
  unseen: string[];
  outputs: Told[];
  problems: Problem[];
}

/** What was asked and what was answered, in the same order. */
interface Done {
  state: "done";
  asked: readonly Shown[];
  answer: ShownAnswer;
}

/** How far the check of a notebook is; while it is asked again, what was answered before. */
export type CheckStand =
  | { state: "waiting"; before: Done | undefined }
  | Done
  | { state: "failed"; problem: Pick<Problem, "what" | "way"> | null };

const stands = new WeakMap<Notebook, CheckStand>();

/** Emitted when the check of a notebook has come further. */
export const checkChanged = new Signal<object, Notebook>({});

/** Emitted when somebody wants the whole report checked, and when that has been done. */
export const checkAsked = new Signal<object, void>({});
export const reportChecked = new Signal<object, void>({});

export const checkOf = (notebook: Notebook | null): CheckStand | undefined =>
  notebook ? stands.get(notebook) : undefined;

export function setCheck(notebook: Notebook, stand: CheckStand | undefined): void {
  if (stand) stands.set(notebook, stand);
  else stands.delete(notebook);
  checkChanged.emit(notebook);
}

/** The last answer: that of before, while the report is asked again. */
export const answered = (stand: CheckStand | undefined): Done | undefined =>
  stand?.state === "waiting" ? stand.before : stand?.state === "done" ? stand : undefined;

/** What was last said of this very output; nothing where it has changed since. */
export function toldOf(stand: CheckStand | undefined, { output, candidate }: Shown): Told | undefined {
  const done = answered(stand);
  if (!done) return undefined;
  const text = JSON.stringify(candidate);
  const place = done.asked.findIndex(
    (one) => one.output === output && JSON.stringify(one.candidate) === text,
  );
  return done.answer.outputs[place];
}

/** Asks what the report would say, by `oshlab check --shown`. */
export async function askShown(chapter: string, outputs: readonly Shown[]): Promise<CheckStand> {
  const answer = await post<Partial<ShownAnswer> & { problem?: Problem }>("check/shown", {
    chapter,
    outputs,
  });
  if (!answer.outputs) return { state: "failed", problem: answer.problem ?? null };
  return { state: "done", asked: outputs, answer: answer as ShownAnswer };
}
