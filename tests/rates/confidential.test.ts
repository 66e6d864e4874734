import { describe, expect, test } from "vitest";
import { check } from "../../lib/disclosure/check.ts";
import type { Candidate } from "../../lib/disclosure/candidate.ts";
import { decide } from "../../lib/disclosure/decide.ts";
import type { PublicTable } from "../../lib/disclosure/public.ts";
import { Cube, pool, rate } from "../../lib/index.ts";
import { sampleEstimates } from "../figure/sample.ts";

/** Counts by country, sex and year, and the persons beside them: every 1,000. */
function cubes(counts: (country: string, sex: string) => number, secret: "events" | "persons" | "both") {
  const estimates = sampleEstimates();
  const cubeOf = (name: string, value: typeof counts, confidential: boolean) =>
    new Cube({
      ...estimates,
      breaks: [],
      measure: { ...estimates.measure, name, kind: "count", digits: 0 },
      cells: estimates.cells.map(({ at }) => {
        const n = value(at["country"]!, at["sex"]!);
        return { at, value: n, n };
      }),
      sources: estimates.sources.map((source) => ({
        ...source,
        name: `source-${name}`,
        ...(confidential
          ? { sensitivity: "confidential" as const, rules: { minimumCount: 10, reason: "test" } }
          : {}),
      })),
    });
  return {
    events: cubeOf("events", counts, secret !== "persons"),
    persons: cubeOf("persons", () => 1000, secret !== "events"),
  };
}

const few = (country: string, sex: string) => (country === "BE" ? { T: 52, F: 4, M: 48 }[sex]! : 60);
const shown = (cube: Cube) => {
  const { record } = check({
    schema: "oshlab/candidate/1",
    kind: "table",
    id: "sample",
    estimates: cube.estimates,
  });
  return (record as PublicTable).cells.map(({ at, value }) => [at["country"], at["sex"], value]);
};

describe("the rate of a confidential count", () => {
  test("is withheld with its count, and with the one that would give it away", () => {
    const { events, persons } = cubes(few, "events");
    const cube = rate(events, persons, { per: 1000 }).where({ year: "2015" });
    expect(shown(cube)).toEqual([
      ["BE", "T", 52],
      ["BE", "F", null],
      ["BE", "M", null],
      ["NL", "T", 60],
      ["NL", "F", null],
      ["NL", "M", null],
    ]);
  });

  test("is the same cell as its count: what another table withholds, it withholds too", () => {
    const { events, persons } = cubes(few, "events");
    const table = (id: string, { estimates }: Cube): Candidate => ({
      schema: "oshlab/candidate/1",
      kind: "table",
      id,
      estimates,
    });
    const men = table("men", rate(events.where({ sex: "M" }), persons.where({ sex: "M" }), { per: 1000 }));
    const { record } = check(men, decide([table("counts", events), men]));
    const belgium = (record as PublicTable).cells.filter(({ at }) => at["country"] === "BE");
    expect(belgium.map(({ status }) => status)).toEqual(Array(4).fill("suppressed"));
  });

  test("goes by the smaller count where both are confidential, by the persons where they alone are", () => {
    const both = cubes(few, "both");
    expect(rate(both.events, both.persons, { per: 1 }).estimates.cells.map(({ n }) => n)).toContain(4);
    const persons = cubes(few, "persons");
    const counts = rate(persons.events, persons.persons, { per: 1 }).estimates.cells.map(({ n }) => n);
    expect([...new Set(counts)]).toEqual([1000]);
  });

  test("of years together stands on the sum of their counts", () => {
    const { events, persons } = cubes(few, "events");
    const years = ["2005-2010", "2015-2021"];
    const cube = rate(pool(events, "year", years), pool(persons, "year", years), { per: 1000 });
    expect(cube.where({ country: "BE", sex: "F" }).estimates.cells.map(({ n }) => n)).toEqual([8, 8]);
    expect(shown(cube.where({ country: "BE", sex: "F" })).map(([, , value]) => value)).toEqual([null, null]);
  });
});
