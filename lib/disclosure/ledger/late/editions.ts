import type { Nested } from "../../system/nested.ts";
import type { Relation } from "../../system/system.ts";
import type { EarlierCell, OpenCell } from "../cells.ts";
import type { Ledger } from "../schema.ts";

/** A report beside earlier editions: what the numbers of an older delivery are looked for in. */
export interface Editions {
  cells: readonly OpenCell[];
  /** The equations of the report. */
  relations: readonly Relation[];
  ledgers: readonly Ledger[];
  /** Which columns lie in which others, by the deliveries of the report. */
  nestings: readonly Nested[];
  /** How many cells, from the first, are the report's own. */
  own: number;
  known: ReadonlyMap<string, EarlierCell>;
  /** The places of all cells by their hashes. */
  place: ReadonlyMap<string, number>;
  /** What a number is called in older deliveries. */
  olderNames: (id: string) => string[];
}
