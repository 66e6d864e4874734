import type { Check } from "../finding.ts";

/** A delivery with less than so much of the last one's rows is perhaps not whole. */
const LEAST = 0.8;

/** Fewer rows than last time. */
export const size: Check = ({ rows, rowsBefore }) =>
  rows < LEAST * rowsBefore
    ? [
        {
          code: "ROWS_FEWER",
          dimension: "completeness",
          severity: "serious",
          rows: rowsBefore - rows,
          values: { now: rows, before: rowsBefore },
        },
      ]
    : [];
