import { readdir } from "node:fs/promises";
import { join } from "node:path";

/**
 * papermill does not know how to write parameters in TypeScript. This small Python package, which papermill
 * finds by its entry point, tells it.
 */
const PACKAGE = join(import.meta.dirname, "..", "papermill");

/** The files of the package: where each is, and where it belongs in a Python environment that has packages. */
export async function papermillFiles(environment: string): Promise<{ from: string; to: string }[]> {
  const found = await readdir(PACKAGE, { recursive: true, withFileTypes: true });
  const files = found
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith("__pycache__"))
    .map((entry) => join(entry.parentPath, entry.name));
  return (await packageFolders(environment)).flatMap((folder) =>
    files.map((from) => ({ from, to: join(folder, from.slice(PACKAGE.length)) })),
  );
}

/** `site-packages` of every Python in the environment. */
async function packageFolders(environment: string): Promise<string[]> {
  const names = async (...parts: string[]): Promise<string[]> =>
    await readdir(join(environment, ...parts)).catch(() => []);
  const pythons = (await names("lib")).filter((name) => name.startsWith("python3."));
  // On Windows there is one, and no folder of its version.
  const folders = [
    ...pythons.map((name) => ["lib", name]),
    ...(process.platform === "win32" ? [["Lib"]] : []),
  ];
  const there = await Promise.all(folders.map((parts) => names(...parts)));
  return folders
    .filter((_parts, index) => there[index].includes("site-packages"))
    .map((parts) => join(environment, ...parts, "site-packages"));
}
