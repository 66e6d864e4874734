import { UserError } from "../../error.ts";
import { subjectOf } from "../../data/quality/finding.ts";
import { qualityState } from "../../data/quality/state.ts";
import { recordAnswer } from "../../mail/letter/answers.ts";
import { today } from "../../today.ts";
import { PROJECT } from "../../report/root.ts";
import { userLanguage } from "../../words.ts";
import { LETTER_COMMAND_WORDS } from "./words.ts";

/** Records what the manager of a source said about a finding: it is not asked again. */
export async function runAnswer(source: string, subject: string, text: string): Promise<void> {
  const { open, history } = qualityState(source);
  const known = open.map(({ finding }) => subjectOf(finding));
  if (!known.includes(subject))
    throw new UserError("QUALITY_NO_FINDING", { subject, name: source, known: known.join("; ") || "—" });
  await recordAnswer(PROJECT, source, subject, {
    date: today(),
    text,
    delivery: history.at(-1)!.delivery.id,
  });
  process.stdout.write(`${LETTER_COMMAND_WORDS[userLanguage()].recorded}\n`);
}
