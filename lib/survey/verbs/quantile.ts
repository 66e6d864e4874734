import type { Facts } from "../../disclosure/candidate.ts";
import { complete } from "../../disclosure/rules/complete.ts";
import type { At } from "../../disclosure/parts.ts";
import type { Cube } from "../../figure/cube.ts";
import type { QuantileInterval } from "../estimators/quantile.ts";
import { checkModes, requireNumeric } from "./context.ts";
import type { Context } from "./context.ts";
import { cubeOf } from "./cube.ts";
import { factsBy } from "./facts.ts";
import { keyAt } from "../sql/key.ts";
import { groupsOf } from "./groups.ts";
import { together, withApart } from "./together.ts";
import { inUnit } from "./measure.ts";

/** A quantile by groups, with Woodruff's intervals. @throws UserError SURVEY_QUANTILE, SURVEY_NOT_NUMERIC, DATA_COLUMN */
export async function quantileOf(
  context: Context,
  column: string,
  { p, by, interval }: { p: number; by: readonly string[]; interval: QuantileInterval },
): Promise<Cube> {
  requireNumeric(context, column);
  const measure = { ...inUnit(context, column), name: `quantile(${column},${p})` };
  const merged = together(context, by, measure.name);
  if (merged) return withApart(context, merged, (of) => quantileOf(of, column, { p, by, interval }));
  checkModes(context, by);
  const { y, plan, dimensions, groups } = await groupsOf(context, column, by);
  const { quantile } = await import("../estimators/quantile.ts");
  const [keys, flags] = [[...groups.keys()], [...groups.values()]];
  const got = quantile(plan, y, { domains: flags, probabilities: [p], interval });
  const units = await factsBy(context, by, { answered: [column] });
  const isEnd = p === 0 || p === 1;
  const place = (at: At): number => keys.indexOf(keyAt(by, at));
  const { sensitivity, rules } = context.dataset.source();
  const behind = (at: At): Facts => {
    const i = place(at);
    if (sensitivity !== "confidential" || i < 0) return {};
    const rows = Array.from(flags[i]!.keys()).filter((row) => flags[i]![row] && !Number.isNaN(y[row]!));
    const sides = sidesOf(
      rows.map((row) => ({ answer: y[row]!, weight: plan.weights[row]! })),
      got.values[i]!,
      { interval: got.intervals[i]!, least: rules ? complete(rules).minimumBeyond : 0 },
    );
    if (!isEnd) return sides;
    const { alike, sharing = rows.filter((row) => y[row] === got.values[i]).length } = sides;
    return { alike, sharing };
  };
  return cubeOf(context, {
    statistic: isEnd ? { type: p === 0 ? "minimum" : "maximum" } : { type: "quantile", probability: p },
    facts: (at) => ({ ...units(at), ...behind(at) }),
    measure,
    dimensions,
    cell(at) {
      const i = place(at);
      if (i < 0) return undefined;
      return {
        value: got.values[i]!,
        se: got.se[i]!,
        n: got.n[i]!,
        nEff: got.nEff[i]!,
        interval: got.intervals[i]!,
      };
    },
  });
}

/**
 * The respondents on both sides of a quantile and of the ends of its interval, whatever their weights: those who have it
 * or less, and, besides one who has it, as much or more. Who shares it counts where they carry it: their weights are
 * those of `least` average respondents or more, or the interval has no width.
 */
function sidesOf(
  answers: readonly { answer: number; weight: number }[],
  value: number | null,
  { interval, least }: { interval: { low: number | null; high: number | null } | null; least: number },
): Facts {
  if (value === null) return {};
  const smaller = (low: number, high: number) =>
    Math.max(
      0,
      Math.min(
        answers.filter(({ answer }) => answer <= low).length,
        answers.filter(({ answer }) => answer >= high).length - 1,
      ),
    );
  const { low = null, high = null } = interval ?? {};
  const sharers = answers.filter(({ answer }) => answer === value);
  const carried = (answers.length * weightOf(sharers)) / weightOf(answers);
  return {
    alike: sharers.length === answers.length,
    beyond: smaller(value, value),
    upTo: answers.filter(({ answer }) => answer <= value).length,
    ...(low === null || high === null ? {} : { beyondInterval: smaller(low, high) }),
    ...(carried >= least || (low === value && high === value) ? { sharing: sharers.length } : {}),
  };
}

const weightOf = (answers: readonly { weight: number }[]): number =>
  answers.reduce((sum, { weight }) => sum + weight, 0);
