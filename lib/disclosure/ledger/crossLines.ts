import { isPeriod, totalsOf } from "../identity.ts";
import { bandsOf, linesOfBands } from "../system/bands.ts";
import type { Band } from "../system/bands.ts";
import { isRest } from "../system/relation.ts";
import type { SystemCell } from "../system/system.ts";
import type { EarlierCell } from "./cells.ts";
import { cellHash } from "./seal.ts";

interface CrossLine {
  total: string;
  parts: string[];
  /** May there be others besides these parts? Absent: where they add up to their total, there are none. */
  open?: true;
}

/**
 * Lines between counts of the report and counts that earlier editions printed: a subgroup in one beside its whole in the
 * other, and bands that lie in each other. Cells are named by their hashes.
 *
 * @param own cells of the report
 * @param old cells that earlier editions have
 */
export function crossLines(own: readonly SystemCell[], old: ReadonlyMap<string, EarlierCell>): CrossLine[] {
  const ours = new Map(own.filter(isCount).map(({ id }) => [cellHash(id), id]));
  const printed = [...old.values()].filter((cell) => !ours.has(cell.id) && isPrinted(cell));
  const ups = [
    ...[...ours].flatMap(([part, id]) =>
      totalsOf(id).map(({ total, along, code }) => ({
        part,
        total: cellHash(total),
        along: cellHash(along),
        isPeriod: isPeriod(code),
      })),
    ),
    ...printed.flatMap(({ id, up = [] }) =>
      up.map(([total, along]) => ({ part: id, total, along, isPeriod: false })),
    ),
  ].filter(({ total }) => ours.has(total) || isPrinted(old.get(total)));
  const lines = [...Map.groupBy(ups, ({ along }) => along).values()].flatMap((group) => {
    const { total } = group[0]!;
    const parts = group.map(({ part }) => part);
    // Each beside its whole, and all together, which may stand in several tables.
    const each = parts.map((part): CrossLine => ({ total, parts: [part], open: true }));
    // Of all periods of the report no total was taken as known: they are the whole of one that was printed.
    const open = group.every((one) => one.isPeriod) ? {} : { open: true as const };
    return parts.length > 1 ? [...each, { total, parts, ...open }] : each;
  });
  const bands = [
    ...[...ours].flatMap(([hash, id]) =>
      bandsOf(id).map((band): Band => ({ ...band, identity: hash, of: cellHash(band.of) })),
    ),
    ...printed.flatMap(({ id, bands: of = [] }) =>
      of.map(([rest, codes]): Band => {
        const [from, to] = codes.split("-").map(Number) as [number, number];
        return { identity: id, of: rest, from, to };
      }),
    ),
  ];
  const isMixed = ({ total, parts }: CrossLine): boolean =>
    new Set([total, ...parts].map((one) => ours.has(one))).size > 1;
  const ofBands = linesOfBands(bands).map((line): CrossLine => ({ ...line, open: true }));
  return [...lines, ...ofBands].filter(isMixed);
}

/** A number of respondents or of cases, by which others can be worked out. */
export const isCount = ({ id, whole, n, value }: SystemCell): boolean =>
  whole === true && n === value && !isRest(id);

/** Did an earlier edition print it to the unit? */
export const isPrinted = (cell: EarlierCell | undefined): boolean =>
  cell?.state === "published" && cell.whole === true && cell.step! <= 1;
