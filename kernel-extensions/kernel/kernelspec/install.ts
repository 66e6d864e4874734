import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { KernelError } from "../errors.ts";
import { placeOf } from "./folders.ts";
import { kernelSpec } from "./kernelspec.ts";
import { papermillFiles } from "./papermill.ts";
import { put } from "./put.ts";

/** The pictures beside `kernel.json`. */
export const LOGOS = ["logo-svg.svg", "logo-32x32.png", "logo-64x64.png"];

/**
 * Writes the kernelspec: `--user`, `--prefix DIR` or `--sys-prefix`; in a Python environment also what
 * papermill needs for parameters. Returns the kernelspec's folder, or undefined when the arguments are none
 * of these. Throws a `KernelError`.
 */
export async function install(args: string[]): Promise<string | undefined> {
  const place = placeOf(args);
  if (place === undefined) return undefined;
  const { spec: folder, environment } = place;
  try {
    for (const logo of LOGOS) await put(join(folder, logo), await readFile(join(import.meta.dirname, logo)));
    await put(join(folder, "kernel.json"), `${JSON.stringify(kernelSpec(folder), null, 2)}\n`);
    if (environment !== undefined)
      for (const { from, to } of await papermillFiles(environment)) await put(to, await readFile(from));
  } catch (error) {
    throw new KernelError("INSTALL_FAILED", { folder, reason: (error as Error).message });
  }
  return folder;
}
