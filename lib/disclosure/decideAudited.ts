import type { Excepted, RuledTable } from "./broken.ts";
import type { Candidate } from "./candidate.ts";
import { NOTHING, optionsOf, reasonsOf, ruledTables } from "./decide.ts";
import type { Decisions } from "./decide.ts";
import type { Ledger } from "./ledger/schema.ts";
import { NO_BASES } from "./rounding/base.ts";
import type { Bases } from "./rounding/base.ts";
import type { ClassesOf } from "./respondents/rows.ts";
import { reportSystem } from "./system/report.ts";
import type { System } from "./system/system.ts";
import { roundedIn } from "./system/rounded.ts";

/**
 * Which cells must be withheld, over all candidates of a report together, with an audit of everything that would be
 * published: more is withheld until it finds nothing. What is not audited does not leave. Last it is asked, row by row,
 * who stands behind each number.
 *
 * @param excepted cells that a person excepted from a rule; what protects other cells is never lifted
 * @param ledgers what earlier editions published: a reader has it, and what they withheld stays so
 * @param chosen to what counts are rounded by choice, by their identities; those that another number tells are not
 * @param classesOf reads the rows of a delivery; absent (invented tables without rows): nobody looks at them
 * @throws UserError LEDGER_CONTRADICTS, DATA_FORGOTTEN, DATA_CHANGED, DATA_ROWS
 */
export async function decideAudited(
  candidates: readonly Candidate[],
  excepted?: Excepted,
  ledgers: readonly Ledger[] = [],
  chosen: Bases = NO_BASES,
  classesOf?: ClassesOf,
): Promise<Decisions> {
  const tables = ruledTables(candidates, excepted);
  if (tables.length === 0) return NOTHING;
  const system = reportSystem(tables);
  const byNames = await decideByNames(candidates, tables, system, ledgers, chosen);
  const unseen = unseenIn(tables, system, classesOf !== undefined);
  const decisions = { ...byNames, unprotected: [...byNames.unprotected, ...unseen] };
  if (!classesOf || !tables.some(({ who }) => who)) return decisions;
  const { withRespondents } = await import("./respondents/decide.ts");
  return withRespondents(tables, decisions, ledgers, classesOf);
}

/** Cells are known by their names, and by the equations that these have. */
async function decideByNames(
  candidates: readonly Candidate[],
  tables: readonly RuledTable[],
  system: System,
  ledgers: readonly Ledger[],
  chosen: Bases,
): Promise<Decisions> {
  const lifted = tables.flatMap((table) => table.lifted);
  const bases = chosen.size > 0 ? await untoldAmong(chosen, candidates, ledgers) : chosen;
  if (ledgers.length > 0) {
    const { beyondLedgers } = await import("./ledger/beyond.ts");
    return { ...(await beyondLedgers(candidates, tables, system, ledgers, bases)), lifted, bases };
  }
  const [{ secureRounded }, { trusting }] = await Promise.all([
    import("./rounding/secureRounded.ts"),
    import("./rounding/trusted.ts"),
  ]);
  const secured = await secureRounded(system, trusting(system, candidates, bases), optionsOf(tables));
  const { secondary, audit, unprotected } = secured;
  return {
    reasons: reasonsOf(tables, secondary),
    audit,
    unprotected,
    lifted,
    bases,
    rounded: roundedIn(secured.system),
  };
}

/** Numbers that too many filters may tell, but those whose rows are looked at. */
function unseenIn(tables: readonly RuledTable[], { unseen = [] }: System, withRows: boolean): string[] {
  const located = tables.filter(({ who }) => withRows && who).flatMap(({ cells }) => cells);
  return [...new Set(unseen).difference(new Set(located.map(({ identity }) => identity)))];
}

async function untoldAmong(
  chosen: Bases,
  candidates: readonly Candidate[],
  ledgers: readonly Ledger[],
): Promise<Bases> {
  const { untoldBases } = await import("./rounding/untoldBases.ts");
  return untoldBases(chosen, candidates, chosen, ledgers);
}
