import type { Estimates } from "../disclosure/candidate.ts";
import { identity, partsOf } from "../disclosure/identity.ts";
import type { At } from "../disclosure/parts.ts";
import { UserError } from "../error.ts";
import { asPrinted } from "../disclosure/rounding/asPrinted.ts";
import { Cube } from "../figure/cube.ts";

/** An address as text, whatever the order of its dimensions. */
export const addressOf = (at: At): string =>
  Object.entries(at)
    .map(([name, code]) => `${name} = ${code}`)
    .sort()
    .join(", ");

/**
 * The two cubes with the same dimensions and categories, so that their cells can be set against each other; counts that
 * are printed rounded are rounded here.
 *
 * @throws UserError RATE_APART, RATE_OPEN, RATE_FILTER
 */
export function align(events: Cube, persons: Cube): [Cube, Cube] {
  const above = narrowed(events, persons.estimates, { toTotal: false });
  const below = narrowed(persons, above.estimates, { toTotal: true });
  for (const name of Object.keys({ ...above.estimates.filter, ...below.estimates.filter })) {
    const [a, b] = [above.estimates, below.estimates].map((one) => codeOf(one, name));
    if (a !== b) throw new UserError("RATE_FILTER", { dimension: name, a: a ?? "–", b: b ?? "–" });
  }
  return [printed(above), printed(below)];
}

/** A rate tells no more of a count than what is printed of it. */
const printed = ({ estimates, root }: Cube): Cube => new Cube(asPrinted(estimates), root);

/** Only what the other one has too. */
function narrowed(cube: Cube, other: Estimates, { toTotal }: { toTotal: boolean }): Cube {
  let found = cube;
  for (const { name, categories, total } of cube.estimates.dimensions) {
    const theirs = other.dimensions.find((one) => one.name === name)?.categories;
    const fixed = other.filter[name] ?? (toTotal ? total : undefined);
    if (theirs) {
      const codes = categories.map(({ code }) => code);
      const shared = codes.filter((code) => theirs.some((one) => one.code === code));
      if (shared.length === 0) throw new UserError("RATE_APART", { dimension: name });
      if (shared.length < codes.length) found = found.where({ [name]: shared });
    } else if (fixed === undefined) throw new UserError("RATE_OPEN", { dimension: name });
    else found = found.where({ [name]: fixed });
  }
  return found;
}

/** The category that all cells share, or nothing when it is the total: then they are not classified by it. */
function codeOf(estimates: Estimates, name: string): string | undefined {
  const code = estimates.filter[name];
  const [cell] = estimates.cells;
  const address = cell ? partsOf(identity(estimates, cell)).address : [];
  return address.some(([one, its]) => one === name && its === code) ? code : undefined;
}
