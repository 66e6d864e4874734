import { types } from "node:util";
import type { Table } from "../table/table.ts";

type Rec = Record<string, unknown>;

/** A list of more records than this is shown as it is. */
const MOST = 200_000;

/** At most so many columns: an object of which every one has its own names is no table. */
const WIDEST = 1000;

/** How much of a table must be filled for its records to be of one kind. */
const FILLED = 0.5;

/** Records as a table: a list of them, a map to them or to plain values, or lists of the same length by name. */
export function recordsTable(value: unknown): Table | undefined {
  if (typeof value !== "object" || value === null || types.isProxy(value)) return undefined;
  if (Array.isArray(value)) return listTable(value, (row) => row);
  if (types.isMap(value)) return mapTable(value);
  return isRecord(value) ? columnsTable(value) : undefined;
}

function listTable(records: unknown[], label: Table["label"]): Table | undefined {
  if (records.length === 0 || records.length > MOST || !records.every(isRecord)) return undefined;
  const names = new Set<string>();
  let filled = 0;
  for (const record of records) {
    const own = Object.keys(record);
    filled += own.length;
    for (const name of own) names.add(name);
    if (names.size > WIDEST) return undefined;
  }
  if (filled === 0 || filled < FILLED * names.size * records.length) return undefined;
  const columns = [...names];
  return {
    names: columns,
    count: records.length,
    label,
    value: (row, column) => plainValue(records[row] as Rec, columns[column]),
  };
}

function mapTable(map: Map<unknown, unknown>): Table | undefined {
  if (map.size === 0 || map.size > MOST) return undefined;
  const [keys, values] = [[...map.keys()], [...map.values()]];
  const label = (row: number): unknown => keys[row];
  if (!values.every(isSimple)) return listTable(values, label);
  return { names: [""], count: values.length, label, value: (row) => values[row] };
}

function columnsTable(record: Rec): Table | undefined {
  const names = Object.keys(record);
  if (names.length < 2 || names.length > WIDEST) return undefined;
  const columns = names.map((name) => plainValue(record, name));
  const [first] = columns;
  if (!isColumn(first) || first.length < 2) return undefined;
  if (!columns.every((column) => isColumn(column) && column.length === first.length)) return undefined;
  const lists = columns as ArrayLike<unknown>[];
  if (!lists.every((column) => isSimple(column[0]) && isSimple(column[column.length - 1]))) return undefined;
  return {
    names,
    count: first.length,
    label: (row) => row,
    value: (row, column) => lists[column][row],
  };
}

/** An object literal, with names and no methods for them. */
function isRecord(value: unknown): value is Rec {
  if (typeof value !== "object" || value === null || types.isProxy(value) || Array.isArray(value))
    return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Of any realm, and with none: what groupBy gives.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Without calling anything: a getter may do as it likes, and what it would give is not known. */
function plainValue(record: Rec, name: string): unknown {
  const { get, value } = Object.getOwnPropertyDescriptor(record, name) ?? {};
  if (get) throw new TypeError(`${name} is a getter`);
  return value;
}

function isColumn(value: unknown): value is ArrayLike<unknown> {
  if (types.isProxy(value)) return false;
  return Array.isArray(value) || (types.isTypedArray(value) && !Buffer.isBuffer(value));
}

function isSimple(value: unknown): boolean {
  return (typeof value !== "object" && typeof value !== "function") || value === null || types.isDate(value);
}
