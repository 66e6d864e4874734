import { inside, partsOf } from "../../identity.ts";
import { bandsOf } from "../../system/bands.ts";
import { cellHash } from "../seal.ts";
import { keyOf, withCodes } from "../together/address.ts";
import type { Address } from "../together/address.ts";
import { addressIn, earlierPlace, placing } from "../together/places.ts";
import type { Editions } from "./editions.ts";
import { added, sumOf } from "./sum.ts";
import type { Sum } from "./sum.ts";
import { tiles } from "./tiles.ts";
import type { Range } from "./tiles.ts";
import type { Told } from "./told.ts";

/**
 * What a reader has of numbers of the report in the older delivery, by their cells, and of older numbers in the newer one,
 * by their hashes.
 */
export interface Sides {
  now: Map<string, Sum>;
  before: Map<number, Sum>;
}

/** Takes in what adds up. */
interface Found {
  /** A number of the report by these old parts. */
  before: (index: number, parts: readonly string[]) => void;
  /** An old number by these cells of the report. */
  now: (hash: string, parts: readonly number[]) => void;
}

/**
 * Numbers whose categories the other edition cut more narrowly: a section by its divisions, a band of ages by narrower
 * ones, several categories together by each.
 *
 * @param names what the report's cells are called in the older delivery
 * @param sides takes in what adds up
 */
export function byParts(
  editions: Editions,
  names: ReadonlyMap<number, string>,
  told: Told,
  { now, before }: Sides,
): void {
  const found: Found = {
    before: (index, parts) => {
      const sum = before.has(index) ? undefined : told.sum(parts);
      if (sum) before.set(index, sum);
    },
    now: (hash, parts) => {
      if (parts.length === 0 || now.has(hash) || !told.of(hash)) return;
      now.set(hash, added(parts.map((index) => [sumOf(editions.cells[index]!, index), 1])));
    },
  };
  together(editions, names, found);
  nested(editions, names, found);
  bands(editions, names, found);
}

function together({ known }: Editions, names: ReadonlyMap<number, string>, found: Found): void {
  const placeOf = placing();
  const ours = new Map<string, { index: number; address: Address }>();
  for (const [index, name] of names) {
    const place = placeOf(name);
    if (place) ours.set(keyOf(addressIn(place)), { index, address: addressIn(place) });
  }
  const theirs = new Map<string, { hash: string; address: Address }>();
  for (const [hash, cell] of known) {
    const place = earlierPlace(cell);
    if (place) theirs.set(keyOf(addressIn(place)), { hash, address: addressIn(place) });
  }
  for (const { index, address } of ours.values())
    for (const parts of splitsOf(address))
      found.before(
        index,
        parts.flatMap((part) => theirs.get(part)?.hash ?? []),
      );
  for (const { hash, address } of theirs.values())
    for (const parts of splitsOf(address)) {
      const own = parts.flatMap((part) => ours.get(part)?.index ?? []);
      if (own.length === parts.length) found.now(hash, own);
    }
}

/** The cells that make up one of several categories together: each by itself, along one dimension or along more. */
function splitsOf(address: Address): string[][] {
  const several = [...address.at].filter(([, { size }]) => size > 1);
  const splits = several.reduce<Address[][]>(
    (all, [name, codes]) => [
      ...all,
      ...all.map((parts) =>
        parts.flatMap((part) => [...codes].map((code) => withCodes(part, name, new Set([code])))),
      ),
    ],
    [[address]],
  );
  return splits.slice(1).map((parts) => parts.map(keyOf));
}

/** A column that lies in another, as the report knows of it. */
function nested({ cells, nestings }: Editions, names: ReadonlyMap<number, string>, found: Found): void {
  for (const { deliveries, column, parent, codes } of nestings) {
    const within = Map.groupBy(Object.keys(codes), (code) => codes[code]!);
    const sums = new Map<string, number[]>();
    for (const [index, name] of names) {
      if (!cells[index]!.id.startsWith(`${deliveries}|`)) continue;
      const above = partsOf(name).address.find(([dimension]) => dimension === parent)?.[1] ?? "";
      const parts = (within.get(above) ?? []).flatMap(
        (code) => inside(name, parent, column, { [above]: code }) ?? [],
      );
      found.before(index, parts.map(cellHash));
      const total = inside(name, column, parent, codes);
      if (total !== undefined) sums.set(total, [...(sums.get(total) ?? []), index]);
    }
    for (const [total, parts] of sums) found.now(cellHash(total), parts);
  }
}

/** Bands that make up others of the same, one by one. */
function bands({ known }: Editions, names: ReadonlyMap<number, string>, found: Found): void {
  const ours = [...names].flatMap(([index, name]) =>
    bandsOf(name).map(({ of, from, to }) => ({ index, of: cellHash(of), from, to })),
  );
  const theirs = [...known].flatMap(([hash, { bands: own = [] }]) =>
    own.map(([of, band]) => ({ hash, of, ...rangeOf(band) })),
  );
  const [oursBy, theirsBy] = [Map.groupBy(ours, ({ of }) => of), Map.groupBy(theirs, ({ of }) => of)];
  for (const { index, of, ...range } of ours)
    found.before(
      index,
      (tiles(range, theirsBy.get(of) ?? []) ?? []).map(({ hash }) => hash),
    );
  for (const { hash, of, ...range } of theirs)
    found.now(
      hash,
      (tiles(range, oursBy.get(of) ?? []) ?? []).map(({ index }) => index),
    );
}

function rangeOf(band: string): Range {
  const [from, to] = band.split("-").map(Number) as [number, number];
  return { from, to };
}
