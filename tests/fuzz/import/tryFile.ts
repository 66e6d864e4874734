import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importSchema } from "../../../lib/data/descriptor.ts";
import { rowsOf, withEngine } from "../../../lib/data/engine.ts";
import { Scratch } from "../../../lib/data/formats/scratch.ts";
import { load } from "../../../lib/data/import/load.ts";
import { isUserError } from "../../../lib/error.ts";

/** What came of a file: its rows, the code of a clear error, or what must not be. */
export interface Outcome {
  rows?: number;
  code?: string;
  /** A bug: another error, an error without a place, or a file left behind. */
  wrong?: string;
  seconds: number;
}

/** Reads a content as an import does, up to the point where a delivery would be written. */
export async function tryFile(content: Uint8Array): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "oshlab-fuzz-"));
  const path = join(folder, "delivered");
  writeFileSync(path, content);
  const scratch = new Scratch(folder);
  const start = performance.now();
  const outcome: Omit<Outcome, "seconds"> = {};
  try {
    outcome.rows = await withEngine(async (connection) => {
      await load(connection, importSchema.parse({}), [{ path, name: "delivered" }], scratch);
      const [counted] = await rowsOf(connection, "SELECT count(*) AS rows FROM raw");
      return Number(counted!.rows);
    });
  } catch (error) {
    if (isUserError(error) && error.place.file !== undefined) outcome.code = error.code;
    else outcome.wrong = String((error as Error).stack ?? error).slice(0, 600);
  }
  const seconds = (performance.now() - start) / 1000;
  scratch.close();
  const left = readdirSync(folder).filter((name) => name !== "delivered");
  if (left.length > 0) outcome.wrong = `left behind: ${left.join(", ")}`;
  rmSync(folder, { recursive: true });
  return { ...outcome, seconds };
}
