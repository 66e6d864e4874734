import type { Column } from "../../data/columns.ts";
import { dimensionOf, fieldOf } from "../../data/check.ts";
import type { Dataset } from "../../data/dataset.ts";
import { dimensionWith } from "../../data/parts.ts";
import type { Nesting } from "../../disclosure/candidate.ts";
import type { Dimension } from "../../disclosure/parts.ts";
import { UserError } from "../../error.ts";
import type { Plan } from "../design/plan.ts";
import type { DesignNames } from "../sql/sample.ts";
import type { Adjustment } from "./plan.ts";

/** What the verbs of a survey work on. */
export interface Context {
  dataset: Dataset;
  /** The design by names of columns; null where its variances need the respondents themselves, not sums over them. */
  sums: DesignNames | null;
  /** Is every case there, as in a register? Then numbers have no sampling error. */
  complete: boolean;
  /** Codes by column: who is spoken of. The others stay in the design. */
  domain: Readonly<Record<string, readonly string[]>>;
  /** Where categories are as one that the report publishes together: the domain by the codes of before. */
  together?: Readonly<Record<string, readonly string[]>>;
  /** By which other weights than those of the description: of another column (null: each row counts for one), adjusted. */
  adjusted: readonly ({ column: string | null } | Adjustment["weighting"])[];
  /** The design, one entry a respondent. */
  plan(): Promise<Plan>;
}

/** A column of numbers, one a respondent. @throws UserError SURVEY_NOT_NUMERIC */
export function numbers(columns: Record<string, Column>, name: string): Float64Array {
  const column = columns[name];
  if (column instanceof Float64Array) return column;
  throw new UserError("SURVEY_NOT_NUMERIC", { column: name });
}

/** @throws UserError SURVEY_NOT_NUMERIC for a column of codes, DATA_COLUMN */
export function requireNumeric({ dataset }: Context, name: string): void {
  const { type, oshlab } = fieldOf(dataset.descriptor, name);
  const isCode = ["dimension", "stratum", "psu"].includes(oshlab.role);
  if (isCode || (type !== "number" && type !== "integer" && type !== "boolean"))
    throw new UserError("SURVEY_NOT_NUMERIC", { column: name });
}

/**
 * The dimensions of a table: the categories that the column lists, and codes that were found besides; without the one
 * that is the total of the others, and without those that the domain leaves out.
 */
export function dimensionsOf(
  { dataset, domain }: Context,
  by: readonly string[],
  found: (name: string) => Iterable<string>,
): Dimension[] {
  return by.map((name) => {
    const field = dimensionOf(dataset.descriptor, name);
    const { categories = [], total } = field.oshlab;
    const codes = new Set([...categories.map(({ code }) => code), ...found(name)]);
    if (total !== undefined) codes.delete(total);
    codes.delete("");
    const kept = domain[name];
    return dimensionWith(field, kept ? new Set([...codes].filter((code) => kept.includes(code))) : codes);
  });
}

/**
 * Without the categories that nobody of the domain can be in: of one section, the divisions of the others.
 *
 * @param nesting by column, the columns that it lies in, with the code there of each of its own
 */
export const possible = (
  dimensions: readonly Dimension[],
  nesting: Nesting,
  { domain }: Pick<Context, "domain">,
): Dimension[] =>
  dimensions.map((dimension) => ({
    ...dimension,
    categories: dimension.categories.filter(({ code }) =>
      Object.entries(nesting[dimension.name] ?? {}).every(
        ([parent, codes]) => codes[code] === undefined || (domain[parent]?.includes(codes[code]) ?? true),
      ),
    ),
  }));

/** Who is in the domain, one flag a respondent; undefined: everyone. */
export async function domainFlags({
  dataset,
  domain,
}: Pick<Context, "dataset" | "domain">): Promise<Uint8Array | undefined> {
  const names = Object.keys(domain);
  if (names.length === 0) return undefined;
  const columns = await dataset.columns(names);
  const length = columns[names[0]!]!.length;
  return Uint8Array.from({ length }, (_, row) =>
    Number(names.every((name) => domain[name]!.includes(String(columns[name]![row])))),
  );
}

/**
 * Waves that were surveyed in another way than the others are not added up with them, unless asked apart.
 *
 * @throws UserError SURVEY_MODES
 */
export function checkModes({ dataset, domain }: Context, by: readonly string[]): void {
  const pooled = dataset.descriptor.oshlab.breaks.find(({ mode, dimension, code }) => {
    const kept = domain[dimension];
    const apart = kept !== undefined && (!kept.includes(code) || kept.length === 1);
    return mode !== undefined && !by.includes(dimension) && !apart;
  });
  if (!pooled) return;
  const { dimension, code, label } = pooled;
  throw new UserError("SURVEY_MODES", { dimension, code, label });
}
