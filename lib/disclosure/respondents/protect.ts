import type { RuledTable } from "../broken.ts";
import { choose } from "./choose.ts";
import { locate, numberedIn } from "./delivery.ts";
import type { Located } from "./delivery.ts";
import type { Least } from "./few.ts";
import { smallGroups } from "./groups.ts";
import type { Group } from "./groups.ts";
import { indicesIn } from "./indices.ts";
import { knowledgeOf } from "./knowledge.ts";
import type { Known } from "./knowledge.ts";
import { nameOfGroup } from "./names.ts";
import { PEOPLE, rowNumbersOf } from "./numbers.ts";
import type { RowNumber } from "./numbers.ts";
import { openIn } from "./open.ts";
import { amountKey } from "./rows.ts";
import type { Classes, ClassesOf } from "./rows.ts";
import { columnsOf } from "./sets.ts";
import { missingIn, withTwins } from "./unanimous.ts";
import { weightingsOf } from "./weightings.ts";

/** What was decided beside what was withheld already. */
export interface Protected {
  /** Names of the numbers withheld, so that nobody can work out anything of a few respondents. */
  withheld: Set<string>;
  /** The groups that something could be worked out of, were those printed. */
  opened: string[];
  /** The groups that something can be worked out of whatever is withheld. */
  unprotected: string[];
  /** How many groups of few respondents were looked at. */
  groups: number;
  /** Names of the report's numbers whose rows were looked at. */
  located: Set<string>;
}

export interface Asked {
  /** Reads the classes of rows of a delivery. */
  classesOf: ClassesOf;
  /** Is this number of the report withheld already? */
  isWithheld: (id: string) => boolean;
  /** Is it printed rounded, so that it tells no more than about how many? */
  isRounded?: (id: string) => boolean;
  /** What earlier editions printed. */
  earlier?: readonly RowNumber[];
}

/**
 * The last look at what is to be published: who stands behind each number, row by row, whatever names and tables they
 * have. Rows that no column of the report tells apart are a class; what a reader has are sums over classes. Where a group
 * of few respondents, or of respondents of few units (employers), is a combination of such sums, what is known of them
 * all is known of these few: another number is withheld, until no such group is left. Which classes there are at all
 * counts as known.
 *
 * It knows no hierarchies, filters or subgroups: they are seen by their rows.
 */
export async function protectRespondents(tables: readonly RuledTable[], asked: Asked): Promise<Protected> {
  const own = rowNumbersOf(tables);
  const deliveries = new Set(own.map(({ delivery }) => delivery));
  const all = [...own, ...(asked.earlier ?? []).filter(({ delivery }) => deliveries.has(delivery))];
  const done: Protected = { withheld: new Set(), opened: [], unprotected: [], groups: 0, located: new Set() };
  for (const numbers of Map.groupBy(all, ({ delivery }) => delivery).values())
    await inDelivery(numbers, asked, done);
  return done;
}

async function inDelivery(numbers: readonly RowNumber[], asked: Asked, done: Protected): Promise<void> {
  const [{ delivery }] = numbers as [RowNumber];
  const columns = columnsOf(numbers.flatMap(({ of, base }) => (base ? [of, base.of] : [of])));
  const units = numbers.find((one) => one.units)?.units;
  const amounts = new Map(
    numbers.flatMap(({ amount }) => (amount ? [[amountKey(amount), amount] as const] : [])),
  );
  const read = await asked.classesOf(
    delivery,
    columns,
    units,
    [...amounts.values()].map(({ name, computed, places }) => ({ name, computed, places })),
  );
  const all = [everybody(delivery), ...numbers];
  const { located, lost } = locate(all, columns, read);
  const conditions = numbers.map(({ of }) => of);
  const classes = {
    ...read,
    indices: indicesIn(located, columns, read),
    weightings: weightingsOf(conditions, columns, read),
  };
  done.unprotected.push(...lost);
  for (const { id, earlier } of located) if (!earlier && !asked.isRounded?.(id)) done.located.add(id);
  const least = {
    rows: Math.max(0, ...located.filter(({ earlier }) => !earlier).map((one) => one.least)),
    units: classes.units && units ? units.enough : 0,
  };
  const nameOf = (places: readonly number[], codes: readonly string[]) =>
    nameOfGroup(delivery, columns, places, codes);
  const isPrinted = (one: Located): boolean => {
    if (one.earlier) return true;
    const isGone = (id: string) => asked.isWithheld(id) || done.withheld.has(id);
    return (
      !isGone(one.id) && !(one.isQuotient && isGone(one.base!.id)) && !(asked.isRounded?.(one.id) ?? false)
    );
  };
  for (const [quantity, some] of Map.groupBy(located, (one) => one.quantity)) {
    const answered = new Set(some.flatMap(({ set, baseSet }) => [...set, ...(baseSet ?? [])]));
    const of = [...classes.rows.keys()].filter((one) => quantity === PEOPLE || answered.has(one));
    const amount = some.find((one) => one.amount)?.amount;
    const contributions = amount && classes.amounts?.get(amountKey(amount));
    const own = contributions ? { ...least, amount: { of: contributions, ...amount } } : least;
    // Of how many a mean is, is a number of people.
    const about = located.filter((one) => one.quantity === quantity || one.base?.quantity === quantity);
    const groups = smallGroups({ classes, of, nameOf, numbers: numberedIn(about), least: own });
    done.groups += groups.length;
    close(located, { quantity, groups, classes, isPrinted, least: own, isExcepted }, done);
  }
  if (!located.some(({ wholes }) => wholes)) return;
  const beside = withTwins(classes, columns);
  const twins = { ...beside, weightings: weightingsOf(conditions, columns, beside) };
  const groups = missingIn(twins, columns, nameOf);
  done.groups += groups.length;
  if (groups.length === 0) return;
  const { located: among } = locate(all, columns, twins);
  close(
    among,
    { quantity: PEOPLE, groups, classes: twins, isPrinted, least, isExcepted: isWholeExcepted },
    done,
  );
}

interface Closing {
  quantity: string;
  groups: readonly Group[];
  classes: Classes;
  least: Least;
  isPrinted: (one: Located) => boolean;
  /** Is the group whose rows this number is about open to all, since somebody said so? */
  isExcepted: (one: Located, known: Known) => boolean;
}

/** Withholds more until no group is open, but those that earlier editions opened by themselves. */
function close(
  located: readonly Located[],
  { quantity, groups, classes, least, isPrinted, isExcepted: isFree }: Closing,
  done: Protected,
): void {
  const knownBy = (isThere: (one: Located) => boolean): Known =>
    knowledgeOf(located.filter(isThere), classes)(quantity);
  const keysOf = (sets: readonly Int32Array[]) => new Set(sets.map((set) => set.join()));
  const isEarlier = ({ earlier }: Located) => earlier;
  const given = keysOf(
    located.filter(isEarlier).length > 1
      ? openIn(groups, knownBy(isEarlier), classes, least).map((one) => one.classes)
      : [],
  );
  for (;;) {
    const known = knownBy(isPrinted);
    const free = keysOf(
      known.by
        .flat()
        // How much some have together doesn't say that they are free to be counted.
        .filter((one) => (one.isQuotient || one.quantity === quantity) && isFree(one, known))
        .map(({ set }) => set),
    ).union(given);
    const open = openIn(groups, known, classes, least).filter((one) => !free.has(one.classes.join()));
    if (open.length === 0) return;
    const ours = choose(known, open, classes.rows.length, ({ earlier }) => !earlier);
    if (ours.length === 0) {
      done.unprotected.push(...open.map(({ name }) => name));
      return;
    }
    for (const { id } of ours) done.withheld.add(id);
    done.opened.push(open[0]!.name);
  }
}

/** A number of few that is printed all the same: somebody excepted it. */
const isExcepted = ({ isQuotient, lifted }: Located): boolean =>
  !isQuotient || lifted.has("numerator") || lifted.has("count-too-small");

/** Somebody excepted it, or it says that nobody has something, of a group that nobody knows the size of. */
const isWholeExcepted = ({ lifted, isQuotient, size, baseSet }: Located, { direction }: Known): boolean =>
  lifted.has("group") || (!isQuotient && size === 0 && !(baseSet && direction.isKnown(baseSet)));

/** How many were asked is no secret: a report says it somewhere. */
const everybody = (delivery: string): RowNumber => ({
  id: nameOfGroup(delivery, [], [], []),
  delivery,
  quantity: PEOPLE,
  of: { address: [], answered: [], computed: [] },
  isQuotient: false,
  least: 0,
  wholes: false,
  lifted: new Set(),
  earlier: true,
});
