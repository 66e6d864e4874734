import { behind, namesOf, takenFrom } from "../disclosure/whole.ts";
import { UserError } from "../error.ts";
import { Cube } from "../figure/cube.ts";
import type { Codes } from "../types.ts";
import { addressOf, align } from "./align.ts";

/**
 * Counts added up cell by cell, each with its weight; missing where one of them is. The sum falls with any of its
 * parts in output checking that are confidential, and has the smallest count behind it. What every part may show, the
 * sum may: where no part is dominated, nor estimated to within p percent, neither is their sum.
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
  const { multiplier: _ones, ...ones } = a.measure;
  const measure = {
    ...ones,
    name: `${ones.name}+${b.measure.name}`,
    definition: `${ones.definition ?? ones.name} + ${weight} ${b.measure.definition ?? b.measure.name}`,
  };
  const sources = [
    ...a.sources,
    ...b.sources.filter(({ name }) => a.sources.every((one) => one.name !== name)),
  ];
  const cells = a.cells.flatMap((cell) => {
    const twin = theirs.get(addressOf(cell.at));
    if (!twin) return [];
    const [x, y] = [cell.value, twin.value];
    const counts = [behind(a, cell), behind(b, twin)].filter((n) => n !== undefined);
    const [name, ...others] = [...namesOf(a, cell), ...namesOf(b, twin)];
    const flags = [...new Set([...(cell.flags ?? ""), ...(twin.flags ?? "")])].sort().join("");
    return [
      {
        at: cell.at,
        value:
          x === null || y === null
            ? null
            : x * (a.measure.multiplier ?? 1) + weight * y * (b.measure.multiplier ?? 1),
        ...(name === undefined ? {} : { identity: name }),
        ...(others.length > 0 ? { also: others } : {}),
        ...(counts.length > 0 ? { n: Math.min(...counts) } : {}),
        ...(flags ? { flags } : {}),
      },
    ];
  });
  const estimates = {
    ...a,
    measure,
    cells,
    sources,
    breaks: [...a.breaks, ...b.breaks],
    synthetic: a.synthetic || b.synthetic,
  };
  const { tables: _whole, ...bare } = estimates;
  const whole = [a, b].flatMap((side) => takenFrom(side).tables ?? []);
  return new Cube(whole.length > 0 ? { ...bare, tables: whole } : bare);
}
