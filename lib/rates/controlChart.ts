import type { Strata } from "./direct.ts";
import { sum } from "./direct.ts";
import { requireCounts, requirePositive, requireSameLength, requireThat } from "./require.ts";

export interface Chart {
  centre: number;
  /** One entry a period. */
  low: number[];
  high: number[];
}

/**
 * The limits of a u-chart: between them a rate moves by chance alone, when nothing changes.
 *
 *     ū = Σ events / Σ time;   ū ± 3·√(ū / time)
 *
 * Source: Montgomery (2019), Introduction to Statistical Quality Control, 7.3.
 *
 * @throws UserError RATE_NUMBER
 * @example
 * uChart({ events: [152, 148], time: [3000, 3020] }).centre; // 0.0498
 */
export function uChart({ events, time }: Strata): Chart {
  requireSameLength(events, time);
  requireCounts(events, "events");
  requirePositive(time, "time");
  const centre = sum(events) / sum(time);
  const margins = Array.from(time, (one) => 3 * Math.sqrt(centre / one));
  return {
    centre,
    low: margins.map((margin) => Math.max(0, centre - margin)),
    high: margins.map((margin) => centre + margin),
  };
}

/**
 * The limits of an XmR chart, from the average step between neighbours: for numbers of which no distribution is
 * assumed.
 *
 *     mean ± 2.66 · mean |x_i − x_{i−1}|
 *
 * Source: Wheeler & Chambers (1992), Understanding Statistical Process Control.
 *
 * @returns the same limits for every period
 * @throws UserError RATE_NUMBER: fewer than two numbers
 * @example
 * xmrChart([152, 148, 150]).centre; // 150
 */
export function xmrChart(values: ArrayLike<number>): Chart & { step: number } {
  const numbers = Array.from(values);
  requireThat(numbers.length > 1 && numbers.every(Number.isFinite), "values", numbers.length, "≥ 2");
  const centre = sum(numbers) / numbers.length;
  const step = sum(numbers.slice(1).map((one, i) => Math.abs(one - numbers[i]!))) / (numbers.length - 1);
  return {
    centre,
    step,
    low: numbers.map(() => centre - 2.66 * step),
    high: numbers.map(() => centre + 2.66 * step),
  };
}
