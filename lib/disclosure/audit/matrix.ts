/** The rows of an equation system as HiGHS takes them: compressed, with where each row starts. */
export function matrix(rows: readonly { at: ArrayLike<number>; by: ArrayLike<number> }[], columns: number) {
  const starts = [0];
  for (const { at } of rows) starts.push(starts.at(-1)! + at.length);
  return {
    format: "csr" as const,
    numRows: rows.length,
    numCols: columns,
    starts: Int32Array.from(starts),
    indices: Int32Array.from(rows.flatMap(({ at }) => Array.from(at))),
    values: Float64Array.from(rows.flatMap(({ by }) => Array.from(by))),
  };
}
