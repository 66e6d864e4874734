import { codesOf } from "../../codes.ts";
import { measuredBy, partsOf } from "../../identity.ts";

/** Some categories of a dimension, one or several together. */
export type Codes = ReadonlySet<string>;

/** Of what and of whom a number is: the measure with its deliveries, and of each dimension that it names the categories. */
export interface Address {
  of: string;
  at: ReadonlyMap<string, Codes>;
}

/**
 * The address of a cell, as its identity tells it.
 *
 * @example
 * addressOf('["a@0"]|n|sector=B+F').at.get("sector"); // Set { "B", "F" }
 */
export const addressOf = (identity: string): Address => ({
  of: measuredBy(identity),
  at: new Map(partsOf(identity).address.map(([name, code]) => [name, new Set(codesOf(code))])),
});

/**
 * The address of what is left of a total beside its parts, where it is of the other categories of a dimension.
 *
 * @example
 * addressOfRest(["B+F+G", "B"].map(addressOf)); // F and G
 */
export function addressOfRest([total, ...parts]: readonly Address[]): Address | undefined {
  const [name, codes] =
    [...total!.at].find(([one]) =>
      parts.some((part) => keyOf(part) !== keyOf(total!) && sameBut(part, total!, one)),
    ) ?? [];
  if (name === undefined || !parts.every((part) => sameBut(part, total!, name))) return undefined;
  const taken = parts.map(({ at }) => at.get(name)!);
  const left = taken.reduce((rest, one) => rest.difference(one), codes!);
  const disjoint = left.size + taken.reduce((sum, { size }) => sum + size, 0) === codes!.size;
  return disjoint && left.size > 0 ? withCodes(total!, name, left) : undefined;
}

const sameBut = (one: Address, other: Address, name: string): boolean =>
  one.at.has(name) && keyOf(withCodes(one, name)) === keyOf(withCodes(other, name));

/** An address as one text: two cells with the same one are the same cell. */
export const keyOf = ({ of, at }: Address): string =>
  JSON.stringify([of, ...[...at].map(([name, codes]) => [name, ...[...codes].sort()].join("\n")).sort()]);

/** The same address with these categories of a dimension; without any it is not classified by it. */
export function withCodes({ of, at }: Address, name: string, codes?: Codes): Address {
  const changed = new Map(at);
  if (codes) changed.set(name, codes);
  else changed.delete(name);
  return { of, at: changed };
}
