import { UserError } from "../error.ts";
import type { SourceName, TypesOf } from "../types.ts";
import { Dataset } from "./dataset.ts";
import { deliveries, verify } from "./delivery.ts";
import { sourceFolders } from "./folders.ts";
import { forgottenOf } from "./privacy/forgotten.ts";
import { suggest } from "./suggest.ts";
import { readDescriptor } from "./read-descriptor.ts";

/** What a chapter has read: the report traces it here, so that nobody has to declare it. */
export const READS = Symbol.for("oshlab.reads");

export interface Read {
  name: string;
  delivery: string;
  hash: string;
}

/**
 * Opens the newest delivery of a source of the catalogue by its name.
 *
 * @throws UserError DATA_UNKNOWN, DATA_NO_DELIVERY, DATA_FORGOTTEN, DATA_CHANGED, DESCRIPTOR_…
 * @example
 * const jqi = await open("eurofound-jqi");
 * const belgium = jqi.where({ country: "BE", sex: "T" });
 * await belgium.measure("intensity", { by: ["year"] });
 */
export async function open<Name extends SourceName>(name: Name): Promise<Dataset<TypesOf<Name>>> {
  const folders = sourceFolders();
  const folder = folders.get(name);
  if (!folder) throw new UserError("DATA_UNKNOWN", { name, known: suggest(name, folders.keys()) });
  const descriptor = readDescriptor(folder);
  const delivery = deliveries(descriptor).at(-1);
  if (!delivery) {
    const gone = forgottenOf(folder).at(-1);
    throw gone
      ? new UserError("DATA_FORGOTTEN", { name, ...gone })
      : new UserError("DATA_NO_DELIVERY", { name });
  }
  verify(name, delivery);
  const reads = ((globalThis as Record<symbol, unknown>)[READS] ??= []) as Read[];
  reads.push({ name, delivery: delivery.id, hash: delivery.hash });
  return Dataset.of(descriptor, delivery);
}
