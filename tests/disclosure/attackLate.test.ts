import { expect, test } from "vitest";
import type { CandidateCell, CandidateTable } from "../../lib/disclosure/candidate.ts";
import { lastPart } from "./attacker.ts";
import type { Numbers } from "./attacker.ts";
import { again, attackedBetween } from "./betweenEditions.ts";
import type { Attack } from "./betweenEditions.ts";
import { edition } from "./editions.ts";
import { confidentialTable, counts } from "./tables.ts";

type By = Record<string, Record<string, number>>;

/** Counts by two dimensions. */
const crossed = (first: string, second: string, of: By): CandidateCell[] =>
  Object.entries(of).flatMap(([code, row]) =>
    counts(second, row).map((cell) => ({ ...cell, at: { [first]: code, ...cell.at } })),
  );
const table = (cells: CandidateCell[], filter: Record<string, string> = {}, id = "t") =>
  confidentialTable(cells, { id, filter });
/** A number of one region, beside those of others that change a lot. */
const alone = (id: string, n: number, filter: Record<string, string>, by = 100) =>
  table(counts("region", { X: n, Y: n + by, Z: n + 2 * by }), filter, id);

/** A table whose source has divisions that lie in sections. */
const nested = (one: CandidateTable): CandidateTable => {
  const nesting = {
    division: { section: { 10: "C", 11: "C", 12: "C", 41: "F", 42: "F", 45: "G", 46: "H" } },
  };
  return { ...one, estimates: { ...one.estimates, nesting } };
};

const BEFORE: By = { A: { F: 40, M: 41 }, B: { F: 30, M: 25 }, C: { F: 60, M: 80 }, D: { F: 60, M: 70 } };
const AFTER: By = { A: { F: 49, M: 50 }, B: { F: 31, M: 26 }, C: { F: 70, M: 90 }, D: { F: 70, M: 81 } };
const sumOf = (row: Record<string, number>) => Object.values(row).reduce((sum, one) => sum + one, 0);
const totals = (of: By) => Object.fromEntries(Object.entries(of).map(([code, row]) => [code, sumOf(row)]));
/** The sum of these cells, where a reader has all of them. */
const added = (numbers: Numbers, codes: string[]): number | undefined => {
  const all = codes.map((code) => numbers.get(code));
  return all.reduce((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one), 0);
};
const late = (now: number | undefined, before: number | undefined) =>
  before === undefined ? undefined : lastPart(now, [before, undefined]);

const DIVISIONS = { 10: 30, 11: 25, 12: 20, 41: 50, 42: 61, 45: 90, 46: 80 };
const SECTIONS = { C: 77, F: 130, G: 99, H: 91 };

const ATTACKS: Record<string, Attack> = {
  "late: by sector and sex before, by sector now": {
    editions: [[table(crossed("sector", "sex", BEFORE))], [again(table(counts("sector", totals(AFTER))))]],
    attack: ([first, second]) => ({
      B: late(second!("t").get("B"), added(first!("t"), ["B,F", "B,M"])),
    }),
    truth: { B: 2 },
  },

  "late: by sector before, by sector and sex now": {
    editions: [[table(counts("sector", totals(BEFORE)))], [again(table(crossed("sector", "sex", AFTER)))]],
    attack: ([first, second]) => ({
      B: late(added(second!("t"), ["B,F", "B,M"]), first!("t").get("B")),
    }),
    truth: { B: 2 },
  },

  "late: by sector and sex before, by sector and region now": {
    editions: [
      [table(crossed("sector", "sex", BEFORE))],
      [
        again(
          table(
            crossed("sector", "region", {
              A: { X: 59, Y: 40 },
              B: { X: 20, Y: 37 },
              C: { X: 70, Y: 90 },
              D: { X: 80, Y: 71 },
            }),
          ),
        ),
      ],
    ],
    attack: ([first, second]) => ({
      B: late(added(second!("t"), ["B,X", "B,Y"]), added(first!("t"), ["B,F", "B,M"])),
    }),
    truth: { B: 2 },
  },

  "gone: by sector and sex before, by sector now": {
    editions: [[table(crossed("sector", "sex", AFTER))], [again(table(counts("sector", totals(BEFORE))))]],
    attack: ([first, second]) => ({
      B: late(added(first!("t"), ["B,F", "B,M"]), second!("t").get("B")),
    }),
    truth: { B: 2 },
  },

  "late: by division before, by section now": {
    editions: [
      [nested(table(counts("division", DIVISIONS)))],
      [again(nested(table(counts("section", SECTIONS))))],
    ],
    attack: ([first, second]) => ({
      C: late(second!("t").get("C"), added(first!("t"), ["10", "11", "12"])),
    }),
    truth: { C: 2 },
  },

  "late: by section before, by division now": {
    editions: [
      [nested(table(counts("section", { C: 75, F: 111, G: 81, H: 70 })))],
      [again(nested(table(counts("division", { ...DIVISIONS, 10: 31, 11: 26, 42: 70 }))))],
    ],
    attack: ([first, second]) => ({
      C: late(added(second!("t"), ["10", "11", "12"]), first!("t").get("C")),
    }),
    truth: { C: 2 },
  },

  "late: by division and sex before, by section now": {
    editions: [
      [
        nested(
          table(
            crossed("division", "sex", {
              10: { F: 15, M: 15 },
              11: { F: 12, M: 13 },
              12: { F: 10, M: 10 },
              41: { F: 20, M: 30 },
              42: { F: 31, M: 30 },
              45: { F: 50, M: 40 },
              46: { F: 40, M: 40 },
            }),
          ),
        ),
      ],
      [again(nested(table(counts("section", SECTIONS))))],
    ],
    attack: ([first, second]) => ({
      C: late(
        second!("t").get("C"),
        added(
          first!("t"),
          ["10", "11", "12"].flatMap((code) => [`${code},F`, `${code},M`]),
        ),
      ),
    }),
    truth: { C: 2 },
  },

  "late: in narrow bands before, in wider ones now": {
    editions: [
      [table(counts("age", { "15-19": 30, "20-24": 40, "25-44": 200, "45-64": 90 }))],
      [again(table(counts("age", { "15-24": 73, "25-44": 230, "45-64": 101 })))],
    ],
    attack: ([first, second]) => ({
      young: late(second!("t").get("15-24"), added(first!("t"), ["15-19", "20-24"])),
    }),
    truth: { young: 3 },
  },

  "late: in wide bands before, in narrower ones now": {
    editions: [
      [table(counts("age", { "15-24": 70, "25-44": 200, "45-64": 90 }))],
      [again(table(counts("age", { "15-19": 31, "20-24": 42, "25-44": 230, "45-64": 101 })))],
    ],
    attack: ([first, second]) => ({
      young: late(added(second!("t"), ["15-19", "20-24"]), first!("t").get("15-24")),
    }),
    truth: { young: 3 },
  },

  "late: in narrow bands by sex before, in wider ones now": {
    editions: [
      [
        table(
          crossed("age", "sex", {
            "15-19": { F: 14, M: 16 },
            "20-24": { F: 20, M: 20 },
            "25-44": { F: 90, M: 110 },
            "45-64": { F: 40, M: 50 },
          }),
        ),
      ],
      [again(table(counts("age", { "15-24": 73, "25-44": 230, "45-64": 101 })))],
    ],
    attack: ([first, second]) => ({
      young: late(
        second!("t").get("15-24"),
        added(first!("t"), ["15-19,F", "15-19,M", "20-24,F", "20-24,M"]),
      ),
    }),
    truth: { young: 3 },
  },

  "late: two together by sex before, each now": {
    editions: [
      [
        table(
          crossed("sector", "sex", { "A+B": { F: 70, M: 66 }, C: { F: 60, M: 80 }, D: { F: 60, M: 70 } }),
        ),
      ],
      [again(table(counts("sector", { A: 82, B: 57, C: 170, D: 151 })))],
    ],
    attack: ([first, second]) => ({
      both: late(added(second!("t"), ["A", "B"]), added(first!("t"), ["A+B,F", "A+B,M"])),
    }),
    truth: { both: 3 },
  },

  "late: each by sex before, two together now": {
    editions: [
      [table(crossed("sector", "sex", BEFORE))],
      [again(table(counts("sector", { "A+B": 139, C: 170, D: 151 })))],
    ],
    attack: ([first, second]) => ({
      both: late(second!("t").get("A+B"), added(first!("t"), ["A,F", "A,M", "B,F", "B,M"])),
    }),
    truth: { both: 3 },
  },

  "late: all and women before, women and men now": {
    editions: [
      [alone("all", 97, {}), alone("women", 37, { sex: "F" })],
      [
        again(
          table(crossed("sex", "region", { F: { X: 50, Y: 150, Z: 280 }, M: { X: 62, Y: 190, Z: 200 } })),
        ),
      ],
    ],
    attack: ([first, second]) => ({
      men: late(
        second!("t").get("M,X"),
        lastPart(first!("all").get("X"), [first!("women").get("X"), undefined]),
      ),
    }),
    truth: { men: 2 },
  },

  "late: women and men before, all and women now": {
    editions: [
      [table(crossed("sex", "region", { F: { X: 37, Y: 137, Z: 237 }, M: { X: 60, Y: 100, Z: 130 } }))],
      [again(alone("all", 112, {}, 200)), again(alone("women", 50, { sex: "F" }))],
    ],
    attack: ([first, second]) => ({
      men: late(
        lastPart(second!("all").get("X"), [second!("women").get("X"), undefined]),
        first!("t").get("M,X"),
      ),
    }),
    truth: { men: 2 },
  },

  "late: all and women before and now": {
    editions: [
      [alone("all", 97, {}), alone("women", 37, { sex: "F" })],
      [again(alone("all", 112, {}, 200)), again(alone("women", 50, { sex: "F" }))],
    ],
    attack: ([first, second]) => {
      const [before, now] = [first!, second!].map((file) =>
        lastPart(file("all").get("X"), [file("women").get("X"), undefined]),
      );
      return { men: late(now, before) };
    },
    truth: { men: 2 },
  },
};

attackedBetween(ATTACKS);

test("a few late records in a large table cost few of its numbers", async () => {
  const cells = (late: (index: number) => number): CandidateCell[] =>
    Array.from({ length: 440 }, (_, index) => {
      const n = 20 + ((index * 37) % 53) + late(index);
      const [town, region, sex] = [index % 20, Math.floor(index / 20) % 11, Math.floor(index / 220)].map(
        String,
      );
      return { at: { town: town!, region: region!, sex: sex! }, value: n, n };
    });
  const first = await edition("2024", [table(cells(() => 0))]);
  const late = (index: number) => (index % 97 === 0 ? 2 : index % 7 === 0 ? 20 : 0);
  const { decisions } = await edition("2026", [again(table(cells(late)))], [first.ledger]);
  expect(decisions).toMatchObject({ unprotected: [], audit: { narrow: [] } });
  expect(decisions.reasons.size).toBeGreaterThan(2);
  expect(decisions.reasons.size).toBeLessThan(150);
});
