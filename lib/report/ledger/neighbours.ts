import { sourceOfCatalogue } from "../../data/catalogue.ts";
import { codeList } from "../../data/classification/codeList.ts";
import type { Field } from "../../data/field.ts";
import { isUserError } from "../../error.ts";
import { isPeriod } from "../../disclosure/identity.ts";
import type { Dimension } from "../../disclosure/parts.ts";

/** May these groups of codes be one category? */
export type MayJoin = (one: readonly string[], other: readonly string[]) => boolean;

/**
 * Which categories of a dimension may be published together: of a scale or of bands only neighbours; of a classification
 * with levels only those with the same one above them; else any. Periods are never taken together, nor is a total.
 *
 * @returns null where none may be
 */
export function mayJoin(source: string, { name, categories, total }: Dimension): MayJoin | null {
  const codes = categories.map(({ code }) => code).filter((code) => code !== total);
  if (codes.length < 3 || codes.every(isPeriod)) return null;
  const field = fieldOf(source, name);
  const parents = parentsOf(field);
  const place = new Map(codes.map((code, index) => [code, index]));
  const isRun = (some: readonly string[]) => {
    const places = some.map((code) => place.get(code)!);
    return Math.max(...places) - Math.min(...places) === some.length - 1;
  };
  const inOrder = isOrdered(field, codes);
  return (one, other) => {
    const all = [...one, ...other];
    if (all.some((code) => !place.has(code))) return false;
    if (all.length === codes.length) return false;
    if (inOrder && !isRun(all)) return false;
    return new Set(all.map((code) => parents.get(code))).size === 1;
  };
}

const isOrdered = (field: Field | undefined, codes: readonly string[]): boolean =>
  field?.oshlab.ordered ?? (!field?.oshlab.classification && codes.every((code) => /\d/.test(code)));

/** The code above each code, of a classification that is here; empty where there is none. */
function parentsOf(field: Field | undefined): Map<string, string | undefined> {
  const { classification, version } = field?.oshlab ?? {};
  if (!classification) return new Map();
  const list = known(() => codeList(classification, version));
  return new Map((list?.categories ?? []).map(({ code, parent }) => [code, parent]));
}

const fieldOf = (source: string, column: string): Field | undefined =>
  known(() => sourceOfCatalogue(source))?.descriptor.schema.fields.find(({ name }) => name === column);

/** What can't be read is a problem of its own, told elsewhere. */
function known<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (isUserError(error)) return undefined;
    throw error;
  }
}
