import { open } from "node:fs/promises";
import { UserError } from "../../error.ts";
import { csv } from "./csv.ts";
import type { Format } from "./format.ts";
import { sdmx } from "./sdmx.ts";
import { xlsx } from "./xlsx.ts";

/** All formats; the first that recognises a file reads it. */
export const FORMATS: readonly Format[] = [xlsx, sdmx, csv];

/** The format of a file, by its first bytes. @throws UserError IMPORT_FORMAT, IMPORT_EMPTY */
export async function formatOf(path: string, file: string): Promise<Format> {
  const handle = await open(path);
  const { buffer, bytesRead } = await handle
    .read(Buffer.alloc(4096), 0, 4096, 0)
    .finally(() => handle.close());
  if (bytesRead === 0) throw new UserError("IMPORT_EMPTY", { file }, { file });
  const format = FORMATS.find(({ recognises }) => recognises(buffer.subarray(0, bytesRead)));
  if (format) return format;
  throw new UserError("IMPORT_FORMAT", { file, known: FORMATS.map(({ id }) => id).join(", ") }, { file });
}
