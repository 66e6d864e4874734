import { resolve } from "node:path";
import { checkReport } from "../../report/checkReport.ts";
import { checksJson, checksText } from "../../report/checksText.ts";
import { PROJECT } from "../../report/root.ts";
import { userLanguage } from "../../words.ts";
import { progress } from "../report/progress.ts";

/** Checks the outputs and says what came of them; returns the exit code. */
export async function runCheck(flags: {
  chapter?: string[];
  folder?: string;
  json?: boolean;
}): Promise<number> {
  const language = userLanguage();
  const abort = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => abort.abort());
  const show = progress(false, language);
  const checks = await checkReport({
    root: resolve(flags.folder ?? PROJECT),
    ...(flags.chapter ? { only: flags.chapter } : {}),
    signal: abort.signal,
    onStep: show.step,
    onCell: show.cell,
  }).finally(show.done);
  process.stdout.write(
    flags.json ? `${JSON.stringify(checksJson(checks, language), null, 2)}\n` : checksText(checks, language),
  );
  return checks.problems.length > 0 ? 1 : 0;
}
