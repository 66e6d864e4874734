import type { Dataset } from "../data/dataset.ts";
import { checkCodes } from "../data/check.ts";
import { UserError } from "../error.ts";
import type { Cube } from "../figure/cube.ts";
import type { Filter, NameIn, Names, Only, SourceTypes } from "../types.ts";
import type { CalibrationOptions } from "./calibration/calibrate.ts";
import type { Plan } from "./design/plan.ts";
import type { Share } from "./estimators/crossTable.ts";
import type { ProportionInterval } from "./estimators/proportion.ts";
import type { QuantileInterval } from "./estimators/quantile.ts";
import type { ChiSquareStatistic } from "./inference/chiSquareTest.ts";
import type { FamilyName } from "./models/families.ts";
import { toMargins, toTotals } from "./verbs/adjust.ts";
import type { Sizes } from "./verbs/adjust.ts";
import { differenceOf } from "./verbs/difference.ts";
import { modelOf } from "./verbs/model.ts";
import type { Regression } from "./verbs/model.ts";
import { quantileOf } from "./verbs/quantile.ts";
import { tableOf } from "./verbs/table.ts";
import { testOf } from "./verbs/test.ts";
import type { AssociationTest } from "./verbs/test.ts";
import { designOf, planOf } from "./verbs/plan.ts";
import type { Adjustment, Register, SurveyDesign } from "./verbs/plan.ts";
import type { Context } from "./verbs/context.ts";
import { estimate } from "./verbs/estimate.ts";

/** The dimensions to estimate by; all of them crossed. None: one number for everyone in the domain. */
interface Options<By extends string, D extends SourceTypes["dimensions"]> {
  by?: Names<By, D>;
}

/**
 * A survey data set with its sampling design: as its descriptor states it, or as given here by the names of columns.
 * Every estimate comes with its number of respondents, effective sample size, standard error, 95 % interval and
 * reliability, shows as a table in the Lab, and goes into `figure()`, `table()`, `change()` and the text.
 *
 * Of a register (`design: { complete: true }`) each row counts for one, and what comes out are counts of what is there:
 * cases, but no standard error, interval or reliability, since nothing was sampled. Output checking holds as ever.
 * `test()` and `model()` still ask what chance would do, of whatever made the cases.
 *
 * @param design instead of the descriptor's: weights, strata, psu, population, replicate weights, rules; or
 *   `{ complete: true }`
 * @throws UserError SURVEY_NO_DESIGN, SURVEY_FILTERED (rows were left out: `where` of the survey keeps them in the design)
 * @example
 * const wellbeing = survey(await open("synthetic-wellbeing"));
 * const low = await wellbeing.proportion("low_wellbeing", { by: ["sector"] });
 * const women = await wellbeing.where({ sex: "F" }).mean("who5", { by: ["age"] });
 */
export function survey<S extends SourceTypes>(
  dataset: Dataset<S>,
  design?: SurveyDesign<S["columns"]> | Register,
): Survey<S> {
  const stated = design ?? dataset.descriptor.oshlab.design;
  if (!stated) throw new UserError("SURVEY_NO_DESIGN", { name: dataset.name });
  if (Object.keys(dataset.filter).length > 0) throw new UserError("SURVEY_FILTERED", { name: dataset.name });
  const complete = "complete" in stated && stated.complete === true;
  return new Survey(dataset, { design: designOf(stated), complete, adjustments: [], domain: {} });
}

interface State<Column extends string> {
  design: SurveyDesign<Column>;
  complete: boolean;
  adjustments: readonly Adjustment[];
  domain: Readonly<Record<string, readonly string[]>>;
}

/** It never changes: `where`, `postStratify` and `calibrate` give a new one. */
class Survey<S extends SourceTypes = SourceTypes> {
  readonly #dataset: Dataset<S>;
  readonly #state: State<S["columns"]>;
  readonly #context: Context;

  constructor(dataset: Dataset<S>, state: State<S["columns"]>, plan?: () => Promise<Plan>) {
    this.#dataset = dataset;
    this.#state = state;
    const { design, complete, adjustments, domain } = state;
    const { weights } = design;
    const { design: described } = dataset.descriptor.oshlab;
    let made: Promise<Plan> | undefined;
    this.#context = {
      dataset,
      complete,
      sums: design.replicates || adjustments.length > 0 ? null : design,
      domain,
      adjusted: [
        ...(weights === (described?.weights ?? null) ? [] : [{ column: weights }]),
        ...adjustments.map(({ weighting }) => weighting),
      ],
      plan: plan ?? (() => (made ??= planOf(dataset, design, adjustments))),
    };
  }

  /** The mean of a numeric column, in its own unit, with t intervals (`svymean`, `svyby` of R survey). */
  mean<By extends string = never>(
    column: S["columns"],
    { by = [] }: Options<By, S["dimensions"]> = {},
  ): Promise<Cube<Only<S["dimensions"], By>>> {
    return estimate(this.#context, { kind: "mean", y: column }, by);
  }

  /** The share of respondents with a 1 in a 0/1 column, in percent, with logit intervals or others (`svyciprop`). */
  proportion<By extends string = never>(
    column: S["columns"],
    { by = [], interval }: Options<By, S["dimensions"]> & { interval?: ProportionInterval } = {},
  ): Promise<Cube<Only<S["dimensions"], By>>> {
    return estimate(this.#context, { kind: "proportion", y: column }, by, interval);
  }

  /** The estimated total in the population: of a 0/1 column, the number of people (`svytotal`). */
  total<By extends string = never>(
    column: S["columns"],
    { by = [] }: Options<By, S["dimensions"]> = {},
  ): Promise<Cube<Only<S["dimensions"], By>>> {
    return estimate(this.#context, { kind: "total", y: column }, by);
  }

  /** The ratio of two totals, over those who answered both (`svyratio`). */
  ratio<By extends string = never>(
    numerator: S["columns"],
    denominator: S["columns"],
    { by = [] }: Options<By, S["dimensions"]> = {},
  ): Promise<Cube<Only<S["dimensions"], By>>> {
    return estimate(this.#context, { kind: "ratio", y: numerator, x: denominator }, by);
  }

  /**
   * A quantile of a numeric column, the median unless told, with Woodruff's intervals (`svyquantile`).
   *
   * @param options.p a share from 0 to 1; at 0 and 1 the smallest and largest value, which output checking lets out only
   *   where enough respondents share it
   * @example
   * await wellbeing.quantile("who5", { p: 0.25, by: ["age"] });
   */
  quantile<By extends string = never>(
    column: S["columns"],
    {
      by = [],
      p = 0.5,
      interval = "mean",
    }: Options<By, S["dimensions"]> & { p?: number; interval?: QuantileInterval } = {},
  ): Promise<Cube<Only<S["dimensions"], By>>> {
    return quantileOf(this.#context, column, { p, by, interval });
  }

  /**
   * One categorical column, or two crossed: shares of all unless told, of each row or column, or numbers of people
   * (`svytable`, `svymean` of factors).
   *
   * @example
   * await wellbeing.table("sector", "age", { share: "row" });
   */
  table<Row extends NameIn<S["dimensions"]>, Column extends NameIn<S["dimensions"]> = never>(
    row: Row,
    column?: Column,
    { share = "total" }: { share?: Share } = {},
  ): Promise<Cube<Only<S["dimensions"], Row | Column>>> {
    return tableOf(this.#context, row, column, share);
  }

  /** Are two categorical columns associated? Rao and Scott's chi-square test, second order unless told (`svychisq`). */
  test(
    row: NameIn<S["dimensions"]>,
    column: NameIn<S["dimensions"]>,
    { statistic = "F" }: { statistic?: ChiSquareStatistic } = {},
  ): Promise<AssociationTest> {
    return testOf(this.#context, row, column, statistic);
  }

  /**
   * A regression on other columns (`svyglm`): numbers as they are, codes as 0/1 variables beside the first category.
   *
   * @param options.on the predictors
   * @param options.family `gaussian` unless told; `logistic` for 0/1 columns, `poisson` for counts
   * @example
   * await wellbeing.model("low_wellbeing", { on: ["sector", "age"], family: "logistic" });
   */
  model(
    outcome: S["columns"],
    { on, family = "gaussian" }: { on: readonly S["columns"][]; family?: FamilyName },
  ): Promise<Regression> {
    return modelOf(this.#context, outcome, on, family);
  }

  /**
   * The mean, or the share of a 0/1 column, of each group less that of a reference group, or less that of all others,
   * with the covariance of the two (`svycontrast`). Shares differ in percentage points. This is also what can be said
   * of a wave that was surveyed in another way than the rest: all of its groups were.
   *
   * @param options.between what groups differ by; against the rest also several dimensions, crossed
   * @param options.from the reference: the first category unless told
   * @param options.against `rest`: all other respondents in place of a reference group
   * @example
   * await wellbeing.difference("who5", { between: "occupation", from: "manual" });
   * await waves.where({ wave: "2021" }).difference("burnout", { between: ["sector", "sex"], against: "rest" });
   */
  difference<Between extends NameIn<S["dimensions"]>>(
    column: S["columns"],
    {
      between,
      from,
      against,
    }: {
      between: Between | readonly Between[];
      from?: S["dimensions"][Between];
      against?: "rest";
    },
  ): Promise<Cube<Only<S["dimensions"], Between>>> {
    return differenceOf(this.#context, column, { by: [between].flat() as Between[], from, against });
  }

  /**
   * The same survey, of which only these respondents are spoken: a domain (`subset` of R survey). Nobody leaves the
   * design, so standard errors stay right.
   *
   * @throws UserError DATA_COLUMN, DATA_CODE
   * @example
   * await wellbeing.where({ sector: ["C", "F"] }).mean("who5");
   */
  where(filter: Filter<S["dimensions"]>): Survey<S> {
    const domain: Record<string, readonly string[]> = { ...this.#state.domain };
    for (const [column, wanted] of Object.entries<string | readonly string[] | undefined>(filter)) {
      if (wanted === undefined) continue;
      const codes = [wanted].flat().map(String);
      checkCodes(this.#dataset.descriptor, column, codes);
      domain[column] = domain[column]?.filter((code) => codes.includes(code)) ?? codes;
    }
    return new Survey(this.#dataset, { ...this.#state, domain }, this.#context.plan);
  }

  /**
   * Weights under which groups add up to their known sizes (`postStratify`; several columns: `rake`).
   *
   * @throws UserError DATA_COLUMN here; SURVEY_CALIBRATION when it is first asked
   * @example
   * survey(data).postStratify({ sex: { F: 2_310_000, M: 2_450_000, X: 1_000 } });
   */
  postStratify(sizes: { [Name in NameIn<S["dimensions"]>]?: Sizes }): Survey<S> {
    return this.#adjusted(toMargins(this.#dataset, sizes as Record<string, Sizes>));
  }

  /**
   * Weights under which columns of numbers add up to known totals (`calibrate`); `population` is the number of people.
   *
   * @throws UserError DATA_COLUMN here; SURVEY_CALIBRATION when it is first asked
   * @example
   * survey(data).calibrate({ population: 4_760_000, hours: 171_000_000 });
   */
  calibrate(
    totals: { [Name in S["columns"] | "population"]?: number },
    options: CalibrationOptions = {},
  ): Survey<S> {
    return this.#adjusted(toTotals(this.#dataset, totals as Sizes, options));
  }

  #adjusted(adjustment: Adjustment): Survey<S> {
    return new Survey(this.#dataset, {
      ...this.#state,
      adjustments: [...this.#state.adjustments, adjustment],
    });
  }

  /** The data that it is about. */
  get dataset(): Dataset<S> {
    return this.#dataset;
  }

  /** Codes by column of the respondents that are spoken of; everyone where it has none. */
  get domain(): Readonly<Record<string, readonly string[]>> {
    return this.#state.domain;
  }

  /** Is it a register, where every case is there? Its numbers have no sampling error. */
  get complete(): boolean {
    return this.#state.complete;
  }

  /** Its sampling design, read once: one entry a respondent, for estimators that are not methods here. */
  plan(): Promise<Plan> {
    return this.#context.plan();
  }
}

export type { Survey };
