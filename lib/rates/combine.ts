import { isConfidential, tableOf, takenFrom } from "../disclosure/whole.ts";
import { identity } from "../disclosure/identity.ts";
import { UserError } from "../error.ts";
import { Cube } from "../figure/cube.ts";
import type { Codes } from "../types.ts";
import { addressOf, align } from "./align.ts";

/**
 * Counts added up cell by cell, each with its weight; missing where one of them is. The sum falls with any of its
 * parts in output checking: it has the smallest count behind it, and the identity of the first confidential part.
 */
export function weightedSum<D extends Codes>(
  first: Cube<D>,
  others: readonly { cube: Cube; weight: number }[],
): Cube<D> {
  let sum: Cube = first;
  for (const { cube, weight } of others) sum = added(sum, cube, weight);
  return sum as unknown as Cube<D>;
}

function added(sum: Cube, other: Cube, weight: number): Cube {
  for (const { estimates } of [sum, other])
    if (estimates.measure.kind !== "count")
      throw new UserError("RATE_COUNT", { measure: estimates.measure.name });
  const [a, b] = align(sum, other).map(({ estimates }) => estimates) as [
    typeof sum.estimates,
    typeof sum.estimates,
  ];
  const theirs = new Map(b.cells.map((cell) => [addressOf(cell.at), cell]));
  const secret = isConfidential(a) ? a : isConfidential(b) ? b : undefined;
  const cells = a.cells.flatMap((cell) => {
    const twin = theirs.get(addressOf(cell.at));
    if (!twin) return [];
    const [x, y] = [cell.value, twin.value];
    const counts = [cell.n, twin.n].filter((n) => n !== undefined);
    const flags = [...new Set([...(cell.flags ?? ""), ...(twin.flags ?? "")])].sort().join("");
    return [
      {
        at: cell.at,
        value:
          x === null || y === null
            ? null
            : x * (a.measure.multiplier ?? 1) + weight * y * (b.measure.multiplier ?? 1),
        ...(secret ? { identity: identity(secret, secret === a ? cell : twin) } : {}),
        ...(counts.length > 0 ? { n: Math.min(...counts) } : {}),
        ...(flags ? { flags } : {}),
      },
    ];
  });
  const { multiplier: _ones, ...measure } = a.measure;
  const sources = [
    ...a.sources,
    ...b.sources.filter(({ name }) => a.sources.every((one) => one.name !== name)),
  ];
  const estimates = {
    ...a,
    measure: {
      ...measure,
      name: `${measure.name}+${b.measure.name}`,
      definition: `${measure.definition ?? measure.name} + ${weight} ${b.measure.definition ?? b.measure.name}`,
    },
    cells,
    sources,
    breaks: [...a.breaks, ...b.breaks],
    synthetic: a.synthetic || b.synthetic,
  };
  const { tables: _whole, ...bare } = estimates;
  const whole = [a, b].flatMap((side) => takenFrom(side).tables ?? []);
  return new Cube(whole.length > 0 ? { ...bare, tables: [...whole, tableOf(bare)] } : bare);
}
