import type { FileColumn } from "../column.ts";
import { LIMITS } from "../limits.ts";
import { isObject } from "./datasets.ts";

type Json = Record<string, unknown>;

interface Cells {
  columns: FileColumn[];
  rows: () => Generator<{ row: number; cells: string[] }>;
}

/**
 * A JSON-stat data set as a table: the dimensions with their codes, then `value` and `status`. Of values given as
 * an object (sparse) only the cells that are there make a row.
 *
 * @returns null when it contradicts itself
 */
export function readDataset(json: Json): Cells | { beyond: "cells" | "columns" } | null {
  const dimension = json.dimension as Json;
  const id = json.id ?? dimension.id;
  const size = json.size ?? dimension.size;
  if (!isTexts(id) || !Array.isArray(size) || id.length !== size.length) return null;
  if (id.length > LIMITS.columns) return { beyond: "columns" };
  const dimensions = id.map((name, place) => dimensionOf(name, dimension[name], size[place]));
  if (dimensions.some((one) => one === null)) return null;
  const known = dimensions.filter((one) => one !== null);
  const cells = known.reduce((product, { codes }) => product * codes.length, 1);
  const { value, status } = json;
  const isSparse = !Array.isArray(value);
  if (isSparse ? !isObject(value) : value.length !== cells) return null;
  if (isSparse && Object.keys(value as Json).some((key) => !(Number(key) >= 0 && Number(key) < cells)))
    return null;
  if (!isSparse && cells > LIMITS.cells) return { beyond: "cells" };
  const hasStatus = status !== undefined && status !== null;
  const statusOf = (place: number): unknown =>
    typeof status === "string" ? status : hasStatus ? (status as Json)[place] : undefined;
  const places = isSparse
    ? [...new Set([...Object.keys(value as Json), ...(isObject(status) ? Object.keys(status) : [])])]
        .map(Number)
        .filter((place) => Number.isInteger(place) && place < cells)
        .sort((a, b) => a - b)
    : undefined;
  return {
    columns: [
      ...known.map(({ column }) => column),
      { name: "value" },
      ...(hasStatus ? [{ name: "status" }] : []),
    ],
    *rows() {
      const count = places?.length ?? cells;
      for (let index = 0; index < count; index++) {
        const place = places?.[index] ?? index;
        const codes: string[] = [];
        let rest = place;
        for (const { codes: all } of known.toReversed()) {
          codes.unshift(all[rest % all.length]!);
          rest = Math.floor(rest / all.length);
        }
        const own = [
          ...codes,
          written((value as Json)[place]),
          ...(hasStatus ? [written(statusOf(place))] : []),
        ];
        yield { row: place + 1, cells: own };
      }
    },
  };
}

function dimensionOf(
  name: string,
  json: unknown,
  size: unknown,
): { column: FileColumn; codes: string[] } | null {
  if (!isObject(json) || !isObject(json.category)) return null;
  const { index, label, child } = json.category;
  const codes = codesOf(index, label);
  if (codes === null || codes.length !== size || codes.length === 0) return null;
  const labels = isObject(label) ? label : {};
  const parents = new Map<string, string>();
  if (isObject(child))
    for (const [parent, children] of Object.entries(child))
      if (isTexts(children)) for (const code of children) parents.set(code, parent);
  return {
    codes,
    column: {
      name,
      ...(typeof json.label === "string" ? { label: json.label } : {}),
      type: "string",
      labels: codes.map((code) => ({
        code,
        label: String(labels[code] ?? code),
        ...(parents.has(code) ? { parent: parents.get(code)! } : {}),
      })),
    },
  };
}

/** The codes in order: an array, an object of places, or, of a dimension with one category, its label alone. */
function codesOf(index: unknown, label: unknown): string[] | null {
  if (isTexts(index)) return index;
  if (isObject(index)) {
    const sorted = Object.entries(index).sort(([, a], [, b]) => Number(a) - Number(b));
    return sorted.every(([, place], expected) => place === expected) ? sorted.map(([code]) => code) : null;
  }
  return index === undefined && isObject(label) ? Object.keys(label) : null;
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

const written = (value: unknown): string =>
  value === null || value === undefined || typeof value === "object" ? "" : String(value);
