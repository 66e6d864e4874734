import { isPeriod, ofDeliveries, partsOf } from "../identity.ts";
import type { Ledger } from "./schema.ts";

/**
 * What a number is called in older deliveries of its sources, of the same period: what the description of the source
 * says, or the code of a period in its address.
 *
 * @param now the deliveries that the report speaks from
 */
export function olderNamesIn(
  now: Ledger["deliveries"],
  ledgers: readonly Ledger[],
): (identity: string) => string[] {
  const deliveries = new Map(
    [...now, ...ledgers.flatMap((one) => one.deliveries)].map((delivery) => [delivery.name, delivery]),
  );
  return (identity) => namesOf(identity, deliveries);
}

function namesOf(identity: string, deliveries: ReadonlyMap<string, Ledger["deliveries"][number]>): string[] {
  // Of what is left of a total: all its terms are of the same deliveries.
  const [first] = identity.split(/ [−+] (?=\(?\[")/);
  const { deliveries: own, address } = partsOf(first!);
  const hasPeriod = address.some(([, code]) => isPeriod(code));
  const source = (name: string) => name.slice(0, name.lastIndexOf("@"));
  const options = own.map((name) => [
    name,
    ...[...deliveries.values()]
      .filter((one) => one.name !== name && source(one.name) === source(name))
      .filter((one) => hasPeriod || one.period === deliveries.get(name)?.period)
      .map((one) => one.name),
  ]);
  const combined = options.reduce<string[][]>(
    (lists, names) => lists.flatMap((list) => names.map((name) => [...list, name])),
    [[]],
  );
  const prefix = (name: string) => name.slice(0, name.indexOf("|") + 1);
  return combined
    .slice(1)
    .map((names) => identity.replaceAll(prefix(identity), prefix(ofDeliveries(first!, names.sort()))));
}
