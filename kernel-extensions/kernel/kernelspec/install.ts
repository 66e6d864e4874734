import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { KernelError } from "../errors.ts";
import { specFolder } from "./folders.ts";
import { kernelSpec } from "./kernelspec.ts";
import { put } from "./put.ts";

/** The pictures beside `kernel.json`. */
export const LOGOS = ["logo-svg.svg", "logo-32x32.png", "logo-64x64.png"];

/**
 * Writes the kernelspec: `--user`, `--prefix DIR` or `--sys-prefix`. Returns the folder it is in, or
 * undefined when the arguments are none of these. Throws a `KernelError`.
 */
export async function install(args: string[]): Promise<string | undefined> {
  const folder = specFolder(args);
  if (folder === undefined) return undefined;
  try {
    for (const logo of LOGOS) await put(join(folder, logo), await readFile(join(import.meta.dirname, logo)));
    await put(join(folder, "kernel.json"), `${JSON.stringify(kernelSpec(folder), null, 2)}\n`);
  } catch (error) {
    throw new KernelError("INSTALL_FAILED", { folder, reason: (error as Error).message });
  }
  return folder;
}
