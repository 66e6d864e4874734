import type { Excepted } from "./broken.ts";
import type { Candidate } from "./candidate.ts";
import { NOTHING, optionsOf, reasonsOf, ruledTables } from "./decide.ts";
import type { Decisions } from "./decide.ts";
import { reportSystem } from "./system/report.ts";

/**
 * Which cells must be withheld, over all candidates of a report together, with an audit of everything that would be
 * published: more is withheld until it finds nothing. What is not audited does not leave.
 *
 * @param excepted cells that a person excepted from a rule; what protects other cells is never lifted
 */
export async function decideAudited(
  candidates: readonly Candidate[],
  excepted?: Excepted,
): Promise<Decisions> {
  const tables = ruledTables(candidates, excepted);
  if (tables.length === 0) return NOTHING;
  const { secure } = await import("./secure.ts");
  const { secondary, audit, unprotected } = await secure(reportSystem(tables), optionsOf(tables));
  const lifted = tables.flatMap((table) => table.lifted);
  return { reasons: reasonsOf(tables, secondary), audit, unprotected, lifted };
}
