import type { Candidate, CandidateCell, Estimates } from "../candidate.ts";
import { estimatesOf } from "../decide.ts";
import { identity, partsOf } from "../identity.ts";
import { isConfidential } from "../whole.ts";

/**
 * What other numbers tell of counts, so that rounding doesn't protect these: a share with its digits tells the number of
 * those it was taken of, and of those who have the property; so do means, rates, indices, weighted totals, intervals.
 * Names of counts, and of places: `of …`: any count at this address, `in …`: any that has one code more.
 *
 * It is told too much rather than too little: what a share of whom really tells depends on its digits.
 *
 * @param isRounded is the interval of such a count left out, since it is rounded by choice?
 */
export function toldIn(
  candidates: readonly Candidate[],
  isRounded: (id: string) => boolean = () => false,
): Set<string> {
  const told = new Set<string>();
  for (const candidate of candidates)
    for (const estimates of estimatesOf(candidate).filter(isConfidential))
      for (const cell of estimates.cells) {
        const id = identity(estimates, cell);
        for (const other of cell.also ?? []) told.add(other);
        if (!isCount(estimates, cell)) for (const place of placesOf(id)) told.add(place);
        else if (isRounded(id) || !hasInterval(cell)) continue;
        told.add(id);
      }
  return told;
}

/** What tells this count, where anything does. */
export function toldBy(id: string): string[] {
  const { deliveries, address } = partsOf(id);
  const without = address.map((_, index) => placeName("in", deliveries, address.toSpliced(index, 1)));
  return [id, placeName("of", deliveries, address), ...without];
}

/** Where a number that is no count tells of counts: at its own address and at those that have fewer codes. */
function placesOf(id: string): string[] {
  const { deliveries, address } = partsOf(id);
  const fewer = address.reduce<Address[]>((all, part) => all.flatMap((one) => [one, [...one, part]]), [[]]);
  return [...fewer.map((one) => placeName("of", deliveries, one)), placeName("in", deliveries, address)];
}

type Address = ReturnType<typeof partsOf>["address"];

const placeName = (which: "of" | "in", deliveries: readonly string[], address: Address): string =>
  `${which} ${JSON.stringify([deliveries, address])}`;

/** A number of respondents or records, as it is. */
const isCount = ({ measure }: Estimates, { value, n, numerator }: CandidateCell): boolean =>
  measure.kind === "count" && (value === n || value === numerator);

/** Does anything beside the number tell how large it is? */
const hasInterval = ({ low, high, reliability }: CandidateCell): boolean =>
  low !== undefined || high !== undefined || reliability !== undefined;
