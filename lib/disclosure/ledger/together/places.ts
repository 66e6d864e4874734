import { isRest, termsOfRest } from "../../system/relation.ts";
import type { SystemCell } from "../../system/system.ts";
import type { EarlierCell } from "../cells.ts";
import type { LedgerCell } from "../schema.ts";
import { cellHash } from "../seal.ts";
import { addressOf, addressOfRest } from "./address.ts";
import type { Address } from "./address.ts";

/** Of whom a cell is, as ledgers have it: in hashes. */
type Place = Required<Pick<LedgerCell, "of" | "codes">>;

/** Gives each name of a cell its place; none where it is a rest that is of no categories. Each text is hashed once. */
export function placing(): (id: string) => Place | undefined {
  const hashes = new Map<string, string>();
  const hashOf = (text: string): string => {
    const hash = hashes.get(text) ?? cellHash(text);
    hashes.set(text, hash);
    return hash;
  };
  return (id) => {
    const terms = termsOfRest(id);
    if (terms.length === 0 || terms.some((one) => !one.startsWith('["'))) return undefined;
    const address = addressOfAll(terms.map(addressOf));
    if (!address) return undefined;
    const codes = [...address.at].map(([name, of]): [string, ...string[]] => [
      hashOf(name),
      ...[...of].map(hashOf),
    ]);
    return { of: hashOf(address.of), codes };
  };
}

const addressOfAll = (addresses: readonly Address[]): Address | undefined =>
  addresses.length === 1 ? addresses[0] : addressOfRest(addresses);

/** The address of a place. */
export const addressIn = ({ of, codes }: Place): Address => ({
  of,
  at: new Map(codes.map(([name, ...own]) => [name, new Set(own)])),
});

/** The place of a cell of an earlier edition, where it has one. */
export const earlierPlace = ({ of, codes }: EarlierCell): Place | undefined =>
  of === undefined || codes === undefined ? undefined : { of, codes };

/** A whole count of the report, or what is left of one. */
export const isWholeCount = ({ id, whole, n, value }: SystemCell): boolean =>
  n === value && (whole === true || isRest(id));
