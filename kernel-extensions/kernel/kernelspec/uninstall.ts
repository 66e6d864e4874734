import { existsSync } from "node:fs";
import { rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { KernelError } from "../errors.ts";
import { placeOf } from "./folders.ts";
import { LOGOS } from "./install.ts";
import { papermillFiles } from "./papermill.ts";

/**
 * Takes away what `install` wrote, by the same arguments; what somebody else put there stays. Returns the
 * kernelspec's folder, or undefined when the arguments are none of these. Throws a `KernelError`.
 */
export async function uninstall(args: string[]): Promise<string | undefined> {
  const place = placeOf(args);
  if (place === undefined) return undefined;
  const { spec: folder, environment } = place;
  if (!existsSync(join(folder, "kernel.json"))) throw new KernelError("UNINSTALL_NOTHING", { folder });
  const packages = environment === undefined ? [] : await papermillFiles(environment);
  const files = [
    ...["kernel.json", ...LOGOS].map((name) => join(folder, name)),
    ...packages.map(({ to }) => to),
  ];
  try {
    for (const file of files) await rm(file, { force: true });
  } catch (error) {
    throw new KernelError("UNINSTALL_FAILED", { folder, reason: (error as Error).message });
  }
  // A folder in which something else lies stays.
  for (const parent of new Set(files.map(dirname))) await rmdir(parent).catch(() => {});
  return folder;
}
