import type { RuledTable } from "../broken.ts";
import { rowNumbersOf } from "../respondents/numbers.ts";
import type { RowNumber } from "../respondents/numbers.ts";
import type { Condition } from "../respondents/sets.ts";
import type { Ledger } from "./schema.ts";
import { cellHash } from "./seal.ts";

type Respondents = Ledger["respondents"][number];

/**
 * Whose rows the published numbers of an edition are about, for editions after it: their codes stand in its public
 * records, which of them are withheld is not told.
 *
 * @param isPublished is this number printed, and not rounded?
 */
export function respondentsOf(
  tables: readonly RuledTable[],
  isPublished: (id: string) => boolean,
): Ledger["respondents"] {
  const found = new Map<string, Respondents>();
  for (const { id, delivery, quantity, of, base, isQuotient, printed } of rowNumbersOf(tables)) {
    if (!isPublished(id)) continue;
    const { answered, having, computed, weighted } = of;
    const who = {
      delivery,
      computed: [...computed],
      answered: [...answered],
      ...(having ? { having } : {}),
      ...(weighted ? { weighted } : {}),
    };
    const key = JSON.stringify([who, quantity]);
    const own: Respondents = found.get(key) ?? { who, quantity, cells: [] };
    found.set(key, own);
    own.cells.push({
      id: cellHash(id),
      at: addressOf(of),
      ...(isQuotient ? { isQuotient: true as const } : {}),
      ...(printed ? { all: printed.all, digits: printed.digits } : {}),
      ...(base
        ? {
            base: {
              id: cellHash(base.id),
              at: addressOf(base.of),
              quantity: base.quantity,
              ...(base.of.having ? { having: base.of.having } : {}),
            },
          }
        : {}),
    });
  }
  return [...found.values()];
}

/** The same numbers, read from ledgers. */
export const rowNumbersIn = (ledgers: readonly Ledger[]): RowNumber[] =>
  ledgers.flatMap(({ respondents, cells: all }) => {
    const values = new Map(all.map(({ id, value }) => [id, value]));
    return respondents.flatMap(({ who, quantity, cells }) =>
      cells.map(({ id, at, base, isQuotient = false, all: scale = 1, digits }): RowNumber => {
        const { delivery, ...whom } = who;
        const of = (address: Record<string, string>): Condition => ({
          ...whom,
          address: Object.entries(address),
        });
        return {
          id,
          delivery,
          quantity,
          of: of(at),
          isQuotient,
          // Of an earlier edition nobody says whether weights are equal: they may be.
          ...(isQuotient && digits !== undefined
            ? { printed: { all: scale, digits, value: values.get(id) ?? 0, equal: true } }
            : {}),
          ...(base
            ? { base: { id: base.id, of: { ...of(base.at), having: base.having }, quantity: base.quantity } }
            : {}),
          least: 0,
          wholes: false,
          lifted: new Set(),
          earlier: true,
        };
      }),
    );
  });

const addressOf = ({ address }: Condition): Record<string, string> => Object.fromEntries(address);
