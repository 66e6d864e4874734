import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sameWords } from "../../lib/words.ts";

type Json = Record<string, unknown>;

/** A column of an invented source. */
export const column = (name: string, type: string, oshlab: Json): Json => ({
  name,
  type,
  oshlab: { label: sameWords(name), ...oshlab },
});

/** The categories that occur. */
export const codesOf = (codes: Iterable<string>) =>
  [...new Set(codes)].map((code) => ({ code, label: sameWords(code) }));

/** Describes an invented source in a folder of sources, confidential where nothing else is said; returns its folder. */
export function invented(folder: string, name: string, oshlab: Json, schema: Json): string {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  const description = {
    name,
    licenses: [{ name: "CC0-1.0" }],
    resources: [],
    oshlab: {
      title: sameWords(name),
      description: sameWords("made up for a test"),
      kind: "synthetic",
      sensitivity: "confidential",
      citation: "made up",
      owner: "nobody",
      contact: "nobody",
      universe: sameWords("nobody"),
      period: "2026",
      limits: sameWords("made up"),
      ...oshlab,
    },
  };
  writeFileSync(join(place, "datapackage.json"), JSON.stringify(description, null, 2));
  writeFileSync(join(place, "schema.json"), JSON.stringify(schema, null, 2));
  return place;
}
