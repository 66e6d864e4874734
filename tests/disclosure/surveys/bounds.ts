import type { Equations } from "./blocks.ts";
import { programme } from "./programme.ts";
import { random } from "../randomSystem.ts";
import type { Target } from "./targets.ts";

/** Between which numbers a group lies; `open`: at least as far apart as was asked, found without an end. */
export interface Bounds {
  low: number;
  high: number;
  open: boolean;
  /** The rows that prove both ends. */
  tight: readonly number[];
}

/** What an attacker asks of a group: its people, or the sum of their scores. */
export interface Question extends Target {
  /** The first unknown of what is asked of block 0. */
  from: number;
  truth: number;
  /** How far apart both ends must be, to say nothing. */
  width: number;
}

/** Populations at random that could have been printed alike: most groups are seen to be open by them. */
const SAMPLED = 12;

/** The least and the greatest that each of these groups can have. */
export async function boundsOf(
  equations: Equations,
  questions: readonly Question[],
  most: number,
): Promise<Bounds[]> {
  const { rows, truth } = equations;
  const solver = await programme(equations, rows, most);
  const next = random(17);
  const points: Float64Array[] = [truth];
  for (let sample = 0; sample < SAMPLED && questions.length > 2; sample++)
    points.push(solver.greatest(new Map(Array.from(truth, (_, unknown) => [unknown, 2 * next() - 1]))).point);
  const found = questions.map(({ whole, split, from, width }): Bounds => {
    const sum = (point: Float64Array, blocks: readonly number[]) =>
      blocks.reduce((all, block) => all + point[from + block]!, 0);
    const seen = () => {
      const [lows, highs] = [
        points.map((point) => sum(point, whole)),
        points.map((point) => sum(point, whole) + sum(point, split)),
      ];
      return { low: Math.min(...lows), high: Math.max(...highs) };
    };
    const isOpen = ({ low, high }: { low: number; high: number }) => wholeNumbers(low, high) >= width;
    let now = seen();
    if (isOpen(now)) return { ...now, open: true, tight: [] };
    const up = solver.greatest(new Map([...whole, ...split].map((block) => [from + block, 1])));
    points.push(up.point);
    now = seen();
    if (isOpen(now)) return { ...now, open: true, tight: [] };
    const down = solver.greatest(new Map(whole.map((block) => [from + block, -1])));
    points.push(down.point);
    const ends = { low: -down.value, high: up.value };
    return { ...ends, open: isOpen(ends), tight: [...new Set([...up.tight, ...down.tight])] };
  });
  solver.close();
  return found;
}

/** How many whole numbers lie between two others, less one: 0 where there is but one. */
const wholeNumbers = (low: number, high: number): number => Math.floor(high + 1e-5) - Math.ceil(low - 1e-5);
