import { createHash } from "node:crypto";
import { glob, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../error.ts";
import { ROOT } from "../../report/root.ts";
import { userLanguage } from "../../words.ts";
import { exclusive } from "../../python/exclusive.ts";
import { run } from "../../python/run.ts";
import { LAB_WORDS } from "./strings.ts";

const LAB = join(ROOT, "kernel-extensions/lab");
const OUT = join(LAB, "labextension");
const MARK = join(OUT, "sources.sha256");

/** What the extension is made from: its sources, what it bundles of the library, and the packages. */
const SOURCES = [
  "kernel-extensions/lab/{src,style}/**/*",
  "kernel-extensions/lab/*.{json,cjs}",
  "lib/{disclosure,figure,prose}/**/*.ts",
  "lib/{words,error,errors}.ts",
  "lib/errors/*.ts",
  "package-lock.json",
];

/**
 * Builds the Lab's extension from its sources, when they have changed since it was built.
 *
 * @returns the folder that JupyterLab finds it in
 * @throws UserError LAB_BUILD
 */
export async function ensureExtension(): Promise<string> {
  const wanted = await hashOf(SOURCES);
  const isBuilt = async (): Promise<boolean> => (await readFile(MARK, "utf8").catch(() => "")) === wanted;
  if (await isBuilt()) return OUT;
  return exclusive("labextension", async () => {
    if (await isBuilt()) return OUT;
    if (process.stderr.isTTY) process.stderr.write(`${LAB_WORDS.building[userLanguage()]}\n`);
    const modules = join(ROOT, "node_modules/@jupyter");
    const { code, output } = await run(process.execPath, [
      join(modules, "builder/lib/build-labextension.js"),
      "--core-package-file",
      join(modules, "../@jupyterlab/core-meta/core.package.json"),
      LAB,
    ]);
    if (code !== 0) throw new UserError("LAB_BUILD", { detail: output.trim().slice(-600) });
    await writeFile(MARK, wanted);
    return OUT;
  });
}

/** Is the extension there, as its sources are now? */
export const isExtensionBuilt = async (): Promise<boolean> =>
  (await readFile(MARK, "utf8").catch(() => "")) === (await hashOf(SOURCES));

async function hashOf(patterns: string[]): Promise<string> {
  const files: string[] = [];
  for await (const file of glob(patterns, { cwd: ROOT, withFileTypes: true }))
    if (file.isFile()) files.push(join(file.parentPath, file.name));
  const hash = createHash("sha256");
  for (const file of files.sort()) hash.update(`${file.slice(ROOT.length)}\n`).update(await readFile(file));
  return hash.digest("hex");
}
