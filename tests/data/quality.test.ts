import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importFiles } from "../../lib/data/import/import.ts";
import { DIMENSIONS, subjectOf } from "../../lib/data/quality/finding.ts";
import { qualityPage } from "../../lib/data/quality/html.ts";
import { say } from "../../lib/data/quality/say.ts";
import { qualityState } from "../../lib/data/quality/state.ts";
import { qualityText } from "../../lib/data/quality/text.ts";
import { FINDING_WORDS } from "../../lib/data/quality/words.ts";
import { LANGUAGES } from "../../lib/words.ts";
import { absenceFile, absenceSource } from "./absence.ts";
import { removeTemporary, temporaryFolder } from "./temporary.ts";
import { source } from "./counts.ts";

afterEach(removeTemporary);

/** A table of counts by year and sex: rows as `year,sex,region,accidents`. */
type Row = [year: number, sex: string, region: string, accidents: number | string];
const REGIONS = ["north", "south"];
const YEARS = [2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020];
const regular = (years = YEARS): Row[] =>
  years.flatMap((year) =>
    REGIONS.flatMap((region, place): Row[] => {
      const [women, men] = [400 + (year % 3) * 7 + place * 90, 800 + (year % 4) * 9 + place * 50];
      return [
        [year, "F", region, women],
        [year, "M", region, men],
        [year, "T", region, women + men],
      ];
    }),
  );

let folder: string;
let days = 0;
beforeEach(() => {
  folder = source(temporaryFolder());
  days = 0;
});

/** Delivers rows, a month after the ones before. */
async function deliver(rows: Row[], date = `2026-${String(++days).padStart(2, "0")}-01`) {
  const file = join(folder, "..", `delivery-${days}.csv`);
  writeFileSync(file, `${["year,sex,region,accidents", ...rows.map((row) => row.join(","))].join("\n")}\n`);
  const { quality } = await importFiles([file], "counts", { date });
  return quality.findings;
}

const change = (rows: Row[], where: (row: Row) => boolean, to: (row: Row) => Row): Row[] =>
  rows.map((row) => (where(row) ? to(row) : row));
const found = (findings: { code: string; column?: string; rows: number }[]) =>
  findings.map(({ code, column, rows }) => [code, column, rows]);

describe("a first delivery", () => {
  it("that is right has no findings", async () => {
    expect(await deliver(regular())).toEqual([]);
    expect(qualityText(qualityState("counts"), "en")).toContain("Nothing was found");
  });

  it("parts that don't add up: the worst example by its address, and how often", async () => {
    const rows = change(
      regular(),
      ([year, sex, region]) => sex === "T" && region === "south" && year > 2018,
      ([year, sex, region, accidents]) => [year, sex, region, Number(accidents) + year - 2000],
    );
    const [finding] = (await deliver(rows)).filter(({ code }) => code === "SUM");
    expect(finding).toMatchObject({
      column: "accidents",
      rows: 2,
      severity: "serious",
      dimension: "coherence",
    });
    expect(finding!.values).toMatchObject({ over: "sex", example: "year 2020, region south" });
    expect(Number(finding!.values.whole) - Number(finding!.values.parts)).toBe(20);
  });

  it("parts within rounding, or not all delivered, are no contradiction; parts above the total are", async () => {
    const rounded = change(
      regular(),
      ([, sex]) => sex === "T",
      ([y, s, r, n]) => [y, s, r, Number(n) + 1],
    );
    expect(await deliver(rounded)).toEqual([]);
    const partly = regular().filter(([, sex]) => sex !== "M");
    expect((await deliver(partly)).filter(({ code }) => code === "SUM")).toEqual([]);
    const above = change(
      regular(),
      ([, sex]) => sex === "T",
      ([y, s, r]) => [y, s, r, 700],
    );
    expect((await deliver(above)).filter(({ code }) => code === "SUM")).toMatchObject([{ rows: 18 }]);
  });

  it("a newest value that jumps beyond what the past explains; a break that is declared is none", async () => {
    const jumped = change(
      regular(),
      ([year, , region]) => year === 2020 && region === "north",
      ([y, s, r, n]) => [y, s, r, Number(n) * 2],
    );
    const [finding, ...others] = await deliver(jumped);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: "JUMP", column: "accidents", rows: 3, dimension: "comparability" });
    expect(finding!.values.example).toMatch(/region north, year 2020$/);

    const file = join(folder, "datapackage.json");
    const description = JSON.parse(readFileSync(file, "utf8"));
    const label = { nl: "x", fr: "x", de: "x", en: "x" };
    description.oshlab.breaks = [{ dimension: "year", code: "2020", label }];
    writeFileSync(file, JSON.stringify(description));
    expect((await deliver([...jumped, [2020, "T", "north", ""]])).map(({ code }) => code)).not.toContain(
      "JUMP",
    );
  });

  it("small counts jump by chance", async () => {
    const small = regular().map(([y, s, r]): Row => [y, s, r, s === "T" ? 6 : 3]);
    const more = change(
      small,
      ([y]) => y === 2020,
      ([y, s, r]) => [y, s, r, s === "T" ? 14 : 7],
    );
    expect(await deliver(more)).toEqual([]);
  });

  it("codes, bounds, double rows, empty cells", async () => {
    const rows: Row[] = [
      ...regular(),
      [2020, "X", "north", 3],
      [2020, "F", "north", 3],
      [2011, "T", "north", -5],
      ...REGIONS.flatMap((r) => YEARS.map((y): Row => [y - 50, "T", r, ""])),
    ];
    const findings = await deliver(rows);
    const place = (row: number) => regular().length + row + 2;
    expect(findings.map(({ code, first }) => [code, first])).toEqual(
      expect.arrayContaining([
        ["DUPLICATES", place(1)],
        ["CODE_UNKNOWN", place(0)],
        ["OUT_OF_BOUNDS", place(2)],
        ["MISSING_MANY", undefined],
      ]),
    );
    expect(found(findings)).toEqual(
      expect.arrayContaining([
        ["DUPLICATES", undefined, 1],
        ["CODE_UNKNOWN", "sex", 1],
        ["OUT_OF_BOUNDS", "accidents", 1],
        ["MISSING_MANY", "accidents", 18],
      ]),
    );
  });
});

it("a code of persons that fewer than three rows have is counted, with a row to look at, and never quoted", async () => {
  absenceSource((_, schema) => {
    schema.fields.shift();
    (schema.oshlab as { identifiers: Record<string, string> }).identifiers["Rijksregisternummer"] = "drop";
    const sector = schema.fields.find(({ name }) => name === "sector")!;
    const label = { nl: "–", fr: "–", de: "–", en: "–" };
    Object.assign(sector.oshlab as object, { categories: ["C", "F", "H"].map((code) => ({ code, label })) });
  });
  const lines = absenceFile(60).toString("latin1").split("\r\n");
  const put = (row: number, code: string) => {
    lines[row] = lines[row]!.split(";").with(9, code).join(";");
  };
  put(7, "Zeldzaam Persoon");
  for (const row of [10, 11, 12]) put(row, "ZZ");
  const path = join(process.env["OSHLAB_DATA"]!, "absence.csv");
  writeFileSync(path, Buffer.from(lines.join("\r\n"), "latin1"));
  const { quality, delivery } = await importFiles([path], "absence");
  expect(quality.findings.map(({ code, column, rows, first }) => [code, column, rows, first])).toEqual(
    expect.arrayContaining([
      ["CODE_UNKNOWN", "sector", 3, 11],
      ["CODE_RARE", "sector", 1, 8],
    ]),
  );
  expect(readFileSync(delivery.quality, "utf8")).not.toContain("Zeldzaam");
});

describe("against the last delivery", () => {
  it("the same again with a new year: nothing to say", async () => {
    await deliver(regular(YEARS.slice(0, -1)));
    expect(await deliver(regular())).toEqual([]);
  });

  it("gone and new categories, revised figures, fewer rows", async () => {
    await deliver(regular());
    const revised = change(
      regular(),
      ([y]) => y === 2014,
      ([y, s, r, n]) => [y, s, r, Math.round(Number(n) * 1.5)],
    );
    expect(found(await deliver(revised))).toEqual([["REVISED", "accidents", 6]]);
    const other = regular().map(([y, s, r, n]): Row => [y, s, r === "south" ? "east" : r, n]);
    expect(found(await deliver(other))).toEqual(
      expect.arrayContaining([
        ["CATEGORY_GONE", "region", 27],
        ["CATEGORY_NEW", "region", 27],
      ]),
    );
    const few = found(await deliver(regular().slice(0, 12)));
    expect(few).toContainEqual(["ROWS_FEWER", undefined, 42]);
  });

  it("more missing than last time, beyond chance", async () => {
    await deliver(regular());
    const holes = regular().map(([y, s, r, n], index): Row => [y, s, r, index % 5 === 0 ? "" : n]);
    const [finding] = (await deliver(holes)).filter(({ code }) => code === "MISSING_MORE");
    expect(finding).toMatchObject({ column: "accidents", rows: 11, values: { share: 20.4, before: 0 } });
  });

  it("late, as was agreed", async () => {
    source(join(folder, ".."), { schedule: { months: 12 } });
    await deliver(regular(), "2024-01-10");
    await deliver(regular(YEARS.slice(1)), "2025-02-01");
    const [late, ...more] = (await deliver(regular(YEARS.slice(2)), "2026-04-02")).filter(
      ({ dimension }) => dimension === "timeliness",
    );
    expect([late?.code, late?.values]).toEqual(["LATE", { months: 12, days: 60 }]);
    expect(more).toEqual([]);
    expect(qualityState("counts").due).toBe("2027-04-02");
  });
});

describe("over deliveries", () => {
  it("a finding keeps the delivery it was first seen in, and is resolved when it is put right", async () => {
    const wrong: Row[] = [...regular(), [2020, "X", "north", 3]];
    await deliver(wrong);
    await deliver([...wrong, [2010, "T", "north", 1200]]);
    const first = qualityState("counts");
    expect(first.open.map(({ finding, since }) => [finding.code, since])).toContainEqual([
      "CODE_UNKNOWN",
      first.history[0]!.delivery.id,
    ]);
    expect(first.resolved).toEqual([]);
    await deliver(regular());
    const then = qualityState("counts");
    expect(then.resolved.map(subjectOf).sort().reverse()).toEqual([
      "SUM accidents sex",
      "CODE_UNKNOWN sex X",
    ]);
    expect(qualityText(then, "nl")).toContain("Opgelost");
  });

  it("what was missing more stays open until it is better, not until it is usual", async () => {
    const holes = regular().map(([y, s, r, n], index): Row => [y, s, r, index % 5 === 0 ? "" : n]);
    await deliver(regular());
    await deliver(holes);
    await deliver([...holes, [2010, "T", "north", ""]]);
    expect(qualityState("counts").resolved).toEqual([]);
  });
});

describe("a survey", () => {
  const answers = (flip: boolean) =>
    Array.from({ length: 400 }, (_, person) => {
      const strain = (person % 5) + 1;
      const noise = (person * 7) % 3;
      const pace = Math.min(5, Math.max(1, strain + (noise - 1)));
      const rest = 6 - strain;
      return [1, pace, flip ? 6 - strain : strain, rest].join(",");
    });
  const write = async (rows: string[], date: string) => {
    const file = join(folder, "..", `survey-${date}.csv`);
    writeFileSync(file, `${["weight,pace,strain,rest", ...rows].join("\n")}\n`);
    return (await importFiles([file], "answers", { date })).quality.findings;
  };

  it("a coding the other way round is seen against the last delivery", async () => {
    source(temporaryFolder(), {}, "answers");
    expect(await write(answers(false), "2026-01-01")).toEqual([]);
    const findings = await write(answers(true), "2026-02-01");
    expect(findings.map(({ code, column }) => [code, column])).toEqual([["CODING_FLIPPED", "strain"]]);
  });

  it("… and in a first delivery, where the description says what goes with what", async () => {
    folder = source(temporaryFolder(), {}, "answers", { strain: { signs: { pace: "+", rest: "-" } } });
    expect(await write(answers(false), "2026-01-01")).toEqual([]);
    folder = source(temporaryFolder(), {}, "answers", { strain: { signs: { pace: "+", rest: "-" } } });
    expect((await write(answers(true), "2026-01-01")).map(({ code, column }) => [code, column])).toEqual([
      ["CODING_FLIPPED", "strain"],
    ]);
  });

  it("a mean that moves more than chance and change explain", async () => {
    source(temporaryFolder(), {}, "answers");
    await write(answers(false), "2026-01-01");
    const moved = answers(false).map((row) => row.replace(/^1,\d/, "1,5"));
    expect((await write(moved, "2026-02-01")).map(({ code, column }) => [code, column])).toContainEqual([
      "JUMP",
      "pace",
    ]);
  });
});

describe("words", () => {
  it("every finding is said whole in every language, without values of respondents", async () => {
    await deliver([...regular(), [2020, "X", "north", -4], [2020, "F", "north", 3]]);
    await deliver(
      change(
        regular().slice(0, 9),
        ([y]) => y === 2013,
        ([y, s, r, n]) => [y, s, r, Number(n) * 3],
      ),
    );
    const { open, resolved, descriptor } = qualityState("counts");
    expect(open.length).toBeGreaterThan(1);
    for (const language of LANGUAGES)
      for (const finding of [...open.map((one) => one.finding), ...resolved])
        for (const text of Object.values(say(finding, descriptor, language)))
          expect(text).not.toMatch(/[{}[\]|]|\(\w{1,2}\)/);
    expect(new Set(open.map(({ finding }) => finding.dimension)).size).toBeGreaterThan(1);
    for (const { finding } of open) expect(DIMENSIONS).toContain(finding.dimension);
  });

  it("stand in the table of words, and a page has them in its language with nothing loaded from elsewhere", async () => {
    for (const words of Object.values(FINDING_WORDS))
      for (const part of [words.what, words.why, words.way])
        expect(LANGUAGES.every((language) => part[language].trim().length > 5)).toBe(true);
    await deliver([...regular(), [2020, "<b>", "north", 3]]);
    const page = qualityPage(qualityState("counts"), "fr", [{ chapter: "accidents", figure: "by-year" }]);
    expect(page).toContain("Qualité des données");
    expect(page).toContain("accidents: by-year");
    expect(page).toContain("&lt;b&gt;");
    expect(page).not.toMatch(/<script|src=|https?:|@import|url\(/);
  });
});
