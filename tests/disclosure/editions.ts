import type { Candidate, CandidateTable } from "../../lib/disclosure/candidate.ts";
import { check } from "../../lib/disclosure/check.ts";
import { decideAudited } from "../../lib/disclosure/decideAudited.ts";
import { recordLedger } from "../../lib/disclosure/ledger/record.ts";
import type { Ledger } from "../../lib/disclosure/ledger/schema.ts";
import type { PublicTable } from "../../lib/disclosure/public.ts";
import type { ClassesOf } from "../../lib/disclosure/respondents/rows.ts";
import { chosenBases } from "../../lib/disclosure/rounding/bases.ts";

/** What an edition of these tables publishes beside earlier ones, and its ledger; their counts rounded to bases by choice. */
export async function edition(
  id: string,
  tables: CandidateTable[],
  earlier: Ledger[] = [],
  bases: Record<string, number> = {},
  classesOf?: ClassesOf,
) {
  const chosen = chosenBases(
    tables.flatMap((candidate) => {
      const base = bases[candidate.id];
      return base === undefined ? [] : [{ candidate, base }];
    }),
  );
  const decisions = await decideAudited(tables as Candidate[], undefined, earlier, chosen, classesOf);
  const records = tables.map((table) => check(table, decisions).record as PublicTable);
  const outputs = tables.map((candidate, index) => ({
    name: `one, ${candidate.id}`,
    candidate,
    record: records[index]!,
  }));
  return { decisions, records, ledger: recordLedger(id, outputs, decisions) };
}
