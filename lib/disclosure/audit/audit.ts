import type { System } from "../system/system.ts";
import { certify, generator } from "./certify.ts";
import { Intervals } from "./intervals.ts";
import { rooms } from "./room.ts";
import type { Room } from "./room.ts";
import { solver } from "./solver.ts";

/** A withheld cell, or sum of cells, that a reader can work out too closely. */
export interface Narrow {
  id: string;
  /** The cell itself, or those of the sum. */
  cells: readonly string[];
  low: number;
  high: number;
  /** Does the reader know the value itself? */
  exact: boolean;
}

export interface Audit {
  /** How many withheld cells and sums were looked at. */
  audited: number;
  /** How many of them two possible tables proved, and how many linear programming decided. */
  certified: number;
  solved: number;
  narrow: Narrow[];
}

/**
 * The audit of everything published together: of every withheld cell, what is the least and the greatest value
 * it can have, given the published values, the equations, and that nothing is negative? The interval must be as
 * wide as the rule asks.
 *
 * Most cells are proven by two possible tables that are far enough apart; the rest by linear programming, in
 * each connected part by itself. It shares nothing with suppression but the system and the list of withheld
 * cells. A cell that can't be decided counts as too narrow.
 *
 * Source: Fischetti and Salazar-González (2000), Models and Algorithms for Optimizing Cell Suppression in Tabular
 * Data with Linear Constraints, JASA 95: the attacker problems.
 *
 * @param withheld names of the cells withheld to protect the primary ones
 * @param options.sums sums of cells that must not be worked out either
 * @param options.patience so many cells found too narrow in a part are enough: the rest of it is not looked at,
 *   and counts as too narrow
 */
export async function audit(
  system: System,
  withheld: ReadonlySet<string>,
  { sums = [], patience = Infinity }: { sums?: readonly string[][]; patience?: number } = {},
): Promise<Audit> {
  const result: Audit = { audited: 0, certified: 0, solved: 0, narrow: [] };
  for (const room of rooms(system, withheld, sums)) {
    const intervals = new Intervals(room);
    const asked = room.asks.filter((ask) => ask.asked).length;
    const before = intervals.unproven.length;
    if (room.truth.length <= WALKED) certify(room, intervals);
    const left = intervals.unproven.length;
    const byLp = left > 0 ? await solveRest(room, intervals, patience) : 0;
    result.audited += asked;
    result.solved += byLp;
    result.certified += asked - byLp;
    if (before === 0) continue;
    for (const cell of intervals.unproven) {
      const [low, high] = [intervals.low[cell]!, intervals.high[cell]!];
      const exact = high - low <= 1e-6 * Math.max(1, Math.abs(high));
      const { id, cells } = room.asks[cell]!;
      result.narrow.push({ id, cells, low, high, exact });
    }
  }
  return result;
}

/** Parts up to this size are walked through first: for small ones that is sooner than loading a solver. */
const WALKED = 300;

/**
 * Decides what is left. First pairs of tables in which all unproven cells are driven up or down at random, as long
 * as that proves many; then each cell by itself. Gives how many needed a linear programme of their own.
 */
async function solveRest(room: Room, intervals: Intervals, patience: number): Promise<number> {
  const lp = await solver(room);
  const random = generator();
  const drive = (weights: ReadonlyMap<number, number>): void => {
    const table = lp.greatest(weights);
    if (table) intervals.see(table);
  };
  try {
    for (let open = intervals.unproven, before = Infinity; open.length < 0.9 * before;) {
      const weights = new Map(open.map((cell) => [cell, random() < 0.5 ? 1 : -1]));
      drive(weights);
      drive(new Map([...weights].map(([cell, weight]) => [cell, -weight])));
      before = open.length;
      open = intervals.unproven;
    }
    let [alone, refuted] = [0, 0];
    for (const cell of intervals.unproven) {
      if (refuted >= patience) break;
      if (intervals.proven(cell)) continue;
      alone++;
      for (const weight of [1, -1]) if (!intervals.proven(cell)) drive(new Map([[cell, weight]]));
      if (!intervals.proven(cell)) refuted++;
    }
    return alone;
  } finally {
    lp.close();
  }
}
