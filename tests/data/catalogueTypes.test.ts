import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { startKernel } from "@oshlab/kernel/client";
import { writeCatalogueTypes } from "../../lib/data/catalogueTypes.ts";

writeCatalogueTypes();
const cwd = join(import.meta.dirname, "../../notebooks/explore");
const kernel = await startKernel({ cwd, env: { OSHLAB_LANG: "en" } });
afterAll(() => kernel.shutdown());

const strict = { metadata: { oshlab: { types: "strict" } } };
const start = await kernel.execute(
  `import { figure, open, survey } from "oshlab";
const jqi = await open("eurofound-jqi");
const by = ["year", "country", "sex"];
const intensity = await jqi.measure("intensity", { by: ["year", "country", "sex"] });
const loose = await jqi.measure("skills", { by });
const people = survey(await open("synthetic-wellbeing"));`,
  strict,
);

async function completed(code: string): Promise<string[]> {
  const { content } = await kernel.request("complete_request", { code, cursor_pos: code.length });
  return content.matches as string[];
}

test("what is right passes the strict check", async () => {
  expect(start.error).toBeUndefined();
  const codes = `const country: string = "BE"; [intensity.at({ country, year: "2015", sex: "T" }), loose.where({ country: ["BE", "NL"] })].length`;
  expect((await kernel.execute(codes, strict)).error).toBeUndefined();
});

test.for([
  ['await open("eurofound-jq")', '"eurofound-jq"'],
  ['await jqi.measure("intensty", { by: ["year"] })', '"intensty"'],
  ['await jqi.measure("intensity", { by: ["yeer"] })', '"yeer"'],
  ['intensity.where({ contry: "BE" })', "contry"],
  ['figure("a", { data: intensity, chart: "line", x: "jaar" })', '"jaar"'],
  ['await people.proportion("low_welbeing", { by: ["sector"] })', '"low_welbeing"'],
  ['await people.proportion("low_wellbeing", { by: ["sektor"] })', '"sektor"'],
  ['await people.ratio("who5", "who6")', '"who6"'],
  ['await people.table("sector", "agge", { share: "row" })', '"agge"'],
  ['await people.test("sectr", "age")', '"sectr"'],
  ['await people.model("who5", { on: ["sexe"] })', '"sexe"'],
  ['await people.difference("who5", { between: "sexe" })', '"sexe"'],
  ['await people.where({ sectr: "Q" }).mean("who5")', "sectr"],
])("a misspelt name is seen before the cell runs: %s", async ([code, name]) => {
  const { error } = await kernel.execute(code!, strict);
  expect(error?.ename).toBe("TypeCheckError");
  expect(error?.evalue).toContain(name);
});

test("names are proposed: sources, measures, dimensions, codes", async () => {
  expect(await completed('await open("euro')).toContain("eurostat-employment");
  expect(await completed('jqi.measure("int')).toEqual(["intensity"]);
  expect(await completed('jqi.measure("intensity", { by: ["')).toEqual(["country", "sex", "year"]);
  expect(await completed("intensity.where({ cou")).toEqual(["country"]);
  expect(await completed('intensity.where({ sex: "')).toEqual(expect.arrayContaining(["F", "M", "T"]));
  expect(await completed('people.mean("who')).toEqual(expect.arrayContaining(["who5"]));
});
