import { colour } from "../palette.ts";
import type { Trace } from "./frame.ts";

/** 95 % intervals as thin lines, when there are any. */
export function errorBars(cells: { value: number | null; low?: number; high?: number }[]): Trace {
  if (cells.every((cell) => cell.low === undefined)) return {};
  return {
    error_x: {
      type: "data",
      symmetric: false,
      array: cells.map(({ value, high }) => (value === null || high === undefined ? 0 : high - value)),
      arrayminus: cells.map(({ value, low }) => (value === null || low === undefined ? 0 : value - low)),
      color: colour("quiet"),
      thickness: 1.5,
      width: 3,
    },
  };
}
