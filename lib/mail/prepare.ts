import { join } from "node:path";
import { UserError } from "../error.ts";
import { readEdition } from "../report/edition.ts";
import { hashOf } from "../report/files.ts";
import { LANGUAGES } from "../words.ts";
import type { Language } from "../words.ts";
import { readContent } from "./content.ts";
import type { Content } from "./content.ts";
import { journalKey } from "./journal.ts";
import type { Key } from "./key.ts";
import { messageOf } from "./message.ts";
import type { Message } from "./message.ts";
import { readRecipients } from "./recipients.ts";
import type { Recipients } from "./recipients.ts";
import type { MailList } from "./schema.ts";

/** Readers of one list in one language: they get the same message. */
export interface Group {
  list: MailList;
  language: Language;
  recipients: Recipients["recipients"];
  /** Of every word of the message and everyone it goes to. */
  hash: string;
  /** The message for the reader with this id. */
  message(id: string): Message;
}

export interface Prepared extends Omit<Recipients, "recipients"> {
  content: Content;
  key: Key;
  groups: Group[];
}

/** In place of a reader in a preview. */
export const NOBODY = "0".repeat(24);

/** Where previews lie, relative to the project. */
export const PREVIEW_FOLDER = join("build", "mail");

/**
 * Reads all that an announcement is made from: edition, site, lists. `only` is the name of one list.
 *
 * @throws UserError those of `readEdition`, `readContent`, `journalKey` and `readRecipients`
 */
export async function prepare(root: string, only?: string): Promise<Prepared> {
  const edition = await readEdition(root);
  const content = await readContent(root, edition);
  const key = await journalKey(root, edition.id);
  const { languages } = content.site;
  const { recipients, ...found } = await readRecipients(root, content.mail, languages, key, only);
  const groups = content.mail.lists
    .filter(({ name }) => only === undefined || name === only)
    .flatMap((list) => {
      const readers = recipients.filter((one) => one.list === list.name);
      return LANGUAGES.map((language) => {
        const members = readers.filter((one) => one.language === language);
        return group(content, list, language, members);
        // A list with nobody on it yet shows what its readers would get.
      }).filter((one) => (readers.length > 0 ? one.recipients.length > 0 : languages.includes(one.language)));
    });
  return { ...found, content, key, groups };
}

/** A list in a language, with these readers. */
export function group(
  content: Content,
  list: MailList,
  language: Language,
  recipients: Recipients["recipients"],
): Group {
  const message = (id: string) => messageOf(content, list, language, id);
  const ids = recipients.map(({ id }) => id).sort();
  return { list, language, recipients, message, hash: hashOf(JSON.stringify(message(NOBODY)), ...ids) };
}

/** @throws UserError MAIL_PLACEHOLDER an address is still the example's */
export const assertRealAddresses = ({ mail, site }: Content): void =>
  assertReal({
    sender: mail.sender.address,
    replyTo: mail.replyTo,
    "unsubscribe.mail": mail.unsubscribe.mail,
    "unsubscribe.page": mail.unsubscribe.page ?? "",
    address: site.address,
  });

/** @throws UserError MAIL_PLACEHOLDER one of these addresses, by name, is still an example's */
export function assertReal(addresses: Record<string, string>, file = "notebooks/edition.json"): void {
  const left = Object.entries(addresses).filter(([, text]) => EXAMPLE.test(text));
  if (left.length > 0)
    throw new UserError("MAIL_PLACEHOLDER", { names: left.map(([name]) => name).join(", ") }, { file });
}

/** Domains that belong to nobody (RFC 2606). */
const EXAMPLE = /[@./](example\.(com|net|org)|[\w-]+\.(example|invalid))(?![\w.-])/;
