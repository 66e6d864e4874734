import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { venvProgram } from "oshlab/python/venv.ts";
import type { Contender } from "./contender.ts";
import { program } from "./program.ts";

/** The same notebooks by `jupyter nbconvert --to html --execute`, with our kernel. */
export function nbconvert(root: string, venv: string): Contender {
  const folder = join(root, "build/nbconvert");
  return {
    name: "nbconvert",
    makes: "HTML in the author's language, MyST left as it is typed",
    folder,
    isPage: (path) => path.endsWith(".html"),
    isShared: () => false,
    clear: () => rm(folder, { recursive: true, force: true }),
    async build() {
      const names = (await readdir(join(root, "notebooks"))).filter((name) => name.endsWith(".ipynb"));
      const args = ["--to", "html", "--execute", "--output-dir", folder, ...names];
      await program(venvProgram(venv, "jupyter-nbconvert"), args, { cwd: join(root, "notebooks") });
    },
  };
}
