import type { Table } from "@uwdata/flechette";
import type { DataFrame } from "danfojs-node";
import { arrowOf, rowsOfColumns } from "../arrow.ts";
import { frameOf } from "../danfo.ts";
import type { Estimates } from "../disclosure/candidate.ts";
import type { At, Dimension } from "../disclosure/parts.ts";
import type { Address, Codes, Filter, NameIn } from "../types.ts";
import type { Words } from "../words.ts";
import { UserError } from "../error.ts";
import { breaksWithin } from "./breaks.ts";
import { cubeDisplay } from "./cubeDisplay.ts";
import { cubeColumns } from "./cubeColumns.ts";
import type { LabelOptions } from "./cubeColumns.ts";
import { nearest } from "@oshlab/kernel/language/nearest.ts";
import { fix, keep } from "./select.ts";
import { together } from "./together.ts";
import type { Part } from "./together.ts";
import { Value } from "./value.ts";

/**
 * A table of estimates by one or more dimensions: what `data` and `survey` give, and what figures, tables
 * and values are made from. It never changes: every method gives a new cube.
 *
 * @example
 * const trend = intensity.where({ country: "BE", sex: ["F", "M"] });
 * figure("intensity-by-sex", { data: trend, chart: "line", x: "year", series: "sex" });
 */
export class Cube<D extends Codes = Codes, U extends string = string> {
  /** The rate that it holds, to the type system: two defined rates never stand on one axis. */
  declare readonly unit?: U;
  readonly estimates: Estimates;
  /** The table it was taken from: knows the order and the breaks of dimensions that are fixed since. */
  readonly root: Estimates;

  constructor(estimates: Estimates, root: Estimates = estimates) {
    this.estimates = estimates;
    this.root = root;
  }

  /**
   * Keeps some of the cells. One code fixes the dimension, which is then no longer one of the cube's; a
   * list keeps these categories, in this order.
   *
   * @throws UserError CUBE_DIMENSION, CUBE_CATEGORY with the names that exist
   * @example
   * cube.where({ sex: "T", country: ["BE", "NL", "FR", "DE"] });
   */
  where(filter: Filter<D>): Cube<D, U> {
    let estimates = this.estimates;
    for (const [name, wanted] of Object.entries<string | readonly string[] | undefined>(filter)) {
      if (wanted === undefined) continue;
      const isFixed = estimates.dimensions.every((one) => one.name !== name);
      if (isFixed && estimates.filter[name] !== undefined && estimates.filter[name] === wanted) continue;
      const dimension = dimensionOf(estimates, name);
      const codes = codesOf(dimension, wanted);
      estimates =
        typeof wanted === "string" ? fix(estimates, dimension, wanted) : keep(estimates, dimension, codes);
    }
    return new Cube({ ...estimates, breaks: breaksWithin(estimates, this.root) }, this.root);
  }

  /**
   * The one cell at this address, as a value for the prose.
   *
   * @throws UserError CUBE_NOT_ONE when dimensions are left open, CUBE_NO_CELL when there is no such cell
   * @example
   * cube.at({ country: "BE", sex: "T", year: "2015" }).digits(1);
   */
  at(at: Address<D>): Value<U> {
    const { estimates } = this.where(at);
    if (estimates.dimensions.length > 0) {
      const open = estimates.dimensions.map((dimension) => dimension.name).join(", ");
      throw new UserError("CUBE_NOT_ONE", { open });
    }
    if (estimates.cells.length !== 1) throw new UserError("CUBE_NO_CELL", { at: describe(at as At) });
    return new Value({ operation: "identity", of: [estimates], roots: [this.root] });
  }

  /** The same cells, with these categories of the dimension first, in this order. */
  order(name: NameIn<D>, codes: readonly string[]): Cube<D, U> {
    const dimension = dimensionOf(this.estimates, name);
    const first = codesOf(dimension, codes);
    const rest = dimension.categories.map(({ code }) => code).filter((code) => !first.includes(code));
    return new Cube(keep(this.estimates, dimension, [...first, ...rest]), this.root);
  }

  /** The same numbers with another name of what is measured. */
  label(label: Words): Cube<D, U> {
    return this.#measure({ label });
  }

  /** The same numbers, shown with this many digits behind the decimal sign. */
  digits(digits: number): Cube<D, U> {
    return this.#measure({ digits });
  }

  /**
   * Several cubes with the same dimensions side by side, in a new dimension: indicators, questions, sources.
   *
   * @throws UserError CUBE_TOGETHER when their units or dimensions differ
   * @example
   * Cube.together({ name: "indicator", label }, [
   *   { code: "skill", label: skillWords, cube: skill },
   *   { code: "time", label: timeWords, cube: time },
   * ]);
   */
  static together(
    dimension: { name: string; label: Words },
    parts: readonly (Part & { cube: Cube })[],
  ): Cube {
    const join = (of: (cube: Cube) => Estimates) =>
      together(
        dimension,
        parts.map(({ code, label, cube }) => ({ code, label, estimates: of(cube) })),
      );
    return new Cube(join((cube) => cube.estimates));
  }

  /**
   * The cells as a data frame of danfo, a row a cell, to sort, select and draw in the Lab: the dimensions, then
   * `value` and, where there are any, `low`, `high`, `se`, `n`, `nEff`, `reliability` and `flags`.
   *
   * @param options.labels labels instead of codes: in this language, or (`true`) in the user's
   * @example
   * const table = await intensity.where({ year: "2015", sex: "T" }).toDanfo();
   * table.sortValues("value", { ascending: false }).head(5);
   */
  toDanfo(options: LabelOptions = {}): Promise<DataFrame> {
    return frameOf(cubeColumns(this.estimates, options));
  }

  /**
   * The cells as plain records, with the same columns as `toDanfo`; missing is null.
   *
   * @example
   * intensity.rows().filter(({ year }) => year === "2015");
   */
  rows(options: LabelOptions = {}): Record<string, string | number | null>[] {
    return rowsOfColumns(cubeColumns(this.estimates, options));
  }

  /** The cells as a table of Apache Arrow, with the same columns: for other tools, and to save with `tableToIPC`. */
  toArrow(options: LabelOptions = {}): Promise<Table> {
    return arrowOf(cubeColumns(this.estimates, options));
  }

  [Symbol.for("Jupyter.display")](): Record<string, unknown> {
    return cubeDisplay(this.estimates);
  }

  #measure(change: Partial<Estimates["measure"]>): Cube<D, U> {
    const measure = { ...this.estimates.measure, ...change };
    return new Cube({ ...this.estimates, measure }, this.root);
  }
}

/** The dimension of this name, or an error with the names there are. */
export function dimensionOf(estimates: Estimates, name: string): Dimension {
  const dimension = estimates.dimensions.find((one) => one.name === name);
  if (dimension) return dimension;
  const known = estimates.dimensions.map((one) => one.name).join(", ") || "–";
  throw new UserError("CUBE_DIMENSION", { name, known });
}

/**
 * The categories of these codes. In a list all codes of a category that the report publishes together stand for it; one
 * of them, or some, name nothing that is there.
 */
function codesOf(dimension: Dimension, wanted: string | readonly string[]): string[] {
  const { name, categories } = dimension;
  const list = [wanted].flat();
  const found = list.map((code) => {
    const own = categories.find((category) => category.code === code);
    if (own) return code;
    const merged = categories.find(({ together = [] }) => together.includes(code));
    if (typeof wanted !== "string" && merged?.together!.every((one) => list.includes(one)))
      return merged.code;
    requireApart(code, [dimension]);
    throw unknownCategory(code, name, categories);
  });
  return [...new Set(found)];
}

/** Has this code a number of its own? @throws UserError CUBE_MERGED where it is published together with others */
export function requireApart(code: string, dimensions: readonly Dimension[]): void {
  for (const { name, categories } of dimensions) {
    const merged = categories.find(({ together }) => together?.includes(code));
    if (merged) throw new UserError("CUBE_MERGED", { code, dimension: name, label: merged.label });
  }
}

function unknownCategory(code: string, dimension: string, categories: Dimension["categories"]): UserError {
  const codes = categories.map((category) => category.code);
  const near = nearest(code, codes);
  return new UserError("CUBE_CATEGORY", {
    code,
    dimension,
    near: (near.length > 0 ? near : codes.slice(0, 12)).join(", "),
  });
}

const describe = (at: At): string =>
  Object.entries(at)
    .map(([name, code]) => `${name} = ${code}`)
    .join(", ");
