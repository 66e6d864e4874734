import type { Estimates } from "../disclosure/candidate.ts";
import { Cube } from "../figure/cube.ts";
import { userLanguage } from "../words.ts";
import type { Language, Words } from "../words.ts";
import { display } from "./display.ts";
import { sentenceOf } from "./words.ts";

/** A group that stands out, in percent or points of the scale. */
export interface Standing {
  /** Dimension to code. */
  at: Record<string, string>;
  label: Words;
  value: number;
  /** Of all others who answered. */
  others: number;
  /**
   * Value minus others, with an interval that allows for the groups having been picked out of many. Of a register it is
   * the interval of what made the cases, as the test is; the difference itself has no error.
   */
  difference: number;
  low: number;
  high: number;
  n: number;
  nEff: number;
  /** Of the test, and adjusted for all groups looked at. */
  p: number;
  adjusted: number;
  /** In how many of the earlier waves with enough respondents it stood out to the same side. */
  earlier?: { same: number; of: number };
}

export interface Parts {
  standings: Standing[];
  tested: number;
  level: number;
  intervals: number;
  worst: "high" | "low";
  complete: boolean;
  estimates: Estimates;
}

type Dimensions = { group: string; compared: "group" | "others" };

/**
 * What `screen` found: groups, the worst first. In the Lab it shows as a ranked table.
 *
 * @example
 * hit.sentences("en")[0]; // "Transport: 41% against 27% among all others: 14 percentage points more (8 to 20)."
 */
export class Screening {
  readonly standings: readonly Standing[];
  /** How many groups were large enough to be looked at. */
  readonly tested: number;
  /** Share of the list that is there by chance at most, on average. */
  readonly level: number;
  /** Level of the intervals of the differences. */
  readonly intervals: number;
  readonly worst: "high" | "low";
  /** Of a register: nothing was sampled, and a difference is told without its interval. */
  readonly complete: boolean;
  /** The groups and all others, for `figure()` and `table()`: dimensions `group` and `compared`. */
  readonly cube: Cube<Dimensions>;

  constructor({ standings, tested, level, intervals, worst, complete, estimates }: Parts) {
    this.standings = standings;
    this.tested = tested;
    this.level = level;
    this.intervals = intervals;
    this.worst = worst;
    this.complete = complete;
    this.cube = new Cube<Dimensions>(estimates);
  }

  /** The first so many groups. */
  top(count: number): Screening {
    const { cube, standings, tested, level, intervals, worst, complete } = this;
    const codes = cube.estimates.dimensions[0]!.categories.slice(0, count).map(({ code }) => code);
    const { estimates } = cube.where({ group: codes });
    return new Screening({
      standings: standings.slice(0, count),
      tested,
      level,
      intervals,
      worst,
      complete,
      estimates,
    });
  }

  /** One sentence a group. */
  sentences(language: Language = userLanguage()): string[] {
    const { measure } = this.cube.estimates;
    return this.standings.map((standing) => sentenceOf(standing, measure, language, this));
  }

  /** The groups as plain rows. */
  rows(): Standing[] {
    return [...this.standings];
  }

  [Symbol.for("Jupyter.display")](): Record<string, unknown> {
    return display(this);
  }
}
