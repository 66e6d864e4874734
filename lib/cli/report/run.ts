import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { reportIfChanged } from "../../report/reportIfChanged.ts";
import { PROJECT } from "../../report/root.ts";
import { VERDICT_WORDS } from "../../report/strings.ts";
import { verdictJson, verdictText } from "../../report/verdict.ts";
import { userLanguage } from "../../words.ts";
import { forTerminal } from "../wrapped.ts";
import { progress } from "./progress.ts";

interface Flags {
  chapter?: string[];
  out: string;
  folder?: string;
  json?: boolean;
}

/** Runs the report, shows its progress and its verdict; returns the exit code. */
export async function runReport(flags: Flags): Promise<number> {
  const root = resolve(flags.folder ?? PROJECT);
  const language = userLanguage();
  const abort = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => abort.abort());
  const show = progress(flags.json === true, language);
  const say = VERDICT_WORDS[language];
  const made = await reportIfChanged({
    root,
    ...(flags.chapter ? { only: flags.chapter, out: flags.out } : {}),
    signal: abort.signal,
    onStep: show.step,
    onCell: show.cell,
  })
    .catch((error: unknown) => {
      // Whatever a stopped run ends with, it was stopped.
      if (abort.signal.aborted) return null;
      throw error;
    })
    .finally(show.done);
  if (!made) {
    process.stderr.write(`\n${say.stopped}\n`);
    return 1;
  }

  const { verdict, folder } = made;
  if (flags.json) {
    process.stdout.write(`${JSON.stringify({ ...verdictJson(verdict, language), folder })}\n`);
  } else {
    const preview = flags.chapter !== undefined;
    const address = pathToFileURL(join(root, folder ?? "", "index.html")).href;
    const look = folder === null ? "" : say.look(`${folder}/`);
    const where = verdict.publish && !preview ? say.open(address) : look;
    process.stdout.write(forTerminal(verdictText(verdict, language, where, preview)));
  }
  return verdict.publish ? 0 : 1;
}
