import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { markOf } from "../../lib/report/translation.ts";

export const REPO = join(import.meta.dirname, "../..");

export interface TestCell {
  id: string;
  type: "code" | "markdown";
  source: string;
}

/** A project of its own in a temporary folder: the real library and sources, its own chapters. */
export async function workspace() {
  const root = await mkdtemp(join(tmpdir(), "oshlab-"));
  await symlink(join(REPO, "node_modules"), join(root, "node_modules"));
  for (const part of ["lib", "kernel-extensions", "package-lock.json", "tsconfig.json", "package.json"])
    await symlink(join(REPO, part), join(root, part));
  await mkdir(join(root, "notebooks"));
  await cp(join(REPO, "notebooks/edition.json"), join(root, "notebooks/edition.json"));
  return {
    root,
    path: (name: string) => join(root, name),
    async chapters(...names: string[]): Promise<void> {
      const path = join(root, "notebooks/edition.json");
      const edition = JSON.parse(await readFile(path, "utf8"));
      await writeFile(path, JSON.stringify({ ...edition, chapters: names.map((name) => `${name}.ipynb`) }));
    },
    /** Writes a chapter and its translations, each block the same words with the language in front. */
    async chapter(
      id: string,
      cells: TestCell[],
      change: { drop?: string; stale?: string } = {},
    ): Promise<void> {
      const words = (text: string) => ({ nl: `${text} nl`, fr: `${text} fr`, de: `${text} de`, en: text });
      const notebook = {
        nbformat: 4,
        nbformat_minor: 5,
        metadata: {
          kernelspec: { name: "oshlab", display_name: "TypeScript (OSHLab)", language: "typescript" },
          oshlab: {
            chapter: id,
            theme: "psychosocial",
            language: "en",
            title: words(id),
            summary: words(`About ${id}.`),
          },
        },
        cells: cells.map(({ id, type, source }) =>
          type === "code"
            ? { id, cell_type: "code", metadata: {}, execution_count: null, outputs: [], source }
            : { id, cell_type: "markdown", metadata: {}, source },
        ),
      };
      const folder = join(root, "notebooks");
      await mkdir(join(folder, "translations"), { recursive: true });
      await writeFile(join(folder, `${id}.ipynb`), JSON.stringify(notebook));
      for (const language of ["nl", "fr", "de"]) {
        const blocks = cells
          .filter((cell) => cell.type === "markdown" && `${cell.id}.${language}` !== change.drop)
          .map((cell) => {
            const mark = `${cell.id}.${language}` === change.stale ? "00000000" : markOf(cell.source);
            return `<!-- cell: ${cell.id} of: ${mark} -->\n${cell.source}\n`;
          });
        await writeFile(join(folder, `translations/${id}.${language}.md`), blocks.join("\n"));
      }
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** Prose with a figure in it. */
export const figureWordsOf = (id: string): string =>
  `:::{figure} #${id}\n:alt: A picture of ${id}.\nThe finding of ${id}\n\nWhat ${id} shows\n:::`;

/** A chapter on a confidential source: a figure by sector, of which one has too few respondents. */
export const SECTORS: TestCell[] = [
  {
    id: "data",
    type: "code",
    source:
      'import { figure, open, survey } from "oshlab";\n' +
      'const low = await survey(await open("synthetic-wellbeing")).proportion("low_wellbeing", { by: ["sector"] });\n' +
      'figure("sectors", { data: low, chart: "bars", x: "sector" });',
  },
  { id: "words", type: "markdown", source: figureWordsOf("sectors") },
];
