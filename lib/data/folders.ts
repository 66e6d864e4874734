import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { delimiter, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder: the nearest one above this file whose package.json has workspaces. */
export function repositoryFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (folder !== dirname(folder)) {
    const file = join(folder, "package.json");
    if (existsSync(file) && "workspaces" in JSON.parse(readFileSync(file, "utf8"))) return folder;
    folder = dirname(folder);
  }
  throw new Error("oshlab does not lie in its repository");
}

/**
 * The project's folder: the repository, unless `OSHLAB_FOLDER` names another, as in a container, where what
 * people write lies apart from the programs.
 */
export const projectFolder = (env: Record<string, string | undefined> = process.env): string =>
  env.OSHLAB_FOLDER ? resolve(env.OSHLAB_FOLDER) : repositoryFolder();

/** A path as a person reads it: from the project's folder, where it lies below it. */
export function inProject(path: string): string {
  const short = relative(projectFolder(), path);
  return short.startsWith("..") ? path : short;
}

/**
 * Does git see a file in this folder? In the project, everything but `data/`; elsewhere what lies in a git repository
 * and isn't ignored there. Symbolic links are followed. Where git can't be asked, the answer is yes.
 *
 * @param file a path below the folder; the default is a delivery
 */
export function isSeenByGit(folder: string, file = "deliveries/new/data.parquet"): boolean {
  const real = realpathSync(folder);
  const inside = (outer: string) =>
    existsSync(outer) && !relative(realpathSync(outer), real).startsWith("..");
  if (inside(projectFolder()) && !inside(join(projectFolder(), "data"))) return true;
  let root = real;
  while (!existsSync(join(root, ".git"))) {
    if (root === dirname(root)) return false;
    root = dirname(root);
  }
  const env = { ...process.env, GIT_DIR: join(root, ".git"), GIT_WORK_TREE: root };
  const asked = spawnSync("git", ["-C", root, "check-ignore", "-q", "--", join(real, file)], { env });
  if (asked.status === 0 || asked.status === 1) return asked.status === 1;
  return !inside(join(projectFolder(), "data"));
}

/**
 * Where sources lie, first found first: the folders named in `OSHLAB_DATA`, then `data/` (ignored by git),
 * then `data-samples/` (open data).
 */
export function dataFolders(env: Record<string, string | undefined> = process.env): string[] {
  const added = (env.OSHLAB_DATA ?? "").split(delimiter).filter((folder) => folder !== "");
  return [...added, join(projectFolder(env), "data"), join(projectFolder(env), "data-samples")];
}

/** Name of every described source to its folder. */
export function sourceFolders(): Map<string, string> {
  const found = new Map<string, string>();
  for (const folder of dataFolders().filter((path) => existsSync(path)))
    for (const name of readdirSync(folder).sort())
      if (!found.has(name) && existsSync(join(folder, name, "datapackage.json")))
        found.set(name, join(folder, name));
  return found;
}
