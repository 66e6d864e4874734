import { keyOf, withCodes } from "./address.ts";
import type { Address, Codes } from "./address.ts";

/** Addresses that differ only along these dimensions, of which somewhere several categories are taken together. */
export interface Group {
  names: string[];
  members: Address[];
}

/** The groups in which categories are taken together. */
export function groupsOf(all: Iterable<Address>): Group[] {
  const addresses = [...all];
  /** The dimensions of which categories are taken together, by what is measured. */
  const several = new Map<string, Set<string>>();
  for (const { of, at } of addresses)
    for (const [name, codes] of at)
      if (codes.size > 1) several.set(of, (several.get(of) ?? new Set<string>()).add(name));
  if (several.size === 0) return [];
  const groups = new Map<string, Group>();
  for (const address of addresses) {
    const names = [...(several.get(address.of) ?? [])].filter((name) => address.at.has(name)).sort();
    if (names.length === 0) continue;
    const key = `${names.join("\n")}\n${keyOf(names.reduce((left, name) => withCodes(left, name), address))}`;
    const group = groups.get(key);
    if (group) group.members.push(address);
    else groups.set(key, { names, members: [address] });
  }
  return [...groups.values()].filter(
    ({ names, members }) =>
      members.length > 1 && members.some(({ at }) => names.some((name) => at.get(name)!.size > 1)),
  );
}

/**
 * The classes of which an address is made up: along every dimension categories that always stand together are one, and a class is one of
 * them of each.
 */
export function classesIn({ names, members }: Group): (address: Address) => Address[] {
  const parts = names.map((name) => {
    return [name, partition(onceEach(members.map(({ at }) => at.get(name)!)))] as const;
  });
  return (address) =>
    parts.reduce<Address[]>(
      (boxes, [name, classes]) => {
        const own = classes.filter((codes) => codes.isSubsetOf(address.at.get(name)!));
        return own.length === 1
          ? boxes
          : boxes.flatMap((box) => own.map((codes) => withCodes(box, name, codes)));
      },
      [address],
    );
}

const onceEach = (sets: readonly Codes[]): Codes[] => [
  ...new Map(sets.map((set) => [[...set].sort().join("\n"), set])).values(),
];

/** Categories that stand in the same sets, as one (the regions of a Venn diagram). */
function partition(sets: readonly Codes[]): Codes[] {
  const inside = new Map<string, number[]>();
  sets.forEach((set, index) => {
    for (const code of set) {
      const list = inside.get(code);
      if (list) list.push(index);
      else inside.set(code, [index]);
    }
  });
  return [...Map.groupBy(inside, ([, of]) => of.join()).values()].map(
    (one) => new Set(one.map(([code]) => code)),
  );
}

/**
 * Of whom else a reader may learn something together: along every dimension some of its sets, or what is left of one of
 * several categories beside others in it.
 */
export function sumsOf({ names, members }: Group): Address[] {
  const sets = names.map((name) => {
    const own = onceEach(members.map(({ at }) => at.get(name)!));
    return onceEach([...own, ...differences(own)]);
  });
  return names.reduce<Address[]>(
    (boxes, name, along) => boxes.flatMap((box) => sets[along]!.map((codes) => withCodes(box, name, codes))),
    [members[0]!],
  );
}

/** What is left of a set beside another in it, and beside others that don't overlap. */
function differences(sets: readonly Codes[]): Codes[] {
  return sets
    .filter(({ size }) => size > 1)
    .flatMap((wide) => {
      const inside = sets
        .filter((one) => one.size < wide.size && one.isSubsetOf(wide))
        .sort((a, b) => b.size - a.size);
      const left = inside.flatMap((first) => [wide.difference(first), without(wide, [first, ...inside])]);
      return left.filter(({ size }) => size > 0);
    });
}

/** What is left after these, from the first; one that overlaps an earlier one is passed over. */
function without(wide: Codes, inside: readonly Codes[]): Codes {
  let left = wide;
  for (const one of inside) if (one.isSubsetOf(left)) left = left.difference(one);
  return left;
}
