import { fieldOf } from "../../data/check.ts";
import { isDimension } from "../../data/field.ts";
import type { Cube } from "../../figure/cube.ts";
import { coefficientsOf } from "./coefficients.ts";
import type { Words } from "../../words.ts";
import type { FamilyName } from "../models/families.ts";
import type { Model } from "../models/glm.ts";
import type { FTest } from "../inference/waldTest.ts";
import { checkModes, domainFlags, requireNumeric } from "./context.ts";
import type { Context } from "./context.ts";
import { Result, inWords } from "./result.ts";

/** A regression; its table has a row a coefficient, with `ratio` = exp(estimate) where that is an odds or rate ratio. */
export class Regression extends Result {
  /** All that was estimated, with the covariance of the coefficients. */
  readonly fit: Model;
  /** Of each predictor, the Wald test that all its coefficients are 0; null where there is none. */
  readonly tests: Readonly<Record<string, FTest | null>>;
  /**
   * The coefficients for `figure()` and `table()`, by `term`: differences of a Gaussian model, odds or rate ratios of the
   * others. Output checking looks at their residual degrees of freedom, and never lets a saturated model pass.
   */
  readonly coefficients: Cube<{ term: string }>;

  constructor(
    fit: Model,
    tests: Record<string, FTest | null>,
    about: { title: Words; synthetic: boolean; coefficients: Cube<{ term: string }> },
  ) {
    const { names, values, se, t, p, intervals, n, df, family } = fit;
    const column = (name: string, of: (number | null | undefined)[]) => ({
      name,
      values: of.map((value) => value ?? null),
      kind: "float32" as const,
    });
    super(
      [
        { name: "term", values: names, kind: "string" },
        column("estimate", values),
        column("se", se),
        column(
          "low",
          intervals.map((one) => one?.low),
        ),
        column(
          "high",
          intervals.map((one) => one?.high),
        ),
        column("t", t),
        column("p", p),
        ...(family === "gaussian" ? [] : [column("ratio", values.map(Math.exp))]),
      ],
      {
        title: about.title,
        line: [
          `${family}, n = ${n}, df = ${df}`,
          ...Object.entries(tests).map(([name, test]) => `${name}: ${inWords(test?.p ?? null)}`),
        ].join("; "),
        synthetic: about.synthetic,
      },
    );
    this.fit = fit;
    this.tests = tests;
    this.coefficients = about.coefficients;
  }
}

/** @throws UserError SURVEY_MODEL, SURVEY_NOT_NUMERIC, DATA_COLUMN */
export async function modelOf(
  context: Context,
  outcome: string,
  predictors: readonly string[],
  family: FamilyName,
): Promise<Regression> {
  const { dataset } = context;
  requireNumeric(context, outcome);
  checkModes(context, predictors);
  const fields = predictors.map((name) => fieldOf(dataset.descriptor, name));
  for (const field of fields) if (!isDimension(field)) requireNumeric(context, field.name);
  const { glm, indicators } = await import("../models/glm.ts");
  const { waldTest } = await import("../inference/waldTest.ts");
  const columns = await dataset.columns([outcome, ...predictors]);
  const domain = await domainFlags(context);
  const parts = fields.map((field) => {
    const column = columns[field.name]!;
    if (column instanceof Float64Array) return { [field.name]: column };
    const listed = (field.oshlab.categories ?? [])
      .map(({ code }) => code)
      .filter((code) => code !== field.oshlab.total);
    const there = new Set(column.filter((code, row) => code !== "" && (!domain || domain[row])));
    const codes = Array.from(column, (code) =>
      there.has(code) && code !== field.oshlab.total ? code : null,
    );
    return indicators(
      field.name,
      codes,
      listed.find((code) => there.has(code)),
    );
  });
  const fit = glm(
    await context.plan(),
    columns[outcome] as Float64Array,
    Object.assign({}, ...parts) as Record<string, Float64Array>,
    {
      family,
      ...(domain ? { domain } : {}),
    },
  );
  const tests = parts.map((part, i) => {
    const which = Object.keys(part).map((name) => fit.names.indexOf(name));
    return [predictors[i]!, waldTest(fit, fit.df, which)] as const;
  });
  return new Regression(fit, Object.fromEntries(tests), {
    title: fieldOf(dataset.descriptor, outcome).oshlab.label,
    coefficients: await coefficientsOf(context, fit, {
      outcome,
      predictors: fields.map((field, i) => ({ field, parts: parts[i]!, column: columns[field.name]! })),
      answers: columns[outcome] as Float64Array,
      domain,
    }),
    synthetic: dataset.descriptor.oshlab.kind === "synthetic",
  });
}
