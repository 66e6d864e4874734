import { join } from "node:path";
import { UserError } from "../../error.ts";
import { openJournal, readJournal } from "../../mail/journal.ts";
import type { Journal, State } from "../../mail/journal.ts";
import { MAIL_FOLDER, normal } from "../../mail/list.ts";
import { assertOnline } from "../../mail/online.ts";
import { assertRealAddresses } from "../../mail/prepare.ts";
import type { Prepared } from "../../mail/prepare.ts";
import { assertPreviewed } from "../../mail/preview.ts";
import { send } from "../../mail/send.ts";
import type { Letter, Sent } from "../../mail/send.ts";
import { smtpSettings } from "../../mail/smtp/settings.ts";
import { userLanguage } from "../../words.ts";
import { exclusive } from "../../python/exclusive.ts";
import { confirm } from "./confirm.ts";
import { interrupt } from "./interrupt.ts";
import { prepared } from "./preview.ts";
import type { Flags as PreviewFlags } from "./preview.ts";
import { problemLines } from "./problemLines.ts";
import { progress } from "./progress.ts";
import { summaryOf, summaryText } from "./summary.ts";
import { sendTest } from "./test.ts";
import { MAIL_COMMAND_WORDS } from "./words.ts";

export interface Flags extends PreviewFlags {
  test?: string;
  yes?: boolean;
  again?: string[];
  rate: number;
  check: boolean;
}

/** Sends what the preview showed; returns the exit code. */
export async function runSend(flags: Flags): Promise<number> {
  const say = MAIL_COMMAND_WORDS[userLanguage()];
  if (flags.test !== undefined) return sendTest(flags.test, flags);
  const { root, found } = await prepared(flags);
  const { content, groups, problems, key } = found;
  if (problems.length > 0) {
    process.stderr.write(`\n${problemLines(problems, say.row).join("\n")}\n`);
    throw new UserError("MAIL_LIST_PROBLEMS", { count: problems.length });
  }
  assertRealAddresses(content);
  await assertPreviewed(root, groups);
  const again = wantedAgain(flags.again ?? [], found);
  const settings = await smtpSettings();
  if (flags.check) await assertOnline(root, content);
  const { edition } = content.site;
  const waiting = lettersOf(found, await readJournal(root, edition), again).length;
  if (waiting > 0 && !flags.yes) await confirm(waiting);

  const notice = setTimeout(() => process.stderr.write(`${say.busy}\n`), 1000);
  const work = async (): Promise<{ sent: Sent; before: Map<string, State>; after: Map<string, State> }> => {
    clearTimeout(notice);
    const journal = await openJournal(root, edition, key);
    const before = new Map(journal.states);
    const signal = interrupt(() => process.stderr.write(`\n${say.stopping}\n`));
    const show = progress(userLanguage());
    try {
      const letters = lettersOf(found, journal.states, again);
      await noteAgain(letters, journal);
      const sent = await send(letters, {
        settings,
        journal,
        perMinute: flags.rate,
        signal,
        onStep: show.step,
      });
      return { sent, before, after: journal.states };
    } finally {
      show.done();
      await journal.close();
    }
  };
  const ended = await exclusive("sending", work, join(root, MAIL_FOLDER)).finally(() => clearTimeout(notice));
  const summary = summaryOf(groups, ended);
  process.stdout.write(
    flags.json ? `${JSON.stringify(summary, null, 2)}\n` : summaryText(summary, userLanguage()),
  );
  return summary.refused.length + summary.unknown.length + summary.left === 0 ? 0 : 1;
}

/** Says for a reader whether a person wants the message sent again in spite of what the journal says. */
type Again = (id: string, state: State | undefined) => boolean;

/** @throws UserError MAIL_AGAIN_UNKNOWN */
function wantedAgain(given: string[], { key, groups }: Prepared): Again {
  const known = new Set(groups.flatMap(({ recipients }) => recipients.map(({ id }) => id)));
  const ids = given
    .filter((one) => one !== "refused" && one !== "unknown")
    .map((one) => {
      const address = normal(one);
      const id = address && key.idOf(address);
      if (!id || !known.has(id)) throw new UserError("MAIL_AGAIN_UNKNOWN", { address: one });
      return id;
    });
  return (id, state) =>
    ids.includes(id) ||
    (state === "refused" && given.includes("refused")) ||
    (state === "intent" && given.includes("unknown"));
}

/** Who is still to get the message: nobody who has it, was refused, or may have it. */
const lettersOf = ({ groups }: Prepared, states: Map<string, State>, again: Again): Letter[] =>
  groups.flatMap(({ recipients, message }) =>
    recipients
      .filter(({ id }) => {
        const state = states.get(id);
        return state === undefined || state === "deferred" || state === "again" || again(id, state);
      })
      .map((recipient) => ({ recipient, message: message(recipient.id) })),
  );

/** A decision to send again stands in the journal before it is carried out. */
async function noteAgain(letters: Letter[], journal: Journal): Promise<void> {
  for (const { recipient } of letters) {
    const state = journal.states.get(recipient.id);
    if (state !== undefined && state !== "deferred" && state !== "again")
      await journal.write({ id: recipient.id, list: recipient.list, event: "again" });
  }
}
