import { describe, expect, test } from "vitest";
import { check } from "../../lib/disclosure/check.ts";
import { estimatesSchema } from "../../lib/disclosure/candidate.ts";
import { figure, open, scale, screen, survey, table } from "../../lib/index.ts";
import { sameSide } from "../../lib/screen/earlier.ts";
import type { Screening } from "../../lib/screen/screening.ts";
import { design } from "../../lib/survey/design/design.ts";
import { LANGUAGES, sameWords } from "../../lib/words.ts";
import { readmeExample } from "../readmeExample.ts";

const waves = survey(await open("synthetic-ewcs"));
const by = ["sector", "occupation", "age", "sex", "region"] as const;
const burnout = await screen(waves, "burnout", { by, waves: "wave", crossings: 3 });
const low = await screen(waves, "low_wellbeing", { by, waves: "wave" });
const error = (code: string) => expect.objectContaining({ code });
const bundle = (shown: object) =>
  (shown as Record<symbol, () => Record<string, string>>)[Symbol.for("Jupyter.display")]!();

describe("the synthetic waves", () => {
  test("the group that was planted as the hardest hit comes first, its sector follows", () => {
    expect(burnout.standings[0]!.at).toEqual({ sector: "Q", age: "15_34", sex: "F" });
    expect(burnout.standings.every(({ at }) => at["sector"] === "Q")).toBe(true);
    const { difference, low: from, high: to, earlier } = burnout.standings[0]!;
    expect(from).toBeGreaterThan(5);
    expect(difference).toBeLessThan(to);
    expect(earlier).toEqual({ same: 3, of: 3 });
  });

  test("a score of which less is worse", async () => {
    const { standings, worst } = await screen(waves, "who5", { by, waves: "wave", worst: "low" });
    expect(worst).toBe("low");
    expect(standings.length).toBeGreaterThan(0);
    for (const { at, difference } of standings) {
      expect(at["sector"]).toBe("Q");
      expect(difference).toBeLessThan(-5);
    }
  });

  test("without the waves said, answers by telephone and face to face are not thrown together", async () => {
    await expect(screen(waves, "burnout", { by })).rejects.toThrow(error("SURVEY_MODES"));
  });
});

test("of a part of the survey, only its respondents are looked at, in its own words and records", async () => {
  const women = waves.where({ sex: "F", wave: "2024" });
  const hit = await screen(women, "burnout", { by: ["sector", "age"] });
  expect(hit.standings[0]!.at).toEqual({ sector: "Q", age: "15_34" });
  const { estimates } = await women.mean("burnout", { by: ["sector", "age"] });
  const cell = estimates.cells.find(({ at }) => at["sector"] === "Q" && at["age"] === "15_34")!;
  expect(hit.standings[0]!.value).toBeCloseTo(cell.value!, 9);
  expect(hit.standings[0]!.n).toBe(cell.n);
  const [first, others] = hit.cube.estimates.cells;
  expect(first!.identity).toMatch(/sex=F.*wave=2024/);
  const all = (await women.mean("burnout")).estimates.cells[0]!;
  expect(first!.n! + others!.n!).toBe(all.n);
});

test("of a register the list is tested, and its numbers are what they are", async () => {
  const register = survey(await open("synthetic-ewcs"), { complete: true });
  const hit = await screen(register, "low_wellbeing", { by, waves: "wave" });
  expect(hit.standings.length).toBeGreaterThan(0);
  for (const { p, adjusted } of hit.standings) expect(p).toBeLessThanOrEqual(adjusted);
  for (const cell of hit.cube.estimates.cells)
    for (const part of ["se", "low", "high", "nEff", "reliability"]) expect(cell).not.toHaveProperty(part);
  for (const language of LANGUAGES) {
    const [sentence] = hit.top(1).sentences(language);
    expect(sentence).toMatch(/\.$/);
    expect(sentence).not.toMatch(/[{}]|\(\d/);
  }
  const shown = bundle(hit);
  expect(shown["text/plain"]).toContain("no sampling error");
  expect(shown["text/html"]).toMatch(/difference<\/th>.*cases<\/th>/s);
  const { estimates } = hit.cube;
  expect(check({ schema: "oshlab/candidate/1", kind: "table", id: "x", estimates }).decision).toBe("pass");
});

describe("earlier deliveries", () => {
  const items = ["who5_1", "who5_2", "who5_3", "who5_4", "who5_5"];
  const label = sameWords("score");
  const turned = async (reversed: string[]) =>
    survey(
      (await open("synthetic-wellbeing")).with({ score: scale({ items, reversed, range: [0, 5], label }) }),
    );
  const options = { by: ["sector", "sex"], worst: "low", minimumEffect: 2 } as const;

  test("that say the same are counted, those that say the contrary take a group away", async () => {
    const now = await turned([]);
    const alone = await screen(now, "score", options);
    expect(alone.standings.length).toBeGreaterThan(0);
    expect(alone.standings[0]).not.toHaveProperty("earlier");
    const [same, contrary] = [await turned([]), await turned(items)];
    const two = await screen(now, "score", { ...options, before: [same, same] });
    expect(two.standings.map(({ at }) => at)).toEqual(alone.standings.map(({ at }) => at));
    expect(two.standings[0]!.earlier).toEqual({ same: 2, of: 2 });
    expect((await screen(now, "score", { ...options, before: [same, contrary] })).standings).toEqual([]);
    const half = await screen(now, "score", { ...options, before: [same, contrary], stability: 0.5 });
    expect(half.standings[0]!.earlier).toEqual({ same: 1, of: 2 });
  });

  test("without the column are refused", async () => {
    const now = await turned([]);
    await expect(screen(now, "score", { ...options, before: [waves] })).rejects.toThrow(error("DATA_COLUMN"));
  });

  test("in which the group isn't, or hardly, have no say", () => {
    const many = (value: number) => Array.from({ length: 60 }, () => value);
    const weights = new Float64Array(120).fill(1);
    const wave = (sector: string) => ({
      plan: design({ weights }),
      y: Float64Array.from([...many(1), ...many(0)]),
      codes: { sector: [...many(0).map(() => sector), ...many(0).map(() => "B")] },
    });
    const hit = { at: { sector: "A" }, difference: 0.2 } as unknown as Parameters<typeof sameSide>[1];
    expect(sameSide([wave("A"), wave("C")], hit)).toEqual({ same: 1, of: 1 });
    expect(sameSide([], hit)).toEqual({ same: 0, of: 0 });
    expect(sameSide([wave("A")], { ...hit, difference: -0.2 })).toEqual({ same: 0, of: 1 });
  });
});

describe("in words", () => {
  const shareOf = (language: "nl" | "fr" | "de" | "en") => low.sentences(language).at(-1)!;
  test("of a policy maker, in four languages", () => {
    expect(shareOf("en")).toMatch(
      /^Education, health and social work: \d+% against \d+% among all others: \d+\u00a0percentage points more \(\d+ to \d+\)\.$/,
    );
    expect(shareOf("nl")).toMatch(
      /: \d+% tegenover \d+% bij alle anderen: \d+\u00a0procentpunt meer \(\d+ tot \d+\)\.$/,
    );
    expect(shareOf("fr")).toMatch(
      /\u00a0: \d+\u202f% contre \d+\u202f% chez tous les autres\u00a0: \d+\u00a0points de pourcentage de plus \(\d+ à \d+\)\.$/,
    );
    expect(shareOf("de")).toMatch(
      /: \d+\u00a0% gegenüber \d+\u00a0% bei allen anderen: \d+\u00a0Prozentpunkte mehr \(\d+ bis \d+\)\.$/,
    );
  });

  test("never a word of causes, never an unfilled place", () => {
    const causal =
      /\b(causes?|caused|because|effects?|due to|leads? to|impact|door|oorzaak|gevolg|omdat|wegens|cause|effet|à cause|parce|raison|wegen|weil|Ursache|Folge|führt|Wirkung)\b/i;
    for (const language of LANGUAGES) {
      const before = process.env["OSHLAB_LANG"];
      process.env["OSHLAB_LANG"] = language;
      const { "text/html": html, "text/plain": text } = bundle(burnout);
      process.env["OSHLAB_LANG"] = before;
      expect(text).not.toMatch(causal);
      expect(html + text).not.toMatch(/[{}]|undefined|NaN/);
    }
  });

  test("as a ranked table for people and for programs, marked synthetic", () => {
    const shown = bundle(burnout);
    expect(shown["text/html"]).toMatch(/<table><caption>.*<th scope="row"/s);
    expect(shown["text/html"]).toMatch(/synthetic data|synthetische/);
    expect(shown["application/vnd.dataresource+json"]).toMatchObject({
      data: expect.arrayContaining([expect.objectContaining({ rank: 1, group: expect.any(String) })]),
    });
    expect(shown["text/html"]).toContain("3/3");
  });
});

describe("as a figure of the report", () => {
  test("the cells are those of the survey, the others beside them, and they pass output checking", () => {
    const { estimates } = low.cube;
    expect(estimatesSchema.safeParse(estimates).success).toBe(true);
    expect(estimates.cells).toHaveLength(2 * low.standings.length);
    expect(new Set(estimates.cells.map(({ identity }) => identity)).size).toBe(low.standings.length);
    expect(estimates.cells[0]!.identity).toContain("wave=2024");
    expect(estimates.cells.every((cell) => cell.low! < cell.value! && cell.value! < cell.high!)).toBe(true);
    const shown = figure("hardest-hit", { data: low.cube, chart: "dots", x: "group", series: "compared" })!;
    expect(Object.keys(bundle(shown))).toContain("application/vnd.plotly.v1+json");
    expect(table("hardest-hit-table", { data: burnout.top(2).cube })).toBeDefined();
    expect(burnout.top(2).standings).toHaveLength(2);
    expect(burnout.top(2).cube.estimates.cells).toHaveLength(4);
  });

  test("a group withheld in the survey's own table is withheld here, with its others", async () => {
    const people = survey(await open("synthetic-wellbeing"));
    const small = await screen(people, "who5", {
      by: ["sector", "occupation"],
      worst: "low",
      minimumNEff: 2,
      minimumEffect: 0,
      level: 0.999,
    });
    const { estimates } = small.cube;
    const few = estimates.cells.find(({ at, n }) => at["compared"] === "group" && n! < 10)!;
    const candidate = { schema: "oshlab/candidate/1", kind: "table", id: "x", estimates };
    const { decision, record } = check(candidate);
    expect(decision).toBe("suppress");
    const cells = (record as { cells: { at: Record<string, string>; status: string }[] }).cells;
    const pair = cells.filter(({ at }) => at["group"] === few.at["group"]);
    expect(pair.map(({ status }) => status)).toEqual(["suppressed", "suppressed"]);
  });

  test("a value of it goes into the prose", () => {
    const value = low.cube.at({ group: "sector=Q", compared: "group" });
    expect(value.toString()).toMatch(/^\d+\s?%$/);
  });
});

describe("what can't be screened is refused", () => {
  test("no dimension, too small groups, everyone in one group, one answer, text", async () => {
    const people = survey(await open("synthetic-wellbeing"));
    const run = (column: string, options: Parameters<typeof screen>[2]) =>
      screen(people, column as "who5", options as { by: ["sector"] });
    await expect(run("who5", { by: [] })).rejects.toThrow(error("SCREEN_BY"));
    await expect(run("who5", { by: ["sector"], waves: "sector" })).rejects.toThrow(error("SCREEN_BY"));
    await expect(run("who5", { by: ["sector"], minimumNEff: 5000 })).rejects.toThrow(error("SCREEN_SMALL"));
    await expect(run("region", { by: ["sector"] })).rejects.toThrow(error("SURVEY_NOT_NUMERIC"));
    await expect(run("wellbeing", { by: ["sector"] })).rejects.toThrow(error("DATA_COLUMN"));
    await expect(run("who5", { by: ["sectr"] })).rejects.toThrow(error("DATA_COLUMN"));
  });

  test("nothing found is said in words", async () => {
    const people = survey(await open("synthetic-wellbeing"));
    const none = await screen(people, "psychosocial_talk", { by: ["sex", "age"] });
    expect(none.standings).toEqual([]);
    expect(bundle(none)["text/plain"]).toMatch(/^(No group stands out|Geen enkele groep)/);
    expect(none.cube.estimates.cells).toEqual([]);
  });
});

test("the example of the README runs, and gives what it says", async () => {
  const { hit } = await readmeExample<{ hit: Screening }>("screen", ["hit"]);
  expect(hit.sentences("en")[0]).toMatch(
    /^Education, health and social work, Under 35: 56\.2 against 42\.6 among all others: /,
  );
});
