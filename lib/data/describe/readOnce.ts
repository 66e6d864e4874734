import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";
import type { ImportHints } from "../descriptor.ts";
import { rowsOf, withEngine } from "../engine.ts";
import { projectFolder } from "../folders.ts";
import type { FileColumn } from "../formats/column.ts";
import type { Remark } from "../formats/remark.ts";
import { findIdentifiers } from "../identifiers/find.ts";
import type { Found } from "../identifiers/find.ts";
import type { ImportStep } from "../import/import.ts";
import { load } from "../import/load.ts";
import { withScratch } from "./home.ts";

/** What reading files tells of them. No value of a row is in it. */
export interface Read {
  /** The formats, one a file with rows. */
  formats: string[];
  rows: number;
  columns: FileColumn[];
  remarks: Remark[];
  /** Columns that identify somebody, or may. */
  found: Found[];
}

const FOLDER = "data/cache/looks";
const DAY = 24 * 3600 * 1000;

/**
 * Reads files and looks for identifiers in them. What came of it is kept for a day in `data/cache/looks/` (what is told
 * of the columns, never a row), so that whoever describes a source step by step waits for a large file only once. A file
 * that was written anew, or that is to be read in another way, is read again.
 *
 * @throws UserError IMPORT_…
 */
export async function readOnce(
  paths: string[],
  hints: ImportHints,
  progress: (step: ImportStep, part: number) => void = () => {},
): Promise<Read> {
  const folder = join(projectFolder(), FOLDER);
  const kept = join(folder, `${keyOf(paths, hints)}.json`);
  if (existsSync(kept) && isFresh(kept)) return JSON.parse(readFileSync(kept, "utf8")) as Read;
  const files = paths.map((path) => ({ path, name: basename(path) }));
  const read = await withScratch((scratch) =>
    withEngine(async (connection): Promise<Read> => {
      const loaded = await load(connection, hints, files, scratch, {
        progress: (part) => progress("read", part),
      });
      progress("check", 0);
      const labels = Object.fromEntries(loaded.columns.map(({ name, label }) => [name, label ?? ""]));
      const found = await findIdentifiers(connection, labels);
      const [counted] = await rowsOf(connection, "SELECT count(*) AS rows FROM raw");
      return { ...loaded, rows: Number(counted!.rows), found };
    }),
  );
  clear(folder);
  writeAtomically(kept, JSON.stringify(read));
  return read;
}

/** Of the files as they lie there now: a file that is written or replaced has another time, size or place on the disk. */
function keyOf(paths: string[], hints: ImportHints): string {
  const files = paths.map((path) => {
    const { dev, ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
    return [realpathSync(path), dev, ino, size, mtimeNs, ctimeNs].map(String);
  });
  return createHash("sha256")
    .update(JSON.stringify([files, hints]))
    .digest("hex");
}

const isFresh = (file: string): boolean => Date.now() - statSync(file).mtimeMs < DAY;

function clear(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((one) => !isFresh(join(folder, one))))
    rmSync(join(folder, name), { force: true });
}
