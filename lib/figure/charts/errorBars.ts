import { colour } from "../palette.ts";
import type { Role } from "../palette.ts";
import type { Trace } from "./frame.ts";

interface Interval {
  value: number | null;
  low?: number;
  high?: number;
}

/** The line of an interval, and the edge of paper around it where it lies on a bar, in pixels. */
const LINE = 1.5;
const EDGE = 1;

/** 95 % intervals as thin lines, when there are any. */
export const errorBars = (cells: readonly Interval[]): Trace => intervals(cells, "quiet", 0);

/**
 * 95 % intervals on top of bars: the bar's own trace carries an edge in the colour of the paper, and a trace
 * over it the line. Without the edge the half that lies inside a dark bar would hardly be seen.
 *
 * @param y where each bar stands
 */
export function errorBarsOnBars(
  cells: readonly Interval[],
  y: readonly number[],
): { edge: Trace; line: Trace[] } {
  const line = errorBars(cells);
  if (!("error_x" in line)) return { edge: {}, line: [] };
  const over = { type: "scatter", mode: "none", x: cells.map(({ value }) => value), y, ...line };
  return { edge: intervals(cells, "paper", EDGE), line: [{ ...over, hoverinfo: "skip", showlegend: false }] };
}

function intervals(cells: readonly Interval[], role: Role, edge: number): Trace {
  if (cells.every((cell) => cell.low === undefined)) return {};
  return {
    error_x: {
      type: "data",
      symmetric: false,
      array: cells.map(({ value, high }) => (value === null || high === undefined ? 0 : high - value)),
      arrayminus: cells.map(({ value, low }) => (value === null || low === undefined ? 0 : value - low)),
      color: colour(role),
      thickness: LINE + 2 * edge,
      width: 3 + edge,
    },
  };
}
