import { audit } from "../audit/audit.ts";
import type { RuledTable } from "../broken.ts";
import type { Candidate } from "../candidate.ts";
import { optionsOf, reasonsOf } from "../decide.ts";
import type { Decisions } from "../decide.ts";
import type { Bases } from "../rounding/base.ts";
import { secureRounded } from "../rounding/secureRounded.ts";
import type { SecuredRounded } from "../rounding/secureRounded.ts";
import { trusting } from "../rounding/trusted.ts";
import { components } from "../system/components.ts";
import { nestingsOf } from "../system/nested.ts";
import { printed, roundedIn } from "../system/rounded.ts";
import type { System } from "../system/system.ts";
import type { EarlierCell } from "./cells.ts";
import { deliveriesOf } from "./deliveries.ts";
import { joinLedgers } from "./join.ts";

import type { Ledger } from "./schema.ts";

/** The decision over a report and what earlier editions published, with what these cost it. */
export async function beyondLedgers(
  candidates: readonly Candidate[],
  tables: readonly RuledTable[],
  own: System,
  ledgers: readonly Ledger[],
  chosen: Bases,
): Promise<Omit<Decisions, "lifted" | "bases">> {
  const { system, earlier, differing } = await joinLedgers(
    own,
    deliveriesOf(candidates),
    ledgers,
    nestingsOf(tables),
  );
  const options = optionsOf(tables);
  const secured = await secureRounded(system, trusting(system, candidates, chosen, ledgers), options);
  const { secondary } = secured;
  const { audit: audited, unprotected } = await withoutGiven(secured);
  const stays = own.cells.flatMap(({ id }) => (earlier.get(id)?.state === "withheld" ? [id] : []));
  const reasons = reasonsOf(tables, secondary, stays);
  const alone = () => secureRounded(own, trusting(own, candidates, chosen), options);
  const { costs, opened } = await costOf(own, secured, alone);
  const states = [...earlier.values()].filter(({ revised }) => !revised).map(({ state }) => state);
  const many = (state: EarlierCell["state"]) => states.filter((one) => one === state).length;
  return {
    reasons,
    audit: audited,
    unprotected,
    rounded: roundedIn(secured.system),
    beyond: {
      editions: ledgers.map(({ edition }) => edition),
      published: many("published"),
      withheld: many("withheld"),
      costs,
      opened,
      differing,
      earlier,
    },
  };
}

/**
 * What an audit finds open, without what would be open if this report published nothing: earlier editions gave it away
 * by themselves (a rule was stricter since), and no choice of this one can hide it.
 */
async function withoutGiven({ system, audit: audited, unprotected }: SecuredRounded) {
  if (unprotected.length + audited.narrow.length === 0) return { audit: audited, unprotected };
  const all = system.cells.filter(({ state }) => state === "shown" || state === "known").map(({ id }) => id);
  const given = new Set((await audit(system, new Set(all))).narrow.map(({ id }) => id));
  return {
    audit: { ...audited, narrow: audited.narrow.filter(({ cells }) => !cells.every((id) => given.has(id))) },
    unprotected: unprotected.filter((id) => !given.has(id)),
  };
}

/** Which cells would be printed without earlier editions, and what a reader of both could then work out. */
async function costOf(
  own: System,
  { system: joined, secondary }: SecuredRounded,
  decideAlone: () => Promise<SecuredRounded>,
): Promise<{ costs: Set<string>; opened: string[] }> {
  const ours = new Set(own.cells.map(({ id }) => id));
  const more = [...secondary].filter((id) => ours.has(id));
  if (more.length === 0) return { costs: new Set(), opened: [] };
  const alone = (await decideAlone()).secondary;
  const costs = new Set(more.filter((id) => !alone.has(id)));
  if (costs.size === 0) return { costs, opened: [] };
  const { narrow } = await audit(
    joined,
    printed(joined, new Set([...secondary].filter((id) => !costs.has(id)))),
  );
  const opened = narrow.map(({ id }) => id);
  return { costs, opened: opened.length > 0 ? opened : secretsAround(joined, costs) };
}

/** What must stay hidden in the parts of a system where these cells are: no single one of it is opened by itself. */
function secretsAround(system: System, ids: ReadonlySet<string>): string[] {
  const parts = components(system).filter((part) => part.some((cell) => ids.has(system.cells[cell]!.id)));
  return parts
    .flat()
    .map((cell) => system.cells[cell]!)
    .filter(({ primary }) => primary)
    .map(({ id }) => id);
}
