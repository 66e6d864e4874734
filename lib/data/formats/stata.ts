import { statistics } from "./statistics.ts";

/** Stata 8 to 18: the text `<stata_dta>`, or before Stata 13 the release, the byte order and the number 1. */
export const stata = statistics(
  "stata",
  "dta",
  (head) =>
    head.toString("latin1", 0, 11) === "<stata_dta>" ||
    (head[0]! >= 104 &&
      head[0]! <= 115 &&
      (head[1] === 1 || head[1] === 2) &&
      head[2] === 1 &&
      head[3] === 0),
);
