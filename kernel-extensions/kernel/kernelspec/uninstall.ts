import { existsSync } from "node:fs";
import { rm, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { KernelError } from "../errors.ts";
import { specFolder } from "./folders.ts";
import { LOGOS } from "./install.ts";

/**
 * Takes away what `install` wrote, by the same arguments; what somebody else put there stays. Returns the
 * folder, or undefined when the arguments are none of these. Throws a `KernelError`.
 */
export async function uninstall(args: string[]): Promise<string | undefined> {
  const folder = specFolder(args);
  if (folder === undefined) return undefined;
  if (!existsSync(join(folder, "kernel.json"))) throw new KernelError("UNINSTALL_NOTHING", { folder });
  try {
    for (const name of ["kernel.json", ...LOGOS]) await rm(join(folder, name), { force: true });
  } catch (error) {
    throw new KernelError("UNINSTALL_FAILED", { folder, reason: (error as Error).message });
  }
  await rmdir(folder).catch(() => {});
  return folder;
}
