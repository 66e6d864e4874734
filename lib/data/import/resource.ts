import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Resource } from "../descriptor.ts";
import { sha256 } from "./recipe.ts";

/** What is known of a delivery beside its files. */
export interface About {
  date: string;
  recipe: string;
  rows: number;
  files: { name: string; sha256: string }[];
  sender: string;
  key: string | undefined;
}

/** How the package names a delivery whose files lie ready in this folder. Its id: the day and its Parquet's hash. */
export function resourceOf(ready: string, { date, recipe, rows, files, sender, key }: About): Resource {
  const content = readFileSync(join(ready, "data.parquet"));
  const hash = sha256(content);
  const id = `${date}-${hash.slice(0, 8)}`;
  return {
    name: id,
    path: `deliveries/${id}/data.parquet`,
    format: "parquet",
    mediatype: "application/vnd.apache.parquet",
    hash: `sha256:${hash}`,
    bytes: content.length,
    schema: `deliveries/${id}/schema.json`,
    oshlab: {
      id,
      date,
      rows,
      sender,
      from: files.map((file) => ({ name: file.name, sha256: file.sha256 })),
      schema: `sha256:${sha256(readFileSync(join(ready, "schema.json")))}`,
      ...(key ? { key } : {}),
      recipe,
      quality: `deliveries/${id}/quality.json`,
      ...(existsSync(join(ready, "privacy.json")) ? { privacy: `deliveries/${id}/privacy.json` } : {}),
    },
  };
}
