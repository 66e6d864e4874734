import { resolve } from "node:path";
import { UserError } from "../../error.ts";
import { readContent } from "../../mail/content.ts";
import { encode } from "../../mail/encode.ts";
import { normal } from "../../mail/list.ts";
import { messageOf } from "../../mail/message.ts";
import { NOBODY } from "../../mail/prepare.ts";
import { connect } from "../../mail/smtp/connection.ts";
import { smtpSettings } from "../../mail/smtp/settings.ts";
import { MAIL_WORDS } from "../../mail/words.ts";
import { readEdition } from "../../report/edition.ts";
import { PROJECT } from "../../report/root.ts";
import { isLanguage, userLanguage } from "../../words.ts";
import type { Flags } from "./preview.ts";
import { MAIL_COMMAND_WORDS } from "./words.ts";

/** Sends one message to the person at the keyboard: no list is read and nothing is noted. */
export async function sendTest(to: string, flags: Flags): Promise<number> {
  const address = normal(to);
  if (!address) throw new UserError("MAIL_TEST_ADDRESS", { address: to });
  const root = resolve(flags.folder ?? PROJECT);
  const edition = await readEdition(root);
  const content = await readContent(root, edition);
  const { lists } = content.mail;
  const list = flags.list === undefined ? lists[0]! : lists.find(({ name }) => name === flags.list);
  if (!list)
    throw new UserError("MAIL_LIST_UNKNOWN", {
      list: flags.list,
      known: lists.map(({ name }) => name).join(", "),
    });
  const { languages } = content.site;
  const asked = flags.language ?? userLanguage();
  const language = isLanguage(asked) && languages.includes(asked) ? asked : languages[0]!;
  const message = messageOf(content, list, language, NOBODY);
  message.subject = `[${MAIL_WORDS[language].test}] ${message.subject}`;
  // Else a mail program would take a second test for the first one.
  message.headers["Message-ID"] = message.headers["Message-ID"]!.replace("@", `.${Date.now()}@`);
  const connection = await connect(await smtpSettings());
  try {
    const bytes = await encode(message, { name: "", address }, new Date());
    const outcome = await connection.send({ from: message.from.address, to: address }, bytes);
    if (outcome.kind === "busy" || outcome.kind === "stop") throw outcome.error;
    if (outcome.kind !== "sent") throw new UserError("MAIL_TEST_REFUSED", { address, reply: outcome.reply });
  } finally {
    await connection.close();
  }
  process.stdout.write(`${MAIL_COMMAND_WORDS[userLanguage()].tested(address)}\n`);
  return 0;
}
