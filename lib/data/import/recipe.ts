import { createHash } from "node:crypto";
import type { Descriptor, ImportHints } from "../descriptor.ts";

export const sha256 = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");

/**
 * Hash of all that decides what the rows of a delivery are: the files, and of the descriptor how they are read
 * and which columns are kept; the key of its pseudonyms. Labels and texts are no part of it.
 */
export function recipeOf({ schema, oshlab }: Descriptor, files: { sha256: string }[], key?: string): string {
  const columns = schema.fields.map(
    ({ name, type, missingValues, decimalChar, groupChar, format, oshlab: field }) => {
      const { role, from, recode, recodeIn, factor, ages, area, correspondence } = field;
      return [
        name,
        type,
        role,
        from,
        recode,
        missingValues ?? schema.missingValues,
        decimalChar,
        groupChar,
        ...(format === undefined ? [] : [format]),
        ...(factor === undefined ? [] : [factor]),
        ...(recodeIn ? [recodeIn] : []),
        ...(ages ? [ages] : []),
        ...(area ? [area] : []),
        ...(correspondence ? [correspondence] : []),
      ];
    },
  );
  const pseudonyms =
    key === undefined ? [] : [key, oshlab.privacy?.linkage?.group, schema.oshlab.identifiers];
  return sha256(
    JSON.stringify([files.map((file) => file.sha256), hintsOf(oshlab.import), columns, ...pseudonyms]),
  );
}

/** The hints as they were hashed when the row of the names was the first one unless stated. */
function hintsOf({ sheets, header, ...rest }: ImportHints): object {
  return { ...(sheets ? { sheets } : {}), header: header === 1 ? "first" : (header ?? 1), ...rest };
}
