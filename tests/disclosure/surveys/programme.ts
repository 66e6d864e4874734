import highsLoader from "highs";
import type { Highs } from "highs";
import type { Equations, Row } from "./blocks.ts";
import { SCORE_MOST } from "./people.ts";

let loaded: Promise<Highs> | undefined;

/** What an attacker solves: the greatest Σ of some unknowns that agrees with what is printed. */
export interface Programme {
  greatest(factors: ReadonlyMap<number, number>): { value: number; point: Float64Array; tight: number[] };
  close(): void;
}

/**
 * A linear programme over all populations that could have been printed alike, written apart from suppression and audit.
 *
 * @param rows those of the equations, or some of them
 * @param most how many people there may be in a block
 */
export async function programme(
  { blocks, scores, truth }: Equations,
  rows: readonly Row[],
  most: number,
): Promise<Programme> {
  // Its types describe the CommonJS file, where the loader is one `default` deeper than in the module we get.
  loaded ??= (highsLoader as unknown as typeof highsLoader.default)();
  const library = await loaded;
  const many = truth.length;
  // Nobody has a score beyond its ends: Σ score ≤ most × people, of those who gave one.
  const ends = scores.flatMap((_, s) =>
    blocks.map((_, b): Row => ({
      at: [blocks.length * (1 + s) + b, b],
      by: [1, -SCORE_MOST],
      low: -Infinity,
      high: 0,
      statement: -1,
    })),
  );
  const all = [...rows, ...ends];
  const starts = [0];
  for (const { at } of all) starts.push(starts.at(-1)! + at.length);
  const model = library.createModel();
  model.options.set("output_flag", false);
  model.passModel({
    numCols: many,
    numRows: all.length,
    sense: library.constants.objectiveSense.maximize,
    colCost: new Float64Array(many),
    colLower: new Float64Array(many),
    colUpper: new Float64Array(many).fill(most * (1 + SCORE_MOST)),
    rowLower: Float64Array.from(all, ({ low }) => low),
    rowUpper: Float64Array.from(all, ({ high }) => high),
    matrix: {
      format: "csr",
      numRows: all.length,
      numCols: many,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(all.flatMap(({ at }) => [...at])),
      values: Float64Array.from(all.flatMap(({ by }) => [...by])),
    },
  } as Parameters<typeof model.passModel>[0]);
  return {
    greatest(factors) {
      for (const [unknown, factor] of factors) model.changeColCost(unknown, factor);
      const { modelStatus } = model.run();
      if (modelStatus !== library.constants.modelStatus.optimal)
        throw new Error(`the attacker's programme: status ${modelStatus}`);
      const { colValue: point, rowDual } = model.getSolution();
      for (const unknown of factors.keys()) model.changeColCost(unknown, 0);
      let value = 0;
      for (const [unknown, factor] of factors) value += factor * point[unknown]!;
      const tight = rows.flatMap((_, row) => (Math.abs(rowDual[row]!) > 1e-9 ? [row] : []));
      return { value, point, tight };
    },
    close: () => model.dispose(),
  };
}
