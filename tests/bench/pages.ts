import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { launchChromium } from "../../lib/figure/chromium.ts";

/** The files of a folder that are asked for, by path, with their size as servers send them (brotli), in kB. */
export async function sizes(
  folder: string,
  isAskedFor: (path: string) => boolean,
): Promise<Map<string, number>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter(isAskedFor)
    .sort();
  const sent = async (path: string): Promise<[string, number]> => [
    path,
    brotliCompressSync(await readFile(join(folder, path))).length / 1000,
  ];
  return new Map(await Promise.all(paths.map(sent)));
}

/** The other computers that a browser asks for something when it opens these pages; none of them is reached. */
export async function strangers(folder: string, pages: Iterable<string>): Promise<string[]> {
  await using stack = new AsyncDisposableStack();
  const browser = await launchChromium();
  stack.defer(() => browser.close());
  const page = await browser.newPage();
  const hosts = new Set<string>();
  await page.route(/^https?:/, (route) => {
    hosts.add(new URL(route.request().url()).host);
    return route.abort();
  });
  for (const name of pages) await page.goto(pathToFileURL(join(folder, name)).href, { waitUntil: "load" });
  return [...hosts].sort();
}

/** Does a number stand in the text of a folder's files, drawings and mark-up set aside? */
export async function says(folder: string, number: RegExp): Promise<boolean> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(html|xml)$/.test(entry.name)) continue;
    const text = await readFile(join(entry.parentPath, entry.name), "utf8");
    if (number.test(text.replace(/<(svg|style|script)\b[^]*?<\/\1>/g, " ").replace(/<[^>]*>/g, " ")))
      return true;
  }
  return false;
}
