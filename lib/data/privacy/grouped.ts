import { DAYS } from "../days.ts";
import { text } from "../engine.ts";
import type { Field } from "../field.ts";

/** How dates of birth are written in files. */
const DATES = [...DAYS, "%Y-%m-%d %H:%M:%S"];

/**
 * SQL that keeps only the group of a value: the age group of a date of birth on the day that the description names,
 * or the first digits of a Belgian postcode (`other` for any other). What isn't a date of birth is NULL.
 *
 * @param value SQL of a trimmed text
 * @returns undefined where the field asks for no group
 */
export function grouped(value: string, { oshlab: { ages, area } }: Field): string | undefined {
  if (ages) {
    const age = ageOn(value, ages.on);
    const groups = ageGroups(ages.from).map(
      ({ code, from, to }) =>
        `WHEN ${age} >= ${from}${to === undefined ? "" : ` AND ${age} <= ${to}`} THEN ${text(code)}`,
    );
    return `CASE ${groups.join(" ")} END`;
  }
  if (area) {
    const rest = "x".repeat(4 - area.digits);
    return `CASE WHEN regexp_full_match(${value}, '[1-9]\\d{3}') THEN left(${value}, ${area.digits}) || '${rest}' ELSE 'other' END`;
  }
  return undefined;
}

/** Completed years on a day, of a date in any common writing; of a year alone, the difference of the years. */
function ageOn(value: string, day: string): string {
  const birth = `CAST(try_strptime(${value}, [${DATES.map(text).join(", ")}]) AS DATE)`;
  const whole = `datesub('year', ${birth}, DATE ${text(day)})`;
  const years = `CASE WHEN regexp_full_match(${value}, '(19|20)\\d\\d') THEN ${day.slice(0, 4)} - TRY_CAST(${value} AS INTEGER) ELSE ${whole} END`;
  return `(${years})`;
}

/**
 * The age groups that begin at these ages, the youngest from 0.
 *
 * @example
 * ageGroups([15, 65]).map(({ code }) => code); // ["0_14", "15_64", "65_plus"]
 */
export function ageGroups(starts: readonly number[]): { code: string; from: number; to?: number }[] {
  const from = [0, ...[...starts].sort((a, b) => a - b)];
  return from.map((start, index) => {
    const next = from[index + 1];
    return next === undefined
      ? { code: `${start}_plus`, from: start }
      : { code: `${start}_${next - 1}`, from: start, to: next - 1 };
  });
}
