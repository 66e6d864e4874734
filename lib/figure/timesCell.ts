import type { CandidateCell } from "../disclosure/candidate.ts";

/**
 * The same number in another unit, with all that is measured in its unit: its standard error and interval, and the
 * largest contributions, which output checking holds against it.
 *
 * @example
 * timesCell({ at: {}, value: 2, largest: [1, 1] }, 10); // { at: {}, value: 20, largest: [10, 10] }
 */
export function timesCell(cell: CandidateCell, factor: number): CandidateCell {
  const times = (name: "se" | "low" | "high") =>
    cell[name] === undefined ? {} : { [name]: cell[name] * factor };
  return {
    ...cell,
    value: cell.value === null ? null : cell.value * factor,
    ...times("se"),
    ...times("low"),
    ...times("high"),
    ...(cell.largest ? { largest: cell.largest.map((one) => one * factor) } : {}),
  };
}
