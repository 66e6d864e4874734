import type { Column } from "../../data/columns.ts";
import type { Dataset } from "../../data/dataset.ts";
import type { Plan } from "../design/plan.ts";
import type { ReplicateColumns } from "../design/replicates.ts";
import type { DesignNames } from "../sql/sample.ts";
import { numbers } from "./context.ts";

/** A sampling design by names of columns. */
export interface SurveyDesign<Name extends string = string> extends DesignNames<Name> {
  /** Columns of replicate weights, and how they were made; then strata and PSUs play no part. */
  replicates?: { columns: readonly Name[] } & Omit<ReplicateColumns, "weights" | "replicates">;
}

/** Nothing was sampled: every case is there, as in a register. */
export interface Register {
  complete: true;
}

/** A design as a description states it: with weights, or complete (its schema asks for one of the two). */
type Stated<Name extends string> = Omit<SurveyDesign<Name>, "weights"> & {
  weights?: Name | null;
  complete?: true;
};

/** The design by names of columns; of a register each row counts for one. */
export const designOf = <Name extends string>({
  complete,
  weights = null,
  ...rest
}: Stated<Name>): SurveyDesign<Name> => (complete ? { weights: null } : { ...rest, weights });

/** A change of the weights: the columns that it needs, and what it does. */
export interface Adjustment {
  columns: readonly string[];
  /** By the codes of which columns weights become others, all with the same codes alike; and what they meet. */
  weighting: { by: readonly string[]; to: Readonly<Record<string, unknown>> };
  adjust(plan: Plan, columns: Record<string, Column>): Promise<Plan>;
}

/** Reads a design, one entry a respondent, and adjusts its weights. */
export async function planOf(
  dataset: Dataset,
  names: SurveyDesign,
  adjustments: readonly Adjustment[],
): Promise<Plan> {
  let plan = names.replicates
    ? await replicatePlan(dataset, names.weights!, names.replicates)
    : await linearisedPlan(dataset, names);
  for (const { columns, adjust } of adjustments)
    plan = await adjust(plan, await dataset.columns([...columns]));
  return plan;
}

async function replicatePlan(
  dataset: Dataset,
  weights: string,
  { columns: sets, ...making }: NonNullable<SurveyDesign["replicates"]>,
): Promise<Plan> {
  const { replicates } = await import("../design/replicates.ts");
  const columns = await dataset.columns([weights, ...sets]);
  return replicates({
    ...making,
    weights: numbers(columns, weights),
    replicates: sets.map((set) => numbers(columns, set)),
  });
}

async function linearisedPlan(dataset: Dataset, names: SurveyDesign): Promise<Plan> {
  const { weights, strata, psu, nested, population, second, lonely, lonelyInDomain } = names;
  const { design } = await import("../design/design.ts");
  const used = [weights, strata, psu, population, second?.units, second?.population];
  const [first] = dataset.descriptor.schema.fields;
  const read = used.filter((name) => typeof name === "string");
  const columns = await dataset.columns(read.length > 0 ? read : [first!.name]);
  const texts = (name: string) => Array.from(columns[name]!, String);
  return design({
    weights: weights === null ? ones(columns) : numbers(columns, weights),
    ...(strata === undefined ? {} : { strata: texts(strata) }),
    ...(psu === undefined ? {} : { psu: texts(psu) }),
    ...(nested === undefined ? {} : { nested }),
    ...(population === undefined ? {} : { population: numbers(columns, population) }),
    ...(second === undefined
      ? {}
      : { second: { units: texts(second.units), population: numbers(columns, second.population) } }),
    ...(lonely === undefined ? {} : { lonely }),
    ...(lonelyInDomain === undefined ? {} : { lonelyInDomain }),
  });
}

/** One for each row of the columns that were read. */
const ones = (columns: Record<string, Column>): Float64Array =>
  new Float64Array(Object.values(columns)[0]!.length).fill(1);
