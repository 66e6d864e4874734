import { close, createIndex } from "pagefind";
import type { Page } from "../context.ts";

export interface SearchFile {
  path: string;
  content: Uint8Array;
}

/** What of a page is no text to be found: drawings, ways to elsewhere, how a figure was made. */
const ASIDE = [
  "svg",
  "nav",
  ".anchor",
  ".badge",
  ".figure-files",
  ".made",
  ".notebook",
  ".used",
  "thead",
  ".unseen",
];

/** What the page about searching needs; pagefind's own pages and styles stay out. */
const NEEDED = /^(pagefind(-worker)?\.js|pagefind-entry\.json|.*\.pf_\w+|wasm\.\w+\.pagefind)$/;

/** In French the word after `l’` or `d’` is a word of its own: a hair space parts them in the index. */
const ELIDED = /(?<![\p{L}\p{N}])([cdjlmnst]|qu|jusqu|lorsqu|puisqu)[’'](?=\p{L})/giu;

const parted = ({ path, html }: Page): string =>
  path.startsWith("fr/") ? html.replace(/>[^<]+</g, (text) => text.replace(ELIDED, "$&\u200a")) : html;

/**
 * The index to search pages with, one for each language in them, as files of the site below `pagefind/`. The same
 * pages give the same bytes.
 */
export async function searchIndex(pages: readonly Page[]): Promise<SearchFile[]> {
  const { index, errors } = await createIndex({
    rootSelector: "main",
    excludeSelectors: ASIDE,
    keepIndexUrl: true,
  });
  try {
    if (!index) throw new Error(errors.join("\n"));
    for (const page of pages) {
      const added = await index.addHTMLFile({ url: page.path, content: parted(page) });
      if (added.errors.length > 0) throw new Error(`${page.path}: ${added.errors.join("\n")}`);
    }
    const { files } = await index.getFiles();
    return files
      .filter(({ path }) => NEEDED.test(path) && !path.includes("unknown"))
      .map(({ path, content }) => ({
        path: `pagefind/${path}`,
        content: path === "pagefind-entry.json" ? inOrder(content) : content,
      }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await close();
  }
}

/** The entry with its languages in order: pagefind writes them in any. */
function inOrder(content: Uint8Array): Uint8Array {
  const entry = JSON.parse(Buffer.from(content).toString()) as { languages: Record<string, unknown> };
  const languages = Object.fromEntries(Object.entries(entry.languages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return Buffer.from(JSON.stringify({ ...entry, languages }));
}
