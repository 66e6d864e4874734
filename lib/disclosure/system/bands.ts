import type { Line } from "./margins.ts";

/** A code that is a band of whole numbers: ages 15-24, firms of 10-49. */
const BAND = /^(.+)=(\d+)-(\d+)$/;

interface Band {
  identity: string;
  from: number;
  to: number;
}

/**
 * Lines of bands that lie in others: 15-24 and 15-29 give away 25-29. The narrower band is a part of the wider
 * one, and what is left of that is a cell that nobody prints.
 *
 * @param identities of all cells
 */
export function bandLines(identities: Iterable<string>): Line[] {
  const groups = new Map<string, Band[]>();
  for (const identity of identities) {
    const address = identity.split("|");
    address.forEach((part, index) => {
      const [, name, from, to] = BAND.exec(part) ?? [];
      if (name === undefined || index < 2) return;
      const rest = address.with(index, name).join("|");
      groups.set(rest, [...(groups.get(rest) ?? []), { identity, from: Number(from), to: Number(to) }]);
    });
  }
  return [...groups.values()].flatMap((bands) =>
    bands.flatMap((wide) => {
      const inside = bands.filter((band) => band !== wide && band.from >= wide.from && band.to <= wide.to);
      const line = (parts: Band[]): Line => ({
        total: wide.identity,
        parts: parts.map(({ identity }) => identity),
        whole: false,
      });
      const tiles = disjoint(inside);
      return [...inside.map((band) => line([band])), ...(tiles.length > 1 ? [line(tiles)] : [])];
    }),
  );
}

/** The widest bands that don't overlap, from the left. */
function disjoint(bands: Band[]): Band[] {
  const found: Band[] = [];
  for (const band of bands.toSorted((a, b) => a.from - b.from || b.to - a.to))
    if (found.every(({ to }) => to < band.from)) found.push(band);
  return found;
}
