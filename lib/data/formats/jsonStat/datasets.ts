type Json = Record<string, unknown>;

/** A data set of a JSON-stat response, and the name to ask for it by. */
export interface Dataset {
  name: string;
  json: Json;
}

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The data sets in a JSON-stat response: one of class `dataset`, those that a `collection` holds whole (not those it
 * only links to), or the named ones of version 1. A name that occurs twice gets a number.
 *
 * Source: JSON-stat 2.0, "Full specification", json-stat.org/full; version 1.3 for the bundle.
 */
export function datasetsOf(json: unknown): Dataset[] {
  if (!isObject(json)) return [];
  const found: Dataset[] = [];
  const add = (name: string, item: unknown) => {
    if (!isObject(item) || !isObject(item.dimension) || !("value" in item)) return;
    let unique = name;
    for (let number = 2; found.some((one) => one.name === unique); number++) unique = `${name} ${number}`;
    found.push({ name: unique, json: item });
  };
  const visit = (item: unknown, depth: number) => {
    if (!isObject(item) || depth > 10) return;
    if (item.class === "collection") {
      const links = isObject(item.link) && Array.isArray(item.link.item) ? item.link.item : [];
      for (const one of links) visit(one, depth + 1);
    } else add(String(item.label ?? item.href ?? "dataset"), item);
  };
  if ("class" in json || "version" in json) visit(json, 0);
  if (found.length === 0) for (const [name, item] of Object.entries(json)) add(name, item);
  return found;
}
