import { name } from "../../data/engine.ts";
import { keyAt, keyOf } from "../sql/key.ts";
import { code, domainOf, grouped, weightOf } from "../sql/words.ts";
import { domainFlags } from "./context.ts";
import type { Context } from "./context.ts";
import { NO_FACTS } from "./facts.ts";
import type { FactsOf } from "./facts.ts";

/**
 * The weights that a share or a mean of a confidential source is divided by: of all in its cell who answered. With them
 * output checking knows it as the total that it is made of; where all are equal, an interval tells how many they are.
 *
 * @param by the columns whose codes make the cells
 */
export async function divisorsBy(
  context: Context,
  by: readonly string[],
  answered: readonly string[],
): Promise<FactsOf> {
  const { dataset, domain, sums } = context;
  if (dataset.source().sensitivity !== "confidential") return NO_FACTS;
  const places = by.map((_, i) => `d${i}`);
  const cells = by.map((column, i) => `${code(column)} AS d${i}`);
  const known = answered.map((column) => `${name(column)} IS NOT NULL`).join(" AND ");
  const divisors = new Map<string, { divisor: number; equal: boolean }>();
  const keyIn = (found: Awaited<ReturnType<typeof dataset.columnsOf>>, row: number) =>
    keyOf(places.map((place) => String(found[place]![row])));
  if (sums) {
    const [where, weight] = [domainOf({ domain }), weightOf(sums)];
    const asked = [`sum(${weight}) AS divisor`, `min(${weight}) AS low`, `max(${weight}) AS high`];
    const found = await dataset.columnsOf(
      `SELECT ${[...cells, ...asked].join(", ")} FROM data` +
        `${where === "" ? " WHERE " : `${where} AND `}${known}${grouped(places)}`,
    );
    for (let row = 0; row < found["divisor"]!.length; row++)
      divisors.set(keyIn(found, row), {
        divisor: Number(found["divisor"]![row]),
        equal: Number(found["low"]![row]) === Number(found["high"]![row]),
      });
  } else {
    const [plan, flags] = [await context.plan(), await domainFlags(context)];
    const found = await dataset.columnsOf(
      `SELECT ${[...cells, `CASE WHEN ${known} THEN 1 ELSE 0 END AS known`].join(", ")} FROM data`,
    );
    const first = new Map<string, number>();
    for (let row = 0; row < plan.weights.length; row++) {
      if (Number(found["known"]![row]) !== 1 || (flags && !flags[row])) continue;
      const key = keyIn(found, row);
      const weight = plan.weights[row]!;
      if (!first.has(key)) first.set(key, weight);
      const { divisor, equal } = divisors.get(key) ?? { divisor: 0, equal: true };
      divisors.set(key, { divisor: divisor + weight, equal: equal && first.get(key) === weight });
    }
  }
  return (at) => divisors.get(keyAt(by, at)) ?? { divisor: 0 };
}
