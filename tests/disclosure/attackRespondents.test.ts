import { afterEach, expect, test } from "vitest";
import { classesOfDeliveries } from "../../lib/data/classes.ts";
import { check } from "../../lib/disclosure/check.ts";
import { decideAudited } from "../../lib/disclosure/decideAudited.ts";
import { removeTemporary } from "../data/temporary.ts";
import type { Shown } from "./published.ts";
import { numbersIn, register, times } from "./register.ts";
import { attackedByRows, candidatesOf, count } from "./rowAttack.ts";
import type { Survey, Tables } from "./rowAttack.ts";

afterEach(removeTemporary);

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

attackedByRows({
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
