import type { Amount } from "../rules/largestPlaces.ts";
import type { Who } from "./who.ts";

/** A column by which rows are told apart. Where there is nothing, its code is the empty text. */
export interface AskedColumn {
  name: string;
  /**
   * Its codes; whether there is an answer (1); whether it is a 1 or not (1, 0); or, of a column of weights, how many times
   * those of the description they are, to the percent, where no name is a column of ones.
   */
  as: "code" | "answer" | "has" | "weight";
  computed: Who["computed"];
}

/** The rows of a delivery: those with the same codes in all columns that were asked for are one class. */
export interface Classes {
  /** How many rows each has. */
  rows: Float64Array;
  /** A list a column: a code a class. */
  codes: string[][];
  /** Of each class whose rows they are, as many different ones as were asked for; absent: nobody says. */
  units?: string[][];
  /** By the column of an amount: what the rows of each class have of it, and who has it. */
  amounts?: ReadonlyMap<string, Contributions>;
  /** By the column of an amount that is an index of 0/1 columns: what everybody of a class has. */
  indices?: ReadonlyMap<string, Float64Array>;
  /** By adjusted weights: how many times more everybody of a class counts. */
  weightings?: ReadonlyMap<string, Float64Array>;
}

/** An amount: its sums are weighted as the source says, and as if all of it were positive. */
export interface Contributions {
  /** Of each class the sum. */
  sums: Float64Array;
  /** What everybody of a class has, as it is; NaN where they don't all have the same. */
  each: Float64Array;
  /** Of each class who contributes: every unit, and of those who are of none as many as fill the places asked for. */
  of: readonly (readonly Contributor[])[];
  /** The largest places of the whole delivery: no group has larger ones. */
  largest: readonly number[];
}

/** A unit, which has rows in several classes; without one it is a respondent. */
export interface Contributor extends Amount {
  unit?: string;
}

/** Whose rows are told apart: the column of units and of holdings, and how many of a class are enough to know. */
export interface AskedUnits {
  column: string;
  holding?: string | undefined;
  enough: number;
}

/** A column of amounts that is added up, and how many of the largest contributions are looked at. */
export interface AskedAmount extends Pick<AskedColumn, "name" | "computed"> {
  places: number;
}

/** What a column of amounts goes by. */
export const amountKey = ({ name, computed }: Pick<AskedAmount, "name" | "computed">): string =>
  JSON.stringify([name, computed]);

/** Reads the classes of a delivery, in an order that doesn't change. */
export type ClassesOf = (
  delivery: string,
  columns: readonly AskedColumn[],
  units?: AskedUnits,
  amounts?: readonly AskedAmount[],
) => Promise<Classes>;
