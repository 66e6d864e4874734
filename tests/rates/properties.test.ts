import fc from "../fastCheck.ts";
import { describe, expect, test } from "vitest";
import { binomialInterval, wilsonInterval } from "../../lib/rates/binomial.ts";
import { uChart, xmrChart } from "../../lib/rates/controlChart.ts";
import { directRate } from "../../lib/rates/direct.ts";
import { funnelLimit } from "../../lib/rates/funnel.ts";
import { oddsRatio, riskRatio } from "../../lib/rates/oddsRatio.ts";
import { byarInterval, midPInterval, poissonInterval } from "../../lib/rates/poisson.ts";
import { rateRatio } from "../../lib/rates/rateRatio.ts";
import { smr } from "../../lib/rates/smr.ts";
import { poissonTrend } from "../../lib/rates/trend.ts";

const error = (code: string) => expect.objectContaining({ code });
const count = fc.nat({ max: 500 });
const time = fc.double({ min: 1, max: 1e6, noNaN: true });
const strata = fc.array(fc.record({ events: count, time, standard: time }), { minLength: 1, maxLength: 8 });
const lists = (rows: { events: number; time: number; standard: number }[]) => ({
  group: { events: rows.map(({ events }) => events), time: rows.map(({ time }) => time) },
  standard: rows.map(({ standard }) => standard),
});
const near = (a: number, b: number, tolerance = 1e-9) =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(b)));

describe("a count", () => {
  test("midp lies within exact, and all hold the count", () => {
    fc.assert(
      fc.property(count, fc.double({ min: 0.5, max: 0.999, noNaN: true }), (events, level) => {
        const [exact, midp] = [poissonInterval(events, level), midPInterval(events, level)];
        expect(midp.low).toBeGreaterThanOrEqual(exact.low * (1 - 1e-12));
        expect(midp.high).toBeLessThanOrEqual(exact.high * (1 + 1e-12));
        for (const { low, high } of [exact, midp, byarInterval(events, level)]) {
          expect(low).toBeLessThanOrEqual(events);
          expect(high).toBeGreaterThan(events);
        }
      }),
    );
  });

  test("midp: each tail holds what it should; of none: 0 to −log of twice the tail", () => {
    near(midPInterval(0).high, -Math.log(0.05));
    expect(midPInterval(0).low).toBe(0);
    near(byarInterval(400).low, midPInterval(400).low, 1e-4);
  });
});

describe("a share", () => {
  test("the other way round is one minus it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (persons, seed) => {
        const cases = seed % (persons + 1);
        for (const interval of [binomialInterval, wilsonInterval]) {
          const [one, other] = [interval(cases, persons), interval(persons - cases, persons)];
          near(one.low, 1 - other.high, 1e-10);
          expect(one.low <= cases / persons && cases / persons <= one.high).toBe(true);
        }
      }),
    );
  });
  test("of nobody is refused", () => {
    expect(() => binomialInterval(0, 0)).toThrow(error("RATE_NUMBER"));
    expect(() => wilsonInterval(3, 2)).toThrow(error("RATE_NUMBER"));
  });
});

describe("direct standardisation", () => {
  test("the size of the standard doesn't count; its own structure gives the crude rate", () => {
    fc.assert(
      fc.property(strata, fc.double({ min: 0.01, max: 100, noNaN: true }), (rows, factor) => {
        const { group, standard } = lists(rows);
        const [one, other] = [
          directRate(group, standard),
          directRate(
            group,
            standard.map((size) => size * factor),
          ),
        ];
        for (const key of ["rate", "low", "high", "se"] as const) near(one[key] / other[key] || 1, 1, 1e-9);
        const own = directRate(group, group.time);
        near(own.rate / (own.crude || 1), own.crude === 0 ? 0 : 1);
        expect(one.low).toBeLessThanOrEqual(one.rate);
        expect(one.high).toBeGreaterThan(one.rate);
      }),
    );
  });
  test("of one stratum is the exact Poisson interval", () => {
    const { low, high } = directRate({ events: [14], time: [1000] }, [7]);
    near(low, poissonInterval(14).low / 1000);
    near(high, poissonInterval(14).high / 1000);
  });
  test("without events goes from zero; without person-time is refused", () => {
    expect(directRate({ events: [0, 0], time: [100, 200] }, [1, 1])).toMatchObject({ rate: 0, low: 0 });
    near(directRate({ events: [0], time: [100] }, [1]).high, poissonInterval(0).high / 100);
    for (const wrong of [
      () => directRate({ events: [1], time: [0] }, [1]),
      () => directRate({ events: [1], time: [10] }, [0]),
      () => directRate({ events: [1], time: [10] }, [1, 2]),
      () => directRate({ events: [1.5], time: [10] }, [1]),
      () => directRate({ events: [], time: [] }, []),
      () => directRate({ events: [1], time: [10] }, [NaN]),
    ])
      expect(wrong).toThrow(error("RATE_NUMBER"));
  });
});

describe("indirect standardisation", () => {
  test("of the reference itself is 1, and merging equal strata changes nothing", () => {
    fc.assert(
      fc.property(strata, (rows) => {
        const { group } = lists(rows);
        fc.pre(group.events.some((events) => events > 0));
        const found = smr(group, group);
        near(found.ratio, 1);
        expect(found.low).toBeLessThan(1);
        expect(found.p).toBeGreaterThan(0.5);
        const twice = smr(
          { events: found.observed, time: [...group.time, ...group.time] },
          {
            events: [...group.events, ...group.events],
            time: [...group.time, ...group.time],
          },
        );
        near(twice.expected, 2 * found.expected);
      }),
    );
  });
  test("of no events begins at zero; where none is expected there is no ratio", () => {
    const reference = { events: [5], time: [100] };
    expect(smr({ events: 0, time: [100] }, reference)).toMatchObject({ ratio: 0, low: 0 });
    near(smr({ events: 0, time: [100] }, reference).high, poissonInterval(0).high / 5);
    expect(() => smr({ events: 0, time: [1] }, reference, { interval: "log" })).toThrow(
      error("RATE_EXPECTED"),
    );
    expect(() => smr({ events: 1, time: [1] }, { events: [0], time: [100] })).toThrow(error("RATE_EXPECTED"));
    expect(() => smr({ events: 1, time: [0] }, reference)).toThrow(error("RATE_NUMBER"));
  });
});

describe("a ratio of rates", () => {
  const events = fc.record({ events: count, time });
  test("the other way round is its inverse, with the same p; 1 is in the exact interval when p is above 0.05", () => {
    fc.assert(
      fc.property(events, events, fc.constantFrom("exact", "midp"), (a, b, interval) => {
        fc.pre(a.events + b.events > 0);
        const [one, other] = [rateRatio(a, b, { interval }), rateRatio(b, a, { interval })];
        expect(Object.values(one).some(Number.isNaN)).toBe(false);
        near(one.p, other.p, 1e-6);
        const inverse = (x: number) => (x === 0 ? Infinity : 1 / x);
        const alike = (x: number, y: number) =>
          expect(x === y || Math.abs(x / y - 1) < 1e-7, `${x} for ${y}`).toBe(true);
        alike(one.ratio, inverse(other.ratio));
        alike(one.low, inverse(other.high));
        alike(one.high, inverse(other.low));
        expect(one.low <= one.ratio && one.ratio <= one.high).toBe(true);
      }),
    );
  });
  test("p of the exact test is the sum over all counts that are no likelier", () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.double({ min: 0.05, max: 0.95, noNaN: true }), (x, y, share) => {
        const n = x + y;
        fc.pre(n > 0);
        const logs: number[] = [];
        let log = n * Math.log1p(-share);
        for (let k = 0; k <= n; k++) {
          logs.push(log);
          log += Math.log((n - k) / (k + 1)) + Math.log(share / (1 - share));
        }
        const limit = logs[x]! + 1e-7;
        const direct = logs.filter((one) => one <= limit).reduce((sum, one) => sum + Math.exp(one), 0);
        const { p } = rateRatio({ events: x, time: share }, { events: y, time: 1 - share });
        near(p, Math.min(1, direct), 1e-8);
      }),
    );
  });
  test("without events in one of them has one bound, in both of them none", () => {
    const [some, none] = [
      { events: 5, time: 10 },
      { events: 0, time: 10 },
    ];
    for (const interval of ["exact", "midp"] as const) {
      expect(rateRatio(none, some, { interval })).toMatchObject({ ratio: 0, low: 0 });
      expect(rateRatio(some, none, { interval })).toMatchObject({ ratio: Infinity, high: Infinity });
      expect(() => rateRatio(none, none, { interval })).toThrow(error("RATE_NO_EVENTS"));
    }
    expect(() => rateRatio(some, none, { interval: "wald" })).toThrow(error("RATE_NO_EVENTS"));
    expect(() => rateRatio(some, { events: 1, time: 0 })).toThrow(error("RATE_NUMBER"));
  });
});

describe("a table of two by two", () => {
  const cell = fc.nat(40);
  test("turning it round turns the ratio round; never NaN", () => {
    fc.assert(
      fc.property(cell, cell, cell, cell, fc.constantFrom("exact", "midp"), (a, b, c, d, interval) => {
        fc.pre((a + b) * (c + d) * (a + c) * (b + d) > 0);
        const one = oddsRatio(
          [
            [a, b],
            [c, d],
          ],
          { interval },
        );
        const other = oddsRatio(
          [
            [c, d],
            [a, b],
          ],
          { interval },
        );
        expect(Object.values(one).some(Number.isNaN)).toBe(false);
        near(one.p, other.p, 1e-6);
        if (one.ratio > 0 && one.ratio < Infinity) near(one.ratio * other.ratio, 1, 1e-6);
        expect(one.low <= one.ratio && one.ratio <= one.high).toBe(true);
      }),
    );
  });
  test("that is empty is refused", () => {
    expect(() =>
      oddsRatio([
        [0, 0],
        [3, 4],
      ]),
    ).toThrow(error("RATE_NO_EVENTS"));
    expect(() =>
      oddsRatio(
        [
          [0, 2],
          [3, 4],
        ],
        { interval: "wald" },
      ),
    ).toThrow(error("RATE_NO_EVENTS"));
    expect(
      oddsRatio([
        [0, 2],
        [3, 4],
      ]),
    ).toMatchObject({ ratio: 0, low: 0 });
    expect(() =>
      riskRatio([
        [5, 0],
        [3, 4],
      ]),
    ).toThrow(error("RATE_NO_EVENTS"));
    expect(() =>
      riskRatio([
        [0, 5],
        [0, 4],
      ]),
    ).toThrow(error("RATE_NO_EVENTS"));
    expect(() =>
      riskRatio([
        [-1, 5],
        [0, 4],
      ]),
    ).toThrow(error("RATE_NUMBER"));
  });
});

describe("limits and trends", () => {
  test("a funnel limit rises with p and closes in on 1", () => {
    expect(funnelLimit(50, 0.025)).toBeLessThan(funnelLimit(50, 0.975));
    near(funnelLimit(1e6, 0.975), 1 + 1.96 / 1000, 1e-4);
    expect(() => funnelLimit(0, 0.5)).toThrow(error("RATE_NUMBER"));
  });
  test("a trend finds what it was made from; a level shift of the years only moves the intercept", () => {
    const years = [0, 1, 2, 3, 4];
    const exact = { events: [16, 32, 64, 128, 256], time: [1, 1, 1, 1, 1] };
    const found = poissonTrend(years, exact);
    near(found.slope, Math.LN2);
    near(found.intercept, Math.log(16));
    near(found.dispersion, 0, 1e-12);
    const later = poissonTrend(
      years.map((year) => year + 2010),
      exact,
    );
    near(later.slope, found.slope);
    near(later.expected(2015, 2), found.expected(5, 2), 1e-7);
  });
  test("too little for a trend or a chart is refused; no change is none", () => {
    expect(() => poissonTrend([1], { events: [3], time: [1] })).toThrow(error("RATE_NUMBER"));
    expect(() => poissonTrend([1, 1], { events: [3, 3], time: [1, 1] })).toThrow(error("RATE_NUMBER"));
    expect(() => poissonTrend([1, 2], { events: [0, 0], time: [1, 1] })).toThrow(error("RATE_NO_EVENTS"));
    expect(() => poissonTrend([1, 2], { events: [0, 4], time: [1, 1] })).toThrow(error("RATE_NO_EVENTS"));
    near(poissonTrend([1, 2, 3], { events: [4, 4, 4], time: [1, 1, 1] }).slope, 0);
    expect(() => xmrChart([3])).toThrow(error("RATE_NUMBER"));
    expect(xmrChart([3, 3])).toMatchObject({ centre: 3, step: 0, low: [3, 3] });
    expect(uChart({ events: [0], time: [5] })).toMatchObject({ centre: 0, low: [0], high: [0] });
  });
});

test("the numbers that the README gives", () => {
  const found = rateRatio({ events: 41, time: 4100 }, { events: 95, time: 12300 });
  expect([found.ratio, found.low, found.high].map((one) => one.toFixed(2))).toEqual(["1.29", "0.87", "1.89"]);
  expect(found.p.toFixed(3)).toBe("0.166");
  const { ratio } = smr({ events: 174, time: [610, 5200] }, { events: [41, 95], time: [4100, 12300] });
  expect(ratio.toFixed(2)).toBe("3.76");
});

test("the numbers that the examples give", () => {
  const two = ({ low, high }: { low: number; high: number }) => [low.toFixed(2), high.toFixed(2)];
  expect(two(poissonInterval(14))).toEqual(["7.65", "23.49"]);
  expect(two(midPInterval(14))).toEqual(["7.97", "22.93"]);
  expect(two(byarInterval(10))).toEqual(["5.13", "17.74"]);
  expect(two(wilsonInterval(0, 10))).toEqual(["0.00", "0.28"]);
  expect(funnelLimit(100, 0.975).toFixed(3)).toBe("1.196");
  expect(uChart({ events: [152, 148], time: [3000, 3020] }).centre.toFixed(4)).toBe("0.0498");
  expect(xmrChart([152, 148, 150]).centre).toBe(150);
  expect(directRate({ events: [2, 8], time: [1000, 2000] }, [1, 1]).rate).toBeCloseTo(0.003, 12);
  expect(
    riskRatio([
      [35, 25],
      [15, 45],
    ]).ratio,
  ).toBeCloseTo(1.8, 12);
});
