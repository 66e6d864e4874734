import type { Relation, System, SystemCell } from "../../lib/disclosure/system/system.ts";
import type { Ledger } from "../../lib/disclosure/ledger/schema.ts";
import { again } from "./betweenEditions.ts";
import { edition } from "./editions.ts";
import { attack } from "./linear.ts";
import { countIn, INNER, isIn, nameOf, tablesOf } from "./randomEditions.ts";
import type { At } from "./randomEditions.ts";
import { random } from "./randomSystem.ts";

/** More than any change, so that what an attacker looks for is not below zero. */
const ABOVE = 10_000;

/** What was attacked of two deliveries, and how it ended. */
export interface AttackedLate {
  published: boolean;
  /** Numbers of the newer edition that were printed. */
  printed: number;
  /** Numbers of a table of either edition that few records changed. */
  changes: number;
  /** Those of which it is known how many exactly. */
  found: string[];
}

/**
 * What linear programming over all that an edition prints, and of a newer delivery the next, tells of how many records
 * came late or went, where they are few.
 *
 * @param withLedger does the next know of the first?
 */
export async function attackedLate(seed: number, withLedger = true, grows = false): Promise<AttackedLate> {
  const next = random(seed);
  const before = INNER.map(() => Math.floor(60 * next()));
  const now = before.map((count) =>
    next() < 0.5 ? count : Math.max(0, count + Math.floor(next() < 0.8 ? 12 * next() - 3 : 80 * next())),
  );
  if (grows) now.forEach((count, index) => (now[index] = Math.max(count, before[index]!)));
  const ledgers: Ledger[] = [];
  const printed: Set<string>[] = [];
  const looked = new Map<string, At>();
  for (const [index, counts] of [before, now].entries()) {
    const tables = tablesOf(next, counts, String(index)).map((one) => (index === 0 ? one : again(one)));
    const { records, ledger, decisions } = await edition(String(2020 + index), tables, ledgers);
    if (decisions.unprotected.length + decisions.audit!.narrow.length > 0)
      return { published: false, printed: 0, changes: 0, found: [] };
    if (withLedger) ledgers.push(ledger);
    const shown = new Set<string>();
    tables.forEach(({ estimates }, table) => {
      const status = new Map(records[table]!.cells.map((cell) => [JSON.stringify(cell.at), cell.status]));
      for (const { at } of estimates.cells) {
        const codes = Object.entries({ ...estimates.filter, ...at }).filter(([, code]) => code !== "T");
        const address = Object.fromEntries(codes) as At;
        looked.set(nameOf(address), address);
        if (status.get(JSON.stringify(at)) === "shown") shown.add(nameOf(address));
      }
    });
    printed.push(shown);
  }
  const few = [...looked].filter(([, at]) => {
    const change = Math.abs(countIn(now)(at) - countIn(before)(at));
    return change > 0 && change < 5;
  });
  const system = systemOf(before, now, looked, few, grows);
  const known = new Set([
    "above",
    ...printed.flatMap((names, index) => [...names].map((name) => `${index} ${name}`)),
  ]);
  const bounds = await attack(
    system,
    known,
    few.map(([name]) => `change ${name}`),
  );
  const found = [...bounds].filter(([, { low, high }]) => high - low < 0.5).map(([id]) => `${seed}: ${id}`);
  return { published: true, printed: printed[1]!.size, changes: few.length, found };
}

/** All numbers of both deliveries, and the changes: new less old and a constant. */
function systemOf(
  before: readonly number[],
  now: readonly number[],
  looked: ReadonlyMap<string, At>,
  few: readonly (readonly [string, At])[],
  grows: boolean,
): System {
  const cells: SystemCell[] = [];
  const relations: Relation[] = [];
  const place = new Map<string, number>();
  const add = (id: string, value: number): number => {
    place.set(id, cells.push({ id, value, cost: 1, state: "shown", primary: false }) - 1);
    return cells.length - 1;
  };
  for (const [index, counts] of [before, now].entries()) {
    INNER.forEach((at, inner) => add(`${index} ${nameOf(at)}`, counts[inner]!));
    for (const [name, at] of looked) {
      if (place.has(`${index} ${name}`)) continue;
      const parts = INNER.filter((inner) => isIn(inner, at)).map((inner) =>
        place.get(`${index} ${nameOf(inner)}`)!,
      );
      relations.push([
        [add(`${index} ${name}`, countIn(counts)(at)), -1],
        ...parts.map((part) => [part, 1] as const),
      ]);
    }
  }
  if (grows)
    for (const at of INNER) {
      const [first, second] = [0, 1].map((index) => place.get(`${index} ${nameOf(at)}`)!) as [number, number];
      relations.push([
        [first, 1],
        [second, -1],
        [add(`late ${nameOf(at)}`, cells[second]!.value - cells[first]!.value), 1],
      ]);
    }
  const above = add("above", ABOVE);
  for (const [name, at] of few) {
    const change = add(`change ${name}`, ABOVE + countIn(now)(at) - countIn(before)(at));
    relations.push([
      [change, -1],
      [place.get(`1 ${name}`)!, 1],
      [place.get(`0 ${name}`)!, -1],
      [above, 1],
    ]);
  }
  return { cells, relations };
}
