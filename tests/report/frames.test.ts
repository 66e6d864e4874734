import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { report } from "../../lib/report/report.ts";
import { figureWordsOf, workspace } from "./workspace.ts";

/** A chapter that looks at a confidential survey with danfo in every way there is, and declares one figure. */
const LOOK = `
import { display, figure, open, survey } from "oshlab";
const wellbeing = await open("synthetic-wellbeing");
const people = await wellbeing.toDanfo({ columns: ["psu", "sector", "weight", "who5"] });
people.print();
console.log(people);
await display(people, people["psu"].valueCounts());
people["weight"].plot("plot").hist({ layout: { title: "planted-plot-title" } });
people.plot("plot").table();
people`;
const DECLARE = `
const low = await survey(wellbeing).proportion("low_wellbeing", { by: ["age"] });
figure("by-age", { data: low, chart: "bars", x: "age" });`;

let work: Awaited<ReturnType<typeof workspace>>;
let files: { name: string; text: string }[];

beforeAll(async () => {
  work = await workspace();
  await work.chapters("look");
  await work.chapter("look", [
    { id: "look", type: "code", source: LOOK.trim() },
    { id: "declare", type: "code", source: DECLARE.trim() },
    { id: "words", type: "markdown", source: figureWordsOf("by-age") },
  ]);
  const { verdict } = await report({ root: work.root });
  expect(verdict.chapters[0]!.problems).toEqual([]);
  const names = (await readdir(work.path("site"), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  files = await Promise.all(names.map(async (name) => ({ name, text: await readFile(name, "latin1") })));
});
afterAll(() => work.remove());

test("the figure is on the site, with the notebook that made it", () => {
  const names = files.map(({ name }) => name);
  for (const end of ["data/by-age.csv", "notebooks/look.ipynb"]) {
    expect(names.filter((name) => name.endsWith(end))).toHaveLength(1);
  }
});

test("nothing of the frames, printed, shown or drawn, is anywhere on it", () => {
  // A weight, a sampling unit, a drawing's title as it was drawn, and what frames look like.
  const secrets = ["1699.9", "BE1-01", "rows × columns", "float32", "╔", "vnd.dataresource"];
  for (const { name, text } of files) {
    for (const secret of secrets) {
      const bytes = Buffer.from(secret).toString("latin1");
      expect(text.includes(bytes), `${secret} in ${name}`).toBe(false);
    }
    // The code is published; what it drew is not.
    expect(text.split("planted-plot-title").length, name).toBeLessThanOrEqual(2);
  }
});
