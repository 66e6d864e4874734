import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../error.ts";
import type { Descriptor, Resource } from "./descriptor.ts";
import { forgottenOf } from "./privacy/forgotten.ts";

/** One delivery of a source: it never changes. */
export interface Delivery {
  id: string;
  /** The day it was imported. */
  date: string;
  rows: number;
  /** `sha256:` and the hash of the Parquet file. */
  hash: string;
  bytes: number;
  from: { name: string; sha256: string }[];
  /** The Parquet file and the quality report, on this machine. */
  file: string;
  quality: string;
  /** Who sent the files: a function or a service. */
  sender?: string;
  /** Which key its pseudonyms were made with: only those of one key can be linked. */
  key?: string;
  /** What became of identifiers, on this machine. */
  privacy?: string;
}

/** All deliveries of a source, oldest first: by date, and those of one day in the order they came. */
export function deliveries(descriptor: Descriptor): Delivery[] {
  return descriptor.resources
    .map((resource) => deliveryOf(descriptor, resource))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function deliveryOf(descriptor: Descriptor, resource: Resource): Delivery {
  const { id, date, rows, from, quality, sender, key, privacy } = resource.oshlab;
  const file = join(descriptor.folder, resource.path);
  return {
    id,
    date,
    rows,
    hash: resource.hash,
    bytes: resource.bytes,
    from,
    file,
    quality: join(descriptor.folder, quality),
    ...(sender ? { sender } : {}),
    ...(key ? { key } : {}),
    ...(privacy ? { privacy: join(descriptor.folder, privacy) } : {}),
  };
}

const verified = new Map<string, string>();

/**
 * Makes sure that the delivery's file is the one that was imported (once a process for an unchanged file).
 *
 * @throws UserError DATA_CHANGED, DATA_FORGOTTEN
 */
export function verify(source: string, { file, hash, id }: Delivery): void {
  const changed = () => new UserError("DATA_CHANGED", { name: source, delivery: id }, { file });
  if (!existsSync(file)) {
    const gone = forgottenOf(dirname(dirname(dirname(file)))).find((entry) => entry.delivery === id);
    throw gone ? new UserError("DATA_FORGOTTEN", { name: source, ...gone }) : changed();
  }
  const { mtimeMs, size } = statSync(file);
  const state = `${hash} ${mtimeMs} ${size}`;
  if (verified.get(file) === state) return;
  if (`sha256:${createHash("sha256").update(readFileSync(file)).digest("hex")}` !== hash) throw changed();
  verified.set(file, state);
}
