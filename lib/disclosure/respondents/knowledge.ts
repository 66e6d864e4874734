import type { Located } from "./delivery.ts";
import { Direction } from "./direction.ts";
import { PEOPLE } from "./numbers.ts";
import { tellTheirBase } from "./sharedBase.ts";
import { weightingKey } from "./weightings.ts";
import { amountKey } from "./rows.ts";
import type { Classes } from "./rows.ts";

/** What a reader knows of one quantity: sums over classes of rows, each once, and by which numbers. */
export interface Known {
  sets: Int32Array[];
  /** How many times each sum has its classes; absent: once. */
  factors: (Float64Array | undefined)[];
  by: Located[][];
  direction: Direction;
}

/** A sum that a number tells. */
interface Told {
  set: Int32Array;
  by: Located;
  times?: Float64Array | undefined;
}

/**
 * What a reader knows from numbers that are printed, by quantity. A share tells how many have something where it is known
 * of how many it is, by other numbers, and a mean its total. The other way round a share tells of how many it is, where it
 * is known how many have it, or where it has so many digits that only one fraction of so few is it; several shares do so
 * together.
 */
export function knowledgeOf(printed: readonly Located[], classes: Classes): (quantity: string) => Known {
  const told = new Map<string, Told[]>();
  const known = new Map<string, Known>();
  const take = (quantity: string, set: Int32Array, by: Located, times?: Float64Array): void => {
    told.set(quantity, [...(told.get(quantity) ?? []), { set, by, times }]);
    known.delete(quantity);
  };
  /** An index is people as well, so many times each. */
  const takeAll = (one: Located): void => {
    const weighting = weightingIn(one, classes);
    take(one.quantity, one.set, one, timesIn(one.set, weighting));
    const each = one.amount && classes.indices?.get(amountKey(one.amount));
    if (each) take(PEOPLE, one.set, one, timesIn(one.set, each, weighting));
  };
  const knownNow = (quantity: string): Known => {
    const found = known.get(quantity) ?? summed(told.get(quantity) ?? [], classes);
    known.set(quantity, found);
    return found;
  };
  const together = sharesTogether(printed, classes);
  const isTold = (one: Located): boolean => isFraction(one) || together.has(one);
  for (const one of printed) {
    if (!one.isQuotient) takeAll(one);
    else if (isTold(one)) take(one.base!.quantity, one.baseSet!, one);
  }
  let parts = printed.filter(({ isQuotient }) => isQuotient);
  let wholes = parts.filter((one) => !isTold(one) && tellsBase(one));
  for (;;) {
    const isKnown = (one: Located, quantity: string, set: Int32Array) => {
      const { direction } = knownNow(quantity);
      return direction.isKnown(set) || direction.isKnown(set, weightingIn(one, classes));
    };
    const isBaseKnown = (one: Located) => isKnown(one, one.base!.quantity, one.baseSet!);
    const newParts = parts.filter(isBaseKnown);
    const newWholes = wholes.filter(
      (one) => one.set.length > 0 && !isBaseKnown(one) && isKnown(one, one.quantity, one.set),
    );
    if (newParts.length + newWholes.length === 0) return knownNow;
    for (const one of newParts) takeAll(one);
    for (const one of newWholes)
      take(one.base!.quantity, one.baseSet!, one, timesIn(one.baseSet!, weightingIn(one, classes)));
    parts = parts.filter((one) => !newParts.includes(one));
    wholes = wholes.filter((one) => !newWholes.includes(one));
  }
}

/** Has it so many digits that only one fraction of so few is it? Where all have the same weight. */
const isFraction = ({ printed, baseSize = 0 }: Located): boolean =>
  printed !== undefined &&
  printed.equal &&
  baseSize > 0 &&
  baseSize ** 2 < printed.all * 10 ** printed.digits;

/** The shares of people that tell together of how many they are. */
function sharesTogether(printed: readonly Located[], { rows }: Classes): Set<Located> {
  const most = rows.reduce((sum, one) => sum + one, 0);
  const shares = printed.filter((one) => one.isQuotient && one.quantity === PEOPLE && one.printed?.equal);
  return new Set(
    [...Map.groupBy(shares, ({ baseSet }) => baseSet!.join()).values()]
      .filter((some) =>
        tellTheirBase(
          some.map((one) => one.printed!),
          some[0]!.baseSize!,
          most,
        ),
      )
      .flat(),
  );
}

/** Is only one base possible beside what it is made of? Of one person more or less it would be printed otherwise. */
function tellsBase({ printed, quantity, size, baseSize = 0 }: Located): boolean {
  if (!printed || baseSize === 0) return false;
  const amount = quantity === PEOPLE ? size : Math.abs(printed.value) * baseSize;
  const shown = (base: number): string => ((printed.all * amount) / base).toFixed(printed.digits);
  return shown(baseSize - 1) !== shown(baseSize) && shown(baseSize + 1) !== shown(baseSize);
}

/** How many times more a number counts everybody of a class; nothing where its weights are those that were delivered. */
function weightingIn({ of }: Located, { weightings }: Classes): Float64Array | undefined {
  const key = weightingKey(of);
  return key === undefined ? undefined : weightings?.get(key);
}

/** How many times the classes of a set are counted, where each is so many times; nothing: once. */
function timesIn(set: Int32Array, ...each: (Float64Array | undefined)[]): Float64Array | undefined {
  const given = each.filter((one) => one !== undefined);
  if (given.length === 0) return undefined;
  return Float64Array.from(set, (one) => given.reduce((times, own) => times * own[one]!, 1));
}

/** Numbers about the same rows are one. */
function summed(told: readonly Told[], { rows }: Classes): Known {
  const bySet = [...Map.groupBy(told, ({ set, times }) => `${set.join()} ${times?.join() ?? ""}`).values()];
  const sets = bySet.map(([first]) => first!.set);
  const factors = bySet.map(([first]) => first!.times);
  return {
    sets,
    factors,
    by: bySet.map((some) => some.map(({ by }) => by)),
    direction: new Direction(sets, rows.length, factors),
  };
}
