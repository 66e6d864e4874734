import { search } from "./catalogueSearch.ts";
import type { Found } from "./catalogueSearch.ts";
import { deliveries } from "./delivery.ts";
import type { Delivery } from "./delivery.ts";
import type { Descriptor } from "./descriptor.ts";
import { sourceFolders } from "./folders.ts";
import { readQuality } from "./quality/read.ts";
import { uses } from "./quality/uses.ts";
import type { Use } from "./quality/uses.ts";
import { readDescriptor } from "./read-descriptor.ts";
import { isUserError } from "../error.ts";
import type { Words } from "../words.ts";

export interface CatalogueEntry {
  name: string;
  title: Words;
  kind: Descriptor["oshlab"]["kind"];
  sensitivity: Descriptor["oshlab"]["sensitivity"];
  /** From whom. */
  owner: string;
  /** What time it speaks of. */
  period: string;
  /** Null as long as nothing has been imported. */
  delivery: string | null;
  rows: number | null;
  /** How many deliveries there are, and the day of the first. */
  deliveries: number;
  since: string | null;
  /** Findings about the newest delivery; null where it was never looked at. */
  quality: { serious: number; look: number } | null;
  /** Figures of the written site that are made from it. */
  figures: string[];
  /** Columns in which the words searched for were found. */
  found: Found[];
  /** The last day on which the deliveries may be kept; null where nobody is in them. */
  retention: string | null;
}

/** A source whose description can't be read. */
export interface BrokenEntry {
  name: string;
  problem: string;
}

/**
 * Every described source with its newest delivery, by name: what there is, since when, from whom, how good, and
 * which figures use it. A broken description doesn't hide the others. In a notebook it is shown as a table.
 *
 * @param words only sources that have all of these words, in any language, in names, labels, questions or texts;
 * sources that have them in their own name or title come first
 * @example
 * catalogue("burn-out").map(({ name }) => name);
 */
export function catalogue(words = ""): (CatalogueEntry | BrokenEntry)[] {
  const figures = uses();
  const read = [...sourceFolders()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, folder]) => readEntry(name, folder, figures.get(name) ?? []));
  const hits = read.flatMap(({ entry, descriptor }) => {
    if (!descriptor) return words === "" ? [{ entry, rank: 0 }] : [];
    const hit = search(descriptor, words);
    return hit ? [{ entry: { ...(entry as CatalogueEntry), found: hit.found }, rank: hit.rank }] : [];
  });
  const entries = hits.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
  const display = async () => (await import("./catalogueDisplay.ts")).catalogueDisplay(entries);
  return Object.defineProperty(entries, Symbol.for("Jupyter.display"), { value: display });
}

function readEntry(
  name: string,
  folder: string,
  figures: Use[],
): {
  entry: CatalogueEntry | BrokenEntry;
  descriptor?: Descriptor;
} {
  try {
    const descriptor = readDescriptor(folder);
    return { entry: entry(descriptor, figures), descriptor };
  } catch (error) {
    if (isUserError(error)) return { entry: { name, problem: error.message } };
    throw error;
  }
}

function entry(descriptor: Descriptor, figures: Use[]): CatalogueEntry {
  const all = deliveries(descriptor);
  const newest = all.at(-1);
  const { title, kind, sensitivity, privacy, owner, period } = descriptor.oshlab;
  return {
    name: descriptor.name,
    title,
    kind,
    sensitivity,
    delivery: newest?.id ?? null,
    rows: newest?.rows ?? null,
    owner,
    period,
    deliveries: all.length,
    since: all[0]?.date ?? null,
    quality: newest ? counted(newest) : null,
    figures: figures.map(({ figure }) => figure),
    found: [],
    retention: privacy?.retention ?? null,
  };
}

function counted(delivery: Delivery): CatalogueEntry["quality"] {
  try {
    const { findings } = readQuality(delivery);
    const of = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
    return { serious: of("serious"), look: of("look") };
  } catch {
    return null; // no report beside it, or one of an older kind
  }
}

/**
 * The description of a source with all of its deliveries, for pages about it.
 *
 * @throws UserError DESCRIPTOR_…
 */
export function sourceOfCatalogue(
  name: string,
): { descriptor: Descriptor; deliveries: Delivery[] } | undefined {
  const folder = sourceFolders().get(name);
  if (!folder) return undefined;
  const descriptor = readDescriptor(folder);
  return { descriptor, deliveries: deliveries(descriptor) };
}
