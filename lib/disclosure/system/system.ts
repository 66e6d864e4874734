import type { Measure } from "../parts.ts";

/** One number of the report as an unknown: a count, a total, or the numerator of a percentage or mean. */
export interface SystemCell {
  id: string;
  /** Its true value, in a unit in which parts add up to their total. */
  value: number;
  /** As what it is printed: a share and a number of people are the same unknown. */
  kind?: Measure["kind"];
  /** What is lost when it is withheld. Where two ways protect as well, the cheaper cells go. */
  cost: number;
  /**
   * `shown`: the report would print it; `hidden`: nobody prints it; `known`: a reader is taken to know it from
   * elsewhere (totals), and it is withheld only where nothing else helps; `published`: an earlier edition printed it,
   * so it can't be withheld any more.
   */
  state: "shown" | "hidden" | "known" | "published";
  /** A rule forbids it: nobody may work it out. */
  primary: boolean;
  /** Not by a rule: an earlier edition withheld it, and nobody may work it out from this one. */
  earlier?: boolean;
  /** Respondents behind it, and how many the rule asks: for sums of withheld cells. */
  n?: number;
  least?: number;
  /** Units (employers) behind it, where the source says whose the rows are. */
  units?: number;
  /** Least width that its feasible interval must have; a withheld cell that is not primary needs none. */
  width?: number;
  /** How far above its value the feasible interval must reach (dominance, p%-rule). */
  above?: number;
  /** Only whole numbers are possible. */
  whole?: boolean;
  /** Its largest possible value, where a reader knows one. */
  most?: number;
  /** Its least possible value, where a reader knows one; absent: zero. */
  from?: number;
  /** It is printed rounded: the name of the cell that stands for the rounded number. */
  printed?: string;
  /** What earlier editions printed of it, rounded to a base. */
  rounded?: RoundedBefore;
  /** The one contributor behind it, who knows its value. */
  contributor?: string;
}

/**
 * Rounded numbers of earlier editions. The cell is joined as if it had been printed exactly: what it is otherwise stands
 * here, for when rounding is reckoned with.
 */
export interface RoundedBefore {
  numbers: readonly { value: number; step: number; least: number }[];
  /** Hashes of what tells it more closely, where anything does. */
  toldBy: readonly string[];
  otherwise: Partial<SystemCell>;
}

/** A relation that holds between cells: Σ coefficient × value = a known constant. Coefficients are integers. */
export type Relation = readonly (readonly [cell: number, coefficient: number])[];

/** The equations of a report: what a reader can reckon with. */
export interface System {
  cells: SystemCell[];
  relations: Relation[];
  /** Numbers that may tell more than the equations say: too many filters. */
  unseen?: readonly string[];
}
