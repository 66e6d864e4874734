import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { markOf } from "../../lib/report/translation.ts";
import { REPO } from "../report/workspace.ts";

interface Notebook {
  metadata: { oshlab: { chapter: string; language: string } };
  cells: { id: string; cell_type: string; source: string | string[] }[];
}

/**
 * Writes an edition of `count` chapters into a workspace: the repository's own, then copies of them under
 * other names, each with figures and translations of its own.
 *
 * @returns the ids of the chapters in their order
 */
export async function cloneChapters(root: string, count: number): Promise<string[]> {
  const from = join(REPO, "notebooks");
  const edition = JSON.parse(await readFile(join(from, "edition.json"), "utf8"));
  await mkdir(join(root, "notebooks/translations"), { recursive: true });
  await cp(join(from, "glossary"), join(root, "notebooks/glossary"), { recursive: true });
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const file = edition.chapters[index % edition.chapters.length];
    const round = Math.floor(index / edition.chapters.length);
    ids.push(await cloneChapter(from, join(root, "notebooks"), file, round === 0 ? "" : `-${round + 1}`));
  }
  const chapters = ids.map((id) => `${id}.ipynb`);
  await writeFile(join(root, "notebooks/edition.json"), JSON.stringify({ ...edition, chapters }));
  return ids;
}

async function cloneChapter(from: string, to: string, file: string, suffix: string): Promise<string> {
  const notebook = JSON.parse(await readFile(join(from, file), "utf8")) as Notebook;
  const { chapter } = notebook.metadata.oshlab;
  const sources = notebook.cells.map(({ source }) => [source].flat().join(""));
  const figures = [...sources.join("\n").matchAll(/\b(?:figure|table)\(\s*"([a-z0-9-]+)"/g)].map(
    ([, id]) => id!,
  );
  const renamed = (text: string): string =>
    figures.reduce(
      (all, id) => all.replace(new RegExp(`((?:\\(\\s*"|#))${id}(?![a-z0-9-])`, "g"), `$1${id}${suffix}`),
      text,
    );
  // Words of its own, since what is kept by content would otherwise serve all copies.
  const own = (text: string): string =>
    suffix === "" ? text : `${renamed(text.trimEnd())}\n\n(${suffix})\n`;
  const marks = new Map(sources.map((source) => [markOf(source), markOf(own(source))]));
  const id = `${chapter}${suffix}`;
  const cells = notebook.cells.map((cell, index) => ({
    ...cell,
    source: (cell.cell_type === "markdown" ? own : renamed)(sources[index]!),
  }));
  const metadata = { ...notebook.metadata, oshlab: { ...notebook.metadata.oshlab, chapter: id } };
  await writeFile(join(to, `${id}.ipynb`), JSON.stringify({ ...notebook, metadata, cells }));
  const translations = await readdir(join(from, "translations"));
  for (const name of translations.filter((one) => one.startsWith(`${chapter}.`))) {
    const blocks = (await readFile(join(from, "translations", name), "utf8")).split(/^(?=<!-- cell: )/m);
    const written = blocks.map((block) => {
      const [, mark, words] = /^(?:<!-- cell: \S+ of: )([0-9a-f]{8}) -->\n([^]*)$/.exec(block)!;
      return `${block.slice(0, block.indexOf(mark!))}${marks.get(mark!) ?? mark} -->\n${own(words!)}\n`;
    });
    await writeFile(join(to, "translations", name.replace(chapter, id)), written.join(""));
  }
  return id;
}
