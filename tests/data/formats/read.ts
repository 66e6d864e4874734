import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { importSchema } from "../../../lib/data/descriptor.ts";
import { rowsOf, withEngine } from "../../../lib/data/engine.ts";
import type { Loaded } from "../../../lib/data/formats/format.ts";
import { ROW } from "../../../lib/data/formats/format.ts";
import { Scratch } from "../../../lib/data/formats/scratch.ts";
import { load } from "../../../lib/data/import/load.ts";
import { fixtures } from "../temporary.ts";

export type Row = Record<string, string | null>;

export interface Read extends Loaded {
  formats: string[];
  rows: Row[];
  /** The row in the file of each of the rows. */
  places: number[];
}

export const fixture = (name: string): string => join(fixtures, "formats", name);

/** Files as the formats read them. Nothing is left behind, also when it fails. */
export async function read(paths: string | string[], hints: Record<string, unknown> = {}): Promise<Read> {
  const folder = mkdtempSync(join(tmpdir(), "oshlab-read-"));
  const scratch = new Scratch(folder);
  try {
    return await withEngine(async (connection) => {
      const files = [paths].flat().map((path) => ({ path, name: basename(path) }));
      const loaded = await load(connection, importSchema.parse(hints), files, scratch);
      const rows = await rowsOf(connection, "FROM raw");
      const places = rows.map((row) => Number(row[ROW]));
      for (const row of rows) delete row[ROW];
      return { ...loaded, rows: rows as Row[], places };
    });
  } finally {
    scratch.close();
    rmSync(folder, { recursive: true });
  }
}

/** The same of a content that is written to a file first. */
export async function readContent(
  content: string | Uint8Array,
  hints: Record<string, unknown> = {},
): Promise<Read> {
  const folder = mkdtempSync(join(tmpdir(), "oshlab-content-"));
  try {
    const path = join(folder, "delivered");
    writeFileSync(path, content);
    return await read(path, hints);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
