import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../../lib/python/run.ts";
import { ensureVenv, venvProgram } from "../../lib/python/venv.ts";
import { exportTranslation } from "../../lib/translate/export.ts";
import { importTranslations } from "../../lib/translate/import.ts";
import { workspace } from "../report/workspace.ts";
import type { TestCell } from "../report/workspace.ts";

export const INTRO = `# Work got *faster*

In 2015 it was {eval}\`be2015\`, see [the source](https://example.org/a_b) and [](#pace).

- **First.** One {term}\`index <jqi>\` of many.
- Second

:::{figure} #pace
:alt: A line that ends at {eval}\`be2015\`.
Work got faster

Index, Belgium

% a remark for colleagues
A note.
:::`;

export const CELLS: TestCell[] = [
  { id: "intro", type: "markdown", source: INTRO },
  { id: "code", type: "code", source: "const be2015 = 1;" },
  { id: "limits", type: "markdown", source: "## Limits\n\nOne survey." },
];

/** A project with the chapter "trial", written in English. */
export async function project(change: { drop?: string; stale?: string } = {}) {
  const space = await workspace();
  await space.chapter("trial", CELLS, change);
  await space.chapters("trial");
  const { root } = space;
  const file = join(root, "notebooks/translations/trial.fr.md");
  return {
    ...space,
    french: () => readFile(file, "utf8"),
    writeFrench: (text: string) => writeFile(file, text),
    /** Exports to French, lets the file be changed, and imports it. */
    async roundTrip(edit: (xliff: string) => string, options: { dryRun?: boolean; force?: boolean } = {}) {
      const [exported] = await exportTranslation({ root, only: [], to: "fr", force: true });
      const path = join(root, exported!.path);
      await writeFile(path, edit(await readFile(path, "utf8")));
      return importTranslations({ root, files: [path], ...options });
    },
    async changeCell(id: string, source: string): Promise<void> {
      const path = join(root, "notebooks/trial.ipynb");
      const notebook = JSON.parse(await readFile(path, "utf8"));
      notebook.cells.find((cell: { id: string }) => cell.id === id).source = source;
      await writeFile(path, JSON.stringify(notebook, null, 1));
    },
  };
}

/** Another implementation of XLIFF 2 (the translate toolkit) reads the file, fills it and writes it again. */
export async function otherTool(path: string, out: string) {
  const python = venvProgram(await ensureVenv(), "python");
  const { code, output } = await run(python, [join(import.meta.dirname, "tool.py"), path, out]);
  if (code !== 0) throw new Error(output);
  return JSON.parse(output) as { id: string; target: string; translated: boolean }[];
}

export const unitOf = (xliff: string, id: string): string =>
  new RegExp(`<unit id="cell\\.${id}\\.[^]*?</unit>`).exec(xliff)![0];
