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

/** A change of the weights: the columns that it needs, and what it does. */
export interface Adjustment {
  columns: readonly string[];
  adjust(plan: Plan, columns: Record<string, Column>): Promise<Plan>;
}

/** Reads a design, one entry a respondent, and adjusts its weights. */
export async function planOf(
  dataset: Dataset,
  names: SurveyDesign,
  adjustments: readonly Adjustment[],
): Promise<Plan> {
  let plan = names.replicates
    ? await replicatePlan(dataset, names.weights, names.replicates)
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
  const columns = await dataset.columns(used.filter((name) => name !== undefined));
  const texts = (name: string) => Array.from(columns[name]!, String);
  return design({
    weights: numbers(columns, weights),
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
