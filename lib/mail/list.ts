import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { domainToASCII } from "node:url";
import { z } from "zod";
import { rowsOf, withEngine } from "../data/engine.ts";
import { ROW } from "../data/formats/format.ts";
import { formatOf } from "../data/formats/index.ts";
import { Scratch } from "../data/formats/scratch.ts";
import { UserError } from "../error.ts";
import { isLanguage } from "../words.ts";
import type { Language } from "../words.ts";
import type { MailList } from "./schema.ts";

/** Someone on a list. */
export interface Recipient {
  address: string;
  name: string;
  language: Language;
  list: string;
  /** Where it stands, for messages. */
  file: string;
  row: number;
}

export interface ReadList {
  recipients: Recipient[];
  problems: UserError[];
  /** Rows that repeat an address: it gets one message. */
  repeated: { file: string; row: number; first: number }[];
}

/** Where lists, journal and key lie, relative to the project. Git never keeps it. */
export const MAIL_FOLDER = "data/mail";

/**
 * Reads one list: CSV or Excel, columns `email`, `name` and `language` (the last two may be missing or empty).
 * Every row that is not right is a problem with its place; no message names an address.
 *
 * @throws UserError MAIL_LIST_MISSING, MAIL_LIST_IN_GIT, MAIL_LIST_COLUMNS, IMPORT_BROKEN, IMPORT_EMPTY
 */
export async function readList(root: string, list: MailList, languages: Language[]): Promise<ReadList> {
  const file = fileOf(root, list.name);
  if (!file)
    throw new UserError("MAIL_LIST_MISSING", { list: list.name, file: `${MAIL_FOLDER}/${list.name}.csv` });
  const rows = await readRows(root, file);
  const read: ReadList = { recipients: [], problems: [], repeated: [] };
  const seen = new Map<string, number>();
  for (const { row, email, name, language } of rows) {
    if (email === "" && name === "" && language === "") continue;
    const address = normal(email);
    if (!address) {
      read.problems.push(new UserError("MAIL_ROW_ADDRESS", {}, { file, row, column: "email" }));
      continue;
    }
    const code = language === "" ? list.language : language.toLowerCase();
    if (!isLanguage(code) || !languages.includes(code)) {
      const known = languages.join(", ");
      read.problems.push(
        new UserError("MAIL_ROW_LANGUAGE", { language, known }, { file, row, column: "language" }),
      );
      continue;
    }
    const first = seen.get(address.toLowerCase());
    if (first !== undefined) read.repeated.push({ file, row, first });
    else read.recipients.push({ address, name: plain(name), language: code, list: list.name, file, row });
    seen.set(address.toLowerCase(), first ?? row);
  }
  return read;
}

/** Addresses, or ids from a page's log, that get no message any more: `data/mail/unsubscribed.csv` or `.xlsx`. */
export async function readUnsubscribed(root: string): Promise<Set<string>> {
  const file = fileOf(root, "unsubscribed");
  if (!file) return new Set();
  const rows = await readRows(root, file).catch((error: unknown) => {
    if (error instanceof UserError && error.code === "IMPORT_EMPTY") return [];
    throw error;
  });
  return new Set(rows.map(({ email }) => (normal(email) ?? email).toLowerCase()).filter((one) => one !== ""));
}

const fileOf = (root: string, name: string): string | undefined =>
  ["csv", "xlsx"]
    .map((ending) => `${MAIL_FOLDER}/${name}.${ending}`)
    .find((path) => existsSync(join(root, path)));

const HINTS = { header: 1, keep: {}, distinct: false, dropEmpty: false };

interface Row {
  row: number;
  email: string;
  name: string;
  language: string;
}

async function readRows(root: string, file: string): Promise<Row[]> {
  if (isKeptByGit(root, file)) throw new UserError("MAIL_LIST_IN_GIT", { file }, { file });
  const path = join(root, file);
  // A copy in another encoding may be needed; it stays beside the list.
  const folder = await mkdtemp(join(root, MAIL_FOLDER, ".reading-"));
  const scratch = new Scratch(folder);
  try {
    return await withEngine(async (connection) => {
      const format = await formatOf(path, file);
      await connection.run("DROP VIEW IF EXISTS mail_list");
      await format.load({ connection, path, name: file, hints: HINTS, scratch, companions: [] }, "mail_list");
      const rows = await rowsOf(connection, `SELECT * FROM mail_list ORDER BY ${ROW}`);
      await connection.run("DROP VIEW mail_list");
      const columns = Object.keys(rows[0] ?? {}).filter((name) => name !== ROW);
      const find = (name: string) => columns.find((column) => column.trim().toLowerCase() === name);
      const email = find("email");
      if (!email) throw new UserError("MAIL_LIST_COLUMNS", { known: columns.join(", ") }, { file, row: 1 });
      const text = (row: Record<string, unknown>, column?: string) =>
        column === undefined ? "" : String(row[column] ?? "").trim();
      return rows.map((row) => ({
        row: Number(row[ROW]),
        email: text(row, email),
        name: text(row, find("name")),
        language: text(row, find("language")),
      }));
    });
  } finally {
    scratch.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Would git keep this file? Where there is no git or no repository, nothing is kept. */
const isKeptByGit = (root: string, file: string): boolean =>
  spawnSync("git", ["check-ignore", "--quiet", file], { cwd: root, stdio: "ignore" }).status === 1;

const addressSchema = z.email();

/** The address as it is sent to, its domain in ASCII; undefined where it is none. */
export function normal(text: string): string | undefined {
  const at = text.lastIndexOf("@");
  const domain = domainToASCII(text.slice(at + 1));
  const address = `${text.slice(0, at)}@${domain}`;
  return at > 0 && addressSchema.safeParse(address).success && address.length <= 254 ? address : undefined;
}

/** A name in one line. */
const plain = (name: string): string => name.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
