import { copyFile, mkdir, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { KernelError } from "../errors.ts";
import { pythonFolder, userFolder } from "./folders.ts";
import { KERNEL_NAME, kernelSpec } from "./kernelspec.ts";

const LOGOS = ["logo-svg.svg", "logo-32x32.png", "logo-64x64.png"];

/**
 * Writes the kernelspec: `--user`, `--prefix DIR` or `--sys-prefix`. Returns the folder it is in, or
 * undefined when the arguments are none of these. Throws a `KernelError`.
 */
export async function install(args: string[]): Promise<string | undefined> {
  const data = dataFolder(args);
  if (data === undefined) return undefined;
  const folder = join(data, "kernels", KERNEL_NAME);
  try {
    await mkdir(folder, { recursive: true });
    for (const logo of LOGOS) await copyFile(join(import.meta.dirname, logo), join(folder, logo));
    const temporary = join(folder, `.kernel.json.${process.pid}`);
    await writeFile(temporary, `${JSON.stringify(kernelSpec(), null, 2)}\n`);
    await rename(temporary, join(folder, "kernel.json"));
  } catch (error) {
    throw new KernelError("INSTALL_FAILED", { folder, reason: (error as Error).message });
  }
  return folder;
}

function dataFolder([where, folder, ...rest]: string[]): string | undefined {
  if (where === "--prefix" && folder !== undefined && rest.length === 0) {
    return join(resolve(folder), "share", "jupyter");
  }
  if (folder !== undefined) return undefined;
  if (where === "--user") return userFolder();
  return where === "--sys-prefix" ? pythonFolder() : undefined;
}
