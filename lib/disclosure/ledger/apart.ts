import { numbersOf } from "./numbers.ts";
import { cellHash } from "./seal.ts";
import type { Ledger, LedgerCell } from "./schema.ts";

/**
 * A ledger beside later ones that print other numbers for some of its cells, as a correction does: a reader has both. The
 * number that was printed last goes by the name of the cell; each other one by a name of its own, in its equations too.
 */
export function apart(ledger: Ledger, later: readonly Ledger[]): Ledger {
  const printed = Map.groupBy(
    later.flatMap(({ cells }) => cells),
    ({ id }) => id,
  );
  const corrected = ledger.cells.filter((cell) => printed.get(cell.id)?.some((one) => contradict(cell, one)));
  if (corrected.length === 0) return ledger;
  const names = new Map(corrected.map((cell) => [cell.id, nameOf(cell, numbersOf(cell))]));
  addReckoned(ledger, names);
  return {
    ...ledger,
    cells: ledger.cells.map((cell) => (names.has(cell.id) ? asCorrected(cell, names.get(cell.id)!) : cell)),
    relations: ledger.relations.map((terms) =>
      terms.map(([id, factor]): [string, number] => [names.get(id) ?? id, factor]),
    ),
  };
}

/** Totals that no table shows, and rests: what is reckoned from a corrected number is another one too. */
function addReckoned({ cells, relations }: Ledger, names: Map<string, string>): void {
  const reckoned = new Map(
    cells.filter(({ state }) => state !== "published" && state !== "withheld").map((cell) => [cell.id, cell]),
  );
  const numbers = [...names.values()].sort();
  for (let before = 0; before < names.size;) {
    before = names.size;
    for (const terms of relations)
      if (terms.some(([id]) => names.has(id)))
        for (const [id] of terms)
          if (reckoned.has(id) && !names.has(id)) names.set(id, nameOf(reckoned.get(id)!, numbers));
  }
}

/** It is beside its wholes still, but no part of them together with the number that it has now. */
function asCorrected({ wholes: _wholes, up, ...cell }: LedgerCell, id: string): LedgerCell {
  const alone = up?.map(([total, along]): [string, string] => [total, cellHash(`${along} ${id}`)]);
  return { ...cell, id, corrected: true, ...(alone ? { up: alone } : {}) };
}

/** The same for the same number, so that a ledger that is recorded again has it once. */
const nameOf = ({ id }: LedgerCell, numbers: unknown): string =>
  cellHash(`${id} as ${JSON.stringify(numbers)}`);

/** Can no number be printed as both? */
function contradict(a: LedgerCell, b: LedgerCell): boolean {
  const [first] = numbersOf(a);
  const [second] = numbersOf(b);
  if (!first || !second) return false;
  const [[value, step], [other, by]] = [first, second];
  return step === by ? value !== other : Math.abs(value - other) > (step + by) / 2;
}
