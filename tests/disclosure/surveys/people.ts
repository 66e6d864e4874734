import { random } from "../randomSystem.ts";

/** What somebody answered, by column: a code, 0 or 1, or nothing (""). */
export type Person = Readonly<Record<string, string>>;

/** How the rows are weighted: a register has no weights, and its numbers no intervals. */
export type Weighting = "register" | "ones" | "varying";

/** An invented survey, with all that its codebook says. */
export interface People {
  rows: readonly Person[];
  weights: readonly number[];
  weighting: Weighting;
  /** Columns of codes, and columns of 0 and 1; and a score from 0 to 10, of some surveys. */
  dimensions: readonly string[];
  having: readonly string[];
  scores: readonly string[];
  /** Which 0/1 columns are nobody's business: not who is under 30. */
  sensitive: readonly string[];
  /** What tells what: of each division its section, of each age whether it is under 30. Everybody knows it. */
  tells: readonly (readonly [from: string, to: string])[];
  minimumCount: number;
  roundingBase: number;
}

export const SCORE_MOST = 10;
const letters = (first: string, many: number) => Array.from({ length: many }, (_, i) => `${first}${i + 1}`);

/** An invented survey, the same for the same seed. */
export function invent(seed: number): People {
  const next = random(seed * 7919 + 13);
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const size = next() < 0.2 ? between(60, 200) : between(200, 600);
  const ages = letters("a", between(3, 5));
  const sections = letters("S", between(2, 4)).map((code) => ({
    code,
    divisions: letters(`${code}.`, next() < 0.3 ? 1 : between(2, 4)),
  }));
  const pick = chooser(next);
  const [region, sex, age, contract, section] = [
    pick(letters("r", between(2, 4))),
    pick(["F", "M"]),
    pick(ages),
    pick(letters("c", between(2, 3))),
    pick(sections),
  ];
  const divisions = new Map(sections.map((one) => [one, pick(one.divisions)]));
  const [burnout, bullied] = [chance(next), chance(next)];
  const missing = next() < 0.35 ? 0.02 + 0.08 * next() : 0;
  const kind = next();
  const weighting: Weighting = kind < 0.4 ? "register" : kind < 0.85 ? "ones" : "varying";
  const scored = next() < 0.3;
  const dimensions = ["region", "sex", "age", "young", "sector", "division", "contract"];
  const having = ["under_30", "burnout", "bullied"];
  const minimumCount = next() < 0.6 ? between(3, 5) : between(6, 10);
  const all = Array.from({ length: size }, (): Person => {
    const [ownAge, own] = [age(), section()];
    const ownSex = sex();
    const young = ages.indexOf(ownAge) === 0;
    const answer = (code: string) => (next() < missing ? "" : code);
    const tilt = 0.4 * (ownSex === "F" ? 1 : 0.4);
    return {
      region: answer(region()),
      sex: ownSex,
      age: ownAge,
      young: young ? "yes" : "no",
      sector: own.code,
      division: divisions.get(own)!(),
      contract: answer(contract()),
      under_30: young ? "1" : "0",
      burnout: answer(next() < burnout + tilt * next() ? "1" : "0"),
      bullied: answer(next() < bullied ? "1" : "0"),
      strain: answer(String(Math.floor((SCORE_MOST + 1) * next()))),
    };
  });
  const rows = thinned(all, [...dimensions, ...having], { next, between, minimumCount });
  const roundingBase = weighting !== "varying" && next() < 0.15 ? [3, 5, 10][between(0, 2)]! : 0;
  return {
    rows,
    weights: rows.map(() => (weighting === "varying" ? 5 + Math.round(200 * next() ** 2) / 10 : 1)),
    weighting,
    dimensions,
    having,
    sensitive: ["burnout", "bullied"],
    scores: scored ? ["strain"] : [],
    tells: [
      ["division", "sector"],
      ["age", "young"],
      ["age", "under_30"],
      ["young", "under_30"],
      ["under_30", "young"],
    ],
    minimumCount,
    roundingBase,
  };
}

/** Of some groups most people are taken away, so that few are left of them: what there is to be found. */
function thinned(
  all: readonly Person[],
  columns: readonly string[],
  {
    next,
    between,
    minimumCount,
  }: { next: () => number; between: (low: number, high: number) => number; minimumCount: number },
): Person[] {
  let rows = [...all];
  for (let group = between(3, 8); group > 0; group--) {
    const like = rows[between(0, rows.length - 1)]!;
    const by = columns.filter(() => next() < 0.2).slice(0, 3);
    let left = between(1, minimumCount - 1);
    const few = rows.filter((row) => by.some((column) => row[column] !== like[column]) || left-- > 0);
    if (by.length > 0 && few.length > 0.75 * rows.length) rows = few;
  }
  return rows;
}

/** Draws from codes of which some are rarer than others, and now and then one much rarer. */
function chooser(next: () => number): <T>(of: readonly T[]) => () => T {
  return (of) => {
    const sizes = of.map(() => (next() < 0.08 ? 0.02 + 0.06 * next() : 0.3 + next()));
    const all = sizes.reduce((sum, one) => sum + one, 0);
    return () => {
      let left = next() * all;
      return of[sizes.findIndex((one) => (left -= one) < 0)] ?? of.at(-1)!;
    };
  };
}

/** How many have something: few, now and then. */
const chance = (next: () => number): number => (next() < 0.25 ? 0.02 + 0.1 * next() : 0.15 + 0.5 * next());
