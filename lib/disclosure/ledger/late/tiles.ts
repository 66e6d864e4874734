/** A range of whole numbers, both ends included. */
export interface Range {
  from: number;
  to: number;
}

/**
 * Which of these ranges make up this one, without a gap and without overlap; the widest first. Undefined where none do.
 *
 * @example
 * tiles({ from: 15, to: 24 }, [{ from: 15, to: 19 }, { from: 20, to: 24 }]); // both
 */
export function tiles<T extends Range>({ from, to }: Range, all: readonly T[]): T[] | undefined {
  if (from > to) return [];
  const first = all.filter((one) => one.from === from && one.to <= to).sort((a, b) => b.to - a.to);
  for (const one of first) {
    const rest = tiles({ from: one.to + 1, to }, all);
    if (rest) return [one, ...rest];
  }
  return undefined;
}
