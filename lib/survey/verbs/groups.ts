import type { Dimension } from "../../disclosure/parts.ts";
import type { Plan } from "../design/plan.ts";
import { keyOf } from "../sql/key.ts";
import { dimensionsOf, domainFlags, numbers } from "./context.ts";
import type { Context } from "./context.ts";

/** A variable and its groups, one entry a respondent. */
export interface Groups {
  plan: Plan;
  y: Float64Array;
  dimensions: Dimension[];
  /** Who is in each group that has someone in the domain, by its key. */
  groups: Map<string, Uint8Array>;
}

/** Reads a variable with its groups. @throws UserError DATA_COLUMN */
export async function groupsOf(context: Context, column: string, by: readonly string[]): Promise<Groups> {
  dimensionsOf(context, by, () => []);
  const plan = await context.plan();
  const columns = await context.dataset.columns([column, ...by]);
  const inDomain = await domainFlags(context);
  const groups = new Map<string, Uint8Array>();
  for (let row = 0; row < plan.weights.length; row++) {
    if (inDomain && !inDomain[row]) continue;
    const key = keyOf(by.map((name) => String(columns[name]![row])));
    let flags = groups.get(key);
    if (!flags) groups.set(key, (flags = new Uint8Array(plan.weights.length)));
    flags[row] = 1;
  }
  const found = (name: string) => new Set(columns[name] as string[]);
  return { plan, y: numbers(columns, column), dimensions: dimensionsOf(context, by, found), groups };
}
