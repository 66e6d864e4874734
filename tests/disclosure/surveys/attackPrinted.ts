import { equationsOf, contradicted } from "./blocks.ts";
import type { Equations } from "./blocks.ts";
import { boundsOf } from "./bounds.ts";
import type { Bounds, Question } from "./bounds.ts";
import { classesOf, isIn } from "./classes.ts";
import type { Group } from "./classes.ts";
import type { People } from "./people.ts";
import { printedWords } from "./printed.ts";
import type { Printed } from "./printed.ts";
import { alikeOf, secretsOf } from "./secrets.ts";
import { groupsOf, statementsOf } from "./statements.ts";
import type { Statement } from "./statements.ts";
import { keyOfTarget, targetOf } from "./targets.ts";

/** A group that an attacker knows too closely. */
export interface Found {
  words: string;
  people: number;
  group: Group;
  bounds: Bounds;
  question: Question;
}

export interface Attacked {
  equations: Equations;
  statements: readonly Statement[];
  /** Small groups that were looked at. */
  secrets: number;
  /** Small groups of whom he knows exactly how many they are, or what score they have together. */
  leaks: Found[];
  /** Groups of whom he knows that everybody has something, or nobody. */
  alike: Found[];
  /** Withheld numbers that he knows more closely than is asked. */
  narrow: Found[];
}

type About = "few" | "alike" | "withheld";

/** How wide the interval of a withheld number must be, as a share of it. */
const WIDTH = 0.3;

/**
 * What an attacker makes of all that is printed, by linear programming over how many people there may be of each kind.
 *
 * @param options.existing does he know which combinations of codes there are?
 * @param options.unanswered are those who gave no answer a small group as well?
 * @param options.gated was what is printed checked? Then no rounded count is of fewer than the rules ask
 */
export async function attackPrinted(
  printed: readonly Printed[],
  people: People,
  { existing = false, gated = true, unanswered = false } = {},
): Promise<Attacked> {
  const columns = usedIn(printed);
  const classes = classesOf(people, columns, { existing });
  const statements = statementsOf(printed, people, { gated });
  const by = people.weighting === "varying" ? "weight" : "people";
  const equations = equationsOf(classes, statements, by);
  const wrong = contradicted(equations);
  if (wrong.length > 0)
    throw new Error(`the attacker reckons with what isn't so: ${statements[wrong[0]!.statement]!.words}`);
  const living = classes.flatMap((one, index) => (one.people > 0 ? [index] : []));
  const secrets = secretsOf(classes, columns, people, { unanswered });
  const sum = (group: Group, of: (index: number) => number) =>
    living.reduce((all, index) => all + (isIn(classes[index]!, group) ? of(index) : 0), 0);
  const sizeOf = (group: Group) => sum(group, (index) => classes[index]!.people);
  const asked = new Map<
    string,
    { words: string; people: number; group: Group; question: Question; about: About }
  >();
  const ask = (
    group: Group,
    words: string,
    about: About,
    width: (truth: number) => number,
    score?: string,
  ) => {
    const target = targetOf(group, classes, living, equations);
    if (!target) return;
    const from = score === undefined ? 0 : equations.blocks.length * (1 + equations.scores.indexOf(score));
    const truth = sum(group, (index) =>
      score === undefined ? classes[index]![by] : classes[index]!.score[score]!,
    );
    const key = `${about} ${from} ${keyOfTarget(target)}`;
    if (asked.has(key)) return;
    const question = { ...target, from, truth, width: width(truth) };
    asked.set(key, {
      words,
      people: sizeOf(group),
      group,
      question,
      about,
    });
  };
  // Weighted numbers are printed rounded: known to a tenth is known.
  const closely = (truth: number) => (by === "weight" ? Math.max(1, truth / 10) : 1);
  for (const { group, words } of secrets) {
    ask(group, words, "few", closely);
    for (const score of equations.scores) {
      const answered = { ...group, [score]: new Set(["any"]) };
      if (sizeOf(answered) > 0) ask(answered, `${words}: ${score}`, "few", closely, score);
    }
  }
  for (const { group, words } of alikeOf(classes, columns, people)) ask(group, words, "alike", () => 1);
  for (const one of printed) {
    const { counted } = groupsOf(one, people);
    const isScore = one.ask.of !== undefined && people.scores.includes(one.ask.of);
    if (
      one.withheld &&
      !isScore &&
      !one.beside &&
      sizeOf(counted) > 0 &&
      sizeOf(counted) < people.minimumCount
    )
      ask(counted, printedWords(one), "withheld", (truth) => Math.max(1, WIDTH * truth));
  }
  const all = [...asked.values()];
  const most = people.weights.reduce((total, weight) => total + weight, 0);
  const bounds = await boundsOf(
    equations,
    all.map(({ question }) => question),
    most,
  );
  const closed = all.flatMap((one, index) =>
    bounds[index]!.open ? [] : [{ ...one, bounds: bounds[index]! }],
  );
  return {
    equations,
    statements,
    secrets: secrets.length,
    leaks: closed.filter(({ about }) => about === "few"),
    alike: closed.filter(({ about }) => about === "alike"),
    narrow: closed.filter(({ about }) => about === "withheld"),
  };
}

/** All columns that what is published speaks of. */
function usedIn(printed: readonly Printed[]): string[] {
  return [
    ...new Set(
      printed.flatMap(({ ask: { by, filter, of, to } }) => [
        ...by,
        ...Object.keys(filter),
        ...(of === undefined ? [] : [of]),
        ...(to === undefined ? [] : [to]),
      ]),
    ),
  ].sort();
}
