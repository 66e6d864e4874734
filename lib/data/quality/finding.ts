import type { DuckDBConnection } from "@duckdb/node-api";
import type { Descriptor } from "../descriptor.ts";
import type { ColumnQuality } from "./columns.ts";

/** The dimensions of quality of the European Statistical System that a file can show. */
export const DIMENSIONS = ["accuracy", "completeness", "timeliness", "coherence", "comparability"] as const;
export type QualityDimension = (typeof DIMENSIONS)[number];

/** What every check finds has one of these codes; `words.ts` says what each means. */
export type FindingCode =
  | "CATEGORY_GONE"
  | "CATEGORY_NEW"
  | "CODE_RARE"
  | "CODE_UNKNOWN"
  | "CODING_FLIPPED"
  | "DUPLICATES"
  | "FILE_END"
  | "JUMP"
  | "LATE"
  | "MISSING_ALL"
  | "MISSING_MANY"
  | "MISSING_MORE"
  | "OUT_OF_BOUNDS"
  | "REVISED"
  | "ROWS_FEWER"
  | "SUM";

/** Something about a delivery that its manager should know. It never quotes a value of a respondent. */
export interface Finding {
  code: FindingCode;
  dimension: QualityDimension;
  /** `serious`: numbers are wrong or missing; `look`: may be right, a person should look. */
  severity: "serious" | "look";
  /** The column it is about, where it is about one. */
  column?: string;
  /** Rows affected; for findings about a series, how many series. */
  rows: number;
  /** A row in the delivered file that is an example. */
  first?: number;
  /** What the words are filled with: codes, shares in percent, the address of one example. */
  values: Record<string, string | number>;
}

/** What a check works on. */
export interface Checking {
  /** Has the new delivery as `data`, and the one before, if there is one, as `before`. */
  connection: DuckDBConnection;
  descriptor: Descriptor;
  columns: ColumnQuality[];
  /** The columns that the delivery before has too; null when there is none to compare with. */
  shared: ReadonlySet<string> | null;
  /** Rows of the new delivery and of the one before. */
  rows: number;
  rowsBefore: number;
  /** Days of delivery, `YYYY-MM-DD`. */
  date: string;
  dateBefore: string | null;
}

export type Check = (checking: Checking) => Finding[] | Promise<Finding[]>;

/**
 * What a finding is about, apart from its figures: the same text in the next delivery means that it is still
 * there, and none that it has been resolved.
 *
 * @example
 * subjectOf({ code: "CODE_UNKNOWN", column: "country", values: { code: "QQ" }, … }); // "CODE_UNKNOWN country QQ"
 */
export const subjectOf = ({ code, column, values }: Finding): string =>
  [code, column, values.code].filter((part) => part !== undefined).join(" ");
