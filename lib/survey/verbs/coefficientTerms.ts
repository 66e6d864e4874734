import type { Column } from "../../data/columns.ts";
import { isDimension } from "../../data/field.ts";
import type { Field } from "../../data/field.ts";
import type { Category } from "../../disclosure/parts.ts";
import { sameWords, wordsOf } from "../../words.ts";

export interface Predictor {
  field: Field;
  /** Its columns in the model: the 0/1 variables of its codes, or itself. */
  parts: Record<string, Float64Array>;
  column: Column;
}

/** A coefficient: what it is called, and whom it rests on. */
export interface Term extends Category {
  /** The respondents, by their rows, of each group that it sets against another. */
  sides: readonly (readonly number[])[];
  /** How many it rests on: the smallest side; of a slope, not more than carry it. */
  n: number;
  /** The groups whose own means could be had from it: its category, and the reference. */
  groups: readonly { column: string; code: string }[];
}

/**
 * The coefficients of a regression with the respondents that each rests on. A category is set against the reference, so
 * it rests on both groups; the constant is the reference of all of them. A number rests on those who differ from its
 * most frequent value: of a 0/1 column, the smaller side. What they are far apart from all others counts too. The mean of
 * all and those of the predictors give one coefficient from the others, so the constant falls with every slope.
 *
 * @param rows those who answered everything
 */
export function termsOf(predictors: readonly Predictor[], rows: readonly number[]): Term[] {
  const factors = predictors.filter(({ field }) => isDimension(field)).map((one) => factorOf(one, rows));
  const references = factors.map(({ reference }) => reference);
  const slopes = predictors.filter(({ field }) => !isDimension(field)).flatMap((one) => slopesOf(one, rows));
  const zeros = predictors
    .filter(({ field }) => !isDimension(field))
    .flatMap(({ parts }) => Object.values(parts))
    .filter((column) => rows.every((row) => column[row] === 0 || column[row] === 1))
    .map((column) => rows.filter((row) => column[row] === 0));
  const sides = [rows, ...references.map((one) => one.rows), ...zeros, ...slopes.flatMap((one) => one.sides)];
  const constant: Term = {
    ...CONSTANT,
    sides,
    n: Math.min(smallest(sides), ...slopes.map(({ n }) => n)),
    groups: references.map(({ group }) => group),
  };
  return [constant, ...factors.flatMap(({ terms }) => terms), ...slopes];
}

function factorOf({ field, parts, column }: Predictor, rows: readonly number[]) {
  const { label, categories = [] } = field.oshlab;
  const flags = Object.values(parts);
  const others = rows.filter((row) => flags.every((flag) => flag[row] === 0));
  const reference = { rows: others, group: { column: field.name, code: String(column[others[0]!]) } };
  const terms = Object.entries(parts).map(([name, flag]): Term => {
    const code = name.slice(field.name.length);
    const category = categories.find((one) => one.code === code)?.label ?? sameWords(code);
    const sides = [rows.filter((row) => flag[row] === 1), others];
    return {
      code: name,
      label: wordsOf((language) => `${label[language]}: ${category[language]}`),
      sides,
      n: smallest(sides),
      groups: [{ column: field.name, code }, reference.group],
    };
  });
  return { reference, terms };
}

function slopesOf({ field, parts }: Predictor, rows: readonly number[]): Term[] {
  return Object.entries(parts).map(([code, column]): Term => {
    const frequent = mostFrequent(rows.map((row) => column[row]!));
    const apart = rows.filter((row) => column[row] !== frequent);
    const carrying = Math.floor(carriers(rows.map((row) => column[row]!)) + 1e-9);
    return {
      code,
      label: field.oshlab.label,
      sides: [apart],
      n: Math.min(apart.length, carrying),
      groups: [],
    };
  });
}

/**
 * How many respondents carry a slope, as if all did alike: (Σ d²)² / Σ d⁴, with d how far a value lies from the mean.
 * One far from all others carries it alone; of k ones among many zeros it is k and a little more.
 *
 * Source: Kish (1965), the effective number of unequal shares, 11.7; the share of a respondent in Σ d² is what the
 * hat matrix calls his leverage.
 */
function carriers(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.map((value) => (value - mean) ** 2);
  const sum = squares.reduce((all, one) => all + one, 0);
  return sum === 0 ? 0 : sum ** 2 / squares.reduce((all, one) => all + one ** 2, 0);
}

function mostFrequent(values: readonly number[]): number {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

const smallest = (sides: Term["sides"]): number => Math.min(...sides.map(({ length }) => length));

const CONSTANT: Category = {
  code: "(Intercept)",
  label: { nl: "Constante", fr: "Constante", de: "Konstante", en: "Constant" },
};
