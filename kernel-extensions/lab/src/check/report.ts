import type { checksJson } from "oshlab/report/checksText.ts";
import type { Choice } from "oshlab/report/ledger/ways.ts";
import { post } from "../server.ts";
import type { Problem } from "../server.ts";

/** What `oshlab check --json` says of the whole report. */
export type ReportChecks = ReturnType<typeof checksJson>;

/** A way out for an output that earlier editions leave open; or an output for which it is taken back. */
export type Asked = { way: Choice; output: string } | { undo: string };

/**
 * Output checking of the whole report by the real command; chapters that have changed are run first.
 *
 * @param asked what is done before
 */
export async function checkReport(asked?: Asked): Promise<ReportChecks> {
  const answer = await post<Partial<ReportChecks> & { problem?: Problem; words: string }>(
    "check/report",
    asked,
  );
  if (answer.problem) throw new Error(`${answer.problem.what} → ${answer.problem.way}`);
  if (!answer.outputs) throw new Error(answer.words);
  return answer as ReportChecks;
}
