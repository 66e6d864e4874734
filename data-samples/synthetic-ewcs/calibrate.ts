/** What weights are calibrated to: a group of each respondent, and the share of each group. */
export interface Margin {
  groups: readonly string[];
  shares: ReadonlyMap<string, number>;
}

/**
 * Weights with mean 1 that reproduce all margins, by raking (iterative proportional fitting; Deming & Stephan 1940):
 * each margin in turn, until none moves a weight by more than a hundred-millionth.
 */
export function calibrate(weights: readonly number[], margins: readonly Margin[]): number[] {
  const calibrated = [...weights];
  for (let moved = 1, round = 0; moved > 1e-8 && round < 1000; round++) {
    moved = 0;
    for (const { groups, shares } of margins) {
      const sums = new Map<string, number>();
      groups.forEach((group, row) => sums.set(group, (sums.get(group) ?? 0) + calibrated[row]!));
      groups.forEach((group, row) => {
        const factor = (shares.get(group)! * weights.length) / sums.get(group)!;
        calibrated[row]! *= factor;
        moved = Math.max(moved, Math.abs(factor - 1));
      });
    }
  }
  return calibrated;
}
