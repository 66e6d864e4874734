import { takenFrom } from "../disclosure/whole.ts";
import { Cube } from "../figure/cube.ts";
import { timesCell } from "../figure/timesCell.ts";
import type { Codes } from "../types.ts";
import { requireCounting } from "./defined.ts";
import { requirePositive } from "./require.ts";

/**
 * Hours worked, from full-time equivalents: as Fedris reckons where the hours themselves are not known.
 *
 *     hours = FTE × 7.6 hours a day × 229 days a year
 *
 * @param fte a cube that counts `fte`
 * @throws UserError RATE_COUNTING
 * @example
 * workedHours(fte).at({ year: "2023" }); // 1,740.4 for each full-time equivalent
 */
export function workedHours<D extends Codes>(
  fte: Cube<D>,
  { day = 7.6, days = 229 }: { day?: number; days?: number } = {},
): Cube<D> {
  requireCounting(fte, "fte");
  requirePositive([day, days], "hours");
  const { estimates } = fte;
  const factor = (estimates.measure.multiplier ?? 1) * day * days;
  const { multiplier: _ones, ...measure } = estimates.measure;
  return new Cube({
    ...estimates,
    measure: {
      ...measure,
      label: { nl: "Gewerkte uren", fr: "Heures de travail", de: "Arbeitsstunden", en: "Hours worked" },
      unit: { nl: "uren", fr: "heures", de: "Stunden", en: "hours" },
      counting: "hours",
      definition: `${measure.definition ?? measure.name} × ${day} × ${days}`,
    },
    cells: estimates.cells.map((cell) => timesCell(cell, factor)),
    // In output checking they are what they were reckoned from, with all that rules know of it.
    ...takenFrom(estimates),
  });
}
