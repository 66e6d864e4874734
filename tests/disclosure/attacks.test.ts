import { describe, expect, test } from "vitest";
import type { CandidateFigure, CandidateTable } from "../../lib/disclosure/candidate.ts";
import type { Rules } from "../../lib/disclosure/rules/schema.ts";
import type { PublicFigure } from "../../lib/disclosure/public.ts";
import { publish } from "../../lib/disclosure/publish.ts";
import { openDrawer } from "../../lib/figure/draw.ts";
import { lastPart, numbersOf, rowsIn } from "./attacker.ts";
import { headcount, POPULATION, shareSick, tabulate, TOTAL } from "./population.ts";
import type { Person } from "./population.ts";
import { filesOf, published, recordsOf } from "./published.ts";
import type { Published, Shown, Values, Way } from "./published.ts";
import { confidentialTable, hiddenIn } from "./tables.ts";

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

const SECTORS = ["A", "B", "C", "D", "E"];
const totals = { sector: TOTAL, sex: TOTAL };
const where = (is: (person: Person) => boolean) => POPULATION.filter(is);
const count = (is: (person: Person) => boolean): number => where(is).length;

/** The sectors in which nothing is small by itself. */
const large = where(({ sector }) => ["A", "B", "D"].includes(sector));

const heads = confidentialTable(tabulate(["sector"], headcount, { totals: true }), { id: "heads", totals });
const bySector = confidentialTable(tabulate(["sector"], headcount), { id: "sectors" });
const bySex = confidentialTable(tabulate(["sector", "sex"], headcount), { id: "sexes" });
const shares = (rules = {}) =>
  confidentialTable(tabulate(["sector"], shareSick), {
    id: "sick",
    kind: "percentage",
    measure: "sick",
    rules,
  });
/** One is alone in B. */
const alone = (rules: Partial<Rules>) => {
  const cells = Object.entries({ A: 30, B: 1, C: 4, D: 43, [TOTAL]: 78 });
  return confidentialTable(
    cells.map(([sector, n]) => ({ at: { sector }, value: n, n })),
    { id: "heads", totals, rules },
  );
};
const figure = (table: CandidateTable, order: "given" | "value"): CandidateFigure => ({
  ...table,
  kind: "figure",
  encoding: { chart: "bars", x: "sector", highlight: [], order },
});

const ATTACKS: Record<string, Attack> = {
  "differencing: a total less its parts": {
    outputs: [heads],
    attack: (files) => {
      const found = numbersOf(files, "heads");
      return {
        C: lastPart(
          found.get(TOTAL),
          SECTORS.map((code) => found.get(code)),
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
          SECTORS.map((sector) => cells.get(`${sector},${sex}`)),
        );
      claims["C"] = lastPart(
        rows.get(TOTAL),
        SECTORS.map((sector) => rows.get(sector)),
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

describe("a withheld bar", () => {
  /** The bars by their value, as an author may have put them in order himself. */
  const sorted = confidentialTable(
    tabulate(["sector"], (group) => group.length / 2).sort((a, b) => b.value! - a.value!),
    { id: "bars", kind: "rate" },
  );
  // The small one would stand in the middle.
  for (const cell of sorted.estimates.cells) if (cell.at["sector"] === "C") cell.value = 12;
  sorted.estimates.cells.sort((a, b) => b.value! - a.value!);
  sorted.estimates.dimensions[0]!.categories.sort((a, b) => placeOf(a.code) - placeOf(b.code));
  function placeOf(code: string): number {
    return sorted.estimates.cells.findIndex(({ at }) => at["sector"] === code);
  }

  /** Between which of its neighbours a bar without a number stands, where all others stand in order. */
  const between = (rows: { text: string }[]): [number, number] | undefined => {
    const numbers = rows.map(({ text }) => Number.parseFloat(text));
    const shown = numbers.filter((one) => !Number.isNaN(one));
    if (shown.some((one, index) => index > 0 && one > shown[index - 1]!)) return undefined;
    const place = numbers.findIndex(
      (one, index) => Number.isNaN(one) && index > 0 && index < numbers.length - 1,
    );
    const [above, below] = [numbers[place - 1], numbers[place + 1]];
    return above !== undefined && below !== undefined && below <= 12 && above >= 12
      ? [below, above]
      : undefined;
  };
  const listed = (files: Published) =>
    (["en", "fr"] as const).map((language) =>
      files.csv
        .find((one) => one.language === language)!
        .text.trimEnd()
        .split("\r\n")
        .slice(1)
        .map((line) => ({ text: line.split(language === "en" ? "," : ";")[2]!.replace(",", ".") })),
    );

  /** A publisher who blanks the number and leaves all else as it was drawn. */
  function blanked(candidate: CandidateFigure): Published {
    const whole = publish(candidate, new Set()) as Shown;
    const cells = whole.cells.map((cell) =>
      cell.at["sector"] === "C" ? { ...cell, value: null, status: "suppressed" as const } : cell,
    );
    return filesOf([{ ...whole, cells }]);
  }

  test.each(["given", "value"] as const)(
    "does not tell its value by its place (order: %s)",
    async (order) => {
      const files = await published([figure(sorted, order)], "gate");
      expect(numbersOf(files, "bars").has("C")).toBe(false);
      expect(numbersOf(files, "bars").size).toBeGreaterThan(1);
      for (const rows of [rowsIn(files, "bars"), ...listed(files)]) expect(between(rows)).toBeUndefined();
    },
  );

  test("the place tells it where only the number is blanked", () => {
    const files = blanked(figure(sorted, "given"));
    for (const rows of [rowsIn(files, "bars"), ...listed(files)]) expect(between(rows)).toBeDefined();
  });

  test("does not tell its value by the axis, nor by a trace of a bar or hover", async () => {
    const largest = confidentialTable(
      tabulate(["sector"], (group) => (group.length < 5 ? 777 : group.length)),
      { id: "bars", kind: "rate" },
    );
    const text = ({ drawings, html }: Published) => JSON.stringify([drawings, html]);
    const reach = ({ drawings }: Published) =>
      Math.max(...drawings.map(({ spec }) => (spec.layout["xaxis"] as { range: number[] }).range[1]!));
    const gated = await published([figure(largest, "given")], "gate");
    expect(text(gated)).not.toContain("777");
    expect(reach(gated)).toBeLessThan(100);
    const open = await published([figure(largest, "given")], "switched off");
    expect(text(open)).toContain("777");
    expect(reach(open)).toBeGreaterThan(700);
  });

  test("stands in no drawing: neither its number nor its place", async () => {
    const candidate = figure(sorted, "given");
    const words = { title: "Bars", alt: "Bars of sectors." };
    const record = (await recordsOf([candidate], "gate"))[0] as PublicFigure;
    const whole = publish(candidate, new Set()) as PublicFigure;
    const drawer = await openDrawer();
    try {
      const texts = async (one: PublicFigure) =>
        [...(await drawer.draw(one, "en", 720, words)).matchAll(/<text[^>]*>(?:<tspan[^>]*>)?([^<]+)/g)].map(
          ([, text]) => text!.trim(),
        );
      expect(await texts(whole)).toContain("12");
      const drawn = await texts(record);
      expect(drawn).not.toContain("12");
      const hidden = hiddenIn(record);
      expect(hidden).toContain("C");
      expect(drawn.filter((text) => SECTORS.includes(text)).slice(-hidden.length)).toEqual(hidden.toSorted());
    } finally {
      await drawer.close();
    }
  });
});
