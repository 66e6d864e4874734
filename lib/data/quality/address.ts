import type { Field } from "../field.ts";

/** Which cell of a table it is, by its codes: never a value. */
export const address = (row: Record<string, unknown>, dimensions: Field[]): string =>
  dimensions.map(({ name }) => `${name} ${String(row[name])}`).join(", ");
