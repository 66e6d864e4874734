import type { Column } from "../../data/columns.ts";
import type { LonelyRule } from "../design/design.ts";

/** Columns of a sampling design by their names, and the rules that go with them. As in `DesignColumns`. */
export interface DesignNames<Name extends string = string> {
  /** Null where each row counts for one. */
  weights: Name | null;
  strata?: Name;
  /** Each respondent is a PSU of its own where this is absent. */
  psu?: Name;
  /** Are PSUs numbered anew in each stratum? */
  nested?: boolean;
  /** Number of PSUs in the population of the respondent's stratum (`fpc` of R survey). */
  population?: Name;
  /** A second stage without replacement: its units, and how many the respondent's PSU has of them. */
  second?: { units: Name; population: Name };
  lonely?: LonelyRule;
  lonelyInDomain?: boolean;
}

/** Rows that a server of SQL holds: their design, and the domain that is asked about. */
export interface Sample {
  design: DesignNames;
  /** Code by column of the domain; the other respondents stay in the design. */
  domain: Readonly<Record<string, readonly string[]>>;
  /** The columns of a query over a table called `data`, by their names in the query. */
  columnsOf(sql: string): Promise<Record<string, Column>>;
}

/** What is estimated: a total Σwy, a mean Σwy/Σw or a ratio Σwy/Σwx of columns, over those who answered. */
export interface Term {
  kind: "mean" | "proportion" | "total" | "ratio";
  y: string;
  x?: string;
}

/** One estimate of a cell, as the estimators over arrays give it. */
export interface CellEstimate {
  /** Its codes, in the order asked for; the empty text where missing. */
  codes: string[];
  value: number | null;
  se: number | null;
  n: number;
  nEff: number;
  df: number;
}
