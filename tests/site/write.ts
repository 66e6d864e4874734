import { mkdtemp, readFile, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeSite } from "../../lib/site/index.ts";
import type { Draw, SiteInput } from "../../lib/site/index.ts";

/** A drawing of the right kind that needs no browser. */
export const plainDraw: Draw = async (record, language, width, words) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 100" role="img" aria-labelledby="${record.id}-${language}-${width}-title"><title id="${record.id}-${language}-${width}-title">${words.title.replace(/[<>&]/g, "")}</title></svg>`;

/** Writes a site to a new folder and reads all of it back. */
export async function written(input: SiteInput, draw: Draw = plainDraw) {
  const folder = await mkdtemp(join(tmpdir(), "oshlab-site-"));
  const result = await writeSite(input, folder, { draw });
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const files = new Map<string, Buffer>();
  for (const name of names.toSorted()) files.set(name, await readFile(join(folder, name)));
  const pages = [...files].filter(([name]) => name.endsWith(".html"));
  return {
    folder,
    result,
    files,
    pages: pages.map(([path, bytes]) => ({ path, html: bytes.toString().replace(/\s+/g, " ") })),
  };
}
