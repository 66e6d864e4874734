import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryFolder } from "../../lib/data/folders.ts";
import { isUserError } from "../../lib/error.ts";

export const samples = join(repositoryFolder(), "data-samples");
export const fixtures = join(import.meta.dirname, "fixtures");
const made: string[] = [];

/** A folder of sources of its own, in front of the repository's. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "oshlab-data-"));
  made.push(folder);
  process.env.OSHLAB_DATA = folder;
  return folder;
}

/** Removes what `temporaryFolder` made. */
export function removeTemporary(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  delete process.env.OSHLAB_DATA;
}

type Json = Record<string, unknown>;

/** A copy of a real source without its deliveries; `change` may change its package and its columns. */
export function sourceLike(
  name: string,
  change: (description: Json & { oshlab: Json }, schema: Json & { fields: Json[] }) => void = () => {},
): string {
  const folder = join(temporaryFolder(), name);
  mkdirSync(folder);
  const description = JSON.parse(readFileSync(join(samples, name, "datapackage.json"), "utf8"));
  const schema = JSON.parse(readFileSync(join(samples, name, "schema.json"), "utf8"));
  description.resources = [];
  change(description, schema);
  writeFileSync(join(folder, "datapackage.json"), JSON.stringify(description, null, 2));
  writeFileSync(join(folder, "schema.json"), JSON.stringify(schema, null, 2));
  return folder;
}

/** What a description of records of persons must say, for tests. */
export const PRIVACY = {
  purpose: { nl: "toets", fr: "essai", de: "Versuch", en: "test" },
  legalBasis: "none: made-up people",
  readers: ["tests"],
  retention: "2099-12-31",
};

/** The original files of a source. */
export const originals = (name: string): string[] =>
  readdirSync(join(samples, name, "source")).map((file) => join(samples, name, "source", file));

/** All paths below a folder, sorted: to see that nothing was left behind. */
export const tree = (folder: string): string[] => readdirSync(folder, { recursive: true }).map(String).sort();

/** The error that `run` throws, as code, message, way out and place. */
export async function failure(
  run: () => unknown,
): Promise<{ code: string; message: string; wayOut: string; place: Record<string, unknown> }> {
  try {
    await run();
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { code: error.code, message: error.message, wayOut: error.wayOut, place: { ...error.place } };
  }
  throw new Error("nothing was thrown");
}

export const copy = (from: string, to: string): void => cpSync(from, to, { recursive: true });
