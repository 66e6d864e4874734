import type { DuckDBConnection } from "@duckdb/node-api";
import type { DataFrame } from "danfojs-node";
import type { CandidateSource } from "../disclosure/candidate.ts";
import { codesTogether } from "../disclosure/codes.ts";
import type { Dimension, Measure } from "../disclosure/parts.ts";
import { Cube } from "../figure/cube.ts";
import type { Filter, NameIn, Names, Only, SourceTypes, With } from "../types.ts";
import type { Words } from "../words.ts";
import { checkCodes, dimensionOf, fieldOf } from "./check.ts";
import { columnArrays, queryArrays } from "./columns.ts";
import type { Column } from "./columns.ts";
import { toDanfo } from "./danfo.ts";
import type { FrameOptions } from "./danfo.ts";
import { verify } from "./delivery.ts";
import type { Delivery } from "./delivery.ts";
import { engineError, selectDerived, withDerived } from "./derived.ts";
import type { Derived } from "./derived.ts";
import type { Descriptor } from "./descriptor.ts";
import { display } from "./display.ts";
import type { MimeBundle } from "./display.ts";
import { name, rowsOf, text, withEngine } from "./engine.ts";
import { estimatesOf } from "./estimates.ts";
import { dimensionWith, measureOf } from "./parts.ts";
import { sourceOf } from "./source.ts";
import { togetherColumns, withTogether } from "./together.ts";
import type { Groups } from "./together.ts";
import type { View } from "./view.ts";

/** A delivery of a source, or the rows of it that `where` keeps. It never changes: `where` gives a new one. */
export class Dataset<S extends SourceTypes = SourceTypes> implements View {
  readonly name: string;
  readonly descriptor: Descriptor;
  readonly delivery: Delivery;
  /** What `where` keeps: column to codes. */
  readonly codes: Readonly<Record<string, readonly string[]>>;

  /** Columns that `with` added, those of each call together. */
  readonly #derived: readonly Record<string, Derived>[];

  private constructor(
    descriptor: Descriptor,
    delivery: Delivery,
    codes: Record<string, readonly string[]>,
    derived: readonly Record<string, Derived>[] = [],
  ) {
    this.name = descriptor.name;
    this.descriptor = descriptor;
    this.delivery = delivery;
    this.codes = codes;
    this.#derived = derived;
    Object.freeze(this);
  }

  static of<S extends SourceTypes>(descriptor: Descriptor, delivery: Delivery): Dataset<S> {
    return new Dataset<S>(descriptor, delivery, {});
  }

  /**
   * The rows with these codes.
   *
   * @throws UserError DATA_COLUMN or DATA_CODE: no such column or code; the message names the real ones
   * @example
   * data.where({ country: ["BE", "NL"], sex: "T" });
   */
  where(filter: Filter<S["dimensions"]>): Dataset<S> {
    const added: Record<string, readonly string[]> = {};
    for (const [column, wanted] of Object.entries<string | readonly string[] | undefined>(filter)) {
      if (wanted === undefined) continue;
      const codes = [wanted].flat().map(String);
      checkCodes(this.descriptor, column, codes);
      const before = this.codes[column];
      added[column] = before ? before.filter((code) => codes.includes(code)) : codes;
    }
    return new Dataset(this.descriptor, this.delivery, { ...this.codes, ...added }, this.#derived);
  }

  /**
   * The same rows with columns that are computed from others: scales and their cut-offs. They are then columns like
   * any other, for `survey(…)` too.
   *
   * @throws UserError DATA_COLUMN (a column it needs is not there), DATA_DERIVED (a name that is taken, or is none)
   * @example
   * const who5 = registered("who-5", { items: ["who5_1", "who5_2", "who5_3", "who5_4", "who5_5"] });
   * const people = data.with({ wellbeing: who5, poor: who5.cut("poor") });
   * await survey(people).proportion("poor", { by: ["sector"] });
   */
  with<New extends string>(columns: Record<New, Derived>): Dataset<With<S, New>> {
    const layers = [...this.#derived, columns];
    return new Dataset(withDerived(this.descriptor, columns), this.delivery, this.codes, layers);
  }

  /**
   * The same rows in which some codes of a column are one category: what is published together because of what earlier
   * editions show.
   */
  together(groups: Groups): Dataset<S> {
    const layers = [...this.#derived, togetherColumns(this.descriptor, groups)];
    return new Dataset(withTogether(this.descriptor, groups), this.delivery, this.codes, layers);
  }

  /** All rows of the delivery, without `where`: a survey's design needs them, also for a part of it. */
  whole(): Dataset<S> {
    return new Dataset(this.descriptor, this.delivery, {}, this.#derived);
  }

  /** What `where` keeps as records state it: one code a column; several are joined by `+`. */
  get filter(): Record<string, string> {
    return Object.fromEntries(
      Object.entries(this.codes).map(([column, codes]) => [column, codesTogether(codes)]),
    );
  }

  /** The SQL of the columns that `with` added, those of each call together. */
  get computed(): Record<string, string>[] {
    return this.#derived
      .map((columns) => Object.entries(columns).filter(([, { replaces }]) => !replaces))
      .filter((columns) => columns.length > 0)
      .map((columns) => Object.fromEntries(columns.map(([column, { sql }]) => [column, sql])));
  }

  /** A dimension with the categories that its column lists, as far as `where` keeps them. */
  dimension(column: NameIn<S["dimensions"]>): Dimension {
    const field = dimensionOf(this.descriptor, column);
    const listed = (field.oshlab.categories ?? []).map(({ code }) => code);
    return dimensionWith(field, new Set(this.codes[column] ?? listed));
  }

  /** A column as the measure of a record: label, unit, kind, digits. */
  measureOf(column: string): Measure {
    return measureOf(this.descriptor, column);
  }

  /** All rows, as objects. */
  rows(): Promise<Record<string, unknown>[]> {
    return this.query("SELECT * FROM data");
  }

  /**
   * The rows of a query in SQL (DuckDB); the table is called `data`.
   *
   * @throws UserError DATA_QUERY with what the engine says
   * @example
   * await data.query("SELECT country, avg(intensity) AS mean FROM data GROUP BY country");
   */
  query(sql: string): Promise<Record<string, unknown>[]> {
    return this.#over((connection) => rowsOf(connection, sql));
  }

  /**
   * The columns of a query as arrays, for results of many rows: numbers with NaN for missing, the rest as text.
   *
   * @throws UserError DATA_QUERY with what the engine says
   * @example
   * await data.columnsOf("SELECT region, sum(weight) AS people FROM data GROUP BY region");
   */
  columnsOf(sql: string): Promise<Record<string, Column>> {
    return this.#over((connection) => queryArrays(connection, sql));
  }

  /**
   * One measure by the given dimensions, as estimates for a figure, table or value. For aggregates only:
   * every cell is one row of the source. A measure of a survey is estimated by `survey(…)`.
   *
   * @param column the measure
   * @param options.by the dimensions that the cells are classified by, the first one first
   * @param options.label instead of the column's label
   * @param options.digits instead of the column's digits
   * @throws UserError DATA_COLUMN, DATA_MEASURE, DATA_DIMENSION (several rows a cell), DATA_MICRODATA
   * @example
   * await jqi.where({ country: "BE" }).measure("intensity", { by: ["year", "sex"] });
   */
  async measure<By extends string>(
    column: S["measures"],
    options: { by: Names<By, S["dimensions"]>; label?: Words; digits?: number },
  ): Promise<Cube<Only<S["dimensions"], By>>> {
    return new Cube(await estimatesOf(this, column, options));
  }

  /**
   * Columns as arrays, one entry a row, in one order: numbers as Float64Array (missing is NaN), codes as
   * texts (missing is the empty text).
   *
   * @throws UserError DATA_COLUMN
   */
  async columns(names: readonly S["columns"][]): Promise<Record<string, Column>> {
    const fields = names.map((column) => fieldOf(this.descriptor, column));
    try {
      return await columnArrays(fields, this.select());
    } catch (error) {
      throw engineError(error);
    }
  }

  /**
   * The rows as a data frame of danfo, to explore with: `describe()`, `groupby()`, `valueCounts()`, `plot()`.
   * danfo knows no weights and no design: what is published of a survey comes from `survey(…)`. It also
   * doesn't leave missing values out by itself: `dropNa({ axis: 1 })` does.
   *
   * @param options.columns the columns to take; all of them when left out
   * @param options.labels labels instead of codes: in this language, or (`true`) in the user's
   * @throws UserError DATA_COLUMN, DATA_FRAME_LARGE (more than 100,000 rows)
   * @example
   * const people = await data.toDanfo({ columns: ["sector", "who5"], labels: "nl" });
   * people.dropNa({ axis: 1 }).groupby(["sector"]).col(["who5"]).mean();
   */
  toDanfo(options: FrameOptions<S["columns"]> = {}): Promise<DataFrame> {
    return toDanfo(this, options);
  }

  /** What a record says of where its numbers come from. */
  source(): CandidateSource {
    return sourceOf(this.descriptor, this.delivery);
  }

  /** How a notebook shows it: the first rows, with labels. */
  [Symbol.for("Jupyter.display")](): Promise<MimeBundle> {
    return display(this);
  }

  #over<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    return withEngine(async (connection) => {
      await connection.run(`CREATE TEMP VIEW data AS ${this.select()}`);
      try {
        return await work(connection);
      } catch (error) {
        throw engineError(error);
      }
    });
  }

  /**
   * The SQL that gives its rows: for `link()`.
   *
   * @throws UserError DATA_FORGOTTEN, DATA_CHANGED: the delivery may have gone since it was opened
   */
  select(): string {
    verify(this.name, this.delivery);
    const conditions = Object.entries(this.codes).map(([column, codes]) =>
      codes.length > 0 ? `${name(column)} IN (${codes.map(text).join(", ")})` : "FALSE",
    );
    const where = conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : "";
    const rows = this.#derived.reduce(
      selectDerived,
      `SELECT * FROM read_parquet(${text(this.delivery.file)})`,
    );
    return `SELECT * FROM (${rows})${where}`;
  }
}
