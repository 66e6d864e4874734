import { join } from "node:path";
import { UserError } from "../../error.ts";
import { qualityState } from "../../data/quality/state.ts";
import type { QualityState } from "../../data/quality/state.ts";
import { readEdition } from "../../report/edition.ts";
import { hashOf, jsonText } from "../../report/files.ts";
import type { Language } from "../../words.ts";
import { encode } from "../encode.ts";
import { journalKey, readJournal } from "../journal.ts";
import type { Key } from "../key.ts";
import type { State } from "../journal.ts";
import type { Message } from "../message.ts";
import { PREVIEW_FOLDER, assertReal } from "../prepare.ts";
import { readFile } from "node:fs/promises";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";
import { readAnswers } from "./answers.ts";
import { hasNews, letterId, letterOf } from "./letter.ts";

/** A letter about a source, ready to be looked at and sent. */
export interface Post {
  source: string;
  state: QualityState;
  /** Null when there is nothing to ask and nothing to thank for. */
  message: Message | null;
  id: string;
  to: string;
  language: Language;
  /** What the journal knows of this very letter. */
  sent: State | undefined;
  /** Under which name the journal of this source is kept. */
  journal: string;
  key: Key;
}

/**
 * Prepares the letter about the newest delivery of a source.
 *
 * @throws UserError DATA_…, MAIL_NOT_SET, MAIL_NO_MANAGER (the description names no mailbox of its manager),
 * MAIL_JOURNAL_BROKEN, MAIL_KEY_LOST, MAIL_ANSWERS_BROKEN
 */
export async function preparePost(root: string, source: string): Promise<Post> {
  const state = qualityState(source);
  const { mail } = await readEdition(root);
  if (!mail) throw new UserError("MAIL_NOT_SET", {}, { file: "notebooks/edition.json" });
  const { manager } = state.descriptor.oshlab;
  if (!manager?.mail) throw new UserError("MAIL_NO_MANAGER", { name: source });
  const journal = `quality-${source}`;
  const key = await journalKey(root, journal);
  const states = await readJournal(root, journal);
  const id = letterId(state);
  const answers = await readAnswers(root, source);
  const before = [...states].filter(([one, event]) => event === "sent" && one !== id).map(([one]) => one);
  return {
    source,
    state,
    message: hasNews(state, answers) ? letterOf(state, mail, manager.language, answers, before) : null,
    id,
    to: manager.mail,
    language: manager.language,
    sent: states.get(id),
    journal,
    key,
  };
}

const previewOf = (source: string): string => join(PREVIEW_FOLDER, "quality", source);

/** Writes the letter to `build/mail/quality/<source>.{html,txt,eml}` and remembers that it was shown. */
export async function previewPost(root: string, post: Post & { message: Message }): Promise<string> {
  const base = previewOf(post.source);
  writeAtomically(join(root, `${base}.html`), post.message.html);
  writeAtomically(join(root, `${base}.txt`), post.message.text);
  const eml = await encode(post.message, { name: "", address: post.to }, new Date());
  writeAtomically(join(root, `${base}.eml`), eml.toString("latin1"));
  writeAtomically(join(root, `${base}.json`), jsonText({ shown: shownHash(post) }));
  return `${base}.html`;
}

/** @throws UserError MAIL_LETTER_UNSEEN the letter was not shown as it is now; MAIL_PLACEHOLDER */
export async function assertShown(root: string, post: Post & { message: Message }): Promise<void> {
  const seen = await readFile(join(root, `${previewOf(post.source)}.json`), "utf8").catch(() => "{}");
  if ((JSON.parse(seen) as { shown?: string }).shown !== shownHash(post))
    throw new UserError("MAIL_LETTER_UNSEEN", { name: post.source });
  const { from, replyTo } = post.message;
  assertReal({ sender: from.address, replyTo });
  assertReal({ "manager.mail": post.to }, "datapackage.json");
}

const shownHash = ({ message, to }: Post & { message: Message }): string =>
  hashOf(JSON.stringify(message), to);
