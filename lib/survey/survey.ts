import { dimensionOf, fieldOf } from "../data/check.ts";
import type { Dataset } from "../data/dataset.ts";
import type { CandidateCell } from "../disclosure/candidate.ts";
import type { At, Dimension, Measure } from "../disclosure/parts.ts";
import { reliabilityOf } from "../disclosure/reliability.ts";
import { UserError } from "../error.ts";
import { Cube } from "../figure/cube.ts";
import { design } from "./design/design.ts";
import type { Design } from "./design/design.ts";
import type { Codes, Names, Only, SourceTypes } from "../types.ts";
import { sameWords } from "../words.ts";

interface Options<By extends string, D extends Codes> {
  /** The dimensions to estimate by; all of them crossed. None: the whole universe. */
  by?: Names<By, D>;
}

/**
 * A survey data set with its sampling design, as its descriptor states it (weights, strata, PSU).
 * Every estimate comes with its number of respondents, standard error and 95 % interval.
 *
 * @example
 * const wellbeing = survey(await open("synthetic-wellbeing"));
 * const low = await wellbeing.proportion("low_wellbeing", { by: ["sector"] });
 */
export function survey<S extends SourceTypes>(dataset: Dataset<S>): Survey<S> {
  return new Survey(dataset);
}

class Survey<S extends SourceTypes = SourceTypes> {
  readonly #dataset: Dataset<S>;
  #design: Promise<Design> | undefined;

  constructor(dataset: Dataset<S>) {
    if (!dataset.descriptor.oshlab.design) throw new UserError("SURVEY_NO_DESIGN", { name: dataset.name });
    if (Object.keys(dataset.filter).length > 0)
      throw new UserError("SURVEY_FILTERED", { name: dataset.name });
    this.#dataset = dataset;
  }

  /** The share of respondents with a 1 in a 0/1 column, in percent, with logit intervals. */
  async proportion<By extends string = never>(
    column: S["columns"],
    { by = [] }: Options<By, S["dimensions"]> = {},
  ): Promise<Cube<Only<S["dimensions"], By>>> {
    return this.#estimate(column, by, { kind: "percentage", range: [0, 100] }, 100);
  }

  /** The mean of a numeric column, in its own unit, with t intervals. */
  async mean<By extends string = never>(
    column: S["columns"],
    { by = [] }: Options<By, S["dimensions"]> = {},
  ): Promise<Cube<Only<S["dimensions"], By>>> {
    return this.#estimate(column, by, { kind: "mean" }, 1);
  }

  async #estimate(
    column: string,
    by: readonly string[],
    as: Pick<Measure, "kind" | "range">,
    scale: number,
  ): Promise<Cube<never>> {
    const dataset = this.#dataset;
    const pooled = dataset.descriptor.oshlab.breaks.find(
      ({ mode, dimension }) => mode !== undefined && !by.includes(dimension),
    );
    if (pooled)
      throw new UserError("SURVEY_MODES", {
        dimension: pooled.dimension,
        code: pooled.code,
        label: pooled.label,
      });
    const dimensions = by.map((name) => dimensionIn(dataset, name));
    const columns = await dataset.columns([column, ...by]);
    const y = numbers(columns[column]!, column);
    if (as.kind === "percentage" && y.some((value) => !Number.isNaN(value) && value !== 0 && value !== 1))
      throw new UserError("SURVEY_NOT_BINARY", { column });
    const plan = await this.plan();
    const source = dataset.source();
    // Loaded when first needed: the distribution functions are many files, and most chapters read aggregates.
    const estimator =
      as.kind === "percentage"
        ? (await import("./estimators/proportion.ts")).proportion
        : (await import("./estimators/mean.ts")).mean;

    const cells = crossing(dimensions).map((at): CandidateCell => {
      const inDomain = Uint8Array.from(plan.weights, (_, row) =>
        by.every((name) => columns[name]![row] === at[name]) ? 1 : 0,
      );
      const got = estimator(plan, y, { domains: [inDomain] });
      const [value, se, n, nEff, interval] = [
        got.values[0],
        got.se[0],
        got.n[0]!,
        got.nEff[0]!,
        got.intervals[0],
      ];
      if (typeof value !== "number") return { at, value: null, n };
      const variation = value > 0 && typeof se === "number" ? { variation: se / value } : {};
      return {
        at,
        value: value * scale,
        n,
        nEff,
        ...(typeof se === "number" ? { se: se * scale } : {}),
        reliability: reliabilityOf({ nEff, ...variation }, [source.rules?.reliability]),
        ...(interval ? { low: interval.low * scale, high: interval.high * scale } : {}),
      };
    });
    const { universe, breaks, kind } = dataset.descriptor.oshlab;
    return new Cube({
      universe,
      measure: measureIn(dataset, column, as),
      dimensions,
      filter: {},
      cells,
      sources: [source],
      breaks: breaks ?? [],
      synthetic: kind === "synthetic",
    });
  }

  /** The data that it is about. */
  get dataset(): Dataset<S> {
    return this.#dataset;
  }

  /** Its sampling design, read once: for estimators that are not methods here. */
  plan(): Promise<Design> {
    return (this.#design ??= this.#readDesign());
  }

  async #readDesign(): Promise<Design> {
    const { weights, strata, psu } = this.#dataset.descriptor.oshlab.design!;
    const columns = await this.#dataset.columns([weights, strata, psu].filter((name) => name !== undefined));
    const text = (name: string | undefined) => (name ? Array.from(columns[name]!, String) : undefined);
    const strataOf = text(strata);
    const psuOf = text(psu);
    return design({
      weights: numbers(columns[weights]!, weights),
      ...(strataOf ? { strata: strataOf } : {}),
      ...(psuOf ? { psu: psuOf } : {}),
    });
  }
}

export type { Survey };

function dimensionIn({ descriptor }: Dataset, name: string): Dimension {
  const { label, classification, version, total, categories } = dimensionOf(descriptor, name).oshlab;
  return {
    name,
    label,
    ...(classification ? { classification } : {}),
    ...(version ? { version } : {}),
    ...(total === undefined ? {} : { total }),
    categories: (categories ?? []).map(({ code, label }) => ({ code, label })),
  };
}

function measureIn({ descriptor }: Dataset, name: string, as: Pick<Measure, "kind" | "range">): Measure {
  const { label, unit, digits, range } = fieldOf(descriptor, name).oshlab;
  const share = as.kind === "percentage";
  return {
    name,
    label,
    unit: share ? sameWords("%") : (unit ?? sameWords("")),
    kind: as.kind,
    digits: share ? 0 : (digits ?? 1),
    ...(as.range ? { range: as.range } : !share && range ? { range } : {}),
  };
}

function numbers(column: ArrayLike<unknown>, name: string): Float64Array {
  if (column instanceof Float64Array) return column;
  throw new UserError("SURVEY_NOT_NUMERIC", { column: name });
}

/** All combinations of the dimensions' categories, in order; one empty address when there are none. */
function crossing(dimensions: Dimension[]): At[] {
  return dimensions.reduce<At[]>(
    (addresses, dimension) =>
      addresses.flatMap((at) =>
        dimension.categories
          .filter((category) => category.code !== dimension.total)
          .map((category) => ({ ...at, [dimension.name]: category.code })),
      ),
    [{}],
  );
}
