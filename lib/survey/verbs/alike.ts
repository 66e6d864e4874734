import type { Dataset } from "../../data/dataset.ts";
import { UserError } from "../../error.ts";
import { breakBetween } from "../../figure/breaks.ts";

/** @throws UserError VALUE_MODE, VALUE_BREAK: the waves can't be compared */
export function requireAlike(dataset: Dataset, time: string, waves: readonly [string, string]): void {
  const { breaks } = dataset.descriptor.oshlab;
  const root = { breaks, dimensions: [dataset.dimension(time)], filter: {}, cells: [] };
  const [from, to] = waves.map((code) => ({ estimates: { breaks, filter: { [time]: code } }, root }));
  const broken = breakBetween(from!, to!);
  if (broken) throw new UserError(broken.alike === undefined ? "VALUE_BREAK" : "VALUE_MODE", broken);
}
