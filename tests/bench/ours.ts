import { rm } from "node:fs/promises";
import { join } from "node:path";
import { REPO } from "../report/workspace.ts";
import type { Contender } from "./contender.ts";
import { program } from "./program.ts";

/** The report of a workspace, as `oshlab report` makes it. */
export function ours(root: string, chapters: string[] = []): Contender {
  const command = join(REPO, "lib/cli/oshlab.mjs");
  return {
    name: "OSHLab",
    makes: "a site in four languages, outputs checked, figures drawn, with search",
    folder: join(root, "site"),
    isPage: (path) => chapters.some((id) => path.endsWith(`/${id}/index.html`)),
    isShared: (path) => path.startsWith("assets/") && !path.endsWith(".txt"),
    async clear() {
      for (const made of ["site", "build", "data"])
        await rm(join(root, made), { recursive: true, force: true });
    },
    async build() {
      await program(process.execPath, [command, "report", "--folder", root], { cwd: root });
    },
  };
}
