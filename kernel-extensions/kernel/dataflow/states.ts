import type { Source } from "./topDown.ts";

/** A value as the session holds it: which run of which cell gave it. */
export interface Version extends Source {
  run: number;
}

/** The last run of a cell. */
export interface Ran {
  code: string;
  run: number;
  failed: boolean;
  /** The versions that it took. */
  took: Map<string, Version>;
}

/** Why a cell is not what a fresh run would give. `cell` is the other cell, if there is one. */
export interface Reason {
  /**
   * - `newer`: the cell that gives the name has run since (or has not run at all);
   * - `upstream`: the cell that gives the name is itself not up to date;
   * - `other`: the name's value came from `cell`, and a fresh run takes it from `expected`;
   * - `again`: the cell had already changed the name itself when it ran;
   * - `overwritten`: the text takes the name from this cell, and `cell` has since given it another value;
   * - `below`: only a cell further down declares the name;
   * - `gone`: no cell declares the name any more.
   */
  why: "newer" | "upstream" | "other" | "again" | "overwritten" | "below" | "gone";
  name: string;
  cell?: string;
  expected?: string;
}

/**
 * - `new`: not run in this session;
 * - `fresh`: what it showed is what a fresh run would show;
 * - `changed`: its text is another one than what ran;
 * - `stale`: something it took is another one now;
 * - `failed`: its last run ended with an error;
 * - `order`: it takes a name that no cell above declares.
 */
export type State = "new" | "fresh" | "changed" | "stale" | "failed" | "order";

export interface CellState {
  id: string;
  state: State;
  because: Reason[];
}

/** What a session knows of the cells that a notebook shows. */
export interface SessionState {
  cells: CellState[];
  /** Names in memory that no shown cell declares, with the cells that take them. */
  hidden: { name: string; users: string[] }[];
  /** The cells to run, in order, so that everything is as after a fresh run. */
  run: string[];
}
