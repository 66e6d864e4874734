import type { Position } from "../worker/debug/positions.ts";

/** A place in a script, from 0, as V8 counts. */
export interface Place {
  line: number;
  column: number;
}

/** The way between the JavaScript of a cell and the author's text. */
export class Places {
  readonly #lines = new Map<number, Position[]>();

  constructor(positions: readonly Position[]) {
    for (const position of positions) {
      const [line] = position;
      const found = this.#lines.get(line);
      if (found) found.push(position);
      else this.#lines.set(line, [position]);
    }
    for (const line of this.#lines.values()) line.sort(([, a], [, b]) => a - b);
  }

  /** The author's place, from 0; none for what is not the author's. */
  original({ line, column }: Place): Place | undefined {
    const positions = this.#lines.get(line);
    if (!positions) return undefined;
    const [, , authorLine, authorColumn] = positions.findLast(([, from]) => from <= column) ?? positions[0];
    return authorLine < 0 ? undefined : { line: authorLine, column: authorColumn };
  }
}
