import type { WholeTable } from "../../disclosure/candidate.ts";
import { namesAt, takenFrom } from "../../disclosure/whole.ts";
import { Cube } from "../../figure/cube.ts";
import { UserError } from "../../error.ts";
import { wordsOf } from "../../words.ts";
import type { Words } from "../../words.ts";
import { degreesOfFreedom } from "../design/degrees.ts";
import { requireAlike } from "./alike.ts";
import { checkModes, requireNumeric } from "./context.ts";
import type { Context } from "./context.ts";
import { crossing, cubeOf } from "./cube.ts";
import { estimate } from "./estimate.ts";
import { keyAt } from "../sql/key.ts";
import { groupsOf } from "./groups.ts";
import { together, withApart } from "./together.ts";
import { inUnit, isShare, sum } from "./measure.ts";

const POINTS: Words = {
  nl: "procentpunt",
  fr: "points de pourcentage",
  de: "Prozentpunkte",
  en: "percentage points",
};

const REST: Words = {
  nl: "verschil met alle anderen",
  fr: "écart avec tous les autres",
  de: "Unterschied zu allen anderen",
  en: "difference from all others",
};

/** What groups differ by (several are crossed), and from whom: a reference group, or all others. */
export interface Between {
  by: readonly string[];
  /** The reference: the first category unless told. Of one dimension only. */
  from?: string | undefined;
  against?: "rest" | undefined;
}

/**
 * The mean (or share) of each group less that of a reference group, or less that of all others, with the covariance of
 * both in its standard error. `n` and the effective sample size are those of the smaller side. In output checking a
 * difference is known by both: where one of them is withheld, so is the difference. All others are no cell of the
 * table: there the smaller count stands for both.
 *
 * Source: Kish (1965), Survey Sampling, 12.4; equals `svycontrast(svyby(…, covmat = TRUE), …)` of R survey.
 *
 * @throws UserError DATA_COLUMN, SURVEY_NOT_NUMERIC, CUBE_CATEGORY (no such reference), VALUE_MODE and VALUE_BREAK
 * (waves that can't be compared)
 */
export async function differenceOf(
  context: Context,
  column: string,
  { by, from, against }: Between,
): Promise<Cube> {
  requireNumeric(context, column);
  const merged = together(context, by, sum(context, column).name);
  if (merged) return withApart(context, merged, (of) => differenceOf(of, column, { by, from, against }));
  checkModes(context, by);
  const { plan, y, dimensions, groups } = await groupsOf(context, column, by);
  const keys = crossing(dimensions)
    .map((at) => keyAt(by, at))
    .filter((key) => groups.has(key));
  const place = against === "rest" ? -1 : referenceAmong(keys, by, from);
  for (const [i, { name, categories }] of dimensions.entries())
    for (const { code } of categories.filter((one) =>
      keys.some((key) => key.split("\u0000")[i] === one.code),
    ))
      requireAlike(context.dataset, name, [place < 0 ? categories[0]!.code : keys[place]!, code]);
  const own = keys.map((key) => groups.get(key)!);
  const all = Uint8Array.from(plan.weights, (_, row) => Number(own.some((flags) => flags[row])));
  const others = own.map((flags) => (place < 0 ? all.map((flag, row) => flag & ~flags[row]!) : own[place]!));
  const { mean } = await import("../estimators/mean.ts");
  const { contrast } = await import("../estimators/contrast.ts");
  const { standardErrors } = await import("../variance/evaluate.ts");
  const { tInterval } = await import("../estimators/interval.ts");
  const sides = keys.map((_, i) => {
    if (i === place) return null;
    const got = mean(plan, y, { domains: [own[i]!, others[i]!] });
    const less = contrast(got, [1, -1]);
    const both = own[i]!.map((flag, row) => flag | others[i]![row]!);
    const [value, se] = [less.values[0] ?? null, standardErrors(less)[0] ?? null];
    return {
      value,
      se,
      n: Math.min(...got.n),
      nEff: Math.min(...got.nEff),
      interval: value === null || se === null ? null : tInterval(value, se, degreesOfFreedom(plan, both)),
    };
  });
  const isShares = isShare(context, column);
  const measure = inUnit(context, column);
  const table = await estimate(context, { kind: isShares ? "proportion" : "mean", y: column }, by);
  const namesOf = (at: Record<string, string>) => namesAt(table.estimates, at);
  const reference = place < 0 ? undefined : { [by[0]!]: keys[place]! };
  const label = dimensions[0]!.categories.find(({ code }) => code === keys[place])?.label;
  const cube = cubeOf(context, {
    measure: {
      name: label
        ? `difference(${column},${by[0]}=${keys[place]})`
        : `difference(${column},${by.join(",")},rest)`,
      label: wordsOf((language) =>
        label
          ? `${measure.label[language]} (− ${label[language]})`
          : `${measure.label[language]}, ${REST[language]}`,
      ),
      unit: isShares ? POINTS : measure.unit,
      kind: "mean",
      digits: 1,
    },
    dimensions: dimensions.map((dimension) => ({
      ...dimension,
      categories: dimension.categories.filter(({ code }) => code !== reference?.[dimension.name]),
    })),
    scale: isShares ? 100 : 1,
    variation: false,
    cell: (at) => sides[keys.indexOf(keyAt(by, at))] ?? undefined,
  });
  const { estimates } = cube;
  const counts = new Map(estimates.cells.map(({ at, n }) => [namesOf(at)[0], n]));
  /** All others are in no cell: the smaller side's count stands for both. */
  const smaller = (one: WholeTable): WholeTable => ({
    ...one,
    cells: one.cells.map((cell) => ({
      ...cell,
      ...(cell.n === undefined ? {} : { base: cell.base ?? cell.n }),
      n: counts.get(cell.identity) ?? cell.n,
    })),
  });
  const whole = takenFrom(table.estimates);
  return new Cube({
    ...estimates,
    ...whole,
    ...(reference || !whole.tables ? {} : { tables: whole.tables.map(smaller) }),
    cells: estimates.cells.map((cell) => {
      const [identity, ...others] = namesOf(cell.at);
      const also = [...others, ...(reference ? namesOf(reference) : [])];
      return { ...cell, identity, ...(also.length > 0 ? { also } : {}) };
    }),
  });
}

/** @throws UserError CUBE_CATEGORY */
function referenceAmong(keys: readonly string[], by: readonly string[], from: string | undefined): number {
  const place = from === undefined ? 0 : keys.indexOf(from);
  if (by.length === 1 && place >= 0 && keys.length > 0) return place;
  throw new UserError("CUBE_CATEGORY", { code: from, dimension: by.join(", "), near: keys.join(", ") });
}
