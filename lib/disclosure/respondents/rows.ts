import type { Who } from "./who.ts";

/** A column by which rows are told apart. Where there is nothing, its code is the empty text. */
export interface AskedColumn {
  name: string;
  /** Its codes; whether there is an answer (1); or whether it is a 1 or not (1, 0). */
  as: "code" | "answer" | "has";
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
  /** By the column of an amount: what the rows of each class have of it, and the two largest contributions. */
  amounts?: ReadonlyMap<string, Contributions>;
}

/** Of each class: the sum of an amount, as if all of it were positive, and of that the two who contribute most. */
export interface Contributions {
  sums: Float64Array;
  largest: [first: number, second: number][];
}

/** Whose rows are told apart: the column of units and of holdings, and how many of a class are enough to know. */
export interface AskedUnits {
  column: string;
  holding?: string | undefined;
  enough: number;
}

/** A column of amounts that is added up. */
export type AskedAmount = Pick<AskedColumn, "name" | "computed">;

/** What a column of amounts goes by. */
export const amountKey = ({ name, computed }: AskedAmount): string => JSON.stringify([name, computed]);

/** Reads the classes of a delivery, in an order that doesn't change. */
export type ClassesOf = (
  delivery: string,
  columns: readonly AskedColumn[],
  units?: AskedUnits,
  amounts?: readonly AskedAmount[],
) => Promise<Classes>;
