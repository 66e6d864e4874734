import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { paletteCss } from "../figure/palette.ts";
import { readTexts } from "./texts.ts";

/** What every page needs beside itself; the hash of the content is in each name. */
export interface Assets {
  style: string;
  icon: string;
  /** The script of the search page. */
  search: string;
  files: { path: string; content: string | Buffer }[];
  /** The pages of the site's own words, as MyST. */
  texts: Awaited<ReturnType<typeof readTexts>>;
}

/** The site's fonts: name in the style sheet, file of the package. */
const FONTS = [
  ["sans-latin", "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2"],
  ["sans-latin-ext", "@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2"],
  ["sans-italic", "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-italic.woff2"],
  ["serif-latin", "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2"],
  ["serif-latin-ext", "@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2"],
] as const;

const here = (path: string): string => join(import.meta.dirname, path);

/** The parts of the style sheet, in their order. */
const STYLES = ["base", "frame", "home", "pages", "search", "choice"];

/** Reads style sheet, fonts, icon, script and the site's own words. */
export async function readAssets(): Promise<Assets> {
  const sheets = await Promise.all(STYLES.map((name) => readFile(here(`style/${name}.css`), "utf8")));
  let css = `${sheets.join("")}\n${paletteCss()}\n`;
  const files: Assets["files"] = [];
  const add = (name: string, extension: string, content: string | Buffer): string => {
    const path = `assets/${name}.${hash(content)}.${extension}`;
    files.push({ path, content });
    return path;
  };
  for (const [name, file] of FONTS) {
    const path = add(name, "woff2", await readFile(fileURLToPath(import.meta.resolve(file))));
    css = css.replace(`url("${name}.woff2")`, `url("${path.replace("assets/", "")}")`);
  }
  // The fonts' licence asks that its text goes with them.
  for (const font of ["source-sans-3", "source-serif-4"]) {
    const beside = `@fontsource-variable/${font}/files/${font}-latin-wght-normal.woff2`;
    const licence = new URL("../LICENSE", import.meta.resolve(beside));
    files.push({ path: `assets/${font}.licence.txt`, content: await readFile(licence) });
  }
  const style = add("site", "css", css);
  const icon = add("icon", "svg", await readFile(here("style/icon.svg"), "utf8"));
  const search = add("search", "js", await readFile(here("search/search.js"), "utf8"));
  return { style, icon, search, files, texts: await readTexts() };
}

const hash = (content: string | Buffer): string =>
  createHash("sha256").update(content).digest("hex").slice(0, 10);
