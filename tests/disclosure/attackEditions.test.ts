import { expect, test } from "vitest";
import type { CandidateTable } from "../../lib/disclosure/candidate.ts";
import type { Ledger } from "../../lib/disclosure/ledger/schema.ts";
import { lastPart } from "./attacker.ts";
import type { Numbers } from "./attacker.ts";
import { again, attackedBetween, downloads, recovered } from "./betweenEditions.ts";
import type { Attack } from "./betweenEditions.ts";
import { CODES, headcount, POPULATION, tabulate, TOTAL, TOTALS } from "./population.ts";
import { confidentialTable, counts } from "./tables.ts";

const heads = confidentialTable(tabulate(["sector"], headcount, { totals: true }), {
  id: "heads",
  totals: TOTALS,
});
const few = (codes: string[], id: string) =>
  confidentialTable(
    tabulate(["sector"], headcount, { totals: true }).filter(({ at }) => codes.includes(at["sector"]!)),
    { id, totals: TOTALS },
  );
const large = POPULATION.filter(({ sector }) => sector === "A" || sector === "B" || sector === "D");
const others = POPULATION.filter(({ sector }) => sector !== "C");
const ofLarge = (id: string, of = large, filter: Record<string, string> = {}) =>
  confidentialTable(tabulate(["sector"], headcount, { of }), { id, filter });
/** How many of these sectors there are, together or by themselves, and perhaps of one sex: a table for each; and of Z. */
const together = (of: Record<string, number>, more: Record<string, string> = {}): CandidateTable[] =>
  Object.entries({ ...of, Z: 90 }).map(([sector, n]) =>
    confidentialTable([{ at: { region: "BRU" }, value: n, n }], { id: sector, filter: { sector, ...more } }),
  );
/** What is printed of these sectors, by whichever edition. */
const printed = (files: ((id: string) => Numbers)[], sectors: string[]): (number | undefined)[] =>
  sectors.map((sector) =>
    files.reduce<number | undefined>((found, file) => found ?? file(sector).get("BRU"), undefined),
  );
const half = (sum: number) => sum / 2;
const added = (numbers: (number | undefined)[]): number | undefined =>
  numbers.reduce((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one), 0);

const parts = (numbers: Numbers) => CODES.map((code) => numbers.get(code));

/** The more of a sector that are not sick, the fewer are left. */
const well = large.filter(({ sick }) => !sick);

const ATTACKS: Record<string, Attack> = {
  "same delivery, all in one and a subgroup in the next": {
    editions: [[ofLarge("all")], [ofLarge("well", well, { sick: "no" })]],
    attack: ([first, second]) => ({
      "sick in B": lastPart(first!("all").get("B"), [second!("well").get("B"), undefined]),
    }),
    truth: { "sick in B": 2 },
  },

  "same delivery, a subgroup in one and all in the next": {
    editions: [[ofLarge("well", well, { sick: "no" })], [ofLarge("all")]],
    attack: ([first, second]) => ({
      "sick in B": lastPart(second!("all").get("B"), [first!("well").get("B"), undefined]),
    }),
    truth: { "sick in B": 2 },
  },

  "same delivery, other bands": {
    editions: [
      [confidentialTable(counts("age", { "15-24": 31, "30-64": 70 }), { id: "ages" })],
      [confidentialTable(counts("age", { "15-29": 33, "30-64": 70 }), { id: "ages" })],
    ],
    attack: ([first, second]) => ({
      "25-29": lastPart(second!("ages").get("15-29"), [first!("ages").get("15-24"), undefined]),
    }),
    truth: { "25-29": 2 },
  },

  "same delivery, the parts in one and the total in the next": {
    editions: [[few(["A", "B", "D", "E"], "some")], [few(["A", "C", TOTAL], "rest")]],
    attack: ([first, second]) => ({
      C: lastPart(second!("rest").get(TOTAL), [
        ...["A", "B", "D", "E"].map((code) => first!("some").get(code)),
        undefined,
      ]),
    }),
    truth: { C: 3 },
  },

  "suppression flip: what protected is shown by the next": {
    editions: [
      [heads],
      [
        few(
          CODES.filter((code) => code !== "C"),
          "others",
        ),
      ],
    ],
    attack: ([first, second]) => {
      const both = new Map([...first!("heads"), ...second!("others")]);
      return { C: lastPart(both.get(TOTAL), parts(both)) };
    },
    truth: { C: 3 },
  },

  "cells of one that make up a total which the next withholds": {
    editions: [
      [confidentialTable(tabulate(["sector", "sex"], headcount, { of: others }), { id: "sexes" })],
      [heads],
    ],
    attack: ([first, second]) => {
      const [cells, rows] = [first!("sexes"), second!("heads")];
      for (const code of CODES) {
        const [women, men] = ["F", "M"].map((sex) => cells.get(`${code},${sex}`));
        if (women !== undefined && men !== undefined) rows.set(code, women + men);
      }
      return { C: lastPart(rows.get(TOTAL), parts(rows)) };
    },
    truth: { C: 3 },
  },

  "same delivery, categories together and then one of them": {
    editions: [together({ "B+F": 33 }), together({ B: 30 })],
    attack: (files) => {
      const [both, one] = printed(files, ["B+F", "B"]);
      return { F: lastPart(both, [one, undefined]) };
    },
    truth: { F: 3 },
  },

  "same delivery, one category and then several together": {
    editions: [together({ B: 30 }), together({ "B+F": 33 })],
    attack: (files) => {
      const [both, one] = printed(files, ["B+F", "B"]);
      return { F: lastPart(both, [one, undefined]) };
    },
    truth: { F: 3 },
  },

  "same delivery, several together that the first withheld, and then more and the rest": {
    editions: [together({ "B+F": 4 }), together({ "B+F+G": 40 }), together({ G: 36 })],
    attack: (files) => {
      const [all, one] = printed(files, ["B+F+G", "G"]);
      return { "B+F": lastPart(all, [one, undefined]) };
    },
    truth: { "B+F": 4 },
  },

  "same delivery, a category that the first withheld, and then it with another": {
    editions: [together({ B: 3, F: 30 }), together({ "B+F": 33 })],
    attack: (files) => {
      const [both, one] = printed(files, ["B+F", "F"]);
      return { B: lastPart(both, [one, undefined]) };
    },
    truth: { B: 3 },
  },

  "same delivery, four together less two and one": {
    editions: [together({ "B+F+G+H": 83, "B+F": 50 }), together({ G: 30 })],
    attack: (files) => {
      const [all, two, one] = printed(files, ["B+F+G+H", "B+F", "G"]);
      return { H: lastPart(all, [two, one, undefined]) };
    },
    truth: { H: 3 },
  },

  "same delivery, several together in two dimensions": {
    editions: [
      together({ "B+F": 93 }, { sex: "F+M" }),
      [
        { ...together({ "B+F": 50 }, { sex: "F" })[0]!, id: "women" },
        { ...together({ B: 40 }, { sex: "M" })[0]!, id: "men in B" },
      ],
    ],
    attack: (files) => {
      const [all, women, men] = printed(files, ["B+F", "women", "men in B"]);
      return { "men in F": lastPart(all, [women, men, undefined]) };
    },
    truth: { "men in F": 3 },
  },

  "same delivery, pairs that overlap": {
    editions: [together({ "B+F": 33 }), together({ "B+G": 50 }), together({ "F+G": 23 })],
    attack: (files) => {
      const [first, second, third] = printed(files, ["B+F", "B+G", "F+G"]);
      const twice = added([first, third, second === undefined ? undefined : -second]);
      return { F: twice === undefined ? undefined : half(twice) };
    },
    truth: { F: 3 },
  },

  "same delivery, three together less two of them": {
    editions: [together({ "B+F+G": 53 }), together({ "B+G": 50 })],
    attack: (files) => {
      const [all, two] = printed(files, ["B+F+G", "B+G"]);
      return { F: lastPart(all, [two, undefined]) };
    },
    truth: { F: 3 },
  },

  "same delivery, two together less one are few, though they overlap others": {
    editions: [together({ "B+F+G": 34, "G+H": 40 }), together({ B: 30 })],
    attack: (files) => {
      const [all, one] = printed(files, ["B+F+G", "B"]);
      return { "F+G": lastPart(all, [one, undefined]) };
    },
    truth: { "F+G": 4 },
  },

  "a newer delivery: who came late": {
    editions: [
      [confidentialTable(counts("region", { BRU: 23, VLG: 141, WAL: 88 }), { id: "regions" })],
      [again(confidentialTable(counts("region", { BRU: 24, VLG: 141, WAL: 95 }), { id: "regions" }))],
    ],
    attack: ([first, second]) => ({
      "late in BRU": lastPart(second!("regions").get("BRU"), [first!("regions").get("BRU"), undefined]),
    }),
    truth: { "late in BRU": 1 },
  },

  "a newer delivery: who left": {
    editions: [
      [confidentialTable(counts("region", { BRU: 23, VLG: 141, WAL: 88 }), { id: "regions" })],
      [again(confidentialTable(counts("region", { BRU: 23, VLG: 139, WAL: 80 }), { id: "regions" }))],
    ],
    attack: ([first, second]) => ({
      "left VLG": lastPart(first!("regions").get("VLG"), [second!("regions").get("VLG"), undefined]),
    }),
    truth: { "left VLG": 2 },
  },

  "same delivery, two categories together in one and one of them in the next": {
    editions: [
      [confidentialTable(counts("sector", { "B+C": 24, A: 30, E: 50 }), { id: "heads" })],
      [confidentialTable(counts("sector", { B: 21, D: 43, E: 50 }), { id: "heads" })],
    ],
    attack: ([first, second]) => ({
      C: lastPart(first!("heads").get("B+C"), [second!("heads").get("B"), undefined]),
    }),
    truth: { C: 3 },
  },

  "same delivery, one of two categories in one and both together in the next": {
    editions: [
      [confidentialTable(counts("sector", { B: 21, D: 43, E: 50 }), { id: "heads" })],
      [confidentialTable(counts("sector", { "B+C": 24, A: 30, E: 50 }), { id: "heads" })],
    ],
    attack: ([first, second]) => ({
      C: lastPart(second!("heads").get("B+C"), [first!("heads").get("B"), undefined]),
    }),
    truth: { C: 3 },
  },

  "same delivery, one by one in one and women of two together in the next": {
    editions: [
      [confidentialTable(counts("sector", { A: 30, B: 22, C: 13, D: 60 }), { id: "all" })],
      [
        confidentialTable(counts("sector", { A: 14, "B+C": 32, D: 25 }), {
          id: "women",
          filter: { sex: "F" },
        }),
      ],
    ],
    attack: ([first, second]) => ({
      "men in B and C": lastPart(first!("all").get("B")! + first!("all").get("C")!, [
        second!("women").get("B+C"),
        undefined,
      ]),
    }),
    truth: { "men in B and C": 3 },
  },

  "same delivery, women of two together in one and one by one in the next": {
    editions: [
      [
        confidentialTable(counts("sector", { A: 14, "B+C": 32, D: 25 }), {
          id: "women",
          filter: { sex: "F" },
        }),
      ],
      [confidentialTable(counts("sector", { A: 30, B: 22, C: 13, D: 60 }), { id: "all" })],
    ],
    attack: ([first, second]) => {
      const [b, c] = ["B", "C"].map((code) => second!("all").get(code));
      const both = b === undefined || c === undefined ? undefined : b + c;
      return { "men in B and C": lastPart(both, [first!("women").get("B+C"), undefined]) };
    },
    truth: { "men in B and C": 3 },
  },

  "a newer delivery: who came late in two categories together": {
    editions: [
      [confidentialTable(counts("region", { BRU: 23, VLG: 141, WAL: 88, DG: 40 }), { id: "regions" })],
      [again(confidentialTable(counts("region", { "BRU+WAL": 113, VLG: 151, DG: 49 }), { id: "regions" }))],
    ],
    attack: ([first, second]) => ({
      late: lastPart(second!("regions").get("BRU+WAL"), [
        first!("regions").get("BRU"),
        first!("regions").get("WAL"),
        undefined,
      ]),
    }),
    truth: { late: 2 },
  },

  "a newer delivery, one by one, of two categories together": {
    editions: [
      [confidentialTable(counts("region", { "BRU+WAL": 111, VLG: 141, DG: 40 }), { id: "regions" })],
      [again(confidentialTable(counts("region", { BRU: 24, VLG: 151, WAL: 89, DG: 49 }), { id: "regions" }))],
    ],
    attack: ([first, second]) => {
      const [bru, wal] = ["BRU", "WAL"].map((code) => second!("regions").get(code));
      const both = bru === undefined || wal === undefined ? undefined : bru + wal;
      return { late: lastPart(both, [first!("regions").get("BRU+WAL"), undefined]) };
    },
    truth: { late: 2 },
  },

  "a newer delivery that changed nothing shows what the older one withheld": {
    editions: [[heads], [again(few(["A", "B", "D", "E"], "others"))]],
    attack: ([first, second]) => {
      const [old, now] = [first!("heads"), second!("others")];
      const isUnchanged = [...old].every(([code, value]) => (now.get(code) ?? value) === value);
      const both = new Map([...now, ...old]);
      return { C: isUnchanged ? lastPart(both.get(TOTAL), parts(both)) : undefined };
    },
    truth: { C: 3 },
  },
};

attackedBetween(ATTACKS);

/** A ledger that doesn't say of whom its counts are. */
const withoutCodes = (ledger: Ledger): Ledger => ({
  ...ledger,
  cells: ledger.cells.map(({ of: _of, codes: _codes, ...cell }) => cell),
});

test.each([
  "categories together and then one of them",
  "pairs that overlap",
  "three together less two of them",
  "two together less one are few, though they overlap others",
  "several together in two dimensions",
])("same delivery, %s: succeeds where the ledger doesn't say of whom its counts are", async (name) => {
  const one = ATTACKS[`same delivery, ${name}`]!;
  expect(recovered(one.attack(await downloads(one, true, withoutCodes)), one.truth)).not.toEqual([]);
});
