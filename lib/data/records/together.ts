import { UserError } from "../../error.ts";
import type { Descriptor } from "../descriptor.ts";
import { keysAmong } from "../privacy/keys.ts";
import type { Released } from "./log.ts";
import { leaving } from "./merge.ts";
import type { Merge } from "./merge.ts";

/** A column as somebody has it who has several releases. */
export interface Held {
  /** As messages name it: that of an earlier release with its name. */
  label: string;
  sql: string;
  isKey: boolean;
  /** Is it in an earlier release: then leaving it out of the new one hides nothing. */
  isOut: boolean;
}

/**
 * The columns of a new release and of all that stand, each once: what somebody has who has all of them can be no more
 * than these, record by record. A column with other merged categories is another one.
 *
 * @param earlier releases of the same delivery
 */
export function heldTogether(
  descriptor: Descriptor,
  { columns, merge }: { columns: readonly string[]; merge: readonly Merge[] },
  earlier: readonly Released[],
): Held[] {
  const keys = keysAmong(descriptor, columns);
  const held = new Map(
    columns.map((column): [string, Held] => {
      const sql = leaving(column, merge);
      return [sql, { label: column, sql, isKey: keys.includes(column), isOut: false }];
    }),
  );
  for (const { id, columns: out, keys: then, merged } of earlier) {
    const now = keysAmong(descriptor, out);
    for (const column of out) {
      const sql = leaving(column, merged);
      const isKey = now.includes(column) || then.includes(column);
      const known = held.get(sql) ?? { label: `${column} (${id})`, sql, isKey, isOut: true };
      held.set(sql, { ...known, isKey: known.isKey || isKey, isOut: true });
    }
  }
  return [...held.values()];
}

/**
 * Releases of other deliveries that may hold the same records, late ones added and wrong ones corrected: nobody can match
 * them record by record here, and who has both files sees who came, left or changed.
 *
 * @throws UserError RECORDS_EARLIER
 */
export function refuseOtherDeliveries(
  { name, oshlab }: Descriptor,
  { hash, id: delivery }: { hash: string; id: string },
  earlier: readonly Released[],
): void {
  const others = earlier.filter((one) => one.hash !== hash && overlap(one.period, oshlab.period));
  const [first] = others;
  if (!first) return;
  const releases = others.map(({ id, date, by }) => `${id} (${date}, ${by})`).join("; ");
  throw new UserError("RECORDS_EARLIER", {
    name,
    releases,
    release: first.id,
    delivery,
  });
}

/** Have two periods a year in common? Where one names none, they may. */
function overlap(a: string, b: string): boolean {
  const [first, second] = [a, b].map((period) => (period.match(/\b(19|20)\d\d\b/g) ?? []).map(Number));
  if (first!.length === 0 || second!.length === 0) return true;
  return Math.min(...first!) <= Math.max(...second!) && Math.min(...second!) <= Math.max(...first!);
}
