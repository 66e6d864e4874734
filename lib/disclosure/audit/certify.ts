import type { Intervals } from "./intervals.ts";
import { project } from "./project.ts";
import type { Room } from "./room.ts";

/** Changes that are noise of the projection, beside the largest one. */
const NOISE = 1e-11;

/** Rounds without a new proof after which linear programming takes over. */
const PATIENCE = 4;

/**
 * Proves as many cells as it can by walking through the possible tables: from the true one, a direction in
 * which the unproven cells change, both ways up to the first bound, and on from the middle. The two ends are
 * possible tables; where they are far enough apart for a cell, it is proven.
 */
export function certify(room: Room, intervals: Intervals): void {
  const table = Float64Array.from(room.truth);
  const random = generator();
  // Cells that may go further than any of them needs go no further: the equations are solved in fewer steps.
  const far = 4 * room.asks.reduce((most, { width, above }) => Math.max(most, width, above), 1);
  for (let idle = 0, open = intervals.unproven; open.length > 0 && idle < PATIENCE;) {
    const wanted = new Float64Array(table.length).map(() => (random() - 0.5) / 10);
    for (const cell of open) wanted[cell] = random() < 0.5 ? 1 : -1;
    const scale = table.map((value, cell) =>
      Math.max(0, Math.min(value - room.least[cell]!, room.most[cell]! - value, far)),
    );
    const way = project(room, scale, wanted);
    const largest = way.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    if (largest === 0) return;
    for (let cell = 0; cell < way.length; cell++) if (Math.abs(way[cell]!) < NOISE * largest) way[cell] = 0;
    const [back, forth] = reach(room, table, way);
    const ends = [back, forth].map((length) => table.map((value, cell) => value + length * way[cell]!));
    for (const end of ends) intervals.see(end);
    const middle = (back + forth) / 2;
    for (let cell = 0; cell < table.length; cell++) table[cell]! += middle * way[cell]!;
    const still = intervals.unproven;
    idle = still.length < open.length ? 0 : idle + 1;
    open = still;
  }
}

/** How far a table can go along a way, backwards and forwards, before a cell meets its bound. */
function reach({ least, most }: Room, table: Float64Array, way: Float64Array): [back: number, forth: number] {
  let [back, forth] = [-1e9, 1e9];
  for (let cell = 0; cell < way.length; cell++) {
    const change = way[cell]!;
    if (change === 0) continue;
    const [down, up] = [(least[cell]! - table[cell]!) / change, (most[cell]! - table[cell]!) / change];
    back = Math.max(back, Math.min(down, up));
    forth = Math.min(forth, Math.max(down, up));
  }
  return [Math.min(0, back), Math.max(0, forth)];
}

/** Numbers in [0, 1), the same in every run (Lehmer's generator with Park and Miller's multiplier). */
export function generator(): () => number {
  let state = 1_954;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
