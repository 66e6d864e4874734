/** A group of respondents: one category, or several crossed. */
export interface Group {
  /** Dimension to code. */
  at: Record<string, string>;
  /** One flag a respondent. */
  members: Uint8Array;
}

/**
 * Every category of the dimensions, and every crossing of two of them (or more), that has enough respondents.
 *
 * @param codes one code a respondent by dimension; the empty text where it isn't known
 * @param depth how many dimensions are crossed at most
 * @param enough is this group large enough, and does it leave enough others?
 * @example
 * groupsIn({ sector: ["H", "G"], sex: ["F", "F"] }, 2, () => true).length; // 5: H, G, F, H and F, G and F
 */
export function groupsIn(
  codes: Record<string, ArrayLike<string>>,
  depth: number,
  enough: (members: Uint8Array) => boolean,
): Group[] {
  const names = Object.keys(codes);
  const subsets = names.reduce<string[][]>(
    (found, name) => [...found, ...found.filter((one) => one.length < depth).map((one) => [...one, name])],
    [[]],
  );
  return subsets
    .filter((subset) => subset.length > 0)
    .sort((a, b) => a.length - b.length)
    .flatMap((subset) => ofDimensions(subset, codes, enough));
}

function ofDimensions(
  names: string[],
  codes: Record<string, ArrayLike<string>>,
  enough: (members: Uint8Array) => boolean,
): Group[] {
  const found = new Map<string, Group>();
  const rows = codes[names[0]!]!.length;
  for (let row = 0; row < rows; row++) {
    const address = names.map((name) => codes[name]![row]!);
    if (address.includes("")) continue;
    const key = JSON.stringify(address);
    let group = found.get(key);
    if (!group) {
      const at = Object.fromEntries(names.map((name, index) => [name, address[index]!]));
      found.set(key, (group = { at, members: new Uint8Array(rows) }));
    }
    group.members[row] = 1;
  }
  return [...found.values()].filter(({ members }) => enough(members));
}
