import { isDimension } from "../../data/field.ts";
import { fieldOf } from "../../data/check.ts";
import { unitOf } from "../../data/unit.ts";
import type { Estimates, Facts } from "../../disclosure/candidate.ts";
import type { At, Measure } from "../../disclosure/parts.ts";
import { isConfidential, namesAt, takenFrom } from "../../disclosure/whole.ts";
import { Cube } from "../../figure/cube.ts";
import { sameWords, wordsOf } from "../../words.ts";
import type { Words } from "../../words.ts";
import type { Model } from "../models/glm.ts";
import { termsOf } from "./coefficientTerms.ts";
import type { Predictor, Term } from "./coefficientTerms.ts";
import type { Context } from "./context.ts";
import { cubeOf } from "./cube.ts";
import { estimate } from "./estimate.ts";
import { inUnit, isShare } from "./measure.ts";

interface Fitted {
  outcome: string;
  predictors: Predictor[];
  answers: Float64Array;
  domain: Uint8Array | undefined;
}

/**
 * The coefficients of a regression as a cube with the dimension `term`, and what output checking must know of them: of
 * each the respondents and units that it rests on, of all the residual degrees of freedom (respondents less
 * parameters), and whether the model is saturated (as many parameters as there are groups of respondents that look
 * alike to it). A coefficient of a category falls with the mean of its group, and with that of the reference.
 */
export async function coefficientsOf(
  context: Context,
  { family, names, values, se, intervals, n }: Model,
  { outcome, predictors, answers, domain }: Fitted,
): Promise<Cube<{ term: string }>> {
  const columns = predictors.flatMap(({ parts }) => Object.values(parts));
  const rows = Array.from(answers.keys()).filter(
    (row) =>
      (!domain || domain[row] === 1) && [answers, ...columns].every((column) => !Number.isNaN(column[row])),
  );
  const terms = new Map(termsOf(predictors, rows).map((term) => [term.code, term]));
  const units = await unitsBehind(context);
  const alike = new Set(rows.map((row) => columns.map((column) => column[row]).join()));
  const asRatio = family !== "gaussian";
  const scale = (value: number) => (asRatio ? Math.exp(value) : value);
  const termOf = (at: At) => terms.get(at["term"]!)!;
  const cube = cubeOf(context, {
    measure: measureOf(context, outcome, { family, predictors: predictors.map(({ field }) => field.name) }),
    statistic: {
      type: "regression",
      freedom: n - names.length,
      saturated: names.length >= alike.size,
    },
    dimensions: [
      {
        name: "term",
        label: TERM,
        categories: names.map((code) => ({ code, label: terms.get(code)?.label ?? sameWords(code) })),
      },
    ],
    variation: false,
    facts: (at) => units(termOf(at).sides),
    cell(at) {
      const i = names.indexOf(at["term"]!);
      const interval = intervals[i];
      return {
        value: scale(values[i]!),
        se: asRatio ? null : (se[i] ?? null),
        n: termOf(at).n,
        interval: interval ? { low: scale(interval.low), high: scale(interval.high) } : null,
      };
    },
  });
  const { estimates } = cube;
  if (!isConfidential(estimates)) return cube as Cube<{ term: string }>;
  const means = new Map<string, Estimates>();
  for (const { field } of predictors.filter((one) => isDimension(one.field)))
    means.set(field.name, await meansBy(context, outcome, field.name));
  return new Cube({
    ...estimates,
    tables: [...means.values(), estimates].flatMap((one) => takenFrom(one).tables!),
    cells: estimates.cells.map((cell) => ({
      ...cell,
      also: termOf(cell.at).groups.flatMap(({ column, code }) =>
        namesAt(means.get(column)!, { [column]: code }),
      ),
    })),
  }) as Cube<{ term: string }>;
}

/** The table of means, or shares, that the coefficients of a factor could be turned into. */
async function meansBy(context: Context, outcome: string, factor: string): Promise<Estimates> {
  const kind = isShare(context, outcome) ? "proportion" : "mean";
  return (await estimate(context, { kind, y: outcome }, [factor])).estimates;
}

/** The least number of units in one of several groups of rows, where the source says whose they are. */
async function unitsBehind({ dataset }: Context): Promise<(groups: Term["sides"]) => Facts> {
  const { sensitivity, rules } = dataset.source();
  if (sensitivity !== "confidential" || !rules?.unit) return () => ({});
  const { who } = await dataset.columnsOf(`SELECT COALESCE(${unitOf(rules.unit)}, '') AS who FROM data`);
  const unitsOf = (rows: readonly number[]) =>
    new Set(rows.map((row) => String(who![row]))).difference(NOBODY).size;
  return (groups) => ({ units: Math.min(...groups.map(unitsOf)) });
}

/** Rows without a unit count as none. */
const NOBODY = new Set([""]);

function measureOf(
  context: Context,
  outcome: string,
  { family, predictors }: { family: Model["family"]; predictors: string[] },
): Measure {
  const { label } = fieldOf(context.dataset.descriptor, outcome).oshlab;
  const { unit, digits } = inUnit(context, outcome);
  const said = SAID[family];
  return {
    name: `${family}(${outcome}~${predictors.join("+")})`,
    label: wordsOf((language) => `${label[language]}: ${said[language]}`),
    unit: family === "gaussian" ? unit : sameWords(""),
    kind: "mean",
    digits: family === "gaussian" ? Math.max(1, digits) : 2,
  };
}

const TERM: Words = { nl: "Term", fr: "Terme", de: "Term", en: "Term" };

const SAID: Record<Model["family"], Words> = {
  gaussian: {
    nl: "verschil volgens de regressie",
    fr: "différence selon la régression",
    de: "Unterschied laut Regression",
    en: "difference by the regression",
  },
  logistic: { nl: "odds ratio", fr: "rapport de cotes", de: "Odds Ratio", en: "odds ratio" },
  poisson: {
    nl: "verhouding van de verwachte aantallen",
    fr: "rapport des nombres attendus",
    de: "Verhältnis der erwarteten Zahlen",
    en: "ratio of the expected numbers",
  },
};
