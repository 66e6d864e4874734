import { existsSync } from "node:fs";
import { basename } from "node:path";
import { UserError, isUserError } from "../../error.ts";
import { sameWords } from "../../words.ts";
import type { Words } from "../../words.ts";
import { importSchema } from "../descriptor.ts";
import type { Descriptor, ImportHints } from "../descriptor.ts";
import { sourceFolders } from "../folders.ts";
import type { FileColumn } from "../formats/column.ts";
import { exposedFiles } from "../import/exposed.ts";
import type { ImportStep } from "../import/import.ts";
import { readDescriptor } from "../read-descriptor.ts";
import { expectedSources } from "./expected.ts";
import { readOnce } from "./readOnce.ts";
import type { Read } from "./readOnce.ts";
import { stateOf } from "./state.ts";
import type { SourceState } from "./state.ts";

/** A described source, and how many of the columns that it needs are in the file. */
export interface Candidate {
  name: string;
  title: Words;
  needed: number;
  there: number;
}

/** What was recognised of files before anything is imported. No value of a row is in it. */
export interface Look extends Read {
  files: string[];
  /** Those of the files that identify somebody and lie where git sees them. */
  exposed: string[];
  /** All described sources, those that the file fits first. */
  sources: Candidate[];
  /** Sources that the report counts on and that aren't described yet. */
  expected: { name: string; title: Words }[];
  /** What the description of the named source does with this file. */
  source?: SourceState;
}

/**
 * Looks at files: what they are, what identifies somebody in them, and which described source they fit. Of a source
 * that is named, also what would become of each of these columns, and what its description still needs. No row is
 * kept: while they are read, rows are in files without a name, that are gone afterwards.
 *
 * @param as the source that they may be imported as; it says how they are read
 * @param progress told how far it is, as of an import; not where these files were read before
 * @throws UserError DATA_UNKNOWN, IMPORT_…
 * @example
 * (await lookAt(["jqi.csv"])).sources[0]!.name; // "eurofound-jqi"
 */
export async function lookAt(
  paths: string[],
  as?: string,
  progress?: (step: ImportStep, part: number) => void,
): Promise<Look> {
  for (const file of paths) if (!existsSync(file)) throw new UserError("IMPORT_NO_FILE", { file }, { file });
  const read = await readOnce(paths, hintsOf(as), progress);
  return {
    files: paths.map((path) => basename(path)),
    ...read,
    exposed: read.found.length > 0 ? exposedFiles(paths) : [],
    ...sourcesFor(read.columns),
    ...(as === undefined ? {} : { source: stateOf(as, read.found) }),
  };
}

/** How the source says that its files are read; a draft says nothing of it yet. */
function hintsOf(as: string | undefined): ImportHints {
  const folder = as === undefined ? undefined : sourceFolders().get(as);
  return (folder && described(folder)?.oshlab.import) || importSchema.parse({});
}

function described(folder: string): Descriptor | undefined {
  try {
    return readDescriptor(folder);
  } catch (error) {
    if (isUserError(error)) return undefined;
    throw error;
  }
}

function sourcesFor(columns: FileColumn[]): Pick<Look, "sources" | "expected"> {
  const names = new Set(columns.map(({ name }) => name));
  const folders = sourceFolders();
  const sources = [...folders].map(([name, folder]): Candidate => {
    const descriptor = described(folder);
    const needed = new Set(descriptor?.schema.fields.map((field) => field.oshlab.from ?? field.name));
    const there = [...needed].filter((column) => names.has(column)).length;
    return { name, title: descriptor?.oshlab.title ?? sameWords(name), needed: needed.size, there };
  });
  const share = ({ there, needed }: Candidate) => (needed > 0 ? there / needed : 0);
  sources.sort((a, b) => share(b) - share(a) || b.there - a.there || (a.name < b.name ? -1 : 1));
  const expected = expectedSources()
    .filter(({ name }) => !folders.has(name))
    .map(({ name, oshlab }) => ({ name, title: oshlab.title }));
  return { sources, expected };
}
