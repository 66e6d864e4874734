import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { open, survey } from "../../lib/index.ts";
import type { CandidateCell } from "../../lib/disclosure/candidate.ts";
import { namesAt } from "../../lib/disclosure/whole.ts";
import type { Cube } from "../../lib/figure/cube.ts";
import { removeTemporary, temporaryFolder } from "../data/temporary.ts";
import { firms, ROWS } from "../report/firms.ts";
import type { Row } from "../report/firms.ts";

beforeAll(() => firms(temporaryFolder()));
afterAll(removeTemporary);
const people = async () => survey(await open("firms"));

const SECTORS = [...new Set(ROWS.map(({ sector }) => sector))];
const of = (sector: string): Row[] => ROWS.filter((row) => row.sector === sector);
const owner = ({ holding, employer }: Row): string => (holding ? `h:${holding}` : employer);
const units = (rows: Row[]): number => new Set(rows.map(owner)).size;
const having = (rows: Row[]): number => rows.filter(({ burnout }) => burnout === 1).length;

/** The cells by sector. */
const bySector = ({ estimates }: Cube): Map<string, CandidateCell> =>
  new Map(estimates.cells.map((cell) => [cell.at["sector"]!, cell]));

describe("what the rules need to know, counted by hand", () => {
  test("units: members of a holding as one; of shares who has the property", async () => {
    const cells = bySector((await (await people()).proportion("burnout", { by: ["sector"] })) as never);
    for (const sector of SECTORS)
      expect(cells.get(sector)).toMatchObject({
        units: units(of(sector)),
        numerator: having(of(sector)),
        n: of(sector).length,
      });
  });

  test("of amounts the largest weighted contributions, of as many as the rule asks", async () => {
    const { estimates } = await (await people()).total("days", { by: ["sector"] });
    expect(estimates.statistic).toEqual({ type: "amount" });
    const cells = bySector({ estimates } as never);
    for (const sector of SECTORS) {
      const sums = new Map<string, number>();
      for (const row of of(sector)) sums.set(owner(row), (sums.get(owner(row)) ?? 0) + row.weight * row.days);
      const wanted = [...sums.values()].sort((a, b) => b - a).slice(0, 2);
      cells.get(sector)!.largest!.forEach((one, rank) => expect(one).toBeCloseTo(wanted[rank]!, 9));
      expect(cells.get(sector)!.largest).toHaveLength(wanted.length);
    }
  });

  test("of means and ratios contributions add up to the number", async () => {
    const sample = await people();
    const sum = (rows: Row[], of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);
    const calibrated = sample.postStratify({ age: { young: 1000, old: 3000 } } as never);
    for (const cube of [
      await sample.mean("days", { by: ["sector"] }),
      await sample.ratio("days", "wage", { by: ["sector"] }),
      await calibrated.mean("days", { by: ["sector"] }),
    ])
      for (const { value, largest, at } of cube.estimates.cells) {
        const shares = largest!.map((one) => one / value!);
        expect(shares.length).toBe(2);
        expect(shares[0]! + shares[1]!).toBeLessThanOrEqual(1 + 1e-9);
        // One holding of D has nearly all days.
        expect(shares[0]! > 0.9).toBe(at["sector"] === "D");
      }
    const [first] = (await sample.mean("days", { by: ["sector"] })).estimates.cells;
    const byOwner = Map.groupBy(of("A"), owner);
    const most = Math.max(...[...byOwner.values()].map((rows) => sum(rows, (row) => row.weight * row.days)));
    expect(first!.largest![0]).toBeCloseTo(most / sum(of("A"), (row) => row.weight), 9);
  });

  test("calibrated weights count in contributions too", async () => {
    const twice = (await people()).postStratify({
      age: { young: 1000, old: 3000 },
    } as never);
    const cells = bySector((await twice.total("days", { by: ["sector"] })) as never);
    const sum = (age: string) =>
      ROWS.filter((row) => row.age === age).reduce((all, { weight }) => all + weight, 0);
    const scale = { young: 1000 / sum("young"), old: 3000 / sum("old") };
    const holding = of("D").filter(({ holding }) => holding === "h1");
    const wanted = holding.reduce(
      (all, { weight, days, age }) => all + weight * days * scale[age as "young" | "old"],
      0,
    );
    expect(cells.get("D")!.largest![0]).toBeCloseTo(wanted, 6);
  });

  test("of a number of people, those who are counted; in a domain only its respondents", async () => {
    const young = (await people()).where({ age: "young" } as never);
    const { estimates } = await young.total("burnout", { by: ["sector"] });
    expect(estimates.statistic).toEqual({ type: "headcount" });
    const cells = bySector({ estimates } as never);
    for (const sector of SECTORS) {
      const rows = of(sector).filter(({ age }) => age === "young");
      const counted = rows.filter(({ burnout }) => burnout === 1);
      expect(cells.get(sector)).toMatchObject({ units: units(counted), numerator: counted.length });
    }
  });

  test("of shares of a table, the cell and what it is a share of", async () => {
    const cube = await (await people()).table("age", "sector", { share: "column" });
    for (const { at, numerator, base } of cube.estimates.cells) {
      const rows = of(at["sector"]!);
      expect([numerator, base]).toEqual([rows.filter(({ age }) => age === at["age"]).length, rows.length]);
    }
  });

  test("of the smallest and largest values, who shares them; of other quantiles, which they are", async () => {
    const cube = await (await people()).quantile("wage", { p: 1, by: ["sector"] });
    expect(cube.estimates.statistic).toEqual({ type: "maximum" });
    for (const { at, value, sharing } of cube.estimates.cells) {
      const wages = of(at["sector"]!).map(({ wage }) => wage);
      expect([value, sharing]).toEqual([
        Math.max(...wages),
        wages.filter((wage) => wage === Math.max(...wages)).length,
      ]);
    }
    const median = await (await people()).quantile("wage");
    expect(median.estimates.statistic).toEqual({ type: "quantile", probability: 0.5 });
  });

  test("of a regression its residual degrees of freedom, and whether it is saturated", async () => {
    const one = (await (await people()).model("wage", { on: ["sector"] })).coefficients.estimates;
    expect(one.statistic).toEqual({ type: "regression", freedom: ROWS.length - 8, saturated: true });
    const two = (await (await people()).model("wage", { on: ["sector", "age"] })).coefficients.estimates;
    expect(two.statistic).toEqual({ type: "regression", freedom: ROWS.length - 9, saturated: false });
    expect(two.cells.find(({ at }) => at["term"] === "sectorB")).toMatchObject({
      n: of("B").length,
      units: units(of("B")),
    });
  });

  test("a difference is known by both of its groups", async () => {
    const cube = await (await people()).difference("burnout", { between: "sector", from: "B" });
    const share = await (await people()).proportion("burnout", { by: ["sector"] });
    const namesOf = (sector: string) => namesAt(share.estimates, { sector });
    const [identity, ...base] = namesOf("A");
    expect(cube.estimates.cells[0]).toMatchObject({ identity, also: [...base, ...namesOf("B")] });
    expect(share.estimates.cells[0]).toMatchObject({ identity });
    expect(cube.estimates.tables![0]!.cells.map(({ units }) => units)).toEqual(
      share.estimates.cells.map(({ units }) => units),
    );
  });
});
