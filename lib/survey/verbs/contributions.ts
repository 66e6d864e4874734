import type { Column } from "../../data/columns.ts";
import { name } from "../../data/engine.ts";
import { unitOf } from "../../data/unit.ts";
import { dominantOf } from "../../disclosure/rules/complete.ts";
import { largestPlaces } from "../../disclosure/rules/largestPlaces.ts";
import type { Amount } from "../../disclosure/rules/largestPlaces.ts";
import { code, domainOf, number, weightOf } from "../sql/words.ts";
import type { Term } from "../sql/sample.ts";
import { domainFlags } from "./context.ts";
import type { Context } from "./context.ts";
import { keyAt, keyOf } from "../sql/key.ts";
import { NO_FACTS } from "./facts.ts";
import type { FactsOf } from "./facts.ts";

/**
 * The largest contributions to each total of a confidential source: of units where the description names their column
 * (members of a holding as one, rows without a unit as one too), else of respondents. Of a mean or a ratio they are
 * divided as it is, so that all contributions add up to the number: with its base a mean is a total.
 *
 * A respondent with weight 2.5 stands for two and a half with the same value, so he fills two and a half places. The rows
 * of a unit stand for others of the same unit: it has its weighted sum, in one place.
 *
 * Source: Hundepool et al., Statistical Disclosure Control (2012), 4.2.2, sampling weights; as τ-ARGUS has it.
 */
export async function contributionsBy(
  context: Context,
  { kind, y, x }: Term,
  by: readonly string[],
): Promise<FactsOf> {
  const { sensitivity, rules } = context.dataset.source();
  if (sensitivity !== "confidential") return NO_FACTS;
  const most = dominantOf(rules);
  const who = rules?.unit ? `COALESCE(${unitOf(rules.unit)}, '')` : "CAST(row_number() OVER () AS VARCHAR)";
  const places = by.map((_, i) => `d${i}`);
  const asked = [
    ...by.map((column, i) => `${code(column)} AS d${i}`),
    `${number(y)} AS y`,
    `${kind === "total" ? "0" : x === undefined ? "1" : number(x)} AS x`,
    `${who} AS who`,
  ];
  const found = context.sums
    ? await bySql(context, weightOf(context.sums), {
        asked,
        places,
        most,
        isUnits: rules?.unit !== undefined,
        answered: x === undefined ? [y] : [y, x],
      })
    : await byRows(context, { asked, places, isUnits: rules?.unit !== undefined });
  const cells = new Map<string, { amounts: Amount[]; whole: number }>();
  for (let row = 0; row < found["amount"]!.length; row++) {
    const key = keyOf(places.map((place) => String(found[place]![row])));
    const cell = cells.get(key) ?? { amounts: [], whole: 0 };
    cell.amounts.push({ amount: Number(found["amount"]![row]), times: Number(found["times"]![row]) });
    cell.whole = Number(found["whole"]![row]);
    cells.set(key, cell);
  }
  return (at) => {
    const { amounts, whole } = cells.get(keyAt(by, at)) ?? { amounts: [], whole: 1 };
    const scale = kind === "total" ? 1 : whole;
    // Nobody contributes to what isn't there.
    return { largest: scale === 0 ? [] : largestPlaces(amounts, most).map((amount) => amount / scale) };
  };
}

interface Asked {
  /** Columns of SQL: the cell, y, what it is divided by, and whose it is. */
  asked: readonly string[];
  places: readonly string[];
  /** Are the contributors units, each with all its rows? */
  isUnits: boolean;
}

/** The largest alone leave the engine. */
function bySql(
  { dataset, domain }: Context,
  weights: string,
  { asked, places, most, isUnits, answered }: Asked & { most: number; answered: readonly string[] },
): Promise<Record<string, Column>> {
  const where = domainOf({ domain });
  const known = answered.map((column) => `${name(column)} IS NOT NULL`).join(" AND ");
  const cell = places.length > 0 ? `PARTITION BY ${places.join(", ")} ` : "";
  const by = [...places, "who"].join(", ");
  const parts = isUnits ? "sum(w * y) AS amount, 1 AS times" : "sum(y) AS amount, sum(w) AS times";
  return dataset.columnsOf(
    `SELECT ${[...places, "amount", "times", "whole"].join(", ")} FROM (` +
      `SELECT ${[...places, "amount", "times"].join(", ")}, sum(part) OVER (${cell.trim()}) AS whole, ` +
      `sum(times) OVER (${cell}ORDER BY amount DESC, who ROWS UNBOUNDED PRECEDING) - times AS before FROM (` +
      `SELECT ${by}, ${parts}, sum(w * x) AS part FROM (` +
      `SELECT ${[...asked, `${weights} AS w`].join(", ")} FROM data${where === "" ? " WHERE " : `${where} AND `}${known}` +
      `) AS answers GROUP BY ${by}) AS sums) AS ranked WHERE before < ${most} ORDER BY ${[...places, "before"].join(", ")}`,
  );
}

/** The same with weights that the engine doesn't have: replicate designs, calibrated ones. */
async function byRows(
  context: Context,
  { asked, places, isUnits }: Asked,
): Promise<Record<string, ArrayLike<string | number>>> {
  const [plan, flags] = [await context.plan(), await domainFlags(context)];
  const rows = await context.dataset.columnsOf(`SELECT ${asked.join(", ")} FROM data`);
  const sums = new Map<string, { row: number; cell: string } & Amount>();
  const wholes = new Map<string, number>();
  for (let row = 0; row < plan.weights.length; row++) {
    const [weight, y, x] = [plan.weights[row]!, Number(rows["y"]![row]), Number(rows["x"]![row])];
    if (Number.isNaN(y) || Number.isNaN(x) || (flags && !flags[row])) continue;
    const cell = keyOf(places.map((place) => String(rows[place]![row])));
    const key = keyOf([cell, String(rows["who"]![row])]);
    const sum = sums.get(key) ?? { row, cell, amount: 0, times: isUnits ? 1 : weight };
    sum.amount += isUnits ? weight * y : y;
    sums.set(key, sum);
    wholes.set(cell, (wholes.get(cell) ?? 0) + weight * x);
  }
  const found = [...sums.values()];
  return {
    ...Object.fromEntries(places.map((place) => [place, found.map(({ row }) => String(rows[place]![row]))])),
    amount: found.map(({ amount }) => amount),
    times: found.map(({ times }) => times),
    whole: found.map(({ cell }) => wholes.get(cell)!),
  };
}
