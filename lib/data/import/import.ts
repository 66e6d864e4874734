import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { UserError } from "../../error.ts";
import { today } from "../../today.ts";
import type { Delivery } from "../delivery.ts";
import { deliveries } from "../delivery.ts";
import type { Descriptor } from "../descriptor.ts";
import { text, withEngine, withOneThread } from "../engine.ts";
import { isSeenByGit, sourceFolders } from "../folders.ts";
import type { FileColumn } from "../formats/column.ts";
import { Scratch } from "../formats/scratch.ts";
import { assertDecided } from "../identifiers/decide.ts";
import { keptName } from "../identifiers/fileName.ts";
import { findIdentifiers } from "../identifiers/find.ts";
import { readKey } from "../privacy/key.ts";
import type { Key } from "../privacy/key.ts";
import { registerPseudonym } from "../privacy/pseudonym.ts";
import { needsRecord, privacyRecord } from "../privacy/record.ts";
import type { PrivacyRecord } from "../privacy/record.ts";
import { withFirstRows } from "../quality/firstRows.ts";
import { quality } from "../quality/quality.ts";
import type { Quality } from "../quality/quality.ts";
import { readQuality } from "../quality/read.ts";
import { readDescriptor } from "../read-descriptor.ts";
import { deliveredColumns } from "../formats/delivered.ts";
import { suggest } from "../suggest.ts";
import { partFlags } from "./flags.ts";
import { harmonise } from "./harmonise.ts";
import { hashOf } from "./hash.ts";
import { load } from "./load.ts";
import { publish } from "./publish.ts";
import { recipeOf } from "./recipe.ts";
import { resourceOf } from "./resource.ts";
import { sweep, withStaging } from "./staging.ts";
import { unpivot } from "./unpivot.ts";

export interface Imported {
  delivery: Delivery;
  quality: Quality;
  /** What became of identifiers; null where there was nothing to say. */
  privacy: PrivacyRecord | null;
  /** False when these files had been imported before: nothing was written. */
  isNew: boolean;
}

export type ImportStep = "read" | "check" | "write";

export interface ImportOptions {
  /** The day of the delivery, `YYYY-MM-DD`; today. */
  date?: string;
  /** Told how far the import is: what it does, and of reading how much is done, 0 to 1. */
  progress?: (step: ImportStep, part: number) => void;
  /** Who sent it: a function or a service, never a person; the manager or the owner of the source. */
  from?: string;
}

/**
 * Imports files as one new delivery of a described source: read, pseudonymised, harmonised, checked, written as
 * Parquet with a quality report and, where it is about persons, a privacy report. Either all of it is there
 * afterwards or nothing. The same files again change nothing.
 *
 * What identifies somebody is never written to a disk (on Linux): until identifiers are gone, rows are in memory alone
 * (see `Scratch`).
 *
 * @param paths one file, or several with the same columns that make one delivery
 * @param as the name of the source
 * @throws UserError DATA_UNKNOWN, DESCRIPTOR_…, IMPORT_…
 * @example
 * await importFiles(["jqi.csv"], "eurofound-jqi");
 */
export async function importFiles(
  paths: string[],
  as: string,
  { date = today(), from, progress = () => {} }: ImportOptions = {},
): Promise<Imported> {
  if (!isDate(date)) throw new UserError("IMPORT_DATE", { date });
  const folders = sourceFolders();
  const folder = folders.get(as);
  if (!folder) throw new UserError("DATA_UNKNOWN", { name: as, known: suggest(as, folders.keys()) });
  for (const each of folders.values()) sweep(each);
  const descriptor = readDescriptor(folder);
  assertPlace(descriptor);
  const files = paths.map((path) => ({
    path,
    name: keptName(basename(path)),
    sha256: hashOf(existing(path)),
  }));
  const key = hasPseudonyms(descriptor) ? readKey() : undefined;
  const recipe = recipeOf(descriptor, files, key?.id);
  const same = descriptor.resources.find(({ oshlab }) => oshlab.recipe === recipe);
  if (same) return imported(descriptor, same.oshlab.id, false);

  return withStaging(folder, async (staging) => {
    const ready = join(staging, "delivery");
    mkdirSync(ready);
    const scratch = new Scratch(staging);
    const rows = await withEngine((connection) =>
      withOneThread(connection, () =>
        fill(connection, descriptor, files, { staging, scratch, key, date, progress }),
      ),
    ).finally(() => scratch.close());
    const { manager, owner } = descriptor.oshlab;
    const sender = from ?? manager?.role ?? owner;
    const resource = resourceOf(ready, { date, recipe, rows, files, sender, key: key?.id });
    const known = descriptor.resources.find(({ hash }) => hash === resource.hash);
    if (!known) publish(folder, staging, resource);
    return imported(readDescriptor(folder), (known ?? resource).oshlab.id, !known);
  });
}

/** What is kept of a delivery, read again. */
function imported(descriptor: Descriptor, id: string, isNew: boolean): Imported {
  const delivery = deliveries(descriptor).find((one) => one.id === id)!;
  return {
    delivery,
    quality: readQuality(delivery),
    privacy: delivery.privacy ? JSON.parse(readFileSync(delivery.privacy, "utf8")) : null,
    isNew,
  };
}

const hasPseudonyms = ({ schema }: Descriptor): boolean =>
  schema.fields.some(({ name, oshlab }) => schema.oshlab.identifiers[oshlab.from ?? name] === "pseudonym");

interface Filling {
  staging: string;
  scratch: Scratch;
  key: Key | undefined;
  date: string;
  progress: NonNullable<ImportOptions["progress"]>;
}

type File = { path: string; name: string; sha256: string };

/** Reads the files and writes what is kept of them to the folder `delivery` in `staging`; returns the rows. */
async function fill(
  connection: DuckDBConnection,
  descriptor: Descriptor,
  files: File[],
  { staging, scratch, key, date, progress }: Filling,
): Promise<number> {
  const { oshlab, folder } = descriptor;
  const names = files.map((file) => file.name).join(", ");
  const ready = join(staging, "delivery");
  const parquet = join(ready, "data.parquet");
  const { columns: declared, remarks } = await load(connection, oshlab.import, files, scratch, {
    progress: (part) => progress("read", part),
  });
  progress("check", 0);
  const columns = await deliveredColumns(connection);
  const found = await findIdentifiers(connection, labelsOf(declared));
  assertDecided(found, descriptor, names);
  await unpivot(connection, oshlab.import, names);
  await partFlags(connection, oshlab.import, names);
  const pseudonym = key && (await registerPseudonym(connection, oshlab.privacy!.linkage!.group, key));
  const undescribed = await harmonise(connection, descriptor, names, { pseudonym, declared });
  progress("write", 0);
  await connection.run(`COPY data TO ${text(parquet)} (FORMAT parquet, COMPRESSION zstd)`);
  await connection.run(`CREATE OR REPLACE TEMP VIEW data AS FROM read_parquet(${text(parquet)})`);
  const report = await quality(connection, descriptor, {
    remarks: [...remarks, ...undescribed],
    date,
    before: deliveries(descriptor).at(-1),
  });
  // Of several files, or of rows that occur once, a number says too little of where it stands.
  if (files.length === 1 && !oshlab.import.distinct)
    report.findings = await withFirstRows(connection, descriptor, report);
  const write = (file: string, content: unknown) =>
    writeFileSync(join(ready, file), JSON.stringify(content, null, 2) + "\n");
  write("quality.json", report);
  if (needsRecord(descriptor)) {
    const about = { files, rows: report.rows, ...(key ? { key: key.id } : {}) };
    write("privacy.json", await privacyRecord(connection, descriptor, columns, found, about));
  }
  copyFileSync(join(folder, "schema.json"), join(ready, "schema.json"));
  return report.rows;
}

/** Confidential data never go to a folder that git sees; synthetic ones may. */
function assertPlace({ folder, name: source, oshlab }: Descriptor): void {
  if (oshlab.sensitivity === "confidential" && oshlab.kind !== "synthetic" && isSeenByGit(folder))
    throw new UserError("IMPORT_CONFIDENTIAL", { name: source });
}

function existing(path: string): string {
  if (existsSync(path) && statSync(path).isFile()) return path;
  throw new UserError("IMPORT_NO_FILE", { file: path }, { file: path });
}

const labelsOf = (columns: FileColumn[]): Record<string, string> =>
  Object.fromEntries(columns.flatMap(({ name, label }) => (label === undefined ? [] : [[name, label]])));

const isDate = (date: string): boolean => /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date));
