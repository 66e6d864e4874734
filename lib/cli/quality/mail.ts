import { join } from "node:path";
import { UserError } from "../../error.ts";
import { openJournal } from "../../mail/journal.ts";
import type { State } from "../../mail/journal.ts";
import { assertShown, preparePost, previewPost } from "../../mail/letter/post.ts";
import type { Post } from "../../mail/letter/post.ts";
import type { Message } from "../../mail/message.ts";
import { MAIL_FOLDER } from "../../mail/list.ts";
import { send } from "../../mail/send.ts";
import { smtpSettings } from "../../mail/smtp/settings.ts";
import { PROJECT } from "../../report/root.ts";
import { userLanguage } from "../../words.ts";
import { exclusive } from "../../python/exclusive.ts";
import { confirm } from "../mail/confirm.ts";
import { interrupt } from "../mail/interrupt.ts";
import { MAIL_COMMAND_WORDS } from "../mail/words.ts";
import { LETTER_COMMAND_WORDS } from "./words.ts";

export interface Flags {
  send?: boolean;
  yes?: boolean;
  again?: boolean;
  json?: boolean;
}

type Ready = Post & { message: Message };

/** Shows the letter about a source's newest delivery, or sends what was shown; returns the exit code. */
export async function runLetter(source: string, flags: Flags): Promise<number> {
  const say = LETTER_COMMAND_WORDS[userLanguage()];
  const post = await preparePost(PROJECT, source);
  if (post.sent === "sent" && !flags.again) return told(post, "sent", say.had(post.to), flags);
  if (!isReady(post)) return told(post, "nothing", say.nothing(source), flags);
  if (!flags.send) {
    const file = await previewPost(PROJECT, post);
    const text = `${post.message.text}\n${say.shown(post.to, file, source)}`;
    return told(post, "shown", text, flags, { preview: file, text: post.message.text });
  }
  await assertShown(PROJECT, post);
  const mayHaveIt = post.sent !== undefined && post.sent !== "deferred" && post.sent !== "again";
  if (mayHaveIt && !flags.again) throw new UserError("MAIL_LETTER_AGAIN", { name: source, state: post.sent });
  const settings = await smtpSettings();
  if (!flags.yes) await confirm(1);
  const ended = await exclusive("sending", () => hand(post, settings), join(PROJECT, MAIL_FOLDER));
  if (ended.stopped) throw ended.stopped;
  if (ended.state === "sent") return told(post, "sent", say.sent(post.to), flags);
  const reply = ended.reply ?? "";
  const text =
    ended.state === "refused" ? say.refused(reply) : ended.state === "intent" ? say.unknown : say.left(reply);
  told(post, ended.state ?? "left", text, flags);
  return 1;
}

const isReady = (post: Post): post is Ready => post.message !== null;

/** Hands the letter to the mail server; what comes of it stands in the journal of the source. */
async function hand(post: Ready, settings: Awaited<ReturnType<typeof smtpSettings>>) {
  const journal = await openJournal(PROJECT, post.journal, post.key);
  const signal = interrupt(() => process.stderr.write(`\n${MAIL_COMMAND_WORDS[userLanguage()].stopping}\n`));
  try {
    // Another process may have sent it while this one waited for its turn.
    if (journal.states.get(post.id) === "sent" && post.sent !== "sent") return { state: "sent" as State };
    if (post.sent !== undefined) await journal.write({ id: post.id, list: "quality", event: "again" });
    const { id, to: address, language, message } = post;
    const place = { name: "", list: "quality", file: "datapackage.json", row: 1 };
    const letter = { recipient: { id, address, language, ...place }, message };
    const { replies, stopped } = await send([letter], { settings, journal, perMinute: Infinity, signal });
    return { state: journal.states.get(id), reply: replies.get(id), stopped };
  } finally {
    await journal.close();
  }
}

function told(
  { source, id, to, state }: Post,
  outcome: string,
  text: string,
  { json }: Flags,
  shown: { preview?: string; text?: string } = {},
): number {
  const delivery = state.history.at(-1)!.delivery.id;
  process.stdout.write(
    json ? `${JSON.stringify({ source, delivery, letter: id, to, outcome, ...shown })}\n` : `${text}\n`,
  );
  return 0;
}
