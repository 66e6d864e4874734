import { describe, expect, test } from "vitest";
import { binomialInterval, wilsonInterval } from "../../lib/rates/binomial.ts";
import { uChart, xmrChart } from "../../lib/rates/controlChart.ts";
import { directRate } from "../../lib/rates/direct.ts";
import { funnelLimit } from "../../lib/rates/funnel.ts";
import { oddsRatio, riskRatio } from "../../lib/rates/oddsRatio.ts";
import type { TwoByTwo } from "../../lib/rates/oddsRatio.ts";
import { byarInterval, normalInterval, poissonInterval } from "../../lib/rates/poisson.ts";
import { rateRatio } from "../../lib/rates/rateRatio.ts";
import { smr } from "../../lib/rates/smr.ts";
import { poissonTrend } from "../../lib/rates/trend.ts";
import { expected } from "../reference/read.ts";

const { inputs, results } = expected("rates_epi");

/** Relative, with an absolute floor; a list against a list. */
function near(got: number | number[], wanted: number | number[], tolerance = 1e-9): void {
  const [ours, theirs] = [[got].flat(), [wanted].flat()];
  expect(ours).toHaveLength(theirs.length);
  ours.forEach((value, i) =>
    expect(Math.abs(value - theirs[i]!), `${value} for ${theirs[i]}`).toBeLessThanOrEqual(
      Math.max(1e-12, tolerance * Math.abs(theirs[i]!)),
    ),
  );
}

/** R's uniroot stops at about 1e-4 where these bounds are searched. */
const SEARCHED = 2e-3;
const strata = ({ count, pop }: { count: number[]; pop: number[] }) => ({ events: count, time: pop });
const [a, b] = [strata(inputs.sectorA), strata(inputs.sectorB)];
const each = (part: { x: number[] }, of: (x: number, i: number) => number) => part.x.map(of);

/** A check for every result that R gives: one without a check here fails. */
const CHECKS: Record<string, () => void> = {
  direct_A: () => direct(a, results.direct_A),
  direct_B: () => direct(b, results.direct_B),
  direct_note: () => expect(results.direct_note).toContain("Fay-Feuer"),
  indirect_B_vs_A: () => {
    const { sir, rate } = results.indirect_B_vs_A;
    const found = smr(b, a, { interval: "log" });
    near(found.expected, sir.exp, 1e-10);
    expect(found.observed).toBe(sir.observed);
    near([found.ratio, found.low, found.high], [sir.sir, sir.lci, sir.uci]);
    near([found.rate.value, found.rate.low, found.rate.high], [rate["adj.rate"], rate.lci, rate.uci]);
    expect(smr({ ...b, events: 174 }, a, { interval: "log" })).toEqual(found);
  },
  pois_exact: () => poissonBounds(results.pois_exact, poissonInterval, SEARCHED),
  garwood_qgamma: () => {
    const part = results.garwood_qgamma;
    poissonBounds(part, poissonInterval, 1e-12);
    near(
      each(part, (x, i) => poissonInterval(x, 0.9).low / part.pt[i]),
      part.lower90,
    );
    near(
      each(part, (x, i) => poissonInterval(x, 0.9).high / part.pt[i]),
      part.upper90,
    );
    part["poisson.test"].forEach(([low, high]: [number, number], i: number) => {
      const bounds = poissonInterval(part.x[i]);
      near([bounds.low / part.pt[i], bounds.high / part.pt[i]], [low, high]);
    });
  },
  pois_byar: () => poissonBounds(results.pois_byar, byarInterval),
  pois_approx: () => {
    const { x, pt } = results.pois_exact;
    poissonBounds({ x, pt, ...results.pois_approx }, normalInterval);
  },
  binom: () => {
    const part = results.binom;
    for (const [name, interval] of [
      ["exact", binomialInterval],
      ["wilson", wilsonInterval],
    ] as const) {
      const bounds = (part.x as number[]).map((x, i) => interval(x, part.n[i]));
      near(
        bounds.map(({ low }) => low),
        part[`${name}_lower`],
      );
      near(
        bounds.map(({ high }) => high),
        part[`${name}_upper`],
      );
    }
  },
  oddsratio: () => {
    const part = results.oddsratio;
    const table = part.table as TwoByTwo;
    const of = (interval: "wald" | "exact" | "midp") => oddsRatio(table, { interval });
    ratio(of("wald"), part.wald);
    ratio(of("exact"), part.fisher, SEARCHED);
    ratio(of("midp"), part.midp, SEARCHED);
    near([of("wald").p, of("exact").p, of("midp").p], [part.p_chi2, part.p_fisher, part.p_midp]);
    ratio(riskRatio(table), part.riskratio_wald);
  },
  rateratio: () => {
    const { count, pt, wald, midp } = results.rateratio;
    const [first, second] = [0, 1].map((i) => ({ events: count[i], time: pt[i] }));
    // R has the first row as the one compared with.
    ratio(rateRatio(second!, first!, { interval: "wald" }), wald);
    ratio(rateRatio(second!, first!, { interval: "midp" }), midp, SEARCHED);
  },
  poisson_two_sample: () => {
    const { ratio: estimate, p, ci } = results.poisson_two_sample;
    const found = rateRatio({ events: 41, time: 4100 }, { events: 95, time: 12300 });
    near([found.ratio, found.low, found.high, found.p], [estimate, ...ci, p]);
  },
  funnel: () => {
    for (const p of [0.001, 0.025, 0.975, 0.999])
      near(
        results.funnel.expected.map((one: number) => funnelLimit(one, p)),
        results.funnel[`interp_${p}`],
      );
  },
  pois_trend: () => {
    const { years, obs, py, coef, se, pred_2020, dispersion } = results.pois_trend;
    const before = (list: number[]) => list.filter((_, i) => years[i] < 2020);
    const since = before(years).map((year) => year - 2010);
    const found = poissonTrend(since, { events: before(obs), time: before(py) });
    near([found.intercept, found.slope], [coef["(Intercept)"], coef["I(yrs - 2010)"]], 1e-8);
    near([found.se.intercept, found.se.slope], se, 1e-8);
    near(found.expected(10, py[10]), pred_2020, 1e-8);
    near(found.dispersion, dispersion, 1e-8);
  },
  u_chart: () => {
    const { obs, py } = results.pois_trend;
    const { centre, low, high } = uChart({ events: obs, time: py });
    near([centre, ...low, ...high], [results.u_chart.ubar, ...results.u_chart.lcl, ...results.u_chart.ucl]);
  },
  xmr: () => {
    const { centre, step, low, high } = xmrChart(results.pois_trend.obs);
    const { center, mrbar, lcl, ucl } = results.xmr;
    near([centre, step, low[0]!, high[0]!], [center, mrbar, lcl, ucl]);
  },
};

function direct(group: Parameters<typeof directRate>[0], wanted: Record<string, number>): void {
  const found = directRate(group, inputs.stdpop);
  near([found.crude, found.rate], [wanted["crude.rate"]!, wanted["adj.rate"]!], 1e-10);
  near([found.low, found.high], [wanted["lci"]!, wanted["uci"]!]);
}

function poissonBounds(
  part: { x: number[]; pt: number[]; lower: number[]; upper: number[] },
  interval: typeof poissonInterval,
  tolerance = 1e-9,
): void {
  near(
    each(part, (x, i) => interval(x).low / part.pt[i]!),
    part.lower,
    tolerance,
  );
  near(
    each(part, (x, i) => interval(x).high / part.pt[i]!),
    part.upper,
    tolerance,
  );
}

function ratio(
  found: { ratio: number; low: number; high: number },
  wanted: { estimate: number; lower: number; upper: number },
  tolerance = 1e-9,
): void {
  near([found.ratio, found.low, found.high], [wanted.estimate, wanted.lower, wanted.upper], tolerance);
}

describe("R's results", () => {
  test.each(Object.keys(results))("%s", (name) => {
    expect(Object.keys(CHECKS)).toContain(name);
    CHECKS[name]!();
  });
});
