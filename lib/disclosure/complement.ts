import type { WholeTable } from "./candidate.ts";

type Cell = WholeTable["cells"][number];
type Dimension = WholeTable["dimensions"][number];

/**
 * Complementary suppression within one table: where a single category of a line is withheld, it could be
 * had from the total of that line, so the category with the fewest respondents beside it goes too.
 * Repeated until no line has a single gap. (Linked tables are not looked at here.)
 *
 * @param cells all cells of the table
 * @param dimensions its dimensions; total categories are no part of a line
 * @param withheld the cells withheld so far
 * @returns the cells to withhold besides
 */
export function complement(cells: Cell[], dimensions: Dimension[], withheld: ReadonlySet<Cell>): Set<Cell> {
  const all = new Set(withheld);
  for (let before = -1; before !== all.size;) {
    before = all.size;
    for (const dimension of dimensions) {
      for (const line of linesAlong(cells, dimension)) {
        const shown = line.filter((cell) => !all.has(cell));
        if (shown.length !== line.length - 1 || shown.length === 0) continue;
        all.add(shown.reduce((least, cell) => ((cell.n ?? 0) < (least.n ?? 0) ? cell : least)));
      }
    }
  }
  return new Set([...all].filter((cell) => !withheld.has(cell)));
}

/** The cells that differ in this dimension alone, without its total. */
function linesAlong(cells: Cell[], dimension: Dimension): Cell[][] {
  const lines = new Map<string, Cell[]>();
  for (const cell of cells) {
    const { [dimension.name]: code, ...rest } = cell.at;
    if (code === undefined || code === dimension.total) continue;
    const line = JSON.stringify(Object.entries(rest).sort());
    lines.set(line, [...(lines.get(line) ?? []), cell]);
  }
  return [...lines.values()];
}
