import { afterEach, describe, expect, test } from "vitest";
import { classesOfDeliveries } from "../../lib/data/classes.ts";
import type { Candidate, CandidateTable } from "../../lib/disclosure/candidate.ts";
import { check } from "../../lib/disclosure/check.ts";
import { decideAudited } from "../../lib/disclosure/decideAudited.ts";
import { recordLedger } from "../../lib/disclosure/ledger/record.ts";
import type { Ledger } from "../../lib/disclosure/ledger/schema.ts";
import type { Cube } from "../../lib/index.ts";
import type { Codes } from "../../lib/types.ts";
import { removeTemporary } from "../data/temporary.ts";
import { numbersIn, register, times } from "./register.ts";
import type { Shown } from "./published.ts";

afterEach(removeTemporary);

type Survey = Awaited<ReturnType<typeof register>>;
type Tables = Record<string, Promise<Cube<Codes>>>;
type Numbers = Record<string, Record<string, number | null>>;

/** Who knows whose rows: everything is decided by names alone without. */
type Look = "with rows" | "by names alone";

const count = { share: "count" } as const;
const FEW = 5;

interface Attack {
  rows: readonly Readonly<Record<string, string | number>>[];
  /** What else the source says than that nobody may know of fewer than five. */
  disclosure?: Record<string, unknown>;
  /** The column of weights; absent: a register. */
  weights?: string;
  /** What is published, one edition after the other. */
  editions: ((of: Survey) => Tables)[];
  /** From what is printed: a number that nobody may know; NaN where one that is needed is withheld. */
  attack: (of: (table: string, codes?: string) => number) => number;
  truth: number;
  /** Absent: a number below the minimum count. */
  secret?: true;
}

/** People by division and sex; in some the first are sick. The section is the letter. */
const people = (sizes: Record<string, number>, sick: Record<string, number> = {}) =>
  Object.entries(sizes).flatMap(([code, n]) => {
    const [division, sex, region = "X"] = code.split(" ") as [string, string, string?];
    return times(n, (i) => ({
      section: division[0]!,
      division,
      sex,
      region,
      under_30: sex === "F" ? (i < n / 2 ? "yes" : "no") : "no",
      sick: i < (sick[code] ?? Math.ceil(n / 2)) ? 1 : 0,
    }));
  });

const INDUSTRY = { "C10 F": 20, "C10 M": 22, "C11 F": 30, "C11 M": 33, "C12 F": 3, "C12 M": 14 };
const ALL = { ...INDUSTRY, "F41 F": 40, "F41 M": 44 };

/** How many people and how many sick, of all and of men: women are the differences. */
const allAndMen = (of: Survey): Tables => ({
  all: of.table("division", undefined, count),
  men: of.where({ sex: "M" }).table("division", undefined, count),
  sick: of.total("sick", { by: ["division"] }),
  sickMen: of.where({ sex: "M" }).total("sick", { by: ["division"] }),
});

const CONTRACTS = ["open", "fixed", "agency", "other"];

/** So many people of each contract. */
const contracts = (section: string, division: string, sizes: readonly number[]) =>
  sizes.flatMap((size, i) => times(size, () => ({ section, division, sex: "F", contract: CONTRACTS[i]! })));

const inTenths = (cube: Cube<Codes>): Cube<Codes> => cube.digits(1);

/** The least number of people of whom all these shares can be, printed in tenths; NaN where one isn't there. */
function baseOf(shares: readonly number[]): number {
  if (shares.some(Number.isNaN)) return NaN;
  const fits = (n: number) => (share: number) =>
    ((100 * Math.round((share * n) / 100)) / n).toFixed(1) === share.toFixed(1);
  let n = 1;
  while (!shares.every(fits(n))) n++;
  return n;
}

/** The least number of whole scores of which a mean with so many digits can be. */
function denominatorOf(mean: number, digits: number): number {
  if (Number.isNaN(mean)) return NaN;
  let n = 1;
  while ((Math.round(mean * n) / n).toFixed(digits) !== mean.toFixed(digits)) n++;
  return n;
}

/** Wages of a division C12 beside others. */
const wages = (
  own: readonly number[],
  more: (index: number) => Record<string, string | number> = () => ({}),
) =>
  Object.entries({
    C10: times(30, (i) => 200 + (i % 7)),
    C11: times(30, (i) => 210 + (i % 5)),
    C12: own,
    F41: times(20, (i) => 190 + i),
  }).flatMap(([division, days]) =>
    days.map((one, i) => ({
      section: division[0]!,
      division,
      sex: "M",
      days: one,
      ...(division === "C12"
        ? more(i)
        : Object.fromEntries(
            Object.entries(more(i)).map(([name, value]) => [
              name,
              name === "employer" ? `${division}${i}` : name === "weight" ? 1 : value,
            ]),
          )),
    })),
  );

/** All of a section, and all but one of its divisions: the one is their difference. */
const sectionAndSome = (of: Survey): Tables => ({
  all: of.where({ section: "C" }).total("days", { by: ["sex"] }),
  some: of.where({ division: ["C10", "C11"] }).total("days", { by: ["sex"] }),
});

const ATTACKS: Record<string, Attack> = {
  "a section, and several of its divisions together, as filters": {
    rows: people(ALL),
    editions: [
      (of) => ({
        all: of.where({ section: "C" }).table("sex", undefined, count),
        some: of.where({ division: ["C10", "C11"] }).table("sex", undefined, count),
      }),
    ],
    attack: (of) => of("all", "F") - of("some", "F"),
    truth: 3,
  },
  "a section in one edition, its divisions in the next": {
    rows: people(ALL),
    editions: [
      (of) => ({ all: of.where({ sex: "F" }).table("section", undefined, count) }),
      (of) => ({
        some: of.where({ sex: "F", division: ["C10", "C11"] }).table("division", undefined, count),
      }),
    ],
    attack: (of) => of("all", "C") - of("some", "C10") - of("some", "C11"),
    truth: 3,
  },
  "those who are sick beside all, each a difference of filters": {
    rows: people({ "C10 F": 20, "C10 M": 22, "F41 F": 40, "F41 M": 44 }, { "C10 F": 18, "C10 M": 11 }),
    editions: [allAndMen],
    attack: (of) => of("all", "C10") - of("men", "C10") - (of("sick", "C10") - of("sickMen", "C10")),
    truth: 2,
  },
  "those who are sick in one edition, all in the next": {
    rows: people({ "C10 F": 20, "C10 M": 22, "F41 F": 40, "F41 M": 44 }, { "C10 F": 18, "C10 M": 21 }),
    editions: [
      (of) => ({ sick: of.total("sick", { by: ["division"] }) }),
      (of) => ({ all: of.table("division", undefined, count) }),
    ],
    attack: (of) => of("all", "C10") - of("sick", "C10"),
    truth: 3,
  },
  "all women of a division are sick: how many they are is a difference of filters": {
    rows: people({ "C10 F": 20, "C10 M": 22, "F41 F": 40, "F41 M": 44 }, { "C10 F": 20 }),
    editions: [
      (of) => ({
        all: of.table("division", undefined, count),
        men: of.where({ sex: "M" }).table("division", undefined, count),
        sick: of.where({ sex: "F" }).total("sick", { by: ["division"] }),
      }),
    ],
    attack: (of) => of("all", "C10") - of("men", "C10") - of("sick", "C10"),
    truth: 0,
  },
  "all women of a division are sick: how many they are and how many of them are sick are differences": {
    rows: people({ "C10 F": 20, "C10 M": 22, "F41 F": 40, "F41 M": 44 }, { "C10 F": 20, "C10 M": 9 }),
    editions: [allAndMen],
    attack: (of) => of("all", "C10") - of("men", "C10") - of("sick", "C10") + of("sickMen", "C10"),
    truth: 0,
  },
  "how many women a section has follows from those who are sick, and their share": {
    rows: people(
      { "C10 F": 20, "C10 M": 22, "C11 F": 30, "C11 M": 33, "C12 F": 3, "C12 M": 14, "F41 F": 40 },
      { "C10 F": 10, "C11 F": 15, "C12 F": 2 },
    ),
    editions: [
      (of) => ({
        sick: of.where({ sex: "F" }).total("sick", { by: ["section"] }),
        share: of
          .where({ sex: "F" })
          .mean("sick", { by: ["section"] })
          .then((cube) => cube.digits(3)),
        some: of.where({ sex: "F", division: ["C10", "C11"] }).table("sex", undefined, count),
      }),
    ],
    attack: (of) => Math.round(of("sick", "C") / of("share", "C")) - of("some", "F"),
    truth: 3,
  },
  "a ratio of two 0/1 columns, beside one of the two": {
    rows: [
      ...times(40, (i) => ({ sector: "A", sick: i < 17 ? 1 : 0, tired: i < 2 ? 1 : 0 })),
      ...times(60, (i) => ({ sector: "B", sick: i < 20 ? 1 : 0, tired: i < 30 ? 1 : 0 })),
    ],
    editions: [
      (of) => ({
        ratio: of.ratio("sick", "tired", { by: ["sector"] }),
        sick: of.total("sick", { by: ["sector"] }),
      }),
    ],
    attack: (of) => Math.round(of("sick", "A") / of("ratio", "A")),
    truth: 2,
  },
  "how many women a section has is told by several shares of them together": {
    rows: [
      ...contracts("C", "C10", [10, 8, 11, 14]),
      ...contracts("C", "C12", [3, 0, 0, 0]),
      ...contracts("F", "F41", [20, 20, 20, 20]),
    ],
    editions: [
      (of) => ({
        all: of.where({ section: "C" }).table("contract", undefined, { share: "total" }).then(inTenths),
        some: of.where({ division: "C10" }).table("contract", undefined, { share: "total" }).then(inTenths),
      }),
    ],
    attack: (of) =>
      baseOf(CONTRACTS.map((one) => of("all", one))) - baseOf(CONTRACTS.map((one) => of("some", one))),
    truth: 3,
  },
  "how many complaints a division has, beside one of the two kinds": {
    rows: ["C10", "C11", "F41"].flatMap((division) =>
      times(40, (i) => {
        const [sick, tired] = [i % 3 === 0 ? 1 : 0, division === "C10" ? (i < 2 ? 1 : 0) : i % 2];
        return { section: division[0]!, division, sex: i % 2 ? "M" : "F", sick, tired, score: sick + tired };
      }),
    ),
    editions: [
      (of) => ({
        sick: of.total("sick", { by: ["division"] }),
        tired: of.total("tired", { by: ["division"] }),
        both: of.total("score", { by: ["division"] }),
      }),
    ],
    attack: (of) => of("both", "C10") - of("sick", "C10"),
    truth: 2,
  },
  "of how many a mean is, beside how many there are: who gave no answer": {
    rows: [
      ...times(23, (i) => ({ section: "C", division: "C10", sex: "M", score: i % 7 })),
      ...times(2, () => ({ section: "C", division: "C10", sex: "M", score: "" })),
      ...times(40, (i) => ({ section: "F", division: "F41", sex: "M", score: i % 7 })),
    ],
    editions: [
      (of) => ({
        all: of.table("division", undefined, count),
        mean: of.mean("score", { by: ["division"] }).then((cube) => cube.digits(4)),
      }),
    ],
    attack: (of) => of("all", "C10") - denominatorOf(of("mean", "C10"), 4),
    truth: 2,
  },
  "wages of a division of whom one has nearly all, as a difference": {
    rows: [
      ...times(30, (i) => ({ section: "C", division: "C10", sex: "M", days: 200 + (i % 7) })),
      ...times(30, (i) => ({ section: "C", division: "C11", sex: "M", days: 210 + (i % 5) })),
      ...times(9, (i) => ({ section: "C", division: "C12", sex: "M", days: i === 0 ? 5000 : 10 })),
      ...times(20, (i) => ({ section: "F", division: "F41", sex: "M", days: 190 + i })),
    ],
    editions: [
      (of) => ({
        all: of.where({ section: "C" }).total("days", { by: ["sex"] }),
        some: of.where({ division: ["C10", "C11"] }).total("days", { by: ["sex"] }),
      }),
    ],
    // What the one has, and no more than 80 of all others.
    attack: (of) => Math.floor((of("all", "M") - of("some", "M")) / 5000),
    truth: 1,
  },
  "wages of a division of whom two have exactly what the rule asks, as a difference": {
    rows: wages([55, 35, 5, 2, 1, 1, 1]),
    editions: [sectionAndSome],
    attack: (of) => of("all", "M") - of("some", "M"),
    truth: 100,
    secret: true,
  },
  "wages of a division of whom three have nearly all, where the rule is about three": {
    rows: wages([300, 300, 300, ...times(9, () => 10)]),
    disclosure: { dominance: { n: 3, k: 85 } },
    editions: [sectionAndSome],
    attack: (of) => of("all", "M") - of("some", "M"),
    truth: 990,
    secret: true,
  },
  "wages of a division of which one employer has nearly all, in its four regions": {
    rows: wages([...times(10, () => 50), ...times(10, () => 1)], (i) => ({
      employer: i < 10 ? "big" : `e${i}`,
      region: `R${i % 4}`,
    })),
    disclosure: { unit: { column: "employer", is: "employer" } },
    editions: [
      (of) => ({
        ...sectionAndSome(of),
        regions: of.where({ division: ["C10", "C11"] }).total("days", { by: ["region"] }),
      }),
    ],
    attack: (of) => of("all", "M") - of("some", "M"),
    truth: 510,
    secret: true,
  },
  "wages of a division of whom one has nearly all by his weight": {
    rows: wages(
      times(12, () => 30),
      (i) => ({ weight: i === 0 ? 400 : 1, employer: `e${i}` }),
    ),
    weights: "weight",
    disclosure: { unit: { column: "employer", is: "employer" }, minimumWeighted: 5 },
    editions: [sectionAndSome],
    attack: (of) => of("all", "M") - of("some", "M"),
    truth: 12_330,
    secret: true,
  },
  "none of a division was ever sick, as a difference of means and totals": {
    rows: [
      ...times(30, (i) => ({ section: "C", division: "C10", sex: "M", score: 1 + (i % 7) })),
      ...times(14, () => ({ section: "C", division: "C12", sex: "M", score: 0 })),
      ...times(20, (i) => ({ section: "F", division: "F41", sex: "M", score: i % 8 })),
    ],
    editions: [
      (of) => ({
        all: of.where({ section: "C" }).total("score", { by: ["sex"] }),
        some: of.where({ division: ["C10"] }).total("score", { by: ["sex"] }),
      }),
    ],
    attack: (of) => of("all", "M") - of("some", "M"),
    truth: 0,
  },
  "a code with a plus of its own is no two codes": {
    rows: [
      ...times(20, () => ({ sector: "A+B", sec: "S", sick: 0 })),
      ...times(3, () => ({ sector: "A", sec: "S", sick: 1 })),
      ...times(40, () => ({ sector: "A", sec: "T", sick: 1 })),
      ...times(30, () => ({ sector: "B", sec: "T", sick: 0 })),
    ],
    editions: [
      (of) => ({
        all: of.table("sec", undefined, count),
        some: of.where({ sector: "A+B" }).table("sector", undefined, count),
      }),
    ],
    attack: (of) => of("all", "S") - of("some", "A+B"),
    truth: 3,
  },
  "all women of a division are sick: the next edition says how many they are": {
    rows: people({ "C10 F": 20, "C10 M": 22, "F41 F": 40, "F41 M": 44 }, { "C10 F": 20 }),
    editions: [
      (of) => ({ sick: of.where({ sex: "F" }).total("sick", { by: ["division"] }) }),
      (of) => ({ all: of.table("division", "sex", count) }),
    ],
    attack: (of) => of("all", "C10,F") - of("sick", "C10"),
    truth: 0,
  },
  "what is left of one number beside another, of which the next edition prints a part": {
    rows: people({ "C10 F X": 20, "C10 M X": 3, "C10 F Y": 30, "C10 M Y": 25, "C11 M Y": 31, "C11 F X": 28 }),
    editions: [
      (of) => ({
        all: of.where({ division: "C10" }).table("region", undefined, count),
        women: of.where({ sex: "F" }).table("division", undefined, count),
      }),
      (of) => ({
        men: of.where({ region: "Y", sex: "M" }).table("division", undefined, count),
      }),
    ],
    attack: (of) => of("all", "X") + of("all", "Y") - of("women", "C10") - of("men", "C10"),
    truth: 3,
  },
};

describe.each(Object.entries(ATTACKS))("%s", (_, one) => {
  const { rows, disclosure = {}, weights, editions, attack, truth, secret = truth < FEW } = one;
  const printed = async (look: Look): Promise<number> => {
    const survey = await register({
      columns: {
        sick: "share",
        tired: "share",
        days: "amount",
        score: "number",
        employer: "attribute",
        ...(weights === undefined ? {} : { [weights]: "weight" as const }),
      },
      range: [0, 11],
      disclosure,
      rows,
    });
    const numbers: Numbers = {};
    const ledgers: Ledger[] = [];
    for (const [index, tables] of editions.entries()) {
      const outputs = await candidatesOf(tables(survey));
      const classesOf = look === "with rows" ? classesOfDeliveries() : undefined;
      const decisions = await decideAudited(outputs, undefined, ledgers, undefined, classesOf);
      expect(decisions.unprotected).toEqual([]);
      const records = outputs.map((one) => check(one, decisions).record as Shown);
      for (const record of records) numbers[record.id] = numbersIn(record);
      const named = outputs.map((candidate, i) => ({ name: candidate.id, candidate, record: records[i]! }));
      ledgers.push(recordLedger(String(2024 + index), named, decisions));
    }
    return attack((table, codes = "") => numbers[table]?.[codes] ?? NaN);
  };

  test("recovers nothing", async () => {
    expect(await printed("with rows")).toBeNaN();
  });

  test("succeeds where nobody looks at rows", async () => {
    expect(secret).toBe(true);
    expect(await printed("by names alone")).toBe(truth);
  });
});

test("of one section its own divisions are shown, and those of others don't take them along", async () => {
  const survey = await register({ columns: { sick: "share" }, rows: people(ALL) });
  const outputs = await candidatesOf({
    own: survey.where({ section: "C" }).table("division", undefined, count),
    sick: survey.where({ section: "C" }).proportion("sick", { by: ["division"] }),
  });
  const decisions = await decideAudited(outputs, undefined, [], undefined, classesOfDeliveries());
  const records = outputs.map((one) => check(one, decisions).record as Shown);
  expect(numbersIn(records[0]!)).toEqual({ C10: 42, C11: 63, C12: 17 });
  expect(Object.keys(numbersIn(records[1]!))).toEqual(["C10", "C11", "C12"]);
});

test.each([
  ["isn't there", { answered: ["tall"] }],
  ["is computed from one that isn't there", { computed: [{ tall: "height > 180" }], answered: ["tall"] }],
])("a number about a column that %s stops with what is wrong", async (_, who) => {
  const survey = await register({ columns: { sick: "share" }, rows: people(ALL) });
  const [output] = await candidatesOf({ sick: survey.total("sick", { by: ["sex"] }) });
  const { estimates } = output!;
  const changed = { ...output!, estimates: { ...estimates, who: { ...estimates.who!, ...who } } };
  const decided = decideAudited([changed], undefined, [], undefined, classesOfDeliveries());
  await expect(decided).rejects.toMatchObject({
    code: "DATA_ROWS",
    values: { problem: expect.stringContaining("not found") },
  });
});

const candidatesOf = (tables: Tables): Promise<(CandidateTable & Candidate)[]> =>
  Promise.all(
    Object.entries(tables).map(async ([id, cube]) => ({
      schema: "oshlab/candidate/1" as const,
      kind: "table" as const,
      id,
      estimates: (await cube).estimates,
    })),
  );
