import { tTwoSided } from "../../lib/distributions/t.ts";
import { groupsIn } from "../../lib/screen/groups.ts";
import { hardestHit } from "../../lib/screen/hardestHit.ts";
import type { Rules } from "../../lib/screen/hardestHit.ts";
import { testGroups } from "../../lib/screen/testGroups.ts";
import { adjust } from "../../lib/survey/inference/adjust.ts";
import { contrast } from "../../lib/survey/estimators/contrast.ts";
import { proportion } from "../../lib/survey/estimators/proportion.ts";
import { standardErrors } from "../../lib/survey/variance/evaluate.ts";
import { generator } from "../../data-samples/random.ts";
import { simulate } from "../screen/simulated.ts";
import type { Simulated } from "../screen/simulated.ts";

const RULES: Rules = { worst: "high", crossings: 2, level: 0.05, minimumEffect: 0, minimumNEff: 100 };
const SHARES = [0.05, 0.1, 0.25, 0.5];
const PLANTED: Record<string, string>[] = [
  { sector: "transport" },
  { function: "manual" },
  { sector: "care", sex: "F" },
  { sector: "building", age: "15_34" },
];

/**
 * How often the screen reports a group where there is none, with its default rules and without a least effect and
 * size; and how often a planted group comes first. As a comparison the way it is mostly done: t tests of raw shares.
 *
 * `npm run bench -- screen 1000`: so many surveys of each kind, always the same ones.
 */
export async function bench(surveys = 1000): Promise<string[]> {
  const random = generator(20261128);
  const shareOf = (index: number) => SHARES[index % SHARES.length]!;
  let [plain, asItIs, small, raw] = [0, 0, 0, 0];
  for (let index = 0; index < surveys; index++) {
    const made = simulate(random, { share: shareOf(index) });
    const { plan, y, codes } = made;
    const any = (minimumNEff: number) =>
      testGroups(plan, y, codes, { ...RULES, minimumNEff }).some(({ adjusted }) => adjusted <= RULES.level);
    const found = any(RULES.minimumNEff);
    plain += Number(found);
    asItIs += Number(found && listed(made));
    small += Number(any(5));
    raw += Number(anyRaw(made));
  }
  const lines = [
    `${surveys} surveys without differences: 4,000 respondents in 160 PSU and 3 strata; shares of ${SHARES.join(", ")}`,
    `  any group reported, as the screen is: ${percent(asItIs, surveys)}`,
    `  any group reported, no least effect: ${percent(plain, surveys)}`,
    `  any group reported, no least effect, groups from 5 (effective) respondents: ${percent(small, surveys)}`,
    `  t tests of raw shares with BH, groups from 5 respondents: ${percent(raw, surveys)}`,
  ];
  for (const at of PLANTED) {
    let [first, among] = [0, 0];
    const runs = Math.ceil(surveys / PLANTED.length);
    for (let index = 0; index < runs; index++) {
      const effect = Object.keys(at).length === 1 ? 0.15 : 0.25;
      const { plan, y, codes } = simulate(random, { share: 0.25, planted: { at, effect } });
      const { found } = hardestHit(plan, y, codes, { ...RULES, minimumNEff: 50 });
      const place = found.findIndex((hit) => same(hit.at, at));
      first += Number(place === 0);
      among += Number(place >= 0);
    }
    const name = Object.values(at).join(" × ");
    lines.push(
      `  planted ${name}: first in ${percent(first, runs)}, listed in ${percent(among, runs)} of ${runs}`,
    );
  }
  return lines;
}

/** Does the screen list any group, whichever way is the worse? */
const listed = ({ plan, y, codes }: Simulated): boolean =>
  (["high", "low"] as const).some(
    (worst) => hardestHit(plan, y, codes, { ...RULES, worst, minimumEffect: 0.05 }).found.length > 0,
  );

const same = (a: Record<string, string>, b: Record<string, string>): boolean =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([name, code]) => b[name] === code);

/** Is any group found by t tests of raw shares, the group against the rest? */
function anyRaw({ plan, y, codes }: Simulated): boolean {
  const enough = (members: Uint8Array) => members.reduce((sum, flag) => sum + flag, 0) >= 5;
  const p = groupsIn(codes, RULES.crossings, enough).map(({ members }) => {
    const both = contrast(
      proportion(plan, y, { domains: [members, members.map((flag) => 1 - flag)] }),
      [1, -1],
    );
    const [d, se] = [both.values[0] ?? NaN, standardErrors(both)[0] ?? NaN];
    return se > 0 ? tTwoSided(d / se, plan.df) : NaN;
  });
  return adjust(p).some((value) => value <= RULES.level);
}

const percent = (count: number, of: number): string => `${((100 * count) / of).toFixed(1)} %`;
