import { readFileSync, statSync } from "node:fs";
import { shared } from "../tsconfig.ts";

/** A comment of one line before a name or a text: of a member, or of one of the texts that are allowed. */
const LABELLED = /\/\*\* (.*?) \*\/\s*\|?\s*(?:"([^"\n]+)"|([\p{ID_Start}$_][\p{ID_Continue}$]*)(?=:))/gu;

const read = new Map<string, { changed: number; found: [name: string, label: string][] }>();

/**
 * What the names in the declaration files of a notebook's folder (`files` of its `tsconfig.json`) are called in
 * words, as their comments say. A name that is called differently in two places has no label.
 *
 * @example
 * labels("notebooks").get("eurofound-jqi"); // "Job quality in Europe …"
 */
export function labels(folder: string): Map<string, string> {
  const all = new Map<string, string | undefined>();
  for (const [name, label] of shared(folder).files.flatMap(labelsOf))
    all.set(name, all.has(name) && all.get(name) !== label ? undefined : label);
  return new Map([...all].filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function labelsOf(file: string): [name: string, label: string][] {
  const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (changed === undefined) return [];
  const known = read.get(file);
  if (known?.changed === changed) return known.found;
  const found = [...readFileSync(file, "utf8").matchAll(LABELLED)].map(
    ([, label, text, name]): [string, string] => [text ?? name!, label!],
  );
  read.set(file, { changed, found });
  return found;
}
