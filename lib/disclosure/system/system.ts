/** One number of the report as an unknown: a count, a total, or the numerator of a percentage or mean. */
export interface SystemCell {
  id: string;
  /** Its true value, in a unit in which parts add up to their total. */
  value: number;
  /** What is lost when it is withheld. Where two ways protect as well, the cheaper cells go. */
  cost: number;
  /**
   * `shown`: the report would print it; `hidden`: nobody prints it; `known`: a reader is taken to know it from
   * elsewhere (totals), and it is withheld only where nothing else helps.
   */
  state: "shown" | "hidden" | "known";
  /** A rule forbids it: nobody may work it out. */
  primary: boolean;
  /** Respondents behind it, and how many the rule asks: for sums of withheld cells. */
  n?: number;
  least?: number;
  /** Least width that its feasible interval must have; a withheld cell that is not primary needs none. */
  width?: number;
  /** How far above its value the feasible interval must reach (dominance, p%-rule). */
  above?: number;
  /** Only whole numbers are possible. */
  whole?: boolean;
  /** Its largest possible value, where a reader knows one. */
  most?: number;
  /** The one contributor behind it, who knows its value. */
  contributor?: string;
}

/** A relation that holds between cells: Σ coefficient × value = a known constant. Coefficients are integers. */
export type Relation = readonly (readonly [cell: number, coefficient: number])[];

/** The equations of a report: what a reader can reckon with. */
export interface System {
  cells: SystemCell[];
  relations: Relation[];
}
