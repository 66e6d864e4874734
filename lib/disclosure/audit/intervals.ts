import type { Ask, Room } from "./room.ts";

/** Rounding of the solver, relative to a value. */
const SLACK = 1e-7;

/**
 * How far each withheld cell is known to be free: the least and the greatest value it takes in the possible
 * tables seen so far. Two tables far enough apart prove a cell, however they were found.
 */
export class Intervals {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly #room: Room;

  constructor(room: Room) {
    this.#room = room;
    this.low = Float64Array.from(room.truth);
    this.high = Float64Array.from(room.truth);
  }

  /** Takes a table in, if it is possible: within the bounds, all equations kept. */
  see(table: Float64Array): boolean {
    if (!isPossible(this.#room, table)) return false;
    for (let cell = 0; cell < table.length; cell++) {
      if (table[cell]! < this.low[cell]!) this.low[cell] = table[cell]!;
      if (table[cell]! > this.high[cell]!) this.high[cell] = table[cell]!;
    }
    return true;
  }

  /** Is the interval as wide as the rule asks? Of whole numbers only the whole ones inside it count. */
  proven(cell: number): boolean {
    const { width, above, whole, asked } = this.#room.asks[cell]!;
    if (!asked) return true;
    const slack = SLACK * Math.max(1, Math.abs(this.#room.truth[cell]!));
    const low = this.low[cell]!;
    const high = this.high[cell]!;
    const spread = whole ? Math.floor(high + slack) - Math.ceil(low - slack) : high - low;
    return spread >= width - (whole ? 0 : slack * width) && high >= this.#room.truth[cell]! + above - slack;
  }

  get unproven(): number[] {
    return this.#room.asks.flatMap((_: Ask, cell) => (this.proven(cell) ? [] : [cell]));
  }
}

function isPossible({ truth, least, most, rows }: Room, table: Float64Array): boolean {
  for (let cell = 0; cell < table.length; cell++) {
    const slack = SLACK * Math.max(1, Math.abs(truth[cell]!));
    if (!(table[cell]! >= least[cell]! - slack && table[cell]! <= most[cell]! + slack)) return false;
  }
  return rows.every(({ at, by }) => {
    let [change, size] = [0, 1];
    for (let i = 0; i < at.length; i++) {
      const difference = by[i]! * (table[at[i]!]! - truth[at[i]!]!);
      change += difference;
      size = Math.max(size, Math.abs(difference));
    }
    return Math.abs(change) <= SLACK * size;
  });
}
