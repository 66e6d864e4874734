import { removeTemporary } from "../../data/temporary.ts";
import { random } from "../randomSystem.ts";
import { asksOf, themeOf } from "./asks.ts";
import { attackPrinted } from "./attackPrinted.ts";
import { delivered } from "./delivered.ts";
import { estimated } from "./estimated.ts";
import { explained } from "./explained.ts";
import type { Explained } from "./explained.ts";
import { invent } from "./people.ts";
import type { Asked } from "./printed.ts";
import { publishedOf } from "./published.ts";

/** What was attacked of an invented survey and its reports, and how it ended. */
export interface AttackedSurvey {
  seed: number;
  editions: number;
  refused: number;
  broken: readonly string[];
  /** Numbers that are printed, and that are withheld. */
  published: number;
  withheld: number;
  secrets: number;
  /** Small groups that are known exactly, and those that are to who knows which combinations of codes there are. */
  leaks: number;
  more: number;
  /** Groups of whom everybody is known to have something, or nobody. */
  alike: number;
  narrow: number;
  explained: Explained[];
}

/** So many leaks of a survey are explained. */
const EXPLAINED = 4;

/**
 * An invented survey is delivered, estimated and published in one to three editions; an attacker then has all that they
 * print.
 *
 * @param options.gated false: without output checking, to see that the attack can succeed
 * @param options.byRows false: without the look at who stands behind each number
 * @param options.explain which numbers tell a leak?
 */
export async function attackSurvey(
  seed: number,
  { gated = true, byRows = true, explain = true } = {},
): Promise<AttackedSurvey> {
  const people = invent(seed);
  const next = random(seed);
  const many = [1, 1, 2, 3][Math.floor(4 * next())]!;
  const theme = themeOf(people, next);
  try {
    const survey = await delivered(people, seed);
    const editions: Asked[][] = [];
    const asks = Array.from({ length: many }, () =>
      asksOf(people, next() < 0.8 ? theme : themeOf(people, next), next),
    );
    for (const edition of asks) {
      const asked: Asked[] = [];
      for (const [index, ask] of edition.entries()) asked.push(await estimated(survey, ask, `t${index}`));
      editions.push(asked);
    }
    const { printed, refused, broken } = await publishedOf(editions, { gated, byRows });
    const attack = await attackPrinted(printed, people, { gated });
    const cautious = await attackPrinted(printed, people, { existing: true, gated });
    const known = new Set(attack.leaks.map(({ words }) => words));
    const more = cautious.leaks.filter(({ words }) => !known.has(words));
    const all: Explained[] = [];
    const shortest = <T extends { words: string }>(of: readonly T[]) =>
      of.toSorted((a, b) => a.words.split(",").length - b.words.split(",").length).slice(0, EXPLAINED);
    if (explain) {
      for (const one of shortest(attack.leaks)) all.push(await explained(one, attack, people));
      for (const one of shortest(attack.alike)) {
        const found = await explained(one, attack, people);
        all.push({ ...found, kind: `all or nobody: ${found.kind}` });
      }
      if (attack.leaks.length === 0)
        for (const one of shortest(more)) {
          const found = await explained(one, cautious, people);
          all.push({ ...found, kind: `knowing which there are: ${found.kind}` });
        }
    }
    return {
      seed,
      editions: many,
      refused,
      broken,
      published: printed.filter(({ value }) => value !== null).length,
      withheld: printed.filter(({ withheld }) => withheld).length,
      secrets: attack.secrets,
      leaks: attack.leaks.length,
      more: more.length,
      alike: attack.alike.length,
      narrow: attack.narrow.length,
      explained: all,
    };
  } finally {
    removeTemporary();
  }
}
