import type { Contributions, Contributor } from "../disclosure/respondents/rows.ts";
import { largestPlaces } from "../disclosure/rules/largestPlaces.ts";
import { queryArrays } from "./columns.ts";
import { withEngine } from "./engine.ts";

interface Asked {
  /** The columns of codes by which rows are classes, in the order of the classes. */
  names: readonly string[];
  /** The column of the amount. */
  amount: string;
  /** How many of the largest contributions are looked at. */
  places: number;
  /** Does `unit` say whose rows they are? All that are of none are one contributor. */
  isOfUnits: boolean;
  /** How many classes there are. */
  many: number;
}

/**
 * Who contributes to an amount, class by class: units with their weighted sums; where nobody says whose the rows are, the
 * respondents who have most, each as often as it weighs.
 *
 * @param rows SQL: the codes, the amount, the weight (`weight`) and the unit of each row
 */
export async function contributionsIn(
  rows: string,
  { names, amount, places, isOfUnits, many }: Asked,
): Promise<Contributions> {
  const place = names.length > 0 ? `dense_rank() OVER (ORDER BY ${names.join(", ")}) - 1` : "0";
  const unit = isOfUnits ? "COALESCE(unit, '')" : "''";
  const located = `SELECT ${place} AS class, ${amount} AS value, abs(${amount}) AS amount, weight, ${unit} AS unit FROM ${rows}`;
  const having = `FROM (${located}) AS located WHERE amount > 0 AND weight > 0`;
  const before =
    "sum(weight) OVER (PARTITION BY class ORDER BY amount DESC ROWS UNBOUNDED PRECEDING) - weight";
  const contributors = isOfUnits
    ? `SELECT class, unit, sum(weight * amount) AS amount, 1 AS times ${having} GROUP BY class, unit`
    : `SELECT class, unit, amount, times FROM (SELECT class, unit, amount, weight AS times, ${before} AS before ${having}) AS ranked WHERE before < ${places}`;
  const least = "min(value) AS low, max(value) AS high, COALESCE(sum(weight * amount), 0) AS total";
  const [sum, found] = await withEngine(async (connection) => [
    await queryArrays(
      connection,
      `SELECT class, ${least} FROM (${located}) AS located WHERE value IS NOT NULL GROUP BY class`,
    ),
    await queryArrays(connection, `${contributors} ORDER BY class, amount DESC, unit`),
  ]);
  const sums = new Float64Array(many);
  const each = new Float64Array(many).fill(NaN);
  for (const [row, one] of sum["class"]!.entries()) {
    sums[Number(one)] = Number(sum["total"]![row]);
    if (sum["low"]![row] === sum["high"]![row]) each[Number(one)] = Number(sum["low"]![row]);
  }
  const of = Array.from({ length: many }, (): Contributor[] => []);
  const units = new Map<string, Contributor>();
  for (const [row, one] of found["class"]!.entries()) {
    const [value, times] = [Number(found["amount"]![row]), Number(found["times"]![row])];
    const own = String(found["unit"]![row]);
    of[Number(one)]!.push({ amount: value, times, ...(isOfUnits ? { unit: own } : {}) });
    if (isOfUnits) units.set(own, { amount: (units.get(own)?.amount ?? 0) + value, times: 1 });
  }
  const all = isOfUnits ? [...units.values()] : of.flat();
  return { sums, each, of, largest: largestPlaces(all, places) };
}
