import { describe, expect, test } from "vitest";
import type { CandidateFigure, CandidateTable } from "../../lib/disclosure/candidate.ts";
import { identity } from "../../lib/disclosure/identity.ts";
import type { Rules } from "../../lib/disclosure/rules/schema.ts";
import { lastPart, numbersOf } from "./attacker.ts";
import { CODES, headcount, POPULATION, shareSick, tabulate, TOTAL, TOTALS } from "./population.ts";
import type { Person } from "./population.ts";
import { published } from "./published.ts";
import type { Published, Values, Way } from "./published.ts";
import { confidentialTable, counts } from "./tables.ts";

/** What an attacker says of a secret, by its name; only what he can be sure of. */
type Claims = Record<string, number | undefined>;

interface Attack {
  outputs: (CandidateTable | CandidateFigure)[];
  values?: Values;
  /** From what is published alone. */
  attack: (files: Published) => Claims;
  /** The truth of each secret. */
  truth: Record<string, number>;
  /** With what the attack succeeds. */
  off: Way;
  /** The same outputs where their rules switch the protection off. */
  without?: (CandidateTable | CandidateFigure)[];
}

const where = (is: (person: Person) => boolean) => POPULATION.filter(is);
const count = (is: (person: Person) => boolean): number => where(is).length;

/** The sectors in which nothing is small by itself. */
const large = where(({ sector }) => ["A", "B", "D"].includes(sector));

const heads = confidentialTable(tabulate(["sector"], headcount, { totals: true }), {
  id: "heads",
  totals: TOTALS,
});
const bySector = confidentialTable(tabulate(["sector"], headcount), { id: "sectors" });
const bySex = confidentialTable(tabulate(["sector", "sex"], headcount), { id: "sexes" });
const shares = (rules = {}) =>
  confidentialTable(tabulate(["sector"], shareSick), {
    id: "sick",
    kind: "percentage",
    measure: "sick",
    rules,
  });
/** Headcounts that rules may protect less. */
const headsOf = (of: Record<string, number>, rules: Partial<Rules>) =>
  confidentialTable(counts("sector", of), { id: "heads", totals: TOTALS, rules });
/** One is alone in B. */
const alone = (rules: Partial<Rules>) => headsOf({ A: 30, B: 1, C: 4, D: 43, [TOTAL]: 78 }, rules);
const pair = (rules: Partial<Rules>) => headsOf({ A: 30, B: 2, C: 2, D: 43, [TOTAL]: 77 }, rules);

/** How many fewer work in C than in A, a number that falls with either. */
const changeOf = (fewer: number): CandidateTable =>
  confidentialTable(
    [
      {
        at: { pair: "A-C" },
        value: fewer,
        n: 33,
        also: ["A", "C"].map((code) => identity(bySector.estimates, { at: { sector: code } })),
      },
    ],
    { id: "change", kind: "rate", measure: "change" },
  );

const ATTACKS: Record<string, Attack> = {
  "differencing: a total less its parts": {
    outputs: [heads],
    attack: (files) => {
      const found = numbersOf(files, "heads");
      return {
        C: lastPart(
          found.get(TOTAL),
          CODES.map((code) => found.get(code)),
        ),
      };
    },
    truth: { C: count(({ sector }) => sector === "C") },
    off: "rules alone",
  },

  "differencing between tables: all less a subgroup": {
    outputs: [
      confidentialTable(tabulate(["sector"], headcount, { of: large }), { id: "all" }),
      confidentialTable(tabulate(["sector"], headcount, { of: large.filter(({ sick }) => !sick) }), {
        id: "well",
        filter: { sick: "no" },
      }),
    ],
    attack: (files) => {
      const [all, well] = [numbersOf(files, "all"), numbersOf(files, "well")];
      return { "sick in B": lastPart(all.get("B"), [well.get("B"), undefined]) };
    },
    truth: { "sick in B": 2 },
    off: "each by itself",
  },

  "differencing between tables: margins in one, cells in another": {
    outputs: [
      confidentialTable(tabulate(["sex"], headcount), { id: "sex" }),
      heads,
      confidentialTable(tabulate(["sector", "sex"], headcount), { id: "sexes" }),
    ],
    attack: (files) => {
      const [rows, columns, cells] = [
        numbersOf(files, "heads"),
        numbersOf(files, "sex"),
        numbersOf(files, "sexes"),
      ];
      const claims: Claims = {};
      for (const sex of ["F", "M"])
        claims[`C,${sex}`] = lastPart(
          columns.get(sex),
          CODES.map((sector) => cells.get(`${sector},${sex}`)),
        );
      claims["C"] = lastPart(
        rows.get(TOTAL),
        CODES.map((sector) => rows.get(sector)),
      );
      return claims;
    },
    truth: { "C,F": 2, "C,M": 1, C: 3 },
    off: "rules alone",
  },

  "languages and downloads: what one file leaves empty, another shows": {
    outputs: [bySector, bySex],
    attack: (files) => ({
      C: numbersOf(files, "sectors").get("C"),
      "C,M": numbersOf(files, "sexes").get("C,M"),
    }),
    truth: { C: 3, "C,M": 1 },
    off: "switched off",
  },

  "a singleton: who is alone in his cell takes himself away": {
    outputs: [alone({})],
    without: [alone({ protection: { singletons: false, sums: 1, width: 0 } })],
    attack: (files) => {
      const found = numbersOf(files, "heads");
      found.set("B", 1);
      return {
        C: lastPart(
          found.get(TOTAL),
          ["A", "B", "C", "D"].map((code) => found.get(code)),
        ),
      };
    },
    truth: { C: 4 },
    off: "gate",
  },

  "a sum of withheld cells: two small groups together are a small group": {
    outputs: [pair({})],
    without: [pair({ protection: { singletons: false, sums: 1, width: 0 } })],
    attack: (files) => {
      const found = numbersOf(files, "heads");
      const others = ["A", "D"].map((code) => found.get(code));
      return { "B and C": lastPart(found.get(TOTAL), [...others, undefined]) };
    },
    truth: { "B and C": 4 },
    off: "gate",
  },

  "group disclosure: everybody has it": {
    outputs: [shares()],
    attack: (files) => {
      const all = [...numbersOf(files, "sick")].filter(([, share]) => share === 0 || share === 100);
      return Object.fromEntries(all);
    },
    truth: { E: 100 },
    off: "switched off",
  },

  "percentages with a known base: the numerator is a person or two": {
    outputs: [shares(), bySector],
    attack: (files) => {
      const [share, base] = [numbersOf(files, "sick").get("B"), numbersOf(files, "sectors").get("B")];
      const having = share !== undefined && base !== undefined ? Math.round((share * base) / 100) : undefined;
      return { "sick in B": having };
    },
    truth: { "sick in B": 2 },
    off: "each by itself",
  },

  "rounding: a share to many digits tells how many were asked": {
    outputs: [shares()],
    attack: (files) => {
      const share = numbersOf(files, "sick").get("D");
      if (share === undefined) return {};
      const digits = String(share).split(".")[1]?.length ?? 0;
      const near = Math.max(1e-9, 0.5 * 10 ** -digits);
      const fits = (n: number) => Math.abs((100 * Math.round((share * n) / 100)) / n - share) < near;
      const bases = Array.from({ length: 80 }, (_, index) => index + 1).filter(fits);
      return { "asked in D": bases.length === 1 ? bases[0] : undefined };
    },
    truth: { "asked in D": 43 },
    off: "as open data",
  },

  "a table of changes: one and one of its two": {
    outputs: [bySector, changeOf(27)],
    attack: (files) => {
      const [change, from] = [numbersOf(files, "change").get("A-C"), numbersOf(files, "sectors").get("A")];
      return { C: change !== undefined && from !== undefined ? from - change : undefined };
    },
    truth: { C: 3 },
    off: "switched off",
  },

  "smallest and largest values: somebody's own wage": {
    outputs: [
      confidentialTable(
        tabulate(["sector"], (group) => Math.max(...group.map(({ wage }) => wage))).map((cell) => ({
          ...cell,
          sharing: 1,
        })),
        { id: "most", kind: "mean", measure: "wage", statistic: { type: "maximum" } },
      ),
    ],
    attack: (files) => Object.fromEntries(numbersOf(files, "most")),
    truth: { D: Math.max(...where(({ sector }) => sector === "D").map(({ wage }) => wage)) },
    off: "switched off",
  },

  "numbers in the prose: a difference and one of its two": {
    outputs: [bySector],
    values: {
      difference: {
        schema: "oshlab/candidate/1",
        kind: "value",
        operation: "difference",
        of: ["A", "C"].map((code) => ({
          ...bySector.estimates,
          cells: bySector.estimates.cells.filter(({ at }) => at["sector"] === code),
        })),
      },
    },
    attack: (files) => {
      const [change, from] = [files.values["difference"]!.value, numbersOf(files, "sectors").get("A")];
      return { C: typeof change === "number" && from !== undefined ? from + change : undefined };
    },
    truth: { C: 3 },
    off: "switched off",
  },
};

const recovered = (claims: Claims, truth: Record<string, number>): string[] =>
  Object.keys(truth).filter((secret) => claims[secret] === truth[secret]);

describe.each(Object.entries(ATTACKS))(
  "%s",
  (_, { outputs, values, attack, truth, off, without = outputs }) => {
    test("recovers nothing from what the gate lets out", async () =>
      expect(recovered(attack(await published(outputs, "gate", values)), truth)).toEqual([]));

    test("though something is let out", async () => {
      const files = await published(outputs, "gate", values);
      const shown = outputs.reduce((sum, { id }) => sum + numbersOf(files, id).size, 0);
      // Of extremes nothing can be.
      const extremes = outputs.every(({ estimates }) => estimates.statistic?.type === "maximum");
      expect(shown > 0).toBe(!extremes);
    });

    test(`succeeds without it (${off})`, async () =>
      expect(recovered(attack(await published(without, off, values)), truth)).not.toEqual([]));
  },
);
