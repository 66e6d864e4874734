import type { System, SystemCell } from "../system/system.ts";
import type { LedgerCell } from "./schema.ts";

/** A cell of an earlier edition, with the edition; `revised`: the change of it in a newer delivery. */
export interface EarlierCell extends LedgerCell {
  edition: string;
  /** Least number of respondents, by the rules of then. */
  least: number;
  revised?: true;
  /** All that readers have of it: other editions may have rounded it otherwise. */
  numbers: readonly Printed[];
}

/** A number as an edition printed it, and the least number of respondents that its rules allowed. */
export interface Printed {
  value: number;
  step: number;
  least: number;
}

/** A cell of a system that is being joined. Where its value is not known (NaN), it lies within bounds. */
export type OpenCell = SystemCell & { bounds?: readonly [low: number, high: number] };

/** The system of a report with all that earlier editions published. */
export interface Joined {
  system: System;
  /** The cells that earlier editions have, by their names in the system. */
  earlier: ReadonlyMap<string, EarlierCell>;
  /** Cells that came out as another number than an earlier edition printed for the same delivery. */
  differing: string[];
}

/** What earlier editions had to do with a decision. */
export interface Beyond {
  editions: string[];
  /** Cells of theirs that were reckoned with: printed ones, and withheld ones. */
  published: number;
  withheld: number;
  /** Cells of the report that would be printed, were it not for earlier editions, and that those didn't withhold. */
  costs: ReadonlySet<string>;
  /** What a reader of both could work out, were they printed. */
  opened: string[];
  /** Cells that an earlier edition printed with another number, of the same delivery. */
  differing: string[];
  /** The cells that earlier editions have, by their names. */
  earlier: ReadonlyMap<string, EarlierCell>;
}
