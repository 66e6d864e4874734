import { describe, expect, expectTypeOf, test } from "vitest";
import { Dataset } from "../../lib/data/dataset.ts";
import type { Cube } from "../../lib/index.ts";
import { open, registered, reliability, scale, screen, survey } from "../../lib/index.ts";
import { SCALES } from "../../lib/scales/registered.ts";
import type { Scale } from "../../lib/scales/scale.ts";
import type { SourceTypes } from "../../lib/types.ts";
import { LANGUAGES, sameWords } from "../../lib/words.ts";
import { readmeExample } from "../readmeExample.ts";

const data = await open("synthetic-wellbeing");
const items = ["who5_1", "who5_2", "who5_3", "who5_4", "who5_5"];
const who5 = registered("who-5", { items });
const label = sameWords("x");
const error = (code: string) => expect.objectContaining({ code });

/** Sums of the same numbers, one column of doubles and one of integers, differ in their last digits. */
/** Cells to ten digits, without the names of what they are of. */
const rounded = ({ estimates: { cells } }: Cube) =>
  JSON.parse(
    JSON.stringify(cells, (key, value) => {
      if (key === "identity" || key === "also") return undefined;
      return typeof value === "number" ? Number(value.toPrecision(10)) : value;
    }),
  );

describe("a scale as a column", () => {
  const people = data.with({ wellbeing: who5, poor: who5.cut("poor") });

  test("is the score that the source delivers, row by row", async () => {
    const {
      wellbeing,
      who5: delivered,
      poor,
      low_wellbeing: low,
    } = await people.columns(["wellbeing", "who5", "poor", "low_wellbeing"]);
    expect(wellbeing).toEqual(delivered);
    expect(poor).toEqual(low);
    expect((wellbeing as Float64Array).filter(Number.isNaN)).toHaveLength(22);
  });

  test("goes through a survey like any other, with its label, unit and range", async () => {
    const [ours, theirs] = [
      await survey(people).mean("wellbeing", { by: ["sector"] }),
      await survey(people).mean("who5", { by: ["sector"] }),
    ];
    expect(rounded(ours)).toEqual(rounded(theirs));
    expect(ours.estimates.measure).toMatchObject({ name: "wellbeing", label: who5.label, range: [0, 100] });
    const shares = await survey(people).proportion("poor");
    expect(rounded(shares)).toEqual(rounded(await survey(people).proportion("low_wellbeing")));
    const { standings } = await screen(survey(people), "poor", { by: ["sector", "sex"] });
    const same = await screen(survey(people), "low_wellbeing", { by: ["sector", "sex"] });
    expect(standings).toEqual(same.standings);
  });

  test("is there after where, in SQL, in rows and on screen", async () => {
    const some = people.where({ sector: "Q" });
    const [{ n }] = (await some.query("SELECT count(wellbeing) AS n FROM data WHERE sector = 'Q'")) as [
      { n: number },
    ];
    expect(n).toBeGreaterThan(100);
    expect((await some.rows())[0]).toHaveProperty("poor");
    expect((await some.whole().columns(["poor"]))["poor"]).toHaveLength(1500);
    const shown = await (people as unknown as Record<symbol, () => Promise<Record<string, string>>>)[
      Symbol.for("Jupyter.display")
    ]!();
    expect(shown["text/html"]).toContain(who5.label.en);
  });

  test("is known to the type system", () => {
    const typed = {} as Dataset<{ measures: "a"; columns: "a" | "b"; dimensions: { b: string } }>;
    const more = () => typed.with({ c: who5 });
    expectTypeOf<Parameters<ReturnType<typeof more>["measure"]>[0]>().toEqualTypeOf<"a" | "c">();
    expectTypeOf<ReturnType<typeof more>>().toExtend<Dataset<SourceTypes>>();
  });

  test("may be built on one that was added before", async () => {
    const again = people.with({ half: scale({ items: ["wellbeing"], range: [0, 100], to: [0, 50], label }) });
    const { half, who5: whole } = await again.columns(["half", "who5"]);
    expect((half as Float64Array)[0]).toBe((whole as Float64Array)[0]! / 2);
  });

  test("needs a name of its own and columns that are there", () => {
    expect(() => data.with({ who5 })).toThrow(error("DATA_DERIVED"));
    expect(() => data.with({ "who 5": who5 })).toThrow(error("DATA_DERIVED"));
    expect(() => data.with({ x: scale({ items: ["who5_9"], range: [0, 5], label }) })).toThrow(
      error("DATA_COLUMN"),
    );
  });
});

describe("scoring", () => {
  const of = (options: Partial<Parameters<typeof scale>[0]>) =>
    scale({ items, range: [0, 5], label, ...options });

  test("reversed items count as lowest + highest − answer", async () => {
    const all = data.with({ up: of({}), down: of({ reversed: items }) });
    const { up, down } = await all.columns(["up", "down"]);
    (up as Float64Array).forEach((value, row) => {
      const sum = value + (down as Float64Array)[row]!;
      expect(Number.isNaN(value) || Math.abs(sum - 100) < 1e-9).toBe(true);
    });
  });

  test("an answer that isn't possible stops with the item and the answer", async () => {
    const wrong = data.with({ x: of({ range: [1, 5] }) });
    await expect(wrong.columns(["x"])).rejects.toMatchObject({
      code: "SCALE_RANGE",
      values: { item: expect.stringMatching(/^who5_/), value: "0.0", low: "1", high: "5" },
    });
    await expect(wrong.query("SELECT avg(x) FROM data")).rejects.toThrow(error("SCALE_RANGE"));
    await expect(wrong.columns(["who5"])).resolves.toBeDefined();
  });

  test("a score at the threshold counts, whatever its last digit", async () => {
    const third = of({ items: items.slice(0, 3), minimum: 3 });
    const cuts = data.with({
      score: third,
      most: third.atMost(40, { label }),
      least: third.atLeast(40, { label }),
    });
    const rows = (await cuts.query(
      "SELECT min(most + least) AS two, count(*) AS n FROM data WHERE abs(score - 40) < 1e-6",
    )) as [{ two: number; n: number }];
    expect(rows[0].n).toBeGreaterThan(0);
    expect(rows[0].two).toBe(2);
  });

  test.each<[string, object]>([
    ["no items", { items: [] }],
    ["an item twice", { items: ["who5_1", "who5_1"] }],
    ["a reversed item that isn't one", { reversed: ["who5"] }],
    ["bounds the wrong way", { range: [5, 0] }],
    ["bounds that are none", { range: [0, NaN] }],
    ["a minimum of none", { minimum: 0 }],
    ["a minimum above the items", { minimum: 6 }],
  ])("%s is refused", (_, options) => {
    expect(() => of(options)).toThrow(error("SCALE_DEFINITION"));
  });
});

describe("registered scales", () => {
  test("say where they come from, what their owners allow, and where a threshold comes from", () => {
    for (const { source, licence, label, ...rest } of Object.values(SCALES)) {
      expect(source.length * licence.length).toBeGreaterThan(0);
      for (const language of LANGUAGES) expect(label[language]).not.toBe("");
      for (const cutOff of Object.values("cutOffs" in rest ? rest.cutOffs : {}))
        expect(cutOff.source).toMatch(/\d{4}/);
    }
  });

  test("refuse another number of items, an unknown name, an unknown threshold", () => {
    expect(() => registered("who-5", { items: items.slice(1) })).toThrow(error("SCALE_DEFINITION"));
    expect(() => registered("who-6" as "who-5", { items })).toThrow(error("SCALE_UNKNOWN"));
    expect(() => who5.cut("high")).toThrow(error("SCALE_UNKNOWN"));
  });
});

describe("reliability in a data set", () => {
  test("with the weights of the design or without, with omega, labels and a table", async () => {
    const [weighted, plain] = [
      await reliability(data, who5),
      await reliability(data, who5, { weighted: false }),
    ];
    expect([weighted.weighted, plain.weighted]).toEqual([true, false]);
    expect(plain.alpha.n).toBe(1478);
    expect(weighted.alpha.nEff).toBeLessThan(plain.alpha.nEff);
    expect(Math.abs(weighted.alpha.alpha - plain.alpha.alpha)).toBeLessThan(0.02);
    expect(plain.omega).toBeGreaterThan(0.8);
    const shown = (plain as unknown as Record<symbol, () => Record<string, string>>)[
      Symbol.for("Jupyter.display")
    ]!();
    expect(shown["text/plain"]).toMatch(/0[.,]\d\d \(0[.,]\d\d–0[.,]\d\d\)/);
    expect(shown["text/html"]).toMatch(/synthe/);
    expect(shown["text/html"]!.match(/<th scope="row"/g)).toHaveLength(5);
  });

  test("a reversed item that isn't lowers alpha, one that is restores it", async () => {
    const wrong = scale({ items, range: [0, 5], reversed: ["who5_2"], label });
    expect((await reliability(data, wrong)).alpha.alpha).toBeLessThan(0.6);
    expect((await reliability(data, wrong)).items[1]!.itemRest).toBeLessThan(0);
  });

  test("one item has none", async () => {
    const one = scale({ items: ["who5_1"], range: [0, 5], label });
    await expect(reliability(data, one)).rejects.toThrow(error("SCALE_ITEMS"));
  });
});

test("the example of the README runs", async () => {
  const found = await readmeExample<{ who5: Scale; people: Dataset }>("scales", ["who5", "people"]);
  expect(found.who5.sql).toBe(who5.sql);
  expect(found.people.measureOf("poor").label.en).toBe("Low well-being (WHO-5 of 50 or less)");
});
