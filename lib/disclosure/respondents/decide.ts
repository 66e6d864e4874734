import type { RuledTable } from "../broken.ts";
import type { Decisions, Reason } from "../decide.ts";
import type { Ledger } from "../ledger/schema.ts";
import { rowNumbersIn } from "../ledger/respondents.ts";
import { protectRespondents } from "./protect.ts";
import type { ClassesOf } from "./rows.ts";

/**
 * A decision with what the look at rows withholds besides. What is withheld because of earlier editions alone is a cost
 * of theirs, as what they open by names is.
 */
export async function withRespondents(
  tables: readonly RuledTable[],
  decisions: Decisions,
  ledgers: readonly Ledger[],
  classesOf: ClassesOf,
): Promise<Decisions> {
  const reasons = new Map<string, Reason>(decisions.reasons);
  const { rounded, beyond } = decisions;
  const look = (earlier: ReturnType<typeof rowNumbersIn>) =>
    protectRespondents(tables, {
      classesOf,
      isWithheld: (id) => reasons.has(id),
      isRounded: (id) => rounded?.has(id) ?? false,
      earlier,
    });
  const own = await look([]);
  for (const id of own.withheld) reasons.set(id, "complement");
  const earlier = rowNumbersIn(ledgers);
  const all = earlier.length > 0 ? await look(earlier) : { ...own, withheld: new Set<string>() };
  for (const id of all.withheld) reasons.set(id, "complement");
  return {
    ...decisions,
    reasons,
    groups: all.groups,
    located: own.located,
    unprotected: [...new Set([...decisions.unprotected, ...own.unprotected, ...all.unprotected])],
    ...(beyond && all.withheld.size > 0
      ? {
          beyond: {
            ...beyond,
            costs: beyond.costs.union(all.withheld),
            opened: [...new Set([...beyond.opened, ...all.opened])],
          },
        }
      : {}),
  };
}
