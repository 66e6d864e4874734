import type { LedgerCell } from "./schema.ts";

/** What was printed of it, with the steps. */
export const numbersOf = ({ value, step, also = [] }: LedgerCell): [value: number, step: number][] =>
  value === undefined || step === undefined ? [] : [[value, step], ...also];
