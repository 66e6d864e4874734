import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { importFiles } from "../../lib/data/import/import.ts";
import { REPO } from "./workspace.ts";

const SOURCE = "eurofound-jqi";
const FILE = "eurofound_jqi_eqls_country_sex_1991_2017.csv";
/** Belgium 2015, women and men, up to the index of work intensity. */
const ROW = /^(2015,"BE","Belgium","Total",(?:[^,]*,){10})[^,]*/m;

/**
 * A folder of sources with a copy of `eurofound-jqi`, which takes the place of the repository's where
 * `OSHLAB_DATA` names the folder.
 */
export async function ownSources(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await cp(join(REPO, "data-samples", SOURCE), join(folder, SOURCE), { recursive: true });
  return folder;
}

/**
 * A changed file is delivered as a person does it: `intensity` is the index of work intensity in Belgium in
 * 2015. This process must have the folder in its `OSHLAB_DATA`.
 */
export async function deliver(folder: string, intensity: number): Promise<void> {
  const text = await readFile(join(REPO, "data-samples", SOURCE, "source", FILE), "utf8");
  if (!ROW.test(text)) throw new Error(`${FILE} has another form now`);
  const file = join(folder, "changed.csv");
  await writeFile(file, text.replace(ROW, `$1${intensity}`));
  await importFiles([file], SOURCE);
}
