import { describe, expect, test } from "vitest";
import { pool, rate } from "../../lib/index.ts";
import type { Cube } from "../../lib/index.ts";
import type { Codes } from "../../lib/types.ts";
import type { Shown, Way } from "./published.ts";
import { leaving, numbersIn, register, times } from "./register.ts";

/** Women and men by sector; C is of two employers. */
const SIZES: Record<string, [women: number, men: number]> = {
  A: [53, 55],
  B: [6, 50],
  C: [44, 40],
  D: [40, 36],
};
const people = Object.entries(SIZES).flatMap(([sector, [women, men]]) =>
  times(women + men, (i) => ({
    sector,
    sex: i < women ? "F" : "M",
    employer: `${sector}${i % (sector === "C" ? 2 : 9)}`,
    burnout: i % 2,
    w: 1,
  })),
);
const EMPLOYERS = { unit: { column: "employer" } };

/** The one that is missing of these, from a total; undefined where several are. */
const last = (total: number | null | undefined, parts: (number | null | undefined)[]) => {
  const known = parts.filter((part) => typeof part === "number");
  if (typeof total !== "number" || known.length !== parts.length - 1) return undefined;
  return total - known.reduce((sum, part) => sum + part, 0);
};
const sum = (parts: (number | null | undefined)[]): number | null =>
  parts.every((part) => typeof part === "number") ? parts.reduce((all, part) => all + part, 0) : null;

/** How the tables of an attack come out. */
type Leave = (tables: Record<string, Cube<Codes>>) => Promise<Record<string, Shown>>;

/** Every attack through the gate, and with a part of it switched off: then it succeeds. */
const attacked = (
  name: string,
  attack: (leave: Leave) => Promise<unknown>,
  truth: unknown,
  off: Way = "each by itself",
) =>
  describe(`attack: ${name}`, () => {
    test("recovers nothing", async () => {
      expect(await attack((tables) => leaving(tables))).toBeUndefined();
    });
    test(`succeeds with every output ${off}`, async () => {
      expect(await attack((tables) => leaving(tables, off))).toEqual(truth);
    });
  });

const count = { share: "count" } as const;
const SECTORS = ["A", "B", "C", "D"];

attacked(
  "counts by one variable and by two, in either order: what one withholds is no sum of another",
  async (leave) => {
    const source = await register({
      columns: { employer: "attribute", burnout: "share", w: "amount" },
      rows: people,
      disclosure: EMPLOYERS,
    });
    const got = await leave({
      sectors: await source.table("sector", undefined, count),
      sexes: await source.table("sex", undefined, count),
      both: await source.table("sex", "sector", count),
      turned: await source.table("sector", "sex", count),
    });
    const [sectors, sexes] = [numbersIn(got["sectors"]!), numbersIn(got["sexes"]!)];
    const both = { ...numbersIn(got["both"]!) };
    for (const [codes, value] of Object.entries(numbersIn(got["turned"]!)))
      both[codes.split(",").reverse().join()] ??= value;
    const of = (sector: string) => sectors[sector] ?? sum([both[`F,${sector}`], both[`M,${sector}`]]);
    const all = sum([sexes["F"], sexes["M"]]);
    return sectors["C"] ?? last(all, SECTORS.map(of));
  },
  84,
);

attacked(
  "shares of rows and columns beside counts",
  async (leave) => {
    const source = await register({
      columns: { employer: "attribute", burnout: "share", w: "amount" },
      rows: people,
      disclosure: EMPLOYERS,
    });
    const got = await leave({
      sectors: await source.table("sector", undefined, count),
      sexes: await source.table("sex", undefined, count),
      shares: (await source.table("sector", "sex", { share: "column" })).digits(4),
    });
    const [sectors, sexes, shares] = ["sectors", "sexes", "shares"].map((id) => numbersIn(got[id]!));
    const part = (sex: string, sector: string) => {
      const [share, base] = [shares![`${sector},${sex}`], sexes![sex]];
      return typeof share === "number" && typeof base === "number" ? Math.round((share * base) / 100) : null;
    };
    const of = (sector: string) => sectors![sector] ?? sum([part("F", sector), part("M", sector)]);
    return of("C") ?? last(sum([sexes!["F"], sexes!["M"]]), SECTORS.map(of));
  },
  84,
);

const days = people.map((person, i) => ({
  ...person,
  employer: `${person.sector}${i % 10}`,
  days: person.sector === "C" ? (i % 10 < 1 ? 100 : 1) : 4 + (i % 7),
}));
const truly = days.reduce((all, one) => all + (one.sector === "C" ? one.days : 0), 0);

attacked(
  "a mean and a count make a total",
  async (leave) => {
    const source = await register({
      columns: { employer: "attribute", burnout: "share", w: "amount", days: "amount" },
      rows: days,
      disclosure: EMPLOYERS,
    });
    const got = await leave({
      total: await source.total("days", { by: ["sector"] }),
      all: await source.total("days"),
      mean: (await source.mean("days", { by: ["sex", "sector"] })).digits(4),
      persons: await source.table("sex", "sector", count),
    });
    const [total, all, mean, persons] = ["total", "all", "mean", "persons"].map((id) => numbersIn(got[id]!));
    const part = (cell: string) => {
      const [one, size] = [mean![cell], persons![cell]];
      return typeof one === "number" && typeof size === "number" ? Math.round(one * size) : null;
    };
    const of = (sector: string) => total![sector] ?? sum([part(`F,${sector}`), part(`M,${sector}`)]);
    return of("C") ?? last(all![""], SECTORS.map(of));
  },
  truly,
);

const burnout = [
  ...times(90, (i) => ({ sector: "A", employer: `A${i % 10}`, burnout: i % 3 ? 0 : 1 })),
  ...times(30, (i) => ({ sector: "E", employer: `E${i % 10}`, burnout: 1 })),
  ...times(60, (i) => ({ sector: "F", employer: `F${i % 10}`, burnout: i < 58 ? 1 : 0 })),
  ...times(80, (i) => ({ sector: "G", employer: `G${i % 10}`, burnout: i % 2 })),
];

for (const besideShares of [true, false])
  attacked(
    `who has it, beside how many there are${besideShares ? ", and shares" : ""}`,
    async (leave) => {
      const source = await register({
        columns: { employer: "attribute", burnout: "share" },
        rows: burnout,
        disclosure: EMPLOYERS,
      });
      const got = await leave({
        having: await source.total("burnout", { by: ["sector"] }),
        persons: await source.table("sector", undefined, count),
        ...(besideShares ? { share: await source.proportion("burnout", { by: ["sector"] }) } : {}),
      });
      const [having, persons] = [numbersIn(got["having"]!), numbersIn(got["persons"]!)];
      const without = ["E", "F"].map((sector) => last(persons[sector], [having[sector], null]));
      return without.every((one) => one === undefined) ? undefined : without;
    },
    [0, 2],
  );

attacked(
  "the interval of a share tells its base",
  async (leave) => {
    const source = await register({
      columns: { employer: "attribute", burnout: "share", w: "weight" },
      rows: people,
      disclosure: EMPLOYERS,
    });
    const got = await leave({
      sectors: await source.table("sector", undefined, count),
      sexes: await source.table("sex", undefined, count),
      shares: (await source.proportion("burnout", { by: ["sex", "sector"] })).digits(4),
    });
    const [sectors, sexes] = [numbersIn(got["sectors"]!), numbersIn(got["sexes"]!)];
    const shares = new Map(
      got["shares"]!.cells.map((cell) => [`${cell.at["sex"]},${cell.at["sector"]}`, cell]),
    );
    /** Whoever has the share and its interval has the base: its interval is narrower, the larger it is. */
    const base = (cell: string) => (typeof shares.get(cell)?.low === "number" ? sizeOf(cell) : null);
    const sizeOf = (cell: string) => people.filter(({ sex, sector }) => `${sex},${sector}` === cell).length;
    const of = (sector: string) => sectors[sector] ?? sum([base(`F,${sector}`), base(`M,${sector}`)]);
    return of("C") ?? last(sum([sexes["F"], sexes["M"]]), SECTORS.map(of));
  },
  84,
  "rules alone",
);

const sick = [
  ...times(60, (i) => ({
    sector: "A",
    sex: i % 2 ? "F" : "M",
    age: i < 30 ? "y" : "o",
    burnout: i < 2 ? 1 : 0,
  })),
  ...times(80, (i) => ({
    sector: "B",
    sex: i % 2 ? "F" : "M",
    age: i < 40 ? "y" : "o",
    burnout: i < 30 ? 1 : 0,
  })),
  ...times(90, (i) => ({
    sector: "C",
    sex: i % 2 ? "F" : "M",
    age: i < 86 ? "y" : "o",
    burnout: i < 30 ? 1 : 0,
  })),
];
const ofSick = () => register({ columns: { burnout: "share" }, rows: sick });

attacked(
  "a share of whom other counts add up to",
  async (leave) => {
    const source = await ofSick();
    const got = await leave({
      shares: await source.proportion("burnout", { by: ["sector"] }),
      persons: await source.table("sector", "sex", count),
    });
    const persons = numbersIn(got["persons"]!);
    const [share, base] = [numbersIn(got["shares"]!)["A"], sum([persons["A,F"], persons["A,M"]])];
    return typeof share === "number" && base !== null ? Math.round((share * base) / 100) : undefined;
  },
  2,
);

attacked(
  "so many digits that one fraction has them",
  async (leave) => {
    const source = await ofSick();
    const got = await leave({ shares: (await source.proportion("burnout", { by: ["sector"] })).digits(4) });
    const share = numbersIn(got["shares"]!)["A"];
    if (typeof share !== "number") return undefined;
    const having = [1, 2, 3, 4].find(
      (k) => Math.abs((100 * k) / share - Math.round((100 * k) / share)) < 0.001,
    );
    return having === undefined ? undefined : [having, Math.round((100 * having) / share)];
  },
  [1, 30],
  "switched off",
);

attacked(
  "a share of a column, whose base stands in another table",
  async (leave) => {
    const source = await ofSick();
    const got = await leave({
      shares: await source.table("age", "sector", { share: "column" }),
      persons: await source.table("sector", undefined, count),
    });
    const [share, base] = [numbersIn(got["shares"]!)["o,C"], numbersIn(got["persons"]!)["C"]];
    return typeof share === "number" && typeof base === "number"
      ? Math.round((share * base) / 100)
      : undefined;
  },
  4,
  "switched off",
);

attacked(
  "events and their rate tell the persons at risk",
  async (leave) => {
    const rows = [
      ...times(60, (i) => ({ sector: "A", employer: `A${i % 10}`, hit: i % 3 ? 0 : 1, one: 1 })),
      ...times(80, (i) => ({ sector: "B", employer: `B${i % 2}`, hit: i % 4 ? 0 : 1, one: 1 })),
      ...times(90, (i) => ({ sector: "C", employer: `C${i % 9}`, hit: i % 3 ? 0 : 1, one: 1 })),
    ];
    const columns = { employer: "attribute", hit: "share", one: "share" } as const;
    const accidents = await register({
      columns,
      rows: rows.map((row, i) => ({ ...row, employer: String(i) })),
      disclosure: EMPLOYERS,
    });
    const employed = await register({ columns, rows, disclosure: EMPLOYERS, beside: "employed" });
    const hits = await accidents.total("hit", { by: ["sector"] });
    const persons = await employed.total("one", { by: ["sector"] });
    const got = await leave({ hits, persons, rates: rate(hits, persons, { per: 1000, digits: 2 }) });
    const [events, rates] = [numbersIn(got["hits"]!)["B"], numbersIn(got["rates"]!)["B"]];
    if (typeof events !== "number" || typeof rates !== "number") return undefined;
    return Math.round((events / rates) * 1000);
  },
  80,
  "switched off",
);

attacked(
  "several years together less some of them",
  async (leave) => {
    const source = await register({
      columns: { dead: "share" },
      rows: [
        ...times(30, (i) => ({ year: "2019", sector: i % 2 ? "A" : "B", dead: 1 })),
        ...times(13, (i) => ({ year: "2020", sector: i < 3 ? "A" : "B", dead: 1 })),
        ...times(40, (i) => ({ year: "2021", sector: i % 2 ? "A" : "B", dead: 1 })),
      ],
    });
    const dead = await source.total("dead", { by: ["year", "sector"] });
    const got = await leave({ dead, pooled: pool(dead, "year", ["2019-2021"]) });
    const [years, pooled] = [numbersIn(got["dead"]!), numbersIn(got["pooled"]!)];
    const secret = years["2020,A"];
    return secret ?? last(pooled["2019-2021,A"], [years["2019,A"], years["2020,A"], years["2021,A"]]);
  },
  3,
);

attacked(
  "divisions in one table, their sections in another",
  async (leave) => {
    const sizes = { C10: 4, C11: 40, C13: 60, F41: 30, F43: 70, G45: 50 };
    const source = await register({
      columns: { paid: "amount" },
      rows: Object.entries(sizes).flatMap(([division, size]) =>
        times(size, () => ({ section: division[0]!, division, paid: 1 })),
      ),
    });
    const got = await leave({
      sections: await source.table("section", undefined, count),
      divisions: await source.table("division", undefined, count),
    });
    const [sections, divisions] = [numbersIn(got["sections"]!), numbersIn(got["divisions"]!)];
    return divisions["C10"] ?? last(sections["C"], [divisions["C10"], divisions["C11"], divisions["C13"]]);
  },
  4,
);

attacked(
  "ages in two columns: all of 65 and more less those of 75 and more",
  async (leave) => {
    const sizes = { "Y15-64": 300, "Y65-74": 3, Y_GE75: 40 };
    const rows = Object.entries(sizes).flatMap(([fine, size]) =>
      times(size, (i) => ({ fine, coarse: fine === "Y15-64" ? fine : "65+", odd: i % 2 })),
    );
    const source = await register({ columns: { odd: "share" }, rows });
    const got = await leave({
      fine: await source.table("fine", undefined, count),
      coarse: await source.table("coarse", undefined, count),
    });
    const [fine, coarse] = [numbersIn(got["fine"]!), numbersIn(got["coarse"]!)];
    return fine["Y65-74"] ?? last(coarse["65+"], [fine["Y65-74"], fine["Y_GE75"]]);
  },
  3,
  "rules alone",
);

attacked(
  "a share of several categories together, of which each is counted",
  async (leave) => {
    const source = await register({
      columns: { burnout: "share" },
      rows: [
        ...times(50, (i) => ({ sector: "A", burnout: i < 1 ? 1 : 0 })),
        ...times(40, (i) => ({ sector: "B", burnout: i < 1 ? 1 : 0 })),
        ...times(60, (i) => ({ sector: "C", burnout: i < 25 ? 1 : 0 })),
      ],
    });
    const got = await leave({
      persons: await source.table("sector", undefined, count),
      share: await source.where({ sector: ["A", "B"] }).proportion("burnout"),
    });
    const { A, B } = numbersIn(got["persons"]!);
    const share = Object.values(numbersIn(got["share"]!))[0];
    return typeof share === "number" ? Math.round((share * (A! + B!)) / 100) : undefined;
  },
  2,
  "switched off",
);

/** People by division; the section is its letter. */
const divisions = (sizes: Record<string, number>, beside?: string) =>
  register({
    ...(beside ? { beside } : {}),
    columns: { section: "dimension", division: "dimension" },
    rows: Object.entries(sizes).flatMap(([division, n]) =>
      times(n, () => ({ section: division[0]!, division })),
    ),
  });

attacked(
  "divisions and sections, where a second source has the same columns",
  async (leave) => {
    const one = await divisions({ C10: 4, C11: 40, C13: 60, F41: 30, F43: 70 });
    const other = await divisions({ F41: 40, F43: 90, G45: 70 }, "other");
    const got = await leave({
      sections: await one.table("section", undefined, count),
      divisions: await one.table("division", undefined, count),
      other: await other.table("division", undefined, count),
    });
    const all = numbersIn(got["divisions"]!);
    return last(numbersIn(got["sections"]!)["C"], [all["C10"], all["C11"], all["C13"]]);
  },
  4,
);
