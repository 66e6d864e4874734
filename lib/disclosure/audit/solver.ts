import type highsLoader from "highs";
import type { Highs } from "highs";
import { matrix } from "./matrix.ts";
import type { Room } from "./room.ts";

let loaded: Promise<Highs> | undefined;

/** Loaded when a cell needs it: most are proven without. */
export async function highs(): Promise<Highs> {
  // Its types describe the CommonJS file, where the loader is one `default` deeper than in the module we get.
  loaded ??= import("highs").then(({ default: load }) => (load as unknown as typeof highsLoader.default)());
  return loaded;
}

/** Possible tables in which a combination of cells is greatest. */
export interface Solver {
  /** The possible table in which Σ weight × cell is greatest; nothing when the solver fails. */
  greatest(weights: ReadonlyMap<number, number>): Float64Array | undefined;
  close(): void;
}

/** No value is taken to be larger, beside the largest true one, so that no problem is without bounds. */
const LARGEST = 1e4;

/** Linear programming over the possible tables of a room, by HiGHS. */
export async function solver(room: Room): Promise<Solver> {
  const library = await highs();
  const cells = room.truth.length;
  const largest = LARGEST * room.truth.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  const upper = room.most.map((value) => Math.min(value, largest));
  const known = Float64Array.from(room.rows, ({ at, by }) => {
    let sum = 0;
    for (let i = 0; i < at.length; i++) sum += by[i]! * room.truth[at[i]!]!;
    return sum;
  });
  const model = library.createModel();
  model.options.set("output_flag", false);
  model.passModel({
    numCols: cells,
    numRows: room.rows.length,
    sense: library.constants.objectiveSense.maximize,
    colCost: new Float64Array(cells),
    colLower: room.least,
    colUpper: upper,
    rowLower: known,
    rowUpper: known,
    matrix: matrix(room.rows, cells),
  });
  const solve = (weights: ReadonlyMap<number, number>): Float64Array | undefined => {
    for (const [cell, weight] of weights) model.changeColCost(cell, weight);
    const { modelStatus } = model.run();
    const solved = modelStatus === library.constants.modelStatus.optimal;
    const table = solved ? model.getSolution().colValue : undefined;
    for (const cell of weights.keys()) model.changeColCost(cell, 0);
    return table;
  };
  return {
    greatest: solve,
    close: () => model.dispose(),
  };
}
