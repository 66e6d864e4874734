import fc from "../fastCheck.ts";
import { afterEach, describe, expect, test, vi } from "vitest";
import { audit } from "../../lib/disclosure/audit/audit.ts";
import type { Candidate, CandidateTable } from "../../lib/disclosure/candidate.ts";
import { check } from "../../lib/disclosure/check.ts";
import { decideAudited } from "../../lib/disclosure/decideAudited.ts";
import { identity } from "../../lib/disclosure/identity.ts";
import type { PublicTable } from "../../lib/disclosure/public.ts";
import { chosenBases } from "../../lib/disclosure/rounding/bases.ts";
import { secureRounded } from "../../lib/disclosure/rounding/secureRounded.ts";
import { roundedFrom, roundTo } from "../../lib/disclosure/rules/rounding.ts";
import { unprinted, withRounded } from "../../lib/disclosure/system/rounded.ts";
import type { SystemCell } from "../../lib/disclosure/system/system.ts";
import { Cube } from "../../lib/figure/cube.ts";
import { rate } from "../../lib/rates/rate.ts";
import { indexThrough } from "../../lib/waves/indexThrough.ts";
import { audited, randomBases } from "./randomAttack.ts";
import { confidentialTable, counts, hiddenIn } from "./tables.ts";

afterEach(() => void vi.restoreAllMocks());

const whole = fc.integer({ min: 0, max: 10_000 });
const bases = fc.integer({ min: 2, max: 200 });

test("the numbers that are printed alike are those between the bounds, and no others", () =>
  fc.assert(
    fc.property(whole, bases, (value, base) => {
      const printed = roundTo(base, value);
      const [low, high] = roundedFrom(base, printed);
      expect(low <= value && value <= high).toBe(true);
      expect([roundTo(base, low), roundTo(base, high)]).toEqual([printed, printed]);
      expect(roundTo(base, high + 1)).toBe(printed + base);
      // None is below zero.
      expect(low === 0 || roundTo(base, low - 1) === printed - base).toBe(true);
    }),
  ));

test("of a part beside a rounded total a reader knows what he would find by trying every total", async () =>
  fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 5, max: 60 }),
      fc.integer({ min: 2, max: 20 }),
      fc.integer({ min: 1, max: 12 }),
      async (secret, other, base, width) => {
        const cell = (id: string, value: number, more: Partial<SystemCell> = {}): SystemCell => ({
          id,
          value,
          n: value,
          cost: value,
          least: 5,
          state: "shown",
          primary: false,
          whole: true,
          ...more,
        });
        const total = secret + other;
        const system = {
          cells: [cell("a", secret, { primary: true, width }), cell("b", other), cell("total", total)],
          relations: [
            [
              [2, -1],
              [0, 1],
              [1, 1],
            ] as const,
          ],
        };
        const possible = Array.from({ length: total + base + 1 }, (_, one) => one).filter(
          (one) => one >= Math.max(5, other) && roundTo(base, one) === roundTo(base, total),
        );
        const isWide = possible.at(-1)! - possible[0]! >= width;
        const { narrow } = await audit(withRounded(system, new Map([["total", base]])), new Set());
        expect(narrow.length === 0).toBe(isWide);
      },
    ),
    { numRuns: 60 },
  ));

test("random linked systems with rounded numbers: an attacker recovers nothing, and less is withheld", async () => {
  const [found, withheld]: [string[], number[]] = [[], [0, 0]];
  for (let seed = 1; seed <= 20; seed++) {
    const rounded = randomBases(seed);
    const one = await audited(seed, { pairs: seed % 5 === 0, inside: seed % 10 === 0, rounded });
    found.push(...one.found);
    withheld[0]! += one.secondary;
    withheld[1]! += (await audited(seed)).secondary;
  }
  expect(found).toEqual([]);
  expect(withheld[0]).toBeLessThan(withheld[1]! * 0.9);
});

test("the attack works: were rounded numbers taken as telling nothing, it would find some", async () => {
  const rounding = await import("../../lib/disclosure/rounding/secureRounded.ts");
  const { secure } = await import("../../lib/disclosure/secure.ts");
  vi.spyOn(rounding, "secureRounded").mockImplementation(async (system, roundedIn, options) => {
    const rounded = roundedIn(() => true);
    const cells = rounded.cells.map(({ from: _from, most, ...cell }, index) =>
      index < system.cells.length && most !== undefined ? { ...cell, most } : cell,
    );
    const found = await secure({ ...rounded, cells }, options);
    return { ...found, secondary: unprinted(found.secondary), system: rounded };
  });
  const found: string[] = [];
  for (let seed = 1; seed <= 20; seed++)
    found.push(...(await audited(seed, { rounded: randomBases(seed) })).found);
  expect(found.length).toBeGreaterThan(0);
});

test("what only contributors find out: seen where numbers are rounded, found by the attack where it isn't looked for", async () => {
  // Of 60 random systems the first where it matters.
  const one = () => audited(40, { inside: true, rounded: randomBases(40) });
  expect((await one()).found).toEqual([]);
  const inside = await import("../../lib/disclosure/rounding/inside.ts");
  vi.spyOn(inside, "isOpenInside").mockResolvedValue(false);
  expect((await one()).found).not.toEqual([]);
});

test("sums of withheld cells: two roundings that leave one total open them, though neither cell", async () => {
  const cell = (id: string, n: number, primary = false): SystemCell => ({
    id,
    value: n,
    n,
    cost: n,
    least: 5,
    state: "shown",
    primary,
    whole: true,
    ...(primary ? { width: 1 } : {}),
  });
  const cells = [
    cell("a", 1, true),
    cell("b", 2, true),
    cell("c", 40),
    cell("d", 12),
    cell("total", 43),
    cell("all", 55),
  ];
  const system = {
    cells,
    relations: [
      [0, 1, 2, 4],
      [3, 4, 5],
    ].map((line) => line.map((place, index) => [place, index === line.length - 1 ? -1 : 1] as const)),
  };
  // 43 or 44; and 53 to 55, less 12: together 43.
  const rounded = new Map([
    ["total", 2],
    ["all", 3],
  ]);
  const lost = async () =>
    (
      await secureRounded(
        system,
        (isMeant) => withRounded(system, new Map([...rounded].filter(([id]) => isMeant(id)))),
        { order: 2 },
      )
    ).secondary.size;
  expect(await lost()).toBeGreaterThan(0);
  const sums = await import("../../lib/disclosure/rounding/sumsAsExact.ts");
  vi.spyOn(sums, "sumsAsExact").mockReturnValue([]);
  expect(await lost()).toBe(0);
});

const HEADS = { A: 31, B: 3, C: 24, D: 42, T: 100 };
const heads = confidentialTable(counts("sector", HEADS), { id: "heads", totals: { sector: "T" } });
const decided = async (tables: CandidateTable[], base?: number) => {
  const chosen = base ? chosenBases([{ candidate: tables[0]! as Candidate, base }]) : undefined;
  const decisions = await decideAudited(tables as Candidate[], undefined, [], chosen);
  return tables.map((table) => check(table, decisions).record as PublicTable);
};
const shownIn = ({ cells }: PublicTable) =>
  Object.fromEntries(cells.flatMap(({ at, value }) => (value === null ? [] : [[at["sector"], value]])));

describe("counts rounded by choice", () => {
  test("protect a withheld one: nothing else is lost, and readers are told", async () => {
    const [exact] = await decided([heads]);
    expect(hiddenIn(exact)).toHaveLength(2);
    const [rounded] = await decided([heads], 10);
    expect(hiddenIn(rounded)).toEqual(["B"]);
    expect(shownIn(rounded!)).toEqual({ A: 30, C: 20, D: 40, T: 100 });
    expect(rounded!.rounded).toEqual({ base: 10, all: true });
  });

  test.each(["percentage", "mean", "rate", "index"] as const)(
    "beside a %s of the same respondents they are as exact ones, and printed so",
    async (kind) => {
      const cells = Object.entries(HEADS).map(([sector, n]) => ({ at: { sector }, value: 48.5, n }));
      const other = confidentialTable(cells, {
        id: "other",
        kind,
        measure: "low",
        totals: { sector: "T" },
      });
      const [rounded] = await decided([heads, other], 10);
      const [exact] = await decided([heads, other]);
      expect(rounded).toEqual(exact);
      expect(hiddenIn(exact)).toHaveLength(2);
    },
  );

  test("beside a share they would be rounded, were it not seen what it tells", async () => {
    const told = await import("../../lib/disclosure/rounding/told.ts");
    vi.spyOn(told, "toldIn").mockReturnValue(new Set());
    const cells = Object.entries(HEADS).map(([sector, n]) => ({ at: { sector }, value: 48.5, n }));
    const shares = confidentialTable(cells, { id: "shares", kind: "percentage", measure: "low" });
    expect((await decided([heads, shares], 10))[0]!.rounded).toEqual({ base: 10, all: true });
  });

  test("with an interval or a sign of reliability, which are left out: with the rule's they would tell", async () => {
    const withInterval = structuredClone(heads);
    for (const cell of withInterval.estimates.cells)
      Object.assign(cell, { low: cell.value! - 2, high: cell.value! + 2 });
    const [rounded] = await decided([withInterval], 10);
    expect(rounded!.cells.every(({ low, high }) => low === undefined && high === undefined)).toBe(true);
    expect(hiddenIn(rounded)).toEqual(["B"]);
    const byRule = structuredClone(withInterval);
    byRule.estimates.sources[0]!.rules!.roundingBase = 10;
    expect(hiddenIn((await decided([byRule]))[0])).toHaveLength(2);
  });

  test("where categories stood by their numbers, those with the same rounded one stand by their codes", async () => {
    const sorted = confidentialTable(counts("sector", { D: 23, A: 22, C: 21, B: 8 }), { id: "sorted" });
    const [rounded] = await decided([sorted], 10);
    expect(rounded!.dimensions[0]!.categories.map(({ code }) => code)).toEqual(["A", "C", "D", "B"]);
  });
});

describe("where the rules of a source have counts rounded, what is made of them is made of the rounded ones", () => {
  const rules = { roundingBase: 5 };
  const of = { A: 23, B: 12, C: 41 };
  const events = confidentialTable(counts("sector", of), { id: "events", rules });
  const persons = structuredClone(confidentialTable(counts("sector", { A: 1000, B: 1000, C: 1000 })));
  Object.assign(persons.estimates.sources[0]!, { name: "open", sensitivity: "open", rules: undefined });
  const printed = (cube: Cube) => check({ ...events, id: "made", estimates: cube.estimates }).record;

  test("a rate with an open denominator", () => {
    const made = rate(new Cube(events.estimates), new Cube(persons.estimates), { per: 1000, digits: 1 });
    expect(shownIn(check(events).record as PublicTable)).toEqual({ A: 25, B: 10, C: 40 });
    expect(shownIn(printed(made) as PublicTable)).toEqual({ A: 25, B: 10, C: 40 });
    // Rules still see the counts themselves.
    expect(made.estimates.cells.map(({ n }) => n)).toEqual([23, 12, 41]);
    expect(made.estimates.tables![0]!.cells.map(({ value }) => value)).toEqual([23, 12, 41]);
  });

  test("an index", () => {
    const years = confidentialTable(counts("year", { "2020": 23, "2021": 41 }), { rules });
    const index = indexThrough(new Cube(years.estimates), { base: "2020" });
    expect(index.estimates.cells.map(({ value }) => value)).toEqual([100, 160]);
  });

  test("a share, but no weighted one", () => {
    const share = (cell: object, id = "shares") =>
      confidentialTable([{ at: { sector: "A" }, value: 0, n: 23, numerator: 11, ...cell }], {
        id,
        kind: "percentage",
        measure: "low",
        rules,
      });
    const shown = (table: CandidateTable) => (check(table).record as PublicTable).cells[0]!;
    expect(shown(share({ value: 1100 / 23, low: 27, high: 69 }))).toEqual({
      at: { sector: "A" },
      value: 40,
      status: "shown",
    });
    expect(shown(share({ value: 44.4 })).value).toBe(44);
    const value = {
      schema: "oshlab/candidate/1",
      kind: "value",
      operation: "identity",
      digits: 2,
      of: [share({ value: 1100 / 23 }).estimates],
    };
    expect(check(value).record).toMatchObject({ value: 40 });
  });

  test("no reader of them all finds out more than the rounded counts tell", () =>
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 500 }), bases, (n, base) => {
        const given = (value: number) => {
          const table = confidentialTable(counts("sector", { A: value }), { rules: { roundingBase: base } });
          const made = rate(new Cube(table.estimates), new Cube(persons.estimates), { per: 1e6 });
          return check({ ...table, estimates: made.estimates }).record;
        };
        const [low, high] = roundedFrom(base, roundTo(base, n));
        for (const other of [Math.max(5, low), high]) expect(given(other)).toEqual(given(n));
      }),
    ));
});

test("the names of rounded numbers are those of their counts", () => {
  const { estimates } = heads;
  const [id] = estimates.cells.map((cell) => identity(estimates, cell));
  expect([...unprinted([`≈ ${id}`, id!])]).toEqual([id]);
});

test("a mean of whole numbers has no more decimals than all counts that are rounded alike allow", () => {
  /** The printed mean of 57 days over 23 people, who are printed as 25. */
  const printed = (roundingBase?: number) => {
    const cells = [
      { at: { sector: "A" }, value: 57 / 23, n: 23 },
      { at: { sector: "B" }, value: 2.1234567, n: 400 },
    ];
    const table = confidentialTable(cells, { kind: "mean", rules: roundingBase ? { roundingBase } : {} });
    table.estimates.measure.digits = 3;
    return (check(table).record as PublicTable).cells.map(({ value }) => value!);
  };
  const [low, high] = roundedFrom(5, 25);
  const all = Array.from({ length: high - low + 1 }, (_, i) => low + i);
  const possible = (mean: number, digits: number) =>
    all.filter((n) => Number((Math.round(mean * n) / n).toFixed(digits)) === mean);
  const [told, wage] = printed();
  expect([possible(told!, 3), wage]).toEqual([[23], 2.123]);
  const [safe, same] = printed(5);
  // As many decimals in all of the table.
  expect([safe, possible(safe!, 1), same]).toEqual([2.5, all, 2.1]);
});

test("so has a difference of shares", () => {
  const value = (100 * 11) / 23 - (100 * 7) / 31;
  const table = (rules: object) => {
    const cells = [{ at: { sector: "A" }, value, n: 23, also: ["one", "other"] }];
    const one = confidentialTable(cells, { kind: "percentage", rules });
    one.estimates.measure.digits = 3;
    return (check(one).record as PublicTable).cells[0]!.value;
  };
  expect([table({}), table({ roundingBase: 5 })]).toEqual([25.245, 25]);
});
