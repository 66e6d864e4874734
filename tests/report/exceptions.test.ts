import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { RULE_CODES } from "../../lib/disclosure/rules/rule.ts";
import { sealed } from "../../lib/report/exceptions/fit.ts";
import { readExceptions } from "../../lib/report/exceptions/read.ts";
import { EXCEPTIONS_FILE, exceptionsSchema } from "../../lib/report/exceptions/schema.ts";
import type { Exception } from "../../lib/report/exceptions/schema.ts";
import { gate } from "../../lib/report/gate.ts";
import { confidentialTable, counts, hiddenIn } from "../disclosure/tables.ts";
import { chapterOf, runOf } from "./chapters.ts";
import { REPO, workspace } from "./workspace.ts";

const exception = (change: Partial<Exception> = {}): Exception => ({
  chapter: "one",
  output: "sectors",
  rule: "count-too-small",
  cells: [{ sector: "C" }],
  reason: "Published by the sector itself in its yearly report.",
  by: [{ who: "statistician", date: "2026-11-20" }],
  ...change,
});

/** Years are no parts of a whole, so that none protects another: each stands under its rules alone. */
const years = confidentialTable(counts("year", { 2010: 20, 2015: 30, 2020: 3, 2025: 4 }), { id: "years" });
const ofYears = { output: "years", cells: [{ year: "2020" }] };

/** Under exceptions that were decided for this table. */
const gated = (table: unknown, ...exceptions: Exception[]) => gatedOnce(table, table, exceptions);

/** @param then the table that they were decided for; null: they don't say for which */
async function gatedOnce(table: unknown, then: unknown, exceptions: Exception[]) {
  const chapter = chapterOf("one");
  const decided = then ? exceptions.map((one) => sealed(one, [{ chapter, run: runOf(then) }])) : exceptions;
  return (await gate([{ chapter, run: runOf(table), confidential: true }], decided)).get(chapter)!;
}

describe("an exception", () => {
  test("lets through the cells that it means, and says so with reason, names and dates", async () => {
    expect(hiddenIn((await gated(years)).figures["years"])).toEqual(["2020", "2025"]);
    const { figures, remarks } = await gated(years, exception(ofYears));
    expect(hiddenIn(figures["years"])).toEqual(["2025"]);
    expect(remarks).toMatchObject([{ code: "EXCEPTION_APPLIED", values: { count: 1, withheld: 0 } }]);
    expect(remarks[0]!.what("en")).toContain("yearly report. (statistician, 2026-11-20)");
  });

  test("of no cells means all of the output", async () => {
    const { cells: _cells, ...whole } = exception(ofYears);
    expect(hiddenIn((await gated(years, whole)).figures["years"])).toEqual([]);
  });

  test.each([
    ["another output", { output: "elsewhere" }],
    ["another rule", { rule: "dominance" }],
    ["a cell that keeps the rule", { cells: [{ year: "2010" }] }],
    ["a cell that isn't there", { cells: [{ year: "1900" }] }],
  ] as const)("that fits nothing (%s) lifts nothing, and is told", async (_, change) => {
    const { figures, remarks } = await gated(
      years,
      exception({ ...ofYears, ...change } as Partial<Exception>),
    );
    expect(hiddenIn(figures["years"])).toEqual(["2020", "2025"]);
    expect(remarks).toMatchObject([{ code: "EXCEPTION_UNUSED" }]);
  });

  test.each([
    ["of another delivery", { hash: "1" }, counts("year", { 2010: 20, 2015: 30, 2020: 3, 2025: 4 }), {}],
    [
      "with a category more, where all cells are meant",
      {},
      counts("year", { 2010: 20, 2015: 30, 2020: 3, 2025: 4, 2030: 2 }),
      { cells: undefined },
    ],
  ])("lifts nothing of a table %s, and says how it is confirmed", async (_, source, cells, change) => {
    const now = confidentialTable(cells, { id: "years" });
    Object.assign(now.estimates.sources[0]!, source);
    const one = { ...exception(ofYears), ...change } as Exception;
    const { figures, remarks } = await gatedOnce(now, years, [one]);
    expect(hiddenIn(figures["years"])).toEqual(hiddenIn((await gated(now)).figures["years"]));
    expect(remarks).toMatchObject([{ code: "EXCEPTION_OUTDATED" }]);
    const cellsOf = one.cells ? " --cells year=2020" : "";
    expect(remarks[0]!.way("en")).toContain(
      `npx oshlab except years --chapter one --rule count-too-small${cellsOf} --reason 'Published by the sector`,
    );
    expect(hiddenIn((await gated(now, one)).figures["years"])).not.toContain("2020");
  });

  test("with a category more holds for the cells that it names", async () => {
    const now = confidentialTable(counts("year", { 2010: 20, 2015: 30, 2020: 3, 2025: 4, 2030: 2 }), {
      id: "years",
    });
    const { figures } = await gatedOnce(now, years, [exception(ofYears)]);
    expect(hiddenIn(figures["years"])).toEqual(["2025", "2030"]);
  });

  test("that doesn't say for which cells it was decided lifts nothing, and is told", async () => {
    const { figures, remarks } = await gatedOnce(years, null, [exception(ofYears)]);
    expect(hiddenIn(figures["years"])).toEqual(["2020", "2025"]);
    expect(remarks).toMatchObject([{ code: "EXCEPTION_OUTDATED" }]);
  });

  test("lifts one rule: the cell's other rules stay, which is told", async () => {
    const cells = counts("year", { 2015: 20, 2020: 3 }).map((cell) => ({
      ...cell,
      units: Math.min(cell.n!, 10) - 1,
    }));
    const table = confidentialTable(cells, { id: "years" });
    const { figures, remarks } = await gated(table, exception(ofYears));
    expect(hiddenIn(figures["years"])).toEqual(["2020"]);
    expect(remarks).toMatchObject([{ code: "EXCEPTION_APPLIED", values: { count: 1, withheld: 1 } }]);
  });

  test("says of a cell that is too uncertain that it isn't published for another reason", async () => {
    const cells = counts("year", { 2015: 20, 2020: 3 }).map((cell) => ({
      ...cell,
      reliability: cell.at["year"] === "2020" ? ("insufficient" as const) : ("good" as const),
    }));
    const { remarks } = await gated(confidentialTable(cells, { id: "years" }), exception(ofYears));
    expect(remarks).toMatchObject([{ code: "EXCEPTION_APPLIED", values: { count: 1, withheld: 1 } }]);
  });

  test("never lifts what protects other cells", async () => {
    const table = confidentialTable(counts("sector", { A: 20, B: 30, C: 3, D: 40, T: 93 }), {
      id: "sectors",
      totals: { sector: "T" },
    });
    const before = hiddenIn((await gated(table)).figures["sectors"]);
    const protecting = before.filter((code) => code !== "C");
    expect(protecting.length).toBeGreaterThan(0);
    const all = RULE_CODES.map((rule) =>
      exception({ rule, cells: protecting.map((sector) => ({ sector })) }),
    );
    const { figures, remarks } = await gated(table, ...all);
    expect(hiddenIn(figures["sectors"])).toEqual(before);
    expect(remarks.map(({ code }) => code)).toEqual(RULE_CODES.map(() => "EXCEPTION_UNUSED"));
  });

  test("of a cell leaves the protection of the others whole", async () => {
    const table = confidentialTable(counts("sector", { A: 20, B: 30, C: 3, D: 4, T: 57 }), {
      id: "sectors",
      totals: { sector: "T" },
    });
    const hidden = hiddenIn((await gated(table, exception())).figures["sectors"]);
    expect(hidden).toContain("D");
    expect(hidden.length).toBeGreaterThan(1);
  });

  test("can't bring out what has no rules, no counts or no form", async () => {
    const bare = structuredClone(years);
    delete bare.estimates.sources[0]!.rules;
    const uncounted = structuredClone(years);
    for (const cell of uncounted.estimates.cells) delete cell.n;
    const all = RULE_CODES.map((rule) => exception({ rule, output: "years", cells: undefined as never }));
    for (const one of [bare, uncounted, { kind: "table", id: "years" }]) {
      const { figures, problems } = await gated(one, ...all);
      expect(figures).toEqual({});
      expect(problems).toMatchObject([{ code: "OUTPUT_REFUSED" }]);
    }
  });
});

describe("notebooks/exceptions.json", () => {
  let work: Awaited<ReturnType<typeof workspace>>;
  beforeEach(async () => void (work = await workspace()));
  afterEach(() => work.remove());
  const write = (content: unknown) =>
    writeFile(work.path(EXCEPTIONS_FILE), typeof content === "string" ? content : JSON.stringify(content));
  const codes = async (checkers: number) => {
    const { valid, problems } = await readExceptions(work.root, checkers);
    return [valid.length, problems.map(({ code }) => code)];
  };

  test("need not be there", async () => expect(await codes(2)).toEqual([0, []]));

  test("holds nothing when it can't be read: a rule that none is, a key too many, no reason, no JSON", async () => {
    for (const content of [
      "{",
      { exceptions: [{ ...exception(), rule: "complement" }] },
      { exceptions: [{ ...exception(), rule: "no-rules" }] },
      { exceptions: [{ ...exception(), cell: [] }] },
      { exceptions: [{ ...exception(), cells: [{}] }] },
      { exceptions: [{ ...exception(), reason: " " }] },
      { exceptions: [{ ...exception(), by: [] }] },
    ]) {
      await write(content);
      expect(await codes(1)).toEqual([0, ["EXCEPTIONS_BROKEN"]]);
    }
  });

  test("where the edition asks for two people, one with two signatures is one", async () => {
    const by = [
      { who: "AB", date: "2026-11-20" },
      { who: "ab ", date: "2026-11-21" },
    ];
    await write({ exceptions: [exception({ by })] });
    expect(await codes(1)).toEqual([1, []]);
    expect(await codes(2)).toEqual([0, ["EXCEPTION_UNSIGNED"]]);
    await write({ exceptions: [exception({ by: [by[0]!, { who: "A. B.", date: "2026-11-21" }] })] });
    expect(await codes(2)).toEqual([0, ["EXCEPTION_UNSIGNED"]]);
    await write({ exceptions: [exception({ by: [by[0]!, { who: "CD", date: "2026-11-21" }] })] });
    expect(await codes(2)).toEqual([1, []]);
  });

  test("has a schema beside it for editors: that of the code", async () => {
    const schema = `${JSON.stringify(z.toJSONSchema(exceptionsSchema, { io: "input" }), null, 2)}\n`;
    // After a change of the schema: npx vitest run --config tests/vitest.config.ts tests/report/exceptions.test.ts -u
    await expect(schema).toMatchFileSnapshot(join(REPO, "notebooks/exceptions.schema.json"));
    const kept = JSON.parse(await readFile(join(REPO, EXCEPTIONS_FILE), "utf8"));
    expect(exceptionsSchema.safeParse(kept).success).toBe(true);
  });
});
