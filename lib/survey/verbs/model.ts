import { fieldOf } from "../../data/check.ts";
import { isDimension } from "../../data/field.ts";
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

  constructor(fit: Model, tests: Record<string, FTest | null>, about: { title: Words; synthetic: boolean }) {
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
    synthetic: dataset.descriptor.oshlab.kind === "synthetic",
  });
}
