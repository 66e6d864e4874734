import type { Estimates, WholeTable } from "../candidate.ts";
import { partsOf } from "../identity.ts";
import { tableOf } from "../whole.ts";
import type { Estimation } from "./merging.ts";

/** The estimates that a table was made from: itself, or the whole tables that it was taken from. */
export function estimationsOf(estimates: Estimates): Estimation[] {
  const found = (estimates.tables ?? [tableOf(estimates)]).flatMap(estimationOf);
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

/** Of a whole table: its measure and who it is about stand in the identities of its cells. */
export function estimationOf({ dimensions, cells }: Pick<WholeTable, "dimensions" | "cells">): Estimation[] {
  const [first] = cells;
  if (!first) return [];
  const { deliveries, measure, address } = partsOf(first.identity);
  const by = dimensions.map(({ name }) => name).sort();
  const filter = address.filter(([name]) => !by.includes(name));
  return deliveries.map((delivery) => ({
    source: delivery.slice(0, delivery.lastIndexOf("@")),
    measure,
    by,
    filter: Object.fromEntries(filter),
  }));
}

/** Do they mean the same estimates? */
export const isSameEstimation = (a: Estimation, b: Estimation): boolean => keyOf(a) === keyOf(b);

const keyOf = ({ source, measure, by, filter }: Estimation): string =>
  JSON.stringify([source, measure, [...by].sort(), Object.entries(filter).sort()]);
