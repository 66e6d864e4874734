import { UserError, isUserError } from "../error.ts";
import type { Language } from "../words.ts";
import type { Key } from "./key.ts";
import { readList, readUnsubscribed } from "./list.ts";
import type { ReadList, Recipient } from "./list.ts";
import type { MailList, MailSettings } from "./schema.ts";

export interface Recipients {
  /** Each person once, in the order of the lists. */
  recipients: (Recipient & { id: string })[];
  problems: UserError[];
  repeated: ReadList["repeated"];
  /** Addresses that an earlier list has too. */
  elsewhere: number;
  /** Addresses that asked for no more messages. */
  stopped: number;
}

/**
 * Reads all lists and says who gets a message: no address twice, nobody who unsubscribed. `only` keeps the
 * people of one list, where an earlier list hasn't them. A list that isn't there yet is a problem, with nobody on it.
 *
 * @throws UserError MAIL_LIST_UNKNOWN, and those of `readList`
 */
export async function readRecipients(
  root: string,
  mail: MailSettings,
  languages: Language[],
  key: Key,
  only?: string,
): Promise<Recipients> {
  const names = mail.lists.map(({ name }) => name);
  if (only !== undefined && !names.includes(only))
    throw new UserError("MAIL_LIST_UNKNOWN", { list: only, known: names.join(", ") });
  const unsubscribed = await readUnsubscribed(root);
  const found: Recipients = { recipients: [], problems: [], repeated: [], elsewhere: 0, stopped: 0 };
  const seen = new Set<string>();
  for (const list of upTo(mail.lists, only)) {
    const wanted = only === undefined || list.name === only;
    const read = await readList(root, list, languages).catch((error: unknown): ReadList => {
      const isMissing = isUserError(error) && error.code === "MAIL_LIST_MISSING";
      if (isMissing || (!wanted && isUserError(error)))
        return { recipients: [], problems: [error], repeated: [] };
      throw error;
    });
    if (wanted) {
      found.problems.push(...read.problems);
      found.repeated.push(...read.repeated);
    }
    for (const recipient of read.recipients) {
      const id = key.idOf(recipient.address);
      const isSeen = seen.has(id);
      seen.add(id);
      if (!wanted) continue;
      if (isSeen) found.elsewhere++;
      else if (unsubscribed.has(id) || unsubscribed.has(recipient.address.toLowerCase())) found.stopped++;
      else found.recipients.push({ ...recipient, id });
    }
  }
  return found;
}

/** The lists up to the wanted one: whoever is on an earlier one hears by that. */
const upTo = (lists: MailList[], only?: string): MailList[] =>
  only === undefined ? lists : lists.slice(0, lists.findIndex(({ name }) => name === only) + 1);
