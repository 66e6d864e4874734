import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Resource } from "../descriptor.ts";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";

/** In a staging folder: the delivery that was about to be named. */
const PUBLISHING = "publishing";

/**
 * First the files, then the line in the descriptor: a delivery exists from the moment it is named there. What an
 * import that is killed in between leaves is taken away by `takeBack`.
 */
export function publish(folder: string, staging: string, resource: Resource): void {
  const file = join(folder, "datapackage.json");
  const description = JSON.parse(readFileSync(file, "utf8")) as { resources: Resource[] };
  const target = join(folder, "deliveries", resource.oshlab.id);
  writeFileSync(join(staging, PUBLISHING), resource.oshlab.id);
  rmSync(target, { recursive: true, force: true });
  renameSync(join(staging, "delivery"), target);
  const content = JSON.stringify(
    { ...description, resources: [...description.resources, resource] },
    null,
    2,
  );
  writeAtomically(file, content + "\n", join(staging, "datapackage.json"));
}

/** Removes the files of a delivery that a killed import had put in place and not yet named. */
export function takeBack(folder: string, staging: string): void {
  const marker = join(staging, PUBLISHING);
  if (!existsSync(marker)) return;
  const id = readFileSync(marker, "utf8");
  const { resources } = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")) as {
    resources: Resource[];
  };
  if (/^[\w-]+$/.test(id) && !resources.some(({ oshlab }) => oshlab.id === id))
    rmSync(join(folder, "deliveries", id), { recursive: true, force: true });
}
