import { apart } from "./apart.ts";
import { numbersOf } from "./numbers.ts";
import { sealed } from "./seal.ts";
import type { Ledger, LedgerCell } from "./schema.ts";

/** What a reader has of a cell, the most first. */
const KNOWN: readonly LedgerCell["state"][] = ["published", "withheld", "known", "margin", "rest"];

/** Does one record of a cell tell a reader more than another? What was printed once stays known. */
export function tellsMore(one: LedgerCell, than: LedgerCell): boolean {
  const [first, second] = [one, than].map(({ state }) => KNOWN.indexOf(state)) as [number, number];
  return first === second ? (one.step ?? Infinity) < (than.step ?? Infinity) : first < second;
}

/** Two records of one cell as one: of numbers that were rounded in two ways a reader has both. */
function both(a: LedgerCell, b: LedgerCell): LedgerCell {
  const [finer, other] = tellsMore(b, a) ? [b, a] : [a, b];
  const also = numbersOf(other).filter(
    ([value, step]) => !numbersOf(finer).some(([one, by]) => one === value && by === step),
  );
  if (!isRounded(finer) || also.length === 0) return finer;
  return { ...finer, also: [...(finer.also ?? []), ...also] };
}

/** Was it printed as a multiple of more than one? */
export const isRounded = ({ state, whole, step = 0 }: LedgerCell): boolean =>
  state === "published" && whole === true && step > 1;

/**
 * The ledger of an edition that is recorded again: what it published before stays in it, a number that was corrected
 * beside the one that is printed now.
 */
export function mergeLedgers(first: Ledger, now: Ledger): Ledger {
  const before = apart(first, [now]);
  const cells = new Map(before.cells.map((cell) => [cell.id, cell]));
  for (const cell of now.cells) {
    const old = cells.get(cell.id);
    cells.set(cell.id, old ? both(old, cell) : cell);
  }
  return sealed({
    ...now,
    deliveries: [...before.deliveries, ...now.deliveries],
    cells: [...cells.values()],
    ...(before.told && now.told
      ? { told: [...new Set([...before.told, ...now.told])] }
      : { told: undefined }),
    respondents: [...before.respondents, ...now.respondents],
    relations: [...before.relations, ...now.relations],
  });
}
