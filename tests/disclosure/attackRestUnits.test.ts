import { afterEach, describe, expect, test } from "vitest";
import { classesOfDeliveries } from "../../lib/data/classes.ts";
import type { Candidate } from "../../lib/disclosure/candidate.ts";
import { check } from "../../lib/disclosure/check.ts";
import { decideAudited } from "../../lib/disclosure/decideAudited.ts";
import type { Cube } from "../../lib/index.ts";
import type { Codes } from "../../lib/types.ts";
import { removeTemporary } from "../data/temporary.ts";
import type { Shown } from "./published.ts";
import { numbersIn, register, times } from "./register.ts";

afterEach(removeTemporary);

type Survey = Awaited<ReturnType<typeof register>>;
type Numbers = Record<string, Record<string, number | null>>;

/** Women of each sector work for eight employers, and so do men; but in B the men work for these. */
const rows = (employersInB: number) =>
  ["A", "B", "C", "D"].flatMap((sector, place) => [
    ...times(80 + 7 * place, (i) => ({
      sector,
      sex: "F",
      site: i % 3 ? "large" : "small",
      employer: `${sector}${i % 8}`,
      holding: "",
      days: 2 + (i % 5),
    })),
    ...times(60 + 9 * place, (i) => ({
      sector,
      sex: "M",
      site: i % 4 ? "large" : "small",
      employer: `${sector}${i % (sector === "B" ? employersInB : 8)}`,
      holding: sector === "B" ? "H" : "",
      days: 3 + (i % 7),
    })),
  ]);

const count = { share: "count" } as const;
const columns = { employer: "attribute", holding: "attribute", days: "amount" } as const;
const unit = { column: "employer" };

interface Attack {
  tables: (of: Survey) => Record<string, Promise<Cube<Codes>>>;
  /** From what is printed: what is of two employers alone; NaN where a number for it is withheld. */
  attack: (of: (table: string, codes?: string) => number) => number;
  truth: number;
}

const ATTACKS: Record<string, Attack> = {
  "all of a sector less its women are the men of two employers": {
    tables: (of) => ({
      all: of.table("sector", undefined, count),
      women: of.where({ sex: "F" }).table("sector", undefined, count),
    }),
    attack: (of) => of("all", "B") - of("women", "B"),
    truth: 69,
  },
  "and what they lost together": {
    tables: (of) => ({
      all: of.total("days", { by: ["sector"] }),
      women: of.where({ sex: "F" }).total("days", { by: ["sector"] }),
    }),
    attack: (of) => of("all", "B") - of("women", "B"),
    truth: times(69, (i) => 3 + (i % 7)).reduce((sum, one) => sum + one, 0),
  },
  "and how many of them are on large sites": {
    tables: (of) => ({
      all: of.table("sector", "site", count),
      women: of.where({ sex: "F" }).table("sector", "site", count),
    }),
    attack: (of) => of("all", "B,large") - of("women", "B,large"),
    truth: times(69, (i) => Number(i % 4 > 0)).reduce((sum, one) => sum + one, 0),
  },
};

/** What is printed of these tables, looked at by rows or by names alone. */
async function printed(
  { tables, attack }: Attack,
  { employers = 2, disclosure = { unit } as Record<string, unknown>, withRows = true } = {},
): Promise<number> {
  const survey = await register({ columns, rows: rows(employers), disclosure });
  const outputs = await Promise.all(
    Object.entries(tables(survey)).map(async ([id, cube]): Promise<Candidate> => ({
      schema: "oshlab/candidate/1",
      kind: "table",
      id,
      estimates: (await cube).estimates,
    })),
  );
  const classesOf = withRows ? classesOfDeliveries() : undefined;
  const decisions = await decideAudited(outputs, undefined, [], undefined, classesOf);
  expect(decisions.unprotected).toEqual([]);
  const numbers: Numbers = {};
  for (const one of outputs) {
    const record = check(one, decisions).record as Shown;
    numbers[record.id] = numbersIn(record);
  }
  return attack((table, codes = "") => numbers[table]?.[codes] ?? NaN);
}

describe.each(Object.entries(ATTACKS))("%s", (_, one) => {
  test("recovers nothing", async () => expect(await printed(one)).toBeNaN());

  test("succeeds where nobody looks at rows", async () =>
    expect(await printed(one, { withRows: false })).toBe(one.truth));

  test("is no secret of eight employers, or where the source names none", async () => {
    expect(await printed(one, { employers: 8 })).toBe(one.truth);
    expect(await printed(one, { disclosure: {} })).toBe(one.truth);
  });

  test("eight employers of a holding are one", async () => {
    const disclosure = { unit: { ...unit, holding: "holding" } };
    expect(await printed(one, { employers: 8, disclosure })).toBeNaN();
  });
});
