/** A number that is shown: how many respondents, and the codes that its filters keep. */
export interface Shown {
  id: string;
  cell: number;
  n: number;
  of: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Groups of people whom filters part, as columns of 0 and 1. */
export interface Groups {
  /** Of each number, which groups it counts. */
  rows: number[][];
  /** People who could be told apart: of some codes of every dimension. */
  regions: number[][];
}

/** All others than those that any table names. */
const OTHERS = "";

/** So many codes of a dimension are combined in every way; of more, each one and all but one. */
const FEW = 3;

/**
 * The groups into which numbers with filters along these dimensions part people: those of one code of each dimension.
 *
 * @param open dimensions of which there are others besides the codes that tables name; of the rest these are all
 * @param most nothing is returned where there are more groups or regions
 */
export function groupsOf(
  shown: readonly Shown[],
  names: readonly string[],
  open: ReadonlySet<string>,
  most: number,
): Groups | undefined {
  const codes = names.map((name) => {
    const named = [...new Set(shown.flatMap(({ of }) => [...(of.get(name) ?? [])]))].sort();
    // One code by itself is a part of a whole.
    return open.has(name) || named.length === 1 ? [...named, OTHERS] : named;
  });
  const sides = codes.map(subsets);
  const product = (lists: readonly (readonly unknown[])[]) =>
    lists.reduce((all, { length }) => all * length, 1);
  if (Math.max(product(codes), product(sides)) > most) return undefined;
  const groups = codes.reduce<string[][]>(
    (all, list) => all.flatMap((group) => list.map((code) => [...group, code])),
    [[]],
  );
  const rowOf = (isIn: (code: string, along: number) => boolean) =>
    groups.map((group) => Number(group.every(isIn)));
  const rows = shown.map(({ of }) => rowOf((code, along) => of.get(names[along]!)?.has(code) ?? true));
  const regions = sides
    .reduce<ReadonlySet<string>[][]>(
      (all, list) => all.flatMap((sets) => list.map((set) => [...sets, set])),
      [[]],
    )
    .map((sets) => rowOf((code, along) => sets[along]!.has(code)));
  return { rows, regions };
}

function subsets(codes: readonly string[]): ReadonlySet<string>[] {
  const all = new Set(codes);
  if (codes.length > FEW)
    return [
      all,
      ...codes.map((code) => new Set([code])),
      ...codes.map((code) => all.difference(new Set([code]))),
    ];
  return codes
    .reduce<string[][]>((sets, code) => [...sets, ...sets.map((set) => [...set, code])], [[]])
    .filter((set) => set.length > 0)
    .map((set) => new Set(set));
}
