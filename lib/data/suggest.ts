import { nearest } from "@oshlab/kernel/language/nearest.ts";

/** The names that exist as they stand in a message: the nearest to the one typed first, at most twelve. */
export function suggest(typed: string, names: Iterable<string>): string {
  const all = [...names];
  const near = nearest(typed, all, 3);
  const sorted = [...near, ...all.filter((name) => !near.includes(name))];
  return sorted.slice(0, 12).join(", ") + (all.length > 12 ? ` … (${all.length})` : "");
}
