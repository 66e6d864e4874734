import type { Behind } from "../../disclosure/candidate.ts";
import type { At } from "../../disclosure/parts.ts";
import { name } from "../../data/engine.ts";
import { unitOf } from "../../data/unit.ts";
import { code, count, domainOf, grouped, number } from "../sql/words.ts";
import { keyAt, keyOf } from "../sql/key.ts";
import type { Context } from "./context.ts";

/** What is known of every cell for output checking, by its address. */
export type FactsOf = (at: At) => Behind;

/** Nothing: of an open source, nobody asks. */
export const NO_FACTS: FactsOf = () => ({});

interface Asked {
  /** The columns that who is counted has answered. */
  answered: readonly string[];
  /** The 0/1 column of a share, or of a number of people: then the units are those of who is counted. */
  having?: string;
  counted?: boolean;
  /** Is it asked whether all who answered have the same values of these columns, or nothing of one of them? */
  alike?: boolean;
}

/**
 * How many units (employers) are behind each cell, and how many respondents have the property: what the rules of a
 * confidential source must know besides respondents. Which column says the unit stands in the source's description
 * (`disclosure.unit`); members of a holding count as one, and rows without a unit as none.
 *
 * @param by the columns whose codes make the cells
 */
export async function factsBy(
  { dataset, domain }: Pick<Context, "dataset" | "domain">,
  by: readonly string[],
  { answered, having, counted = false, alike = false }: Asked,
): Promise<FactsOf> {
  const { sensitivity, rules } = dataset.source();
  const unit = rules?.unit;
  if (sensitivity !== "confidential" || (!unit && having === undefined && !alike)) return NO_FACTS;
  const has = having === undefined ? "" : `CASE WHEN ${number(having)} = 1 THEN`;
  const each = answered.map((column) => `min(${number(column)}) = max(${number(column)})`).join(" AND ");
  // A ratio says so of either column: by 0, or where there is none.
  const nothing = answered.map((column) => `max(abs(${number(column)})) = 0`);
  const same = [`(${each})`, ...nothing].join(" OR ");
  const asked = [
    ...(unit
      ? [`${count(`DISTINCT ${counted ? `${has} ${unitOf(unit)} END` : unitOf(unit)}`)} AS units`]
      : []),
    ...(having === undefined ? [] : [`${count(`${has} 1 END`)} AS numerator`]),
    ...(alike ? [`CASE WHEN ${same} THEN 1 ELSE 0 END AS alike`] : []),
  ];
  const cells = by.map((column, i) => `${code(column)} AS d${i}`);
  const names = by.map((_, i) => `d${i}`);
  const where = domainOf({ domain });
  const known = answered.map((column) => `${name(column)} IS NOT NULL`);
  const kept =
    known.length === 0 ? where : `${where === "" ? " WHERE " : `${where} AND `}${known.join(" AND ")}`;
  const found = await dataset.columnsOf(
    `SELECT ${[...cells, ...asked].join(", ")} FROM data${kept}${grouped(names)}`,
  );
  const places = new Map(
    Array.from({ length: Object.values(found)[0]!.length }, (_, row) => [
      keyOf(names.map((one) => String(found[one]![row]))),
      row,
    ]),
  );
  return (at) => {
    const row = places.get(keyAt(by, at));
    const of = (column: string) => (row === undefined ? 0 : Number(found[column]![row]));
    return {
      ...(unit ? { units: of("units") } : {}),
      ...(having === undefined ? {} : { numerator: of("numerator") }),
      ...(alike ? { alike: of("alike") === 1 } : {}),
    };
  };
}
