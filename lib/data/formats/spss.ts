import { statistics } from "./statistics.ts";

/** SPSS system files, plain or compressed: .sav and .zsav. */
export const sav = statistics("spss", "sav", (head) => /^\$FL[23]/.test(head.toString("latin1", 0, 4)));

/** SPSS portable files, .por, in any of the alphabets they may be in. */
export const por = statistics("spss-portable", "por", (head) =>
  /SPSS PORT FILE|SPSSPORT/.test(head.toString("latin1", 0, 1000).replace(/[\r\n]/g, "")),
);
