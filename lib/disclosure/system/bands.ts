import { unescaped } from "../escape.ts";
import type { Line } from "./margins.ts";

/**
 * Codes that are bands of whole numbers: ages 15-24 (Eurostat: Y15-24), firms of 10-49, years 2019-2021, divisions
 * C10-C12; open ones, 65+ (Y_GE65) and Y_LT15; and one number by itself, which lies in a band.
 */
const BAND = /^(\D*)(\d+)(?:-(?:\1)?(\d+))?$/;
const FROM = /^(?:(?:Y_?)?(?:GE|>=|≥) ?(\d+)|Y?(\d+)\+)$/;
const BELOW = /^(?:Y_?)?(?:LT|<) ?(\d+)$/;

/** Where no band ends. */
const OPEN = 999_999;

/** From which number to which, and what stands before the number. */
export function rangeOf(code: string): { kind: string; from: number; to: number } | undefined {
  const below = BELOW.exec(code)?.[1];
  if (below !== undefined) return { kind: "", from: 0, to: Number(below) - 1 };
  const [found, before, plus] = FROM.exec(code) ?? [];
  if (found !== undefined) return { kind: "", from: Number(before ?? plus), to: OPEN };
  const [band, prefix, first, end = first] = BAND.exec(code) ?? [];
  // A month is none: 2020-11.
  if (band === undefined || Number(end) < Number(first)) return undefined;
  // Of ages the letter says nothing.
  return { kind: prefix!.replace(/^Y_?$/, ""), from: Number(first), to: Number(end) };
}

/** A cell of a band; `of`: all else of its address, so that bands of the same can be compared. */
export interface Band {
  identity: string;
  of: string;
  from: number;
  to: number;
}

/**
 * Lines of bands that lie in others: 15-24 and 15-29 give away 25-29. The narrower band is a part of the wider
 * one, and what is left of that is a cell that nobody prints.
 *
 * @param identities of all cells
 */
export const bandLines = (identities: Iterable<string>): Line[] =>
  linesOfBands([...identities].flatMap(bandsOf));

/** A cell as a band, once for every part of its address that is one. */
export function bandsOf(identity: string): Band[] {
  const address = identity.split("|");
  return address.flatMap((part, index) => {
    if (index < 2) return [];
    const sign = part.indexOf("=");
    const [name, range] = [part.slice(0, sign), rangeOf(unescaped(part.slice(sign + 1)))];
    if (!range) return [];
    const { kind, from, to } = range;
    return [{ identity, of: address.with(index, kind ? `${name} ${kind}` : name).join("|"), from, to }];
  });
}

export function linesOfBands(all: readonly Band[]): Line[] {
  return [...Map.groupBy(all, ({ of }) => of).values()].flatMap((bands) =>
    bands.filter(isWide).flatMap((wide) => {
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

const isWide = ({ from, to }: Band): boolean => from < to;

/** The widest bands that don't overlap, from the left. */
function disjoint(bands: Band[]): Band[] {
  const found: Band[] = [];
  for (const band of bands.toSorted((a, b) => a.from - b.from || b.to - a.to))
    if (found.every(({ to }) => to < band.from)) found.push(band);
  return found;
}
