import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { MARGINS, generate } from "../../data-samples/synthetic-ewcs/generate.ts";
import { AGES, EFFECTS, WAVES } from "../../data-samples/synthetic-ewcs/parameters.ts";
import { open, scale, survey } from "../../lib/index.ts";
import { LANGUAGES, sameWords } from "../../lib/words.ts";
import type { Cube } from "../../lib/index.ts";

const source = await open("synthetic-ewcs");
const waves = survey(source);
const rows = generate()
  .trim()
  .split("\n")
  .map((line) => line.split(","));

test("the generator gives the very file that was imported, and another one from another seed", () => {
  const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
  expect(sha256(generate())).toBe(source.descriptor.resources[0]!.oshlab.from[0]!.sha256);
  expect(generate(1)).not.toBe(generate());
});

test("waves have the sizes that are said, in strata with at least two units", async () => {
  const counts = await source.query(
    `SELECT wave, count(*)::INTEGER AS n, count(DISTINCT psu)::INTEGER AS psus, min(units)::INTEGER AS least
     FROM (SELECT *, count(DISTINCT psu) OVER (PARTITION BY stratum) AS units FROM data) GROUP BY wave ORDER BY wave`,
  );
  expect(counts).toEqual(
    WAVES.map(({ year, size, telephone }) => ({
      wave: year,
      n: size,
      psus: telephone ? size : size / 10,
      least: expect.any(Number),
    })),
  );
  for (const { least } of counts) expect(least).toBeGreaterThanOrEqual(2);
});

describe("margins", () => {
  const shares = async (column: string) => {
    const found = await source.query(
      `SELECT wave, ${column} AS code, sum(weight) / sum(sum(weight)) OVER (PARTITION BY wave) AS share
       FROM data GROUP BY wave, ${column}`,
    );
    return found as { wave: string; code: string; share: number }[];
  };
  const parts = (numbers: Record<string, number>) => {
    const sum = Object.values(numbers).reduce((a, b) => a + b, 0);
    return new Map(Object.entries(numbers).map(([code, number]) => [code, number / sum]));
  };

  test.each([
    ["province", parts(MARGINS.residents)],
    ["sector", parts(MARGINS.sector)],
    ["age", new Map<string, number>(AGES)],
  ] as const)("the weights of every wave reproduce those of %s", async (column, expected) => {
    const found = await shares(column);
    expect(found).toHaveLength(expected.size * WAVES.length);
    for (const { code, share } of found) expect(share).toBeCloseTo(expected.get(code)!, 5);
  });

  test("and the share of women, which Eurofound's indices for Belgium imply", async () => {
    const jqi = await open("eurofound-jqi");
    for (const year of ["2010", "2015"]) {
      const found = await jqi.where({ country: "BE", year }).rows();
      const of = (sex: string) => Number(found.find((row) => row.sex === sex)!.working_time);
      const women = ((of("T") - of("M")) / (of("F") - of("M"))) * 100;
      expect(women).toBeCloseTo(MARGINS.women[year]!, 1);
    }
    const women = (await shares("sex")).filter(({ code }) => code === "F");
    for (const { wave, share } of women)
      expect(share * 100).toBeCloseTo(MARGINS.women[wave < "2015" ? "2010" : "2015"]!, 3);
  });

  test("those of the descriptor are those of the published sources beside it", async () => {
    const jqi = await open("eurofound-jqi");
    for (const [scale, index] of [
      ["demands", "intensity"],
      ["autonomy", "skills"],
    ] as const)
      for (const [year, sexes] of Object.entries(MARGINS[scale]))
        for (const [sex, level] of Object.entries(sexes)) {
          const [row] = await jqi.where({ country: "BE", year, sex }).rows();
          expect(Number(row![index]).toFixed(1)).toBe(level.toFixed(1));
        }
    const barometer = await open("osh-barometer-ewcs");
    const belgian = await barometer.where({ country: "BE" }).rows();
    const values = (indicator: string) =>
      belgian.filter((row) => row.indicator === indicator).map((row) => Number(row.percentage));
    expect(values("tight_deadlines").sort()).toEqual(Object.values(MARGINS.tight_deadlines).sort());
    expect(values("presenteeism")).toContain(MARGINS.presenteeism);
    const { all, sector, sex, age } = MARGINS.health_at_risk;
    expect(values("health_at_risk")).toEqual(
      expect.arrayContaining([all, ...[sector, sex, age].flatMap((one) => Object.values(one))]),
    );
  });

  test("what was asked agrees with them, as far as chance lets it", async () => {
    const near = (cube: Cube, at: Record<string, string>, expected: number) => {
      const { value, se } = cube.where(at).estimates.cells[0]!;
      expect({ at, value, off: Math.abs(value! - expected) < 1 + 3 * se! }).toEqual({ at, value, off: true });
    };
    const demands = await waves.mean("demands", { by: ["wave", "sex"] });
    const autonomy = await waves.mean("autonomy", { by: ["wave", "sex"] });
    for (const year of ["2010", "2015"])
      for (const sex of ["F", "M"]) {
        near(demands, { wave: year, sex }, MARGINS.demands[year]![sex]!);
        near(autonomy, { wave: year, sex }, MARGINS.autonomy[year]![sex]!);
      }
    near(await waves.proportion("presenteeism", { by: ["wave"] }), { wave: "2015" }, MARGINS.presenteeism);
    const bySex = await waves.proportion("health_at_risk", { by: ["wave", "sex"] });
    for (const sex of ["F", "M"]) near(bySex, { wave: "2015", sex }, MARGINS.health_at_risk.sex[sex]!);
  });
});

describe("what was planted can be found", () => {
  const burnout = waves.mean("burnout", { by: ["wave", "sector", "sex", "age"] });
  const mean = async (
    column: "burnout" | "who5" | "autonomy",
    wave: string,
    keep: Record<string, string[]>,
  ) => {
    const cube = await waves.mean(column, { by: ["wave", "sector"] });
    const cells = cube.where({ wave, ...keep }).estimates.cells;
    const weight = cells.reduce((sum, { nEff }) => sum + nEff!, 0);
    return cells.reduce((sum, { value, nEff }) => sum + (value! * nEff!) / weight, 0);
  };
  const OTHERS = { sector: ["C", "F", "G", "J", "O"] };

  test("education, health and social work: more burnout and less well-being, in every wave", async () => {
    for (const { year } of WAVES) {
      const gap = async (column: "burnout" | "who5") =>
        (await mean(column, year, { sector: ["Q"] })) - (await mean(column, year, OTHERS));
      expect(await gap("burnout")).toBeGreaterThan(EFFECTS.burnout.sector.Q - 1.5);
      expect(await gap("who5")).toBeLessThan(EFFECTS.who5.sector.Q + 2);
    }
  });

  test("trade, transport and hospitality: less autonomy", async () => {
    const gap =
      (await mean("autonomy", "2024", { sector: ["G"] })) -
      (await mean("autonomy", "2024", { sector: ["C", "F", "J", "O", "Q"] }));
    expect(Math.abs(gap - EFFECTS.autonomy.sector.G)).toBeLessThan(2);
  });

  test("the group hit hardest is first of all groups, in every wave", async () => {
    const { sector, sex, age } = EFFECTS.hardest;
    for (const { year } of WAVES) {
      const cells = (await burnout).where({ wave: year }).estimates.cells.filter(({ n }) => n! >= 30);
      expect(cells.reduce((most, cell) => (cell.value! > most.value! ? cell : most)).at).toEqual({
        sector,
        sex,
        age,
      });
    }
  });

  test("the telephone lowers what is told, and would look like a fall and a rise", async () => {
    const [before, telephone, after] = [
      await mean("burnout", "2015", OTHERS),
      await mean("burnout", "2021", OTHERS),
      await mean("burnout", "2024", OTHERS),
    ];
    expect(Math.abs(telephone - before - EFFECTS.telephone.burnout)).toBeLessThan(1.5);
    expect(Math.abs(after - before - EFFECTS.since2015.burnout)).toBeLessThan(1.5);
  });
});

describe("coding", () => {
  const header = rows[0]!;
  const [wave, question] = [header.indexOf("wave"), header.indexOf("burnout_1")];

  test("runs the other way in the file of 2021, and one way after import", async () => {
    const delivered = (year: string) => {
      const codes = rows
        .filter((row) => row[wave] === year && row[question] !== "")
        .map((row) => Number(row[question]));
      return codes.reduce((a, b) => a + b, 0) / codes.length;
    };
    expect(delivered("2015")).toBeGreaterThan(3);
    expect(delivered("2021")).toBeLessThan(3);
    const found = await source.query(
      "SELECT wave, avg(burnout_1)::DOUBLE AS mean, corr(burnout_1, burnout) AS same FROM data GROUP BY wave",
    );
    for (const { mean, same } of found) {
      expect(Number(mean)).toBeLessThan(3);
      expect(Number(same)).toBeGreaterThan(0.6);
    }
  });

  test("scores are those of the questions", async () => {
    const [row] = await source.query(
      `SELECT max(abs(demands - ((demands_1 + demands_2 + demands_3 + demands_4) / 4.0 - 1) * 25))::DOUBLE AS demands,
              max(abs(who5 - (who5_1 + who5_2 + who5_3 + who5_4 + who5_5) * 4))::DOUBLE AS who5 FROM data`,
    );
    expect(row!.demands).toBeLessThan(0.006);
    expect(row!.who5).toBeLessThan(0.006);
    const items = [1, 2, 3, 4, 5].map((number) => `burnout_${number}`);
    const again = scale({ items, range: [1, 5], label: sameWords("again") });
    const [both] = await source
      .with({ again })
      .query(
        "SELECT max(abs(again - burnout))::DOUBLE AS off, (count(again) - count(burnout))::INTEGER AS more FROM data",
      );
    expect(both!.off).toBeLessThan(0.006);
    expect(both!.more).toBe(0);
  });
});

describe("the telephone wave", () => {
  test("is named so in every language", async () => {
    const { categories } = source.dimension("wave");
    for (const language of LANGUAGES)
      expect(categories.map(({ label }) => label[language]).join()).toMatch(
        /^2010,2015,2021 \((by telephone|telefonisch|par téléphone)\),2024$/,
      );
  });

  test("is never pooled with the others", async () => {
    await expect(waves.mean("burnout", { by: ["sector"] })).rejects.toMatchObject({ code: "SURVEY_MODES" });
  });
});
