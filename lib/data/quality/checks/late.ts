import type { Check } from "../finding.ts";

const DAY = 86_400_000;
/** Days after the agreed moment that nobody minds. */
const GRACE = 31;

/** A delivery that came later after the one before than was agreed (`schedule` of the descriptor). */
export const late: Check = ({ descriptor, date, dateBefore }) => {
  const { schedule } = descriptor.oshlab;
  if (!schedule || !dateBefore) return [];
  const days = Math.round((Date.parse(date) - Date.parse(dueAfter(dateBefore, schedule.months))) / DAY);
  if (days <= GRACE) return [];
  return [
    {
      code: "LATE",
      dimension: "timeliness",
      severity: "look",
      rows: days,
      values: { months: schedule.months, days },
    },
  ];
};

/**
 * The day when the next delivery is due.
 *
 * @example
 * dueAfter("2026-01-31", 1); // "2026-03-03": months are counted as the calendar does
 */
export function dueAfter(date: string, months: number): string {
  const due = new Date(`${date}T00:00:00Z`);
  due.setUTCMonth(due.getUTCMonth() + months);
  return due.toISOString().slice(0, 10);
}
