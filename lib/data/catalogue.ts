import { deliveries } from "./delivery.ts";
import type { Delivery } from "./delivery.ts";
import type { Descriptor } from "./descriptor.ts";
import { sourceFolders } from "./folders.ts";
import { readDescriptor } from "./read-descriptor.ts";
import { isUserError } from "../error.ts";
import type { Words } from "../words.ts";

export interface CatalogueEntry {
  name: string;
  title: Words;
  kind: Descriptor["oshlab"]["kind"];
  sensitivity: Descriptor["oshlab"]["sensitivity"];
  /** Null as long as nothing has been imported. */
  delivery: string | null;
  rows: number | null;
  /** The last day on which the deliveries may be kept; null where nobody is in them. */
  retention: string | null;
}

/** A source whose description can't be read. */
export interface BrokenEntry {
  name: string;
  problem: string;
}

/** Every described source with its newest delivery, by name. A broken description doesn't hide the others. */
export function catalogue(): (CatalogueEntry | BrokenEntry)[] {
  return [...sourceFolders()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, folder]) => {
      try {
        return entry(readDescriptor(folder));
      } catch (error) {
        if (isUserError(error)) return { name, problem: error.message };
        throw error;
      }
    });
}

function entry(descriptor: Descriptor): CatalogueEntry {
  const newest = deliveries(descriptor).at(-1);
  const { title, kind, sensitivity, privacy } = descriptor.oshlab;
  return {
    name: descriptor.name,
    title,
    kind,
    sensitivity,
    delivery: newest?.id ?? null,
    rows: newest?.rows ?? null,
    retention: privacy?.retention ?? null,
  };
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
