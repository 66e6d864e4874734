import type { CandidateCell, Estimates } from "./candidate.ts";
import { escaped, unescaped } from "./escape.ts";

/**
 * The identity of a cell over the whole report: the same number keeps the same identity in every figure,
 * table and value that shows it, and in every edition that speaks from the same delivery. A total category counts as
 * "not classified by".
 *
 * @example
 * identity(estimates, estimates.cells[0]); // '["synthetic-wellbeing@4f1c09ab52de"]|low_wellbeing|sector=B'
 */
export function identity(
  estimates: Pick<Estimates, "sources" | "measure" | "dimensions" | "filter">,
  cell: Pick<CandidateCell, "at" | "identity">,
): string {
  if (cell.identity !== undefined) return cell.identity;
  const totals = new Map(estimates.dimensions.map((dimension) => [dimension.name, dimension.total]));
  const address = Object.entries({ ...estimates.filter, ...cell.at })
    .filter(([name, code]) => totals.get(name) !== code)
    .map(([name, code]) => partOf(name, code))
    .sort();
  return named(estimates, address);
}

/** A code of an address. What parts it from others, and an equation's sign from a name, never stands in it by itself. */
const partOf = (name: string, code: string): string => `${escaped(name, "|[=")}=${escaped(code, "|[")}`;

/**
 * The identity of a number that was computed from the one at `of`: the same address, under the name and
 * sources of what it is now.
 */
export const identityFrom = (of: string, estimates: Pick<Estimates, "sources" | "measure">): string =>
  named(estimates, of.split("|").slice(2));

function named({ sources, measure }: Pick<Estimates, "sources" | "measure">, address: string[]): string {
  const names = sources.map(deliveryName).sort();
  return [escaped(JSON.stringify(names), "|"), escaped(measure.name, "|["), ...address].join("|");
}

/** A delivery of a source: another one holds other records, so its numbers are others too. */
export const deliveryName = ({ name, hash }: Pick<Estimates["sources"][number], "name" | "hash">): string =>
  `${name}@${hash.split(":").at(-1)!.slice(0, 12)}`;

/** The parts of an identity: the deliveries, what is measured, and the codes of its address by their dimensions. */
export function partsOf(identity: string): {
  deliveries: string[];
  measure: string;
  address: [name: string, code: string][];
} {
  const [deliveries, measure, ...address] = identity.split("|");
  return {
    deliveries: JSON.parse(unescaped(deliveries!)) as string[],
    measure: unescaped(measure!),
    address: address.map((part) => {
      const [name, code] = splitPart(part);
      return [unescaped(name), unescaped(code)];
    }),
  };
}

/** What is measured, of which deliveries: numbers that are about others add up only within it. */
export const measuredBy = (identity: string): string => identity.split("|").slice(0, 2).join("|");

const splitPart = (part: string): [name: string, code: string] => [
  part.slice(0, part.indexOf("=")),
  part.slice(part.indexOf("=") + 1),
];

/** The same number of other deliveries. */
export const ofDeliveries = (identity: string, deliveries: readonly string[]): string =>
  [escaped(JSON.stringify(deliveries), "|"), ...identity.split("|").slice(1)].join("|");

/** The same number with another code of this dimension, where it has one. */
export function withCode(identity: string, name: string, change: (code: string) => string): string {
  const [deliveries, measure, ...address] = identity.split("|");
  const parts = address.map((part) => {
    const [own, code] = splitPart(part);
    return own === escaped(name, "|[=") ? partOf(name, change(unescaped(code))) : part;
  });
  return [deliveries, measure, ...parts.sort()].join("|");
}

/** The same number, not classified by this dimension. */
export const notBy = (identity: string, name: string): string =>
  identity
    .split("|")
    .filter((part, index) => index < 2 || splitPart(part)[0] !== escaped(name, "|[="))
    .join("|");

/** The same number of the code that this one's code lies in, in another column; undefined where it has neither. */
export function inside(
  identity: string,
  name: string,
  parent: string,
  codes: Readonly<Record<string, string>>,
): string | undefined {
  const [deliveries, measure, ...address] = identity.split("|");
  const places = address.map((part) => splitPart(part)[0]);
  const at = places.indexOf(escaped(name, "|[="));
  if (at < 0 || places.includes(escaped(parent, "|[="))) return undefined;
  const code = codes[unescaped(splitPart(address[at]!)[1])];
  if (code === undefined) return undefined;
  return [deliveries, measure, ...address.with(at, partOf(parent, code)).sort()].join("|");
}

/** The numbers that this one is a part of: its identity without one of its codes, and along which dimension. */
export function totalsOf(identity: string): { total: string; along: string; code: string }[] {
  const [deliveries, measure, ...address] = identity.split("|");
  const named = (parts: string[]) => [deliveries, measure, ...parts].join("|");
  return address.map((part, index) => {
    const [name, code] = splitPart(part);
    return {
      total: named(address.toSpliced(index, 1)),
      along: named(address.with(index, name)),
      code: unescaped(code),
    };
  });
}

/** This number and all that it is a part of: without some of its codes, or any. */
export function subtotalsOf(identity: string): string[] {
  const [deliveries, measure, ...address] = identity.split("|");
  const some = address.reduce<string[][]>(
    (sets, part) => [...sets, ...sets.map((one) => [...one, part])],
    [[]],
  );
  return some.map((parts) => [deliveries, measure, ...parts].join("|"));
}

/** Codes of periods (ISO 8601 years, quarters, months): a reader is not taken to know their total. */
const PERIOD = /^(19|20)\d\d(-.*)?$/;

export const isPeriod = (code: string): boolean => PERIOD.test(code);
