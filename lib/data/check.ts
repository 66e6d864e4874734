import { UserError } from "../error.ts";
import type { Descriptor } from "./descriptor.ts";
import { isDimension } from "./field.ts";
import type { Field } from "./field.ts";
import { suggest } from "./suggest.ts";

/** The column of that name. @throws UserError DATA_COLUMN */
export function fieldOf(descriptor: Descriptor, column: string): Field {
  const field = descriptor.schema.fields.find(({ name }) => name === column);
  if (field) return field;
  const names = descriptor.schema.fields.map(({ name }) => name);
  throw new UserError("DATA_COLUMN", { column, name: descriptor.name, known: suggest(column, names) });
}

/** The dimension of that name. @throws UserError DATA_COLUMN */
export function dimensionOf(descriptor: Descriptor, column: string): Field {
  const field = fieldOf(descriptor, column);
  if (isDimension(field)) return field;
  const names = descriptor.schema.fields.filter(isDimension).map(({ name }) => name);
  throw new UserError("DATA_COLUMN", { column, name: descriptor.name, known: suggest(column, names) });
}

/** Are these codes described? A column without a list of codes (years, say) takes any. @throws UserError DATA_CODE */
export function checkCodes(descriptor: Descriptor, column: string, codes: string[]): void {
  const known = fieldOf(descriptor, column).oshlab.categories?.map(({ code }) => code);
  const wrong = known && codes.find((code) => !known.includes(code));
  if (wrong === undefined) return;
  throw new UserError("DATA_CODE", { code: wrong, column, known: suggest(wrong, known!) });
}
