import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bell, draw, generator, yes } from "../random.ts";
import { calibrate } from "./calibrate.ts";
import * as assumed from "./parameters.ts";
import { EFFECTS, WAVES } from "./parameters.ts";
import { sample } from "./sample.ts";
import type { Person } from "./sample.ts";

/**
 * Makes the synthetic waves: invented persons, so that comparisons over waves, modes and groups can be shown and
 * tested. Nobody was asked anything. Margins are the published ones in `datapackage.json`; all else is assumed or
 * planted, as `parameters.ts` says. The same seed gives the same bytes.
 *
 * Answers are delivered as the waves deliver them: on demands and burnout 1 = always, but 1 = never in 2021; the
 * descriptor turns them one way.
 *
 * Run: `npx node data-samples/synthetic-ewcs/generate.ts FOLDER` writes synthetic-ewcs.csv there.
 */
export function generate(seed = assumed.SEED): string {
  const random = generator(seed);
  const rows = WAVES.flatMap((wave) => waveOf(random, wave));
  return [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))]
    .map((fields) => fields.join(",") + "\n")
    .join("");
}

type Wave = (typeof WAVES)[number];
type Scale = keyof typeof ITEMS;
type Scores = Record<Scale, number>;

/** Questions of each scale, the highest code, and the waves that count from 1 = always to 5 = never. */
const ITEMS = {
  demands: { count: 4, lowest: 1, highest: 5, fromAlways: (wave: Wave) => !wave.telephone },
  autonomy: { count: 4, lowest: 1, highest: 5, fromAlways: () => true },
  support: { count: 4, lowest: 1, highest: 5, fromAlways: () => true },
  burnout: { count: 5, lowest: 1, highest: 5, fromAlways: (wave: Wave) => !wave.telephone },
  who5: { count: 5, lowest: 0, highest: 5, fromAlways: () => false },
} as const;
const SCALES = Object.keys(ITEMS) as Scale[];

/** The published margins, as the descriptor lists them with their sources. */
export const MARGINS = Object.assign(
  {},
  ...(
    JSON.parse(readFileSync(join(import.meta.dirname, "datapackage.json"), "utf8")) as {
      sources: { margins?: object }[];
    }
  ).sources.map(({ margins }) => margins),
) as {
  residents: Record<string, number>;
  women: Record<string, number>;
  sector: Record<string, number>;
  demands: Record<string, Record<string, number>>;
  autonomy: Record<string, Record<string, number>>;
  tight_deadlines: Record<string, number>;
  presenteeism: number;
  health_at_risk: { all: number } & Record<"sector" | "sex" | "age", Record<string, number>>;
};

function waveOf(random: () => number, wave: Wave): Record<string, string | number>[] {
  const women = lastUpTo(MARGINS.women, wave.year) / 100;
  const shares = {
    sex: new Map(Object.entries({ F: women, M: 1 - women })),
    age: new Map<string, number>(assumed.AGES),
    sector: new Map(Object.entries(part(MARGINS.sector))),
    province: new Map(Object.entries(part(MARGINS.residents))),
  };
  const persons = sample(random, wave, shares);
  const weights = calibrate(
    persons.map(({ base }) => base),
    (["province", "sector", "age", "sex"] as const).map((name) => ({
      groups: persons.map((person) => person[name]),
      shares: shares[name],
    })),
  );
  return persons.map((person, index) => {
    const { base: _base, climate, ...traits } = person;
    const scores = scoresOf(random, wave, person, climate);
    return {
      wave: wave.year,
      ...traits,
      weight: weights[index]!.toFixed(4),
      ...Object.assign({}, ...SCALES.map((scale) => answers(random, wave, scale, scores[scale]))),
      ...shareItems(random, person),
    };
  });
}

/** Where the person stands on each scale before anything is rounded: what was planted, plus chance. */
function scoresOf(random: () => number, wave: Wave, person: Person, climate: number): Scores {
  const { LEVELS, SPREAD, PATHS } = assumed;
  const own = () => bell(random) * SPREAD.person;
  const [demands, autonomy, support, burnout, who5] = [own(), own(), own(), own(), own()];
  const { hardest, since2015, telephone } = EFFECTS;
  const isHardest =
    person.sector === hardest.sector && person.sex === hardest.sex && person.age === hardest.age;
  const is2024 = wave.year === "2024";
  const tired =
    climate * SPREAD.workplace + PATHS.demands * demands + PATHS.support * support + 0.8 * burnout;
  return {
    demands: lastUpTo(MARGINS.demands, wave.year)[person.sex]! + demands,
    autonomy:
      lastUpTo(MARGINS.autonomy, wave.year)[person.sex]! +
      centred(EFFECTS.autonomy.sector, part(MARGINS.sector), person.sector) +
      centred(EFFECTS.autonomy.occupation, Object.fromEntries(assumed.OCCUPATIONS), person.occupation) +
      autonomy,
    support: LEVELS.support + support,
    burnout:
      LEVELS.burnout +
      of(EFFECTS.burnout.sector, person.sector) +
      of(EFFECTS.burnout.sex, person.sex) +
      (isHardest ? hardest.burnout : 0) +
      (is2024 ? since2015.burnout + of(since2015.sector, person.sector) : 0) +
      (wave.telephone ? telephone.burnout : 0) +
      tired,
    who5:
      LEVELS.who5 +
      of(EFFECTS.who5.sector, person.sector) +
      (wave.telephone ? telephone.who5 : 0) +
      PATHS.burnout * tired +
      0.8 * who5,
  };
}

/** The answers to the questions of a scale as they are delivered, and its score; empty where there is none. */
function answers(
  random: () => number,
  wave: Wave,
  scale: Scale,
  score: number,
): Record<string, string | number> {
  const { count, lowest, highest, fromAlways } = ITEMS[scale];
  const asked = scale !== "burnout" || !wave.telephone || random() < assumed.MODULE_2021;
  const codes = Array.from({ length: count }, () => {
    const exact = lowest + ((highest - lowest) * score) / 100 + bell(random) * assumed.SPREAD.answer;
    const code = Math.min(highest, Math.max(lowest, Math.round(exact)));
    return random() < assumed.MISSING || !asked ? undefined : code;
  });
  const answered = codes.filter((code) => code !== undefined);
  const points = answered.reduce((sum, code) => sum + code - lowest, 0);
  const enough = scale === "who5" ? answered.length === count : answered.length >= count / 2;
  const total = (points / (answered.length * (highest - lowest))) * 100;
  return {
    ...Object.fromEntries(
      codes.map((code, index) => [
        `${scale}_${index + 1}`,
        code === undefined ? "" : fromAlways(wave) ? lowest + highest - code : code,
      ]),
    ),
    [scale]: enough ? total.toFixed(2) : "",
    ...(scale === "who5" ? { low_wellbeing: enough ? Number(total <= 50) : "" } : {}),
  };
}

/** Questions of which shares are published: as if every wave were 2015. */
function shareItems(random: () => number, { sector, sex, age }: Person): Record<string, string | number> {
  const { tight_deadlines: deadlines, health_at_risk: risk, presenteeism } = MARGINS;
  const [tight] = draw(random, Object.entries(part(deadlines)));
  const added = risk.sector[sector]! + risk.sex[sex]! + risk.age[age]! - 2 * risk.all;
  return {
    tight_deadlines: tight,
    health_at_risk: yes(random, added / 100),
    presenteeism: yes(random, presenteeism / 100),
  };
}

/** The margin of the wave, or of the last one before it that has any. */
const lastUpTo = <T>(margins: Record<string, T>, year: string): T =>
  Object.entries(margins).findLast(([one]) => one <= year)![1];

/** Numbers as parts of their sum. */
function part(numbers: Record<string, number>): Record<string, number> {
  const sum = Object.values(numbers).reduce((a, b) => a + b, 0);
  return Object.fromEntries(Object.entries(numbers).map(([code, number]) => [code, number / sum]));
}

const of = (effects: Readonly<Record<string, number>>, code: string): number => effects[code] ?? 0;

/** The effect less its average, so that it doesn't move the mean of all. */
const centred = (
  effects: Readonly<Record<string, number>>,
  shares: Record<string, number>,
  code: string,
): number =>
  of(effects, code) - Object.entries(effects).reduce((sum, [one, effect]) => sum + effect * shares[one]!, 0);

if (import.meta.main) {
  const folder = process.argv[2] ?? ".";
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "synthetic-ewcs.csv"), generate());
}
