import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ledgerSchema } from "../../disclosure/ledger/schema.ts";
import type { Ledger } from "../../disclosure/ledger/schema.ts";
import { contentHash } from "../../disclosure/ledger/seal.ts";
import { UserError } from "../../error.ts";
import { wordsOf } from "../../words.ts";
import type { Words } from "../../words.ts";
import { isAbsent, readJsonFile, unreadable } from "../../readJson.ts";

/** The editions that were published, a folder each, relative to the project. */
export const EDITIONS = "notebooks/editions";

/** The form of before, without the categories of counts. */
const oldSchema = z.looseObject({ schema: z.enum(["oshlab/ledger/1", "oshlab/ledger/2"]) });

export const ledgerFile = (edition: string): string => `${EDITIONS}/${edition}/ledger.json`;

const CHANGED: Words = {
  nl: "de inhoud past niet bij de controlesom",
  fr: "le contenu ne correspond pas à sa somme de contrôle",
  de: "der Inhalt passt nicht zu seiner Prüfsumme",
  en: "the content doesn't fit its hash",
};

/**
 * The ledgers of all editions that have one, by the name of their folder. One that can't be read, or whose hash doesn't
 * fit, is a problem: without it nobody knows what a reader has.
 */
export async function readLedgers(root: string): Promise<{ ledgers: Ledger[]; problems: UserError[] }> {
  const folders = await editionFolders(root);
  if (folders instanceof UserError) return { ledgers: [], problems: [folders] };
  const found = await Promise.all(folders.map((edition) => readLedger(root, edition)));
  return {
    ledgers: found.filter((one): one is Ledger => one !== null && !(one instanceof UserError)),
    problems: found.filter((one) => one instanceof UserError),
  };
}

/** Editions that were kept and have no ledger: the next one can't reckon with what they published. */
export async function editionsWithoutLedger(root: string): Promise<string[]> {
  const folders = await editionFolders(root);
  if (folders instanceof UserError) return [];
  const found = await Promise.all(folders.map((edition) => readLedger(root, edition)));
  return folders.filter((_, index) => found[index] === null);
}

/** @returns null where the edition has none */
export async function readLedger(root: string, edition: string): Promise<Ledger | UserError | null> {
  const file = ledgerFile(edition);
  const read = await readJsonFile(ledgerSchema, join(root, file));
  if (read === null) return null;
  if (!("value" in read)) {
    const old = await readJsonFile(oldSchema, join(root, file));
    if (old && "value" in old) return new UserError("LEDGER_OLD", {}, { file });
    const { reason, line } = read;
    return new UserError("LEDGER_BROKEN", { reason }, { file, ...(line ? { line } : {}) });
  }
  const { value } = read;
  if (value.hash === contentHash(value) && value.edition === edition && isComplete(value)) return value;
  return new UserError("LEDGER_BROKEN", { reason: wordsOf((language) => CHANGED[language]) }, { file });
}

/**
 * Has it every cell that its equations speak of, all of them a total, a number for each that was printed, and of counts
 * of whom they are?
 */
function isComplete({ cells, relations }: Ledger): boolean {
  const names = new Set(cells.map(({ id }) => id));
  return (
    relations.every((relation) => relation.every(([id]) => names.has(id))) &&
    relations.every((relation) => relation.some(([, factor]) => factor < 0)) &&
    cells.every(
      (one) => (one.state === "published") === (one.value !== undefined && one.step !== undefined),
    ) &&
    cells.every((one) => !one.whole || one.state === "rest" || (one.of !== undefined && !!one.codes))
  );
}

async function editionFolders(root: string): Promise<string[] | UserError> {
  try {
    const entries = await readdir(join(root, EDITIONS), { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    return isAbsent(error)
      ? []
      : new UserError("LEDGER_BROKEN", { reason: unreadable(error) }, { file: EDITIONS });
  }
}
