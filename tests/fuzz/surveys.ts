import { attackSurvey } from "../disclosure/surveys/attackSurvey.ts";
import type { AttackedSurvey } from "../disclosure/surveys/attackSurvey.ts";
import type { Asked, Told } from "./run.ts";

/**
 * Random surveys from their rows to what a reader has: delivered, estimated and published in one to three editions, and
 * attacked with all that these print (`tests/disclosure/surveys`). Each leak is said with the numbers that tell it.
 */
export async function run({ seed, times = 200, from = 0, say }: Asked): Promise<Told> {
  const all: AttackedSurvey[] = [];
  for (let survey = from; survey < from + times; survey++) {
    const one = await attackSurvey(seed + survey);
    all.push(one);
    if (one.leaks + one.more + one.alike > 0)
      say(
        `! ${one.seed}: ${one.leaks} groups known, ${one.more} to who knows which combinations of codes there are, ${one.alike} all alike`,
      );
    for (const error of one.broken) say(`! ${one.seed}: output checking broke down: ${error}`);
    for (const { kind, words } of one.explained) say(`    ${kind}: ${words}`);
    if ((survey + 1) % 50 === 0) say(`${survey + 1} surveys`);
  }
  const sum = (of: (one: AttackedSurvey) => number) => all.reduce((total, one) => total + of(one), 0);
  const kinds = Map.groupBy(
    all.flatMap((one) => one.explained.map((leak) => ({ ...leak, seed: one.seed }))),
    ({ kind }) => kind,
  );
  const leaking = all.filter(({ leaks, more, alike }) => leaks + more + alike > 0);
  const broken = all.filter((one) => one.broken.length > 0);
  return {
    lines: [
      ...[...kinds]
        .map(([kind, some]) => ({ kind, seeds: [...new Set(some.map((leak) => leak.seed))] }))
        .toSorted((a, b) => b.seeds.length - a.seeds.length)
        .map(({ kind, seeds }) => `${kind}: ${seeds.length} surveys (${seeds.slice(0, 8).join(", ")})`),
      `${times} random surveys, ${sum(({ editions }) => editions)} editions, ${sum(({ refused }) => refused)} refused; ` +
        `${sum(({ published }) => published)} numbers published, ${sum(({ withheld }) => withheld)} withheld`,
      `${sum(({ secrets }) => secrets)} small groups attacked: ${sum(({ leaks }) => leaks)} known, ` +
        `${sum(({ more }) => more)} more to who knows which combinations of codes there are; ${sum(({ alike }) => alike)} known to be all alike; in ${leaking.length} surveys`,
      `${sum(({ narrow }) => narrow)} withheld numbers known more closely than is asked`,
    ],
    wrong: leaking.length + broken.length,
  };
}
