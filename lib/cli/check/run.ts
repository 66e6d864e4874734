import { resolve } from "node:path";
import { UserError } from "../../error.ts";
import { checkReport } from "../../report/checkReport.ts";
import type { CheckOptions } from "../../report/checkReport.ts";
import { checksJson, checksText } from "../../report/checksText.ts";
import { RECORDED } from "../../report/checksWords.ts";
import { applyWay } from "../../report/ledger/applyWay.ts";
import type { Applied } from "../../report/ledger/applyWay.ts";
import { addProtection, PROTECTION_FILE, removeProtection } from "../../report/ledger/protection.ts";
import { recordReport } from "../../report/ledger/recordReport.ts";
import { chosenText } from "../../report/ledger/wayWords.ts";
import { PROJECT } from "../../report/root.ts";
import { userLanguage } from "../../words.ts";
import type { Flags } from "../check.ts";
import { progress } from "../report/progress.ts";
import { forTerminal } from "../wrapped.ts";

/** Checks the outputs and says what came of them; returns the exit code. */
export async function runCheck(flags: Flags): Promise<number> {
  if (flags.record && (flags.apply || flags.chapter)) throw new UserError("RECORD_WHOLE");
  const language = userLanguage();
  const abort = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => abort.abort());
  const show = progress(false, language);
  const options = {
    root: resolve(flags.folder ?? PROJECT),
    ...(flags.chapter ? { only: flags.chapter } : {}),
    signal: abort.signal,
    onStep: show.step,
    onCell: show.cell,
  };
  const { checks, file, chosen } = await asked(flags, options).finally(show.done);
  if (chosen.length > 0) {
    // What will change is said before it is written.
    if (!flags.json) process.stdout.write(forTerminal(chosenText(chosen, PROTECTION_FILE, language)));
    await addProtection(
      options.root,
      chosen.map(({ choice }) => choice),
    );
  }
  process.stdout.write(
    flags.json
      ? `${JSON.stringify({ ...checksJson(checks, language), ...(flags.record ? { ledger: file } : {}), ...(flags.apply ? { chosen } : {}) }, null, 2)}\n`
      : forTerminal(`${checksText(checks, language)}${file ? `\n${RECORDED[language](file)}\n` : ""}`),
  );
  return checks.problems.length > 0 ? 1 : 0;
}

/** What the flags ask; what is taken back is written before the check, which reads it. */
async function asked(flags: Flags, options: CheckOptions): Promise<Applied & { file: string | null }> {
  if (flags.undo !== undefined) await removeProtection(options.root, flags.undo);
  if (flags.record) return { ...(await recordReport(options)), chosen: [] };
  if (flags.apply)
    return { ...(await applyWay(flags.apply, { ...options, output: flags.output })), file: null };
  return { checks: await checkReport(options), chosen: [], file: null };
}
