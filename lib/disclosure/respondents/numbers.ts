import type { RuledTable } from "../broken.ts";
import { partsOf } from "../identity.ts";
import type { RuleCode } from "../rules/rule.ts";
import { cellHash } from "../ledger/seal.ts";
import type { AskedAmount, AskedUnits } from "./rows.ts";
import { computedFor } from "./sets.ts";
import type { Condition } from "./sets.ts";
import type { Who } from "./who.ts";

/** Of what all numbers of people speak, whatever they are called: people. Amounts go by what they are of. */
export const PEOPLE = "people";

/** A number that is about rows of a delivery. */
export interface RowNumber {
  /** Its identity; of an earlier edition its hash. */
  id: string;
  delivery: string;
  /** What is added up: people, or the hash of what a total or a mean is of. */
  quantity: string;
  /** Whom it is about. */
  of: Condition;
  /** Of a share, a mean or a ratio, and of those who have something: among whom, and the name of how many those are. */
  base?: { of: Condition; id: string; rows?: number; quantity: string };
  /** A share or a mean: it tells how many, or how much, where it is known of how many it is. */
  isQuotient: boolean;
  /** Of a share or a mean: how it is printed, 100 or 1 for all, and so many digits. */
  printed?: { all: 100 | 1; digits: number; value: number; equal: boolean };
  /** As many respondents as it says itself. */
  rows?: number;
  least: number;
  /** Where the source says whose rows they are: by which column, and how many it asks for. */
  units?: AskedUnits;
  /** Of an amount: its column, and how much of it the largest contributors may have. */
  amount?: AskedAmount & RuledTable["amounts"] & { alike: boolean };
  /** May nobody know that all of its base have something, or none? */
  wholes: boolean;
  /** The rules that somebody excepted it from. */
  lifted: ReadonlySet<RuleCode>;
  /** Does an earlier edition have it? Then nobody can withhold it any more. */
  earlier: boolean;
}

/** All numbers of these tables that are about rows of a delivery: people, shares of them, totals and means. */
export const rowNumbersOf = (tables: readonly RuledTable[]): RowNumber[] => [
  ...new Map(
    tables
      .flatMap(inTable)
      .map((one) => [JSON.stringify([one.quantity, one.id, one.isQuotient, one.of, one.base?.of]), one]),
  ).values(),
];

function inTable({
  kind,
  statistic,
  who,
  least,
  units,
  wholes,
  lifted,
  digits,
  amounts,
  cells,
}: RuledTable): RowNumber[] {
  if (!who) return [];
  const isPeople =
    kind === "percentage" ||
    (kind === "mean" && who.having !== undefined) ||
    (kind === "count" && statistic?.type === "headcount");
  if (!isPeople && kind !== "mean" && kind !== "count") return [];
  const isQuotient = kind !== "count";
  return cells.flatMap(
    ({ identity, of, n, numerator, base: all = n, value, alike, equal = false }): RowNumber[] => {
      const base = among(identity, of, all, who);
      if (isQuotient && !base) return [];
      const rows = !isQuotient ? n : isPeople ? numerator : all;
      return [
        {
          id: identity,
          delivery: who.delivery,
          quantity: isPeople ? PEOPLE : amountOf(identity, who),
          of: conditionOf(identity, who),
          isQuotient,
          ...(base ? { base } : {}),
          ...(isQuotient && typeof value === "number"
            ? {
                printed: {
                  all: kind === "percentage" ? 100 : 1,
                  digits,
                  value,
                  equal: equal || who.per !== undefined,
                },
              }
            : {}),
          ...(rows === undefined ? {} : { rows }),
          least,
          ...(units ? { units } : {}),
          ...(isPeople || who.per
            ? {}
            : {
                amount: {
                  name: who.answered[0]!,
                  computed: computedFor(who.answered[0]!, who),
                  places: Math.max(2, amounts.dominance.n),
                  alike: wholes && alike !== undefined,
                  ...amounts,
                },
              }),
          wholes: wholes && isPeople,
          lifted: new Set(lifted.filter((one) => one.identity === identity).map(({ code }) => code)),
          earlier: false,
        },
      ];
    },
  );
}

/** Among whom a number is: those of its base, or, of a ratio, those who have what it is divided by. */
function among(
  identity: string,
  of: string | undefined,
  rows: number | undefined,
  { per, ...who }: Who,
): RowNumber["base"] {
  if (per) {
    const having = per.has ? per.column : undefined;
    const quantity = per.has ? PEOPLE : amountOf(identity, { ...who, answered: [per.column], per });
    return { of: conditionOf(identity, { ...who, having }), id: "", quantity };
  }
  if (of === undefined) return undefined;
  const counted = conditionOf(of, { ...who, having: undefined });
  return { of: counted, id: of, quantity: PEOPLE, ...(rows === undefined ? {} : { rows }) };
}

/** The name of an amount: of a ratio that of the total above the line. */
function amountOf(identity: string, { per, answered: [column] }: Who): string {
  const [deliveries, measure] = identity.split("|");
  return cellHash(`${deliveries}|${per ? `total(${column})` : measure}`);
}

const conditionOf = (identity: string, { answered, having, computed, weighted }: Who): Condition => ({
  address: partsOf(identity).address,
  answered,
  having,
  computed,
  ...(weighted ? { weighted } : {}),
});
