import type { CandidateCell, Estimates } from "../disclosure/candidate.ts";
import type { At, Break, Dimension } from "../disclosure/parts.ts";
import { identity } from "../disclosure/identity.ts";
import { UserError } from "../error.ts";
import type { Words } from "../words.ts";
import { dimensionOf } from "./check.ts";
import type { View } from "./view.ts";
import { isDimension } from "./field.ts";
import type { Field } from "./field.ts";
import { dimensionWith, measureOf } from "./parts.ts";

type Row = Record<string, unknown>;

/**
 * The estimates of a measure of an aggregate source: one row a cell. Every combination of the categories that
 * occur is a cell; one that the source doesn't give has the value null. The years of breaks come from the
 * descriptor and from the source's own flag `b`.
 */
export async function estimatesOf(
  dataset: View,
  column: string,
  { by, label, digits }: { by: readonly string[]; label?: Words; digits?: number },
): Promise<Estimates> {
  const { descriptor } = dataset;
  if (descriptor.oshlab.kind !== "aggregate")
    throw new UserError("DATA_MICRODATA", { name: dataset.name, column });
  const measure = measureOf(descriptor, column);
  const fields = by.map((dimension) => dimensionOf(descriptor, dimension));
  const rows = await dataset.rows();
  const others = descriptor.schema.fields.filter((field) => isDimension(field) && !fields.includes(field));
  const byAddress = rowsByAddress(rows, fields, others, column);

  const flagColumn = descriptor.schema.fields.find(({ oshlab }) => oshlab.classification === "eurostat-flag");
  const dimensions = fields.map((field) => dimensionWith(field, codesIn(rows, field)));
  const cells = grid(dimensions).map((at): CandidateCell => {
    const row = byAddress.get(address(at, fields));
    const flags = flagColumn && row?.[flagColumn.name];
    const value = (row?.[column] as number | null | undefined) ?? null;
    return { at, value, ...(flags ? { flags: String(flags) } : {}) };
  });
  const estimates: Estimates = {
    universe: descriptor.oshlab.universe,
    measure: { ...measure, label: label ?? measure.label, digits: digits ?? measure.digits },
    dimensions,
    filter: filterOf(rows, others),
    cells,
    sources: [dataset.source()],
    breaks: breaksOf(dataset, fields, cells),
    synthetic: false,
  };
  return withIdentities(estimates, others);
}

/** A category that all rows share may be a total; its cells take along that they are not classified by it. */
function withIdentities(estimates: Estimates, others: Field[]): Estimates {
  const isTotal = (name: string, code: string) =>
    others.some((field) => field.name === name && field.oshlab.total === code);
  const shared = Object.entries(estimates.filter);
  const filter = Object.fromEntries(shared.filter(([name, code]) => !isTotal(name, code)));
  if (Object.keys(filter).length === shared.length) return estimates;
  const of = { ...estimates, filter };
  return { ...estimates, cells: estimates.cells.map((cell) => ({ ...cell, identity: identity(of, cell) })) };
}

function rowsByAddress(rows: Row[], fields: Field[], others: Field[], column: string): Map<string, Row> {
  const found = new Map<string, Row>();
  const differing = new Set<string>();
  let several = false;
  for (const row of rows) {
    const key = address(row, fields);
    const twin = found.get(key);
    found.set(key, row);
    if (!twin) continue;
    several = true;
    for (const { name } of others) if (twin[name] !== row[name]) differing.add(name);
  }
  if (!several) return found;
  const by = fields.map(({ name }) => name).join(", ") || "–";
  throw new UserError("DATA_DIMENSION", { column, by, dimensions: [...differing].join(", ") || "?" });
}

const codesIn = (rows: Row[], { name }: Field): Set<string> =>
  new Set(rows.map((row) => row[name]).filter((code) => typeof code === "string"));

const address = (of: Row, fields: Field[]): string => JSON.stringify(fields.map(({ name }) => of[name]));

/** Every combination of categories, the last dimension running fastest. */
const grid = (dimensions: Dimension[]): At[] =>
  dimensions.reduce<At[]>(
    (cells, { name, categories }) =>
      cells.flatMap((at) => categories.map(({ code }) => ({ ...at, [name]: code }))),
    [{}],
  );

/** The categories that all rows share. */
function filterOf(rows: Row[], others: Field[]): Record<string, string> {
  const shared: Record<string, string> = {};
  for (const { name } of others) {
    const code = rows[0]?.[name];
    if (typeof code === "string" && rows.every((row) => row[name] === code)) shared[name] = code;
  }
  return shared;
}

const FLAGGED: Words = {
  nl: "Breuk in de reeks",
  fr: "Rupture de série",
  de: "Bruch in der Reihe",
  en: "Break in the series",
};

function breaksOf({ descriptor }: View, fields: Field[], cells: CandidateCell[]): Break[] {
  const names = fields.map(({ name }) => name);
  const described = descriptor.oshlab.breaks.filter(({ dimension }) => names.includes(dimension));
  const time = fields.find(({ type }) => type === "year");
  if (!time) return described;
  const flagged = cells.filter(({ flags }) => flags?.includes("b")).map(({ at }) => at[time.name]!);
  const known = new Set(described.filter(({ dimension }) => dimension === time.name).map(({ code }) => code));
  const added = [...new Set(flagged)].filter((code) => !known.has(code)).sort();
  return [
    ...described,
    ...added.map((code) => ({ dimension: time.name, code, label: FLAGGED, flagged: true as const })),
  ];
}
