import { codeList } from "./codeList.ts";

/**
 * The code of a coarser level that a code belongs to: the section of a group, the province of a municipality. Null
 * where the code isn't in the list, or has none of that level above it (Brussels lies in no province).
 *
 * @throws UserError CLASSIFICATION_MISSING
 * @example
 * ancestor("nace-bel", "2025", "491", 1); // "H"
 */
export function ancestor(name: string, version: string, code: string, level: number): string | null {
  const categories = codeList(name, version)?.categories ?? [];
  let one = categories.find((category) => category.code === code);
  while (one && one.level !== level) {
    const { parent } = one;
    one = parent === undefined ? undefined : categories.find((category) => category.code === parent);
  }
  return one?.code ?? null;
}
