import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { KernelError } from "../errors.ts";
import { pythonFolder, userFolder } from "./folders.ts";
import { KERNEL_NAME, kernelSpec } from "./kernelspec.ts";
import { put } from "./put.ts";

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
    for (const logo of LOGOS) await put(join(folder, logo), await readFile(join(import.meta.dirname, logo)));
    await put(join(folder, "kernel.json"), `${JSON.stringify(kernelSpec(), null, 2)}\n`);
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
