import { UserError } from "../../error.ts";
import { wordsOf } from "../../words.ts";
import type { Descriptor } from "../descriptor.ts";
import type { Table } from "../field.ts";
import type { Found } from "./find.ts";
import { isDirect } from "./kinds.ts";
import { KIND_WORDS } from "./words.ts";

/**
 * What was found and the description says nothing of: direct identifiers always, others where they would be kept with
 * records of persons.
 */
export function undecided(
  found: Found[],
  { schema, oshlab }: { schema: Pick<Table, "fields" | "oshlab">; oshlab: { kind: string } },
): Found[] {
  return found.filter(({ column, kind }) => {
    if (column in schema.oshlab.identifiers) return false;
    if (isDirect(kind)) return true;
    if (oshlab.kind === "aggregate") return false;
    return schema.fields.some(
      ({ name, oshlab: { from, ages, area } }) =>
        (from ?? name) === column &&
        !(kind === "birth-date" && ages !== undefined) &&
        !(kind === "postcode" && area !== undefined),
    );
  });
}

/**
 * Stops where the description doesn't say what becomes of an identifier. No value of the file is named.
 *
 * @throws UserError IMPORT_IDENTIFIERS
 */
export function assertDecided(found: Found[], descriptor: Descriptor, file: string): void {
  const open = undecided(found, descriptor);
  if (open.length === 0) return;
  const columns = wordsOf((language) =>
    open.map(({ column, kind }) => `“${column}” (${KIND_WORDS[kind][language]})`).join(", "),
  );
  throw new UserError("IMPORT_IDENTIFIERS", { file, columns }, { file, column: open[0]!.column });
}
