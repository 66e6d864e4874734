import { components } from "../system/components.ts";
import { roundedFrom, roundTo } from "../rules/rounding.ts";
import type { Nested } from "../system/nested.ts";
import type { Relation, System, SystemCell } from "../system/system.ts";
import { relationOf } from "../system/relation.ts";
import { sums } from "./sums.ts";
import { crossLines } from "./crossLines.ts";
import { apart } from "./apart.ts";
import { isRounded, tellsMore } from "./merge.ts";
import { numbersOf } from "./numbers.ts";
import { olderNamesIn } from "./olderNames.ts";
import { openRests } from "./openRests.ts";
import { withChanges } from "./changes.ts";
import type { EarlierCell, Joined, OpenCell, Printed } from "./cells.ts";
import type { Ledger } from "./schema.ts";
import { cellHash } from "./seal.ts";
import { standIns } from "./standIns.ts";
import { linkedTogether } from "./together/link.ts";
import { printedTogether, withWholes } from "./wholes.ts";

/**
 * Joins ledgers of earlier editions to the system of a report. The same number of the same delivery is the same cell:
 * printed before, it can't be withheld any more; withheld before, nobody may work it out now. Their equations hold
 * still. A number of a newer delivery less the older one is the number of records that came or went: a cell of its own,
 * under the minimum count.
 *
 * An attacker needs no true value of what was withheld, and a ledger has none. Where the report doesn't compute it
 * again, a possible table stands in, worked out from what was printed: between which values a reader must hold a cell
 * is the same from every possible table.
 *
 * @param now the deliveries that the report speaks from
 * @param editions their ledgers, the oldest first: of a number that was corrected a reader has both
 * @param nestings which columns of its sources lie in which others
 * @throws UserError LEDGER_CONTRADICTS where no table is possible
 */
export async function joinLedgers(
  report: System,
  now: Ledger["deliveries"],
  editions: readonly Ledger[],
  nestings: readonly Nested[] = [],
): Promise<Joined> {
  const ledgers = editions.map((one, index) => apart(one, editions.slice(index + 1)));
  const known = cellsOf(ledgers);
  const olderNames = olderNamesIn(now, ledgers);
  const own = withWholes(report, known, olderNames);
  const rests = openRests(ledgers, known);
  for (const [hash, cell] of printedTogether(own.cells, known, olderNames)) known.set(hash, cell);
  const cells: OpenCell[] = own.cells.map((cell) => ({ ...cell }));
  const ours = new Map(cells.map(({ id }, index) => [cellHash(id), index]));
  const place = new Map(ours);
  const earlier = new Map<string, EarlierCell>();
  const differing: string[] = [];
  const sumOf = sums(ledgers, known, (hash) => own.cells[place.get(hash) ?? -1]);
  const partial: Relation[] = [];
  for (const [hash, cell] of known) {
    const index = place.get(hash);
    const now = index === undefined ? undefined : cells[index]!;
    const sum = cell.state === "margin" ? sumOf(hash) : undefined;
    if (now && sum !== undefined && Math.abs(sum - now.value) >= 0.5) {
      // The total of a table that had not all parts, under the name of the whole.
      const margin = { ...oldCell(hash, cell, false), value: sum, n: sum };
      place.set(hash, cells.push(margin) - 1);
      const both = new Map([
        ["total", index!],
        ["part", place.get(hash)!],
      ]);
      const relation = relationOf({ total: "total", parts: ["part"] }, cells, both);
      if (relation) partial.push(relation);
      continue;
    }
    if (now && !differs(now, cell)) {
      cells[index!] = { ...now, ...standing(now, cell) };
      earlier.set(now.id, cell);
      continue;
    }
    if (now) differing.push(now.id);
    place.set(hash, cells.length);
    earlier.set(hash, cell);
    cells.push(oldCell(hash, cell, rests.has(hash)));
  }
  const relations = [...own.relations, ...partial];
  const ends = new Map([...place, ...ours]);
  for (const line of crossLines(own.cells, known)) {
    const relation = relationOf(line, cells, ends, line);
    if (relation) relations.push(relation);
  }
  const taken = new Set(relations.map(textOf));
  const old = ledgers.flatMap((ledger) =>
    ledger.relations.map((terms) => terms.map(([id, factor]) => [place.get(id)!, factor] as const)),
  );
  for (const relation of [...linkedTogether(cells, own.cells.length, known, ends), ...old]) {
    const text = textOf(relation);
    if (!taken.has(text)) relations.push(relation);
    taken.add(text);
  }
  const joined = withChanges(
    { cells, relations },
    {
      relations: own.relations,
      ledgers,
      nestings,
      own: own.cells.length,
      known,
      place,
      olderNames,
    },
    earlier,
  );
  const system = await standIns(reached(joined, own.cells.length)).catch((error: unknown) => {
    const wrong = new Set(
      ledgers.flatMap((one) => one.cells).flatMap(({ id, corrected }) => (corrected ? [place.get(id)!] : [])),
    );
    if (wrong.size === 0) throw error;
    // Equations with a number that was corrected may never have held.
    const right = joined.relations.filter((terms) => !terms.some(([cell]) => wrong.has(cell)));
    return standIns(reached({ ...joined, relations: right }, own.cells.length));
  });
  return { system, earlier, differing };
}

/** Every cell of every ledger once, with the edition that told most of it. */
function cellsOf(ledgers: readonly Ledger[]): Map<string, EarlierCell> {
  const found = new Map<string, EarlierCell>();
  for (const { edition, deliveries, cells } of ledgers) {
    const least = Math.max(0, ...deliveries.map(({ minimumCount }) => minimumCount));
    for (const cell of cells) {
      const before = found.get(cell.id);
      const own = numbersOf(cell).map(([value, step]): Printed => ({ value, step, least }));
      const numbers = [...(before?.numbers ?? []), ...own];
      const told = !before || tellsMore(cell, before) ? { ...cell, edition, least } : before;
      found.set(cell.id, { ...told, numbers: onceEach(numbers) });
    }
  }
  return found;
}

/** The same number rounded to the same step tells nothing twice. */
const onceEach = (numbers: readonly Printed[]): Printed[] => [
  ...new Map(numbers.map((one) => [`${one.value} ${one.step}`, one])).values(),
];

/** What an earlier edition changes of a cell of the report. */
function standing(
  { state: now, kind, primary, whole }: SystemCell,
  earlier: EarlierCell,
): Partial<SystemCell> {
  const { state } = earlier;
  // Who has a share, or a mean, has not yet the number that it is made of.
  const isQuotient = earlier.kind === "percentage" || earlier.kind === "mean";
  if (state === "published" && kind === "count" && isQuotient) return {};
  if (state === "published")
    return {
      state: "published",
      primary: false,
      ...(isRounded(earlier) ? { rounded: roundedBefore(earlier, { state: now, primary }) } : {}),
    };
  if (state !== "withheld" || primary) return {};
  return { primary: true, earlier: true, ...(whole ? { width: 1 } : {}) };
}

const roundedBefore = (
  { numbers, toldBy = [] }: EarlierCell,
  otherwise: Partial<SystemCell>,
): NonNullable<SystemCell["rounded"]> => ({ numbers, toldBy, otherwise });

/** Is it another number than the one that was printed, though the delivery is the same? */
function differs({ value, n }: SystemCell, earlier: EarlierCell): boolean {
  const { kind, value: printed, step } = earlier;
  if (kind !== "count" || printed === undefined || n === undefined) return false;
  if (isRounded(earlier)) return earlier.numbers.some((one) => roundTo(one.step, value) !== one.value);
  return Math.abs(value - printed) > step! / 2 + 1e-6 * Math.max(1, Math.abs(value));
}

/** A cell that no output of the report has. */
function oldCell(id: string, earlier: EarlierCell, isSecret: boolean): OpenCell {
  const { state, kind, whole, value, step, least, numbers } = earlier;
  const cell = { id, value: NaN, cost: 0, primary: false, ...(whole ? { whole } : {}) };
  // Sums of several respondents' values may be negative.
  const bounds = [kind === "count" || kind === "percentage" ? 0 : -Infinity, Infinity] as const;
  if (state === "published") {
    if (kind !== "count") return { ...cell, state: "published", bounds };
    if (whole && step! <= 1) return { ...cell, value: value!, n: value!, least, state: "published" };
    if (!isRounded(earlier))
      return { ...cell, state: "published", bounds: [value! - step! / 2, value! + step! / 2] };
    const within = numbers.map((one) => roundedFrom(one.step, one.value));
    return {
      ...cell,
      state: "published",
      bounds: [Math.max(...within.map(([low]) => low)), Math.min(...within.map(([, high]) => high))],
      rounded: roundedBefore(earlier, { state: "hidden" }),
    };
  }
  if (state === "known" || state === "margin") return { ...cell, state: "known", bounds };
  return isSecret || state === "withheld"
    ? { ...cell, state: "hidden", primary: true, earlier: true, bounds }
    : { ...cell, state: "hidden", bounds };
}

const textOf = (relation: Relation): string =>
  relation
    .map(([cell, factor]) => `${factor}×${cell}`)
    .sort()
    .join(" ");

/** Without the parts of earlier editions that nothing of the report touches: they were looked at then. */
function reached({ cells, relations }: { cells: OpenCell[]; relations: Relation[] }, own: number) {
  const kept = components({ cells, relations }).filter((part) => part.some((cell) => cell < own));
  const order = kept.flat().sort((a, b) => a - b);
  const place = new Map(order.map((cell, index) => [cell, index]));
  return {
    cells: order.map((cell) => cells[cell]!),
    relations: relations
      .filter(([first]) => place.has(first![0]))
      .map((relation) => relation.map(([cell, factor]) => [place.get(cell)!, factor] as const)),
  };
}
