import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bell, draw, generator, yes } from "../random.ts";

/**
 * Makes the synthetic survey: invented employees, so that the path of confidential data can be shown and tested.
 * Nobody was asked anything. The same seed gives the same bytes: only whole-number steps, no functions whose
 * last digits differ between machines.
 *
 * Published margins that it follows (EWCS 2015, Belgium, in `osh-barometer-ewcs`): 31 % work to tight deadlines
 * (almost) all of the time; a quarter sees health or safety at risk, men more than women. All other shares are round
 * assumptions, chosen to look plausible and to give one sector with fewer than ten respondents.
 *
 * Run: `npx node data-samples/synthetic-wellbeing/generate.ts`
 */
export function generate(seed = SEED): string {
  const random = generator(seed);
  const lines = [HEADER.join(",")];
  for (const { region, psus, population } of REGIONS)
    for (let number = 1; number <= psus; number++) {
      const psu = `${region}-${String(number).padStart(2, "0")}`;
      const climate = (random() - 0.5) * 14;
      for (let person = 0; person < PERSONS_A_PSU; person++) {
        const weight = (population / (psus * PERSONS_A_PSU)) * (0.6 + 0.8 * random());
        lines.push([...employee(random, climate), region, psu, weight.toFixed(1)].join(","));
      }
    }
  return lines.join("\n") + "\n";
}

const SEED = 20261123;
const PERSONS_A_PSU = 15;

/** Strata: more interviews in Brussels than its share, so that weights matter. Population: round assumptions. */
const REGIONS = [
  { region: "BE1", psus: 20, population: 400_000 },
  { region: "BE2", psus: 50, population: 2_400_000 },
  { region: "BE3", psus: 30, population: 1_200_000 },
];

/** Share of employees and what the sector adds to the well-being score. */
const SECTORS: [code: string, share: number, effect: number][] = [
  ["B", 0.004, -4],
  ["C", 0.136, 0],
  ["F", 0.06, 1],
  ["G", 0.16, -2],
  ["H", 0.06, -3],
  ["J", 0.2, 2],
  ["O", 0.19, -2],
  ["Q", 0.15, -7],
  ["R", 0.04, 3],
];
const AGES: [code: string, share: number, effect: number][] = [
  ["15_34", 0.32, 1],
  ["35_49", 0.37, -2],
  ["50_plus", 0.31, 0],
];
const OCCUPATIONS: [code: string, share: number, effect: number][] = [
  ["manual", 0.28, -2],
  ["clerical", 0.3, 0],
  ["professional", 0.32, 1],
  ["manager", 0.1, 2],
];
const SEXES: [code: string, share: number, effect: number][] = [
  ["M", 0.51, 0],
  ["F", 0.485, -3],
  ["X", 0.005, -4],
];

const HEADER = (
  "sex age sector occupation who5_1 who5_2 who5_3 who5_4 who5_5 who5 " +
  "low_wellbeing burnout_risk high_pace psychosocial_talk region psu weight"
).split(" ");

function employee(random: () => number, climate: number): (string | number)[] {
  const traits = [SEXES, AGES, SECTORS, OCCUPATIONS].map((shares) => draw(random, shares));
  const pace = yes(random, 0.31);
  const talk = yes(random, 0.45);
  const mean = 66 + climate + traits.reduce((sum, [, , effect]) => sum + effect, 0) - 11 * pace + 4 * talk;
  const level = mean + bell(random) * 17;
  const items = [1, 2, 3, 4, 5].map(() =>
    Math.min(5, Math.max(0, Math.round(level / 20 + bell(random) * 0.7))),
  );
  const who5 = items.reduce((sum, item) => sum + item, 0) * 4;
  const burnout = yes(random, who5 <= 28 ? 0.45 : who5 <= 50 ? 0.2 : 0.04);
  const answered = random() >= 0.02;
  const scores = [...items, who5, who5 <= 50 ? 1 : 0];
  return [
    ...traits.map(([code]) => code),
    ...(answered ? scores : scores.map(() => "")),
    burnout,
    pace,
    talk,
  ];
}

if (import.meta.main)
  writeFileSync(join(import.meta.dirname, "source", "synthetic-wellbeing.csv"), generate());
