import { rulesOf } from "../disclosure/broken.ts";
import type { CandidateCell, Estimates } from "../disclosure/candidate.ts";
import type { Words } from "../words.ts";
import type { Written } from "./written.ts";

/** A number that output checking withholds, as far as a text could tell it. It never leaves this process. */
export interface Withheld {
  value: number;
  /** Decimals that would be shown. */
  digits: number;
  /** A number of people or things, or an amount of them: written without decimals. */
  counted: boolean;
  /** A percentage: 25 may be written as 0.25. */
  share: boolean;
  /** Fewer respondents are never published; a smaller whole number in a text is mostly about something else. */
  least: number;
  /** What it is a number of: its categories, and what is measured. */
  labels: Words[];
}

/** The number of a withheld cell, and of its respondents. */
export function withheldOf(estimates: Estimates, cell: CandidateCell): Withheld[] {
  const { measure, dimensions } = estimates;
  const labels = dimensions.flatMap(({ name, categories }) =>
    categories.filter(({ code }) => code === cell.at[name]).map(({ label }) => label),
  );
  const about = {
    least: Math.max(1, ...rulesOf(estimates).map(({ minimumCount }) => minimumCount)),
    labels: [...labels, measure.label],
  };
  const isCount = measure.kind === "count" && measure.digits === 0;
  const own = { digits: measure.digits, counted: isCount, share: measure.kind === "percentage", ...about };
  return [
    ...(cell.value === null ? [] : [{ value: cell.value, ...own }]),
    ...(cell.n === undefined ? [] : [{ value: cell.n, digits: 0, counted: true, share: false, ...about }]),
  ];
}

/**
 * Does a typed number tell this one? With a percent sign, as a fraction of one or in thousands it does to fewer digits as
 * well, without one to all of them; a whole number tells what is counted, and any other number that would be shown without
 * decimals when it is too long to be chance. What looks like a year is one.
 *
 * @param fraction so many decimals has a percentage that is written as a fraction of one
 */
export function tells({ value, digits, percent, scale }: Written, hidden: Withheld, fraction = 2): boolean {
  const own = Math.abs(hidden.value);
  if (percent) return !hidden.counted && isSame(value, own, Math.min(digits, hidden.digits));
  if (scale > 1) return own >= scale && isSame(value / scale, own / scale, digits);
  if (hidden.share && digits >= fraction && value < 1)
    return isSame(100 * value, own, Math.min(digits - 2, hidden.digits)) || isSame(value, own, hidden.digits);
  if (digits > 0 && (hidden.counted || digits < hidden.digits)) return false;
  if (digits > 0) return isSame(value, own, hidden.digits > 0 ? hidden.digits : digits);
  if (value >= 1900 && value <= 2100) return false;
  return hidden.digits === 0 && (hidden.counted || value >= 100) && value === Math.round(own);
}

/** Too long to be chance: it tells a withheld number wherever it stands, not only where that one belongs. */
export const isLong = ({ value, digits, scale }: Written): boolean =>
  scale > 1 ? digits > 0 || value / scale >= 100 : digits > 0 || value >= 100;

const isSame = (one: number, other: number, digits: number): boolean =>
  one.toFixed(digits) === other.toFixed(digits);
