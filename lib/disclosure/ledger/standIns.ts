import { UserError } from "../../error.ts";
import { matrix } from "../audit/matrix.ts";
import { highs } from "../audit/solver.ts";
import type { Relation, System } from "../system/system.ts";
import type { OpenCell } from "./cells.ts";

/**
 * Gives the cells without a value possible ones: such that all equations hold, within their bounds, and each at least 1
 * where it can be, so that there is room below.
 *
 * @throws UserError LEDGER_CONTRADICTS where there are none
 */
export async function standIns({
  cells,
  relations,
}: {
  cells: OpenCell[];
  relations: Relation[];
}): Promise<System> {
  const open = cells.flatMap(({ value }, index) => (Number.isNaN(value) ? [index] : []));
  if (open.length === 0) return { cells, relations };
  const column = new Map(open.map((cell, index) => [cell, index]));
  const rows = relations
    .filter((relation) => relation.some(([cell]) => column.has(cell)))
    .map((relation) => {
      const known = relation.reduce(
        (sum, [cell, factor]) => sum + (column.has(cell) ? 0 : factor * cells[cell]!.value),
        0,
      );
      const terms = relation.filter(([cell]) => column.has(cell));
      return {
        at: terms.map(([cell]) => column.get(cell)!),
        by: terms.map(([, factor]) => factor),
        low: -known,
        high: -known,
      };
    });
  const bounds = open.map((cell) => cells[cell]!.bounds!);
  // One more unknown a cell: how much of 1 it reaches.
  const reaching = bounds.flatMap(([low, high], index) => (low === 0 && high === Infinity ? [index] : []));
  reaching.forEach((cell, index) =>
    rows.push({ at: [cell, open.length + index], by: [1, -1], low: 0, high: Infinity }),
  );
  const library = await highs();
  const model = library.createModel();
  try {
    model.options.set("output_flag", false);
    const ones = reaching.map(() => 1);
    model.passModel({
      numCols: open.length + reaching.length,
      numRows: rows.length,
      sense: library.constants.objectiveSense.maximize,
      colCost: Float64Array.from([...open.map(() => 0), ...ones]),
      colLower: Float64Array.from([...bounds.map(([low]) => low), ...reaching.map(() => 0)]),
      colUpper: Float64Array.from([...bounds.map(([, high]) => high), ...ones]),
      rowLower: Float64Array.from(rows, ({ low }) => low),
      rowUpper: Float64Array.from(rows, ({ high }) => high),
      matrix: matrix(rows, open.length + reaching.length),
    });
    const { modelStatus } = model.run();
    if (modelStatus !== library.constants.modelStatus.optimal) throw new UserError("LEDGER_CONTRADICTS", {});
    const table = model.getSolution().colValue;
    return {
      relations,
      cells: cells.map((cell, index) => {
        const at = column.get(index);
        return at === undefined ? cell : { ...cell, value: table[at]! };
      }),
    };
  } finally {
    model.dispose();
  }
}
