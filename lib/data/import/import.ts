import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { UserError } from "../../error.ts";
import type { Delivery } from "../delivery.ts";
import { deliveries } from "../delivery.ts";
import type { Descriptor, Resource } from "../descriptor.ts";
import { name, text, withEngine } from "../engine.ts";
import { isSeenByGit, sourceFolders } from "../folders.ts";
import { formatOf } from "../formats/index.ts";
import { readDescriptor } from "../read-descriptor.ts";
import { suggest } from "../suggest.ts";
import { harmonise } from "./harmonise.ts";
import { quality } from "./quality.ts";
import type { Quality } from "./quality.ts";
import { recipeOf, sha256 } from "./recipe.ts";
import { withStaging } from "./staging.ts";
import { unpivot } from "./unpivot.ts";
import { writeAtomically } from "./write.ts";

export interface Imported {
  delivery: Delivery;
  quality: Quality;
  /** False when these files had been imported before: nothing was written. */
  isNew: boolean;
}

/**
 * Imports files as one new delivery of a described source: read, harmonised, checked, written as Parquet with a
 * quality report. Either all of it is there afterwards or nothing. The same files again change nothing.
 *
 * @param paths one file, or several with the same columns that make one delivery
 * @param as the name of the source
 * @param date the day of the delivery, `YYYY-MM-DD`; today
 * @throws UserError DATA_UNKNOWN, DESCRIPTOR_…, IMPORT_…
 * @example
 * await importFiles(["jqi.csv"], "eurofound-jqi");
 */
export async function importFiles(paths: string[], as: string, date: string = today()): Promise<Imported> {
  if (!isDate(date)) throw new UserError("IMPORT_DATE", { date });
  const folders = sourceFolders();
  const folder = folders.get(as);
  if (!folder) throw new UserError("DATA_UNKNOWN", { name: as, known: suggest(as, folders.keys()) });
  const descriptor = readDescriptor(folder);
  assertPlace(descriptor);
  const files = paths.map((path) => ({ path, name: basename(path), sha256: sha256(contentOf(path)) }));
  const recipe = recipeOf(descriptor, files);
  const same = descriptor.resources.find(({ oshlab }) => oshlab.recipe === recipe);
  if (same) {
    const delivery = deliveries(descriptor).find(({ id }) => id === same.oshlab.id)!;
    return { delivery, quality: JSON.parse(readFileSync(delivery.quality, "utf8")), isNew: false };
  }

  return withStaging(folder, async (staging) => {
    const ready = join(staging, "delivery");
    mkdirSync(ready);
    const report = await withEngine(async (connection) => {
      const odd = await load(connection, descriptor, files, staging);
      const names = files.map((file) => file.name).join(", ");
      await unpivot(connection, descriptor.oshlab.import, names);
      await harmonise(connection, descriptor, names);
      await connection.run(
        `COPY data TO ${text(join(ready, "data.parquet"))} (FORMAT parquet, COMPRESSION zstd)`,
      );
      return quality(connection, descriptor.schema, odd);
    });
    writeFileSync(join(ready, "quality.json"), JSON.stringify(report, null, 2) + "\n");
    const resource = describe(join(ready, "data.parquet"), { date, recipe, rows: report.rows, files });
    const known = descriptor.resources.find(({ hash }) => hash === resource.hash);
    if (!known) publish(folder, staging, resource);
    const wanted = (known ?? resource).oshlab.id;
    const delivery = deliveries(readDescriptor(folder)).find(({ id }) => id === wanted)!;
    return { delivery, quality: report, isNew: !known };
  });
}

/** Confidential data never go to a folder that git sees; synthetic ones may. */
function assertPlace({ folder, name: source, oshlab }: Descriptor): void {
  if (oshlab.sensitivity === "confidential" && oshlab.kind !== "synthetic" && isSeenByGit(folder))
    throw new UserError("IMPORT_CONFIDENTIAL", { name: source });
}

function contentOf(path: string): Buffer {
  if (existsSync(path) && statSync(path).isFile()) return readFileSync(path);
  throw new UserError("IMPORT_NO_FILE", { file: path }, { file: path });
}

/** Loads the files below each other into the table `raw`; returns what is odd about them. */
async function load(
  connection: DuckDBConnection,
  descriptor: Descriptor,
  files: { path: string; name: string }[],
  scratch: string,
): Promise<string[]> {
  const odd = new Set<string>();
  const tables: string[] = [];
  for (const file of files) {
    const format = await formatOf(file.path, file.name);
    const table = `raw_${tables.length}`;
    const reading = { connection, ...file, hints: descriptor.oshlab.import, scratch };
    for (const finding of await format.load(reading, table)) odd.add(finding);
    tables.push(table);
  }
  const union = tables.map((table) => `SELECT * FROM ${name(table)}`).join(" UNION ALL BY NAME ");
  await connection.run(`CREATE TEMP TABLE raw AS ${union}`);
  return [...odd];
}

function describe(
  parquet: string,
  {
    date,
    recipe,
    rows,
    files,
  }: { date: string; recipe: string; rows: number; files: { name: string; sha256: string }[] },
): Resource {
  const content = readFileSync(parquet);
  const hash = sha256(content);
  const id = `${date}-${hash.slice(0, 8)}`;
  return {
    name: id,
    path: `deliveries/${id}/data.parquet`,
    format: "parquet",
    mediatype: "application/vnd.apache.parquet",
    hash: `sha256:${hash}`,
    bytes: content.length,
    schema: "schema.json",
    oshlab: {
      id,
      date,
      rows,
      from: files.map((file) => ({ name: file.name, sha256: file.sha256 })),
      recipe,
      quality: `deliveries/${id}/quality.json`,
    },
  };
}

/**
 * First the files, then the line in the descriptor: a delivery exists from the moment it is named there. A
 * folder that a killed import left without that line is no delivery and is replaced.
 */
function publish(folder: string, staging: string, resource: Resource): void {
  const file = join(folder, "datapackage.json");
  const description = JSON.parse(readFileSync(file, "utf8")) as { resources: Resource[] };
  const target = join(folder, "deliveries", resource.oshlab.id);
  rmSync(target, { recursive: true, force: true });
  renameSync(join(staging, "delivery"), target);
  const content = JSON.stringify(
    { ...description, resources: [...description.resources, resource] },
    null,
    2,
  );
  writeAtomically(file, content + "\n", join(staging, "datapackage.json"));
}

const isDate = (date: string): boolean => /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date));

const today = (): string => new Date().toLocaleDateString("sv-SE");
