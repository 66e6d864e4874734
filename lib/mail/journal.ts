import { existsSync } from "node:fs";
import { mkdir, open, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { UserError } from "../error.ts";
import { makeKey, readKey } from "./key.ts";
import type { Key } from "./key.ts";
import { MAIL_FOLDER } from "./list.ts";

const headSchema = z.strictObject({
  journal: z.literal("oshlab/mail/1"),
  edition: z.string(),
  key: z.string(),
});
const lineSchema = z.strictObject({
  time: z.iso.datetime(),
  id: z.string(),
  list: z.string(),
  /** `intent` stands before every attempt, the others after it; `again` is a person's decision. */
  event: z.enum(["intent", "sent", "refused", "deferred", "again"]),
  /** The server's number, such as "550 5.1.1"; its words may hold an address. */
  code: z.string().optional(),
});

export type Line = z.infer<typeof lineSchema>;
/** The last that is known of a reader: an `intent` that nothing follows has an unknown end. */
export type State = Line["event"];

export interface Journal {
  /** By reader's id. */
  states: Map<string, State>;
  /** Returns once the line lies on the disk. */
  write(line: Omit<Line, "time">): Promise<void>;
  close(): Promise<void>;
}

const pathOf = (root: string, edition: string): string =>
  join(root, MAIL_FOLDER, `${edition.replace(/[^\w-]/g, "-")}.jsonl`);
const keyPath = (root: string): string => join(root, MAIL_FOLDER, "key");

/**
 * The key that readers' ids are made with, made when there is none. A journal without its key can't tell who
 * had a message, so then nothing goes on.
 *
 * @throws UserError MAIL_KEY_LOST, MAIL_JOURNAL_BROKEN
 */
export async function journalKey(root: string, edition: string): Promise<Key> {
  const path = pathOf(root, edition);
  const key = await readKey(keyPath(root));
  const written = existsSync(path) ? (await readLines(path, edition)).key : undefined;
  if (written !== undefined && written !== key?.fingerprint)
    throw new UserError("MAIL_KEY_LOST", { file: `${MAIL_FOLDER}/key` });
  return key ?? makeKey(keyPath(root));
}

/**
 * What happened to each reader's message of an edition: one line an event, only ever added to, each on the disk
 * before the next step. A line left half written by a stopped process is taken away: an intent was not followed
 * yet, and an attempt without its end counts as unknown.
 *
 * @throws UserError MAIL_JOURNAL_BROKEN
 */
export async function openJournal(root: string, edition: string, key: Key): Promise<Journal> {
  const path = pathOf(root, edition);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, "a", 0o600);
  try {
    const add = async (line: object): Promise<void> => {
      await file.appendFile(`${JSON.stringify(line)}\n`);
      await file.sync();
    };
    const { whole, isEmpty, states } = await readLines(path, edition);
    await file.truncate(whole);
    if (isEmpty) await add({ journal: "oshlab/mail/1", edition, key: key.fingerprint });
    return {
      states,
      async write(line) {
        await add({ time: new Date().toISOString(), ...line });
        states.set(line.id, line.event);
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** The journal's states without opening it for writing. */
export async function readJournal(root: string, edition: string): Promise<Map<string, State>> {
  const path = pathOf(root, edition);
  return existsSync(path) ? (await readLines(path, edition)).states : new Map();
}

async function readLines(path: string, edition: string) {
  const bytes = await readFile(path);
  const whole = bytes.lastIndexOf(10) + 1;
  const [head, ...lines] = bytes.subarray(0, whole).toString("utf8").split("\n").slice(0, -1);
  const states = new Map<string, State>();
  if (head === undefined) return { whole, isEmpty: true, states, key: undefined };
  const read = <T>(schema: z.ZodType<T>, text: string, line: number): T => {
    try {
      return schema.parse(JSON.parse(text));
    } catch {
      const file = `${MAIL_FOLDER}/${path.split(/[\\/]/).at(-1)}`;
      throw new UserError("MAIL_JOURNAL_BROKEN", { file, line }, { file, line });
    }
  };
  const { key, edition: written } = read(headSchema, head, 1);
  if (written !== edition) read(z.never(), head, 1);
  lines.forEach((text, index) => {
    const { id, event } = read(lineSchema, text, index + 2);
    states.set(id, event);
  });
  return { whole, isEmpty: false, states, key };
}
