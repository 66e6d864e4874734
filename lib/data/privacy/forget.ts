import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { UserError } from "../../error.ts";
import { today } from "../../today.ts";
import { deliveries } from "../delivery.ts";
import type { Delivery } from "../delivery.ts";
import type { Resource } from "../descriptor.ts";
import { projectFolder, sourceFolders } from "../folders.ts";
import { sha256 } from "../import/recipe.ts";
import { withStaging } from "../import/staging.ts";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";
import { readDescriptor } from "../read-descriptor.ts";
import { suggest } from "../suggest.ts";
import { FORGOTTEN_FILE, forgottenOf } from "./forgotten.ts";
import type { Forgotten } from "./forgotten.ts";

/** What notebooks and chapters kept of what they showed: it may hold rows, and is made again when they run. */
const KEPT = ["data/cache/chapters", "data/lab/text"];

/**
 * Deletes deliveries of a source: their files, the original files that lie beside them, and what notebooks and
 * chapters kept of their outputs. First the log, then the line in the description, then the files; when it is
 * stopped half-way, the same command again finishes. What backups hold, nobody here can reach.
 *
 * @param delivery one delivery by its id; without this, all
 * @param why the reason, for the log
 * @returns the new entries of the log
 * @throws UserError DATA_UNKNOWN, DATA_DELIVERY, DATA_NO_DELIVERY, DESCRIPTOR_…, IMPORT_BUSY
 */
export async function forget(
  name: string,
  { delivery, why, date = today() }: { delivery?: string; why: string; date?: string },
): Promise<Forgotten[]> {
  const folders = sourceFolders();
  const folder = folders.get(name);
  if (!folder) throw new UserError("DATA_UNKNOWN", { name, known: suggest(name, folders.keys()) });
  const log = forgottenOf(folder);
  const chosen = choose(name, deliveries(readDescriptor(folder)), delivery, log);
  const entries = chosen
    .filter(({ id }) => !log.some((entry) => entry.delivery === id))
    .map(({ id, hash, rows }) => ({ delivery: id, hash, rows, date, by: userInfo().username, why }));
  await withStaging(folder, async (staging) => {
    const write = (file: string, json: unknown) =>
      writeAtomically(join(folder, file), JSON.stringify(json, null, 2) + "\n", join(staging, file));
    write(FORGOTTEN_FILE, [...log, ...entries]);
    const description = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")) as {
      resources: Resource[];
    };
    const gone = new Set([...log, ...entries].map((entry) => entry.delivery));
    const resources = description.resources.filter(({ oshlab }) => !gone.has(oshlab.id));
    write("datapackage.json", { ...description, resources });
    for (const id of gone) rmSync(join(folder, "deliveries", id), { recursive: true, force: true });
    removeOriginals(folder, chosen);
    for (const kept of KEPT) rmSync(join(projectFolder(), kept), { recursive: true, force: true });
  });
  return entries;
}

/** The deliveries meant; those that a stopped run has logged and not yet deleted are finished with any other. */
function choose(name: string, all: Delivery[], wanted: string | undefined, log: Forgotten[]): Delivery[] {
  const chosen = wanted === undefined ? all : all.filter(({ id }) => id === wanted);
  if (chosen.length > 0) return chosen;
  if (wanted === undefined ? log.length > 0 : log.some((entry) => entry.delivery === wanted)) return [];
  if (all.length === 0) throw new UserError("DATA_NO_DELIVERY", { name });
  const known = suggest(
    wanted!,
    all.map(({ id }) => id),
  );
  throw new UserError("DATA_DELIVERY", { name, delivery: wanted, known });
}

/** The files as they came, where they were kept beside the source. */
function removeOriginals(folder: string, chosen: Delivery[]): void {
  const originals = join(folder, "source");
  if (!existsSync(originals)) return;
  const hashes = new Set(chosen.flatMap(({ from }) => from.map((file) => file.sha256)));
  for (const entry of readdirSync(originals, { withFileTypes: true }).filter((one) => one.isFile())) {
    const path = join(originals, entry.name);
    if (hashes.has(sha256(readFileSync(path)))) rmSync(path);
  }
}
