import { expect, test } from "vitest";
import { check } from "../../lib/disclosure/check.ts";
import type { PublicTable } from "../../lib/disclosure/public.ts";
import { open, rate } from "../../lib/index.ts";
import type { Cube } from "../../lib/index.ts";
import type { Context } from "../../lib/site/context.ts";
import { breaks } from "../../lib/site/parts/breaks.ts";
import { STRINGS } from "../../lib/site/strings.ts";

const by = { by: ["year", "country", "sex"] };
const accidents = await (await open("eurostat-accidents")).measure("accidents", by);
const employed = await (await open("eurostat-employment")).measure("employed", by);
const cube = rate(accidents, employed, { per: 100_000 }).where({ country: "BE", sex: "T" });

const note = (shown: Cube) => {
  const { record } = check({
    schema: "oshlab/candidate/1",
    kind: "table",
    id: "sample",
    estimates: shown.estimates,
  });
  const context = { language: "nl", say: STRINGS.nl } as Context;
  return String(breaks(context, record as PublicTable) ?? "").replace(/<[^>]+>/g, "");
};

test("breaks that flags tell of are named by their year, where a year stands before them", () => {
  expect(note(cube)).toBe("Breuk in de reeks: 2017; 2020; 2021.");
  expect(note(cube.where({ year: ["2018", "2022"] }))).toBe("Breuk in de reeks: 2022.");
  expect(note(cube.where({ year: ["2021", "2022"] }))).toBe("");
  expect(note(cube.where({ year: "2023" }))).toBe("");
});
