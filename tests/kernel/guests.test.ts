import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { startKernel } from "@oshlab/kernel/client";
import type { Output } from "@oshlab/kernel/client";

// Packages are resolved from the notebook's folder, so that is a folder of the project.
const kernel = await startKernel({
  cwd: join(import.meta.dirname, "..", "..", "notebooks"),
  env: { OSHLAB_LANG: "en", OSHLAB_TYPES: "strict" },
});
afterAll(() => kernel.shutdown());

/** The MIME types and contents of what a cell shows. */
async function shows(code: string): Promise<Record<string, unknown>[]> {
  const { outputs, error } = await kernel.execute(code);
  expect(error?.traceback.join("\n")).toBeUndefined();
  return outputs.map((output: Output) => ("data" in output ? output.data : { ...output }));
}

describe("tslab's display API, of its own module", () => {
  test("every kind of content, bytes as base64", async () => {
    const bytes = "new Uint8Array([1, 2, 3])";
    expect(
      await shows(`import * as tslab from "tslab";
tslab.display.html("<b>b</b>");
tslab.display.markdown("**b**");
tslab.display.latex("$x$");
tslab.display.svg("<svg/>");
tslab.display.javascript("1");
tslab.display.text("b");
tslab.display.png(${bytes});
tslab.display.jpeg(Buffer.from([1, 2, 3]));
tslab.display.gif(${bytes});
tslab.display.pdf(${bytes});
tslab.display.raw("application/x-own", "own");
tslab.display.raw("application/json", '{ "a": [1] }');`),
    ).toEqual([
      { "text/html": "<b>b</b>" },
      { "text/markdown": "**b**" },
      { "text/latex": "$x$" },
      { "image/svg+xml": "<svg/>" },
      { "text/javascript": "1" },
      { "text/plain": "b" },
      { "image/png": "AQID" },
      { "image/jpeg": "AQID" },
      { "image/gif": "AQID" },
      { "application/pdf": "AQID" },
      { "application/x-own": "own" },
      { "application/json": { a: [1] } },
    ]);
  });

  test("newDisplay shows anew in its place, also from a later cell", async () => {
    const first = await kernel.execute(
      `import { newDisplay, display } from "tslab";
const place = newDisplay();
place.text("0 %");
display.text("between");
place.html("<b>50 %</b>");`,
    );
    const data = (): unknown[] => first.outputs.map((output) => "data" in output && output.data);
    expect(data()).toEqual([{ "text/html": "<b>50 %</b>" }, { "text/plain": "between" }]);
    expect(await shows(`place.text("100 %")`)).toEqual([]);
    expect(data()).toEqual([{ "text/plain": "100 %" }, { "text/plain": "between" }]);
  });

  test("by require too, and its versions", async () => {
    expect(await shows(`require("tslab").display.text("required")`)).toEqual([{ "text/plain": "required" }]);
    const [versions] = await shows(`import { versions } from "tslab"; versions`);
    expect(versions["text/plain"]).toContain("tslab: '1.0.22'");
  });
});

describe("danfo's frames", () => {
  test("are tables: index, names and kinds of columns, numbers in line, what is missing", async () => {
    const [shown] = await shows(`import * as dfd from "danfojs-node";
const people = new dfd.DataFrame(
  { sector: ["care", "<b>", null], score: [1.5, NaN, 12], n: [3, 4, 5] },
  { index: ["a", "b", "c"] },
);
people`);
    expect(shown["text/plain"]).toBe(
      [
        "   sector    score      n",
        "   string  float32  int32",
        "a    care      1.5      3",
        "b     <b>        –      4",
        "c       –     12.0      5",
        "3 × 3 (rows × columns) · 2 missing",
      ].join("\n"),
    );
    expect(shown["text/html"]).toContain(
      '<th scope="row">b</th><td style="text-align: left">&lt;b&gt;</td><td>–</td>',
    );
    expect(shown["application/vnd.dataresource+json"]).toEqual({
      schema: {
        fields: [
          { name: "index", type: "string" },
          { name: "sector", type: "string" },
          { name: "score", type: "number" },
          { name: "n", type: "integer" },
        ],
        primaryKey: ["index"],
      },
      data: [
        { index: "a", sector: "care", score: 1.5, n: 3 },
        { index: "b", sector: "<b>", score: null, n: 4 },
        { index: "c", sector: null, score: 12, n: 5 },
      ],
    });
  });

  test("of many rows are their first and last ones, with how many there are", async () => {
    const [shown] = await shows(
      `new dfd.DataFrame({ x: Array.from({ length: 2000 }, (_, row) => row * 2) })`,
    );
    const html = shown["text/html"] as string;
    expect(html.match(/<th scope="row">\d+/g)).toHaveLength(20);
    expect(html).toContain('<td>⋮</td></tr><tr><th scope="row">1995</th><td>3990</td>');
    expect(html).toContain("2,000 × 1 (rows × columns)");
    expect(shown).not.toHaveProperty("application/vnd.dataresource+json");
  });

  test("describe, groupby, value counts, sorting, query and merge give tables", async () => {
    await shows(`const team = new dfd.DataFrame({ team: ["a", "b", "a"], hours: [30, 38, 40] });
const names = new dfd.DataFrame({ team: ["a", "b"], name: ["Alpha", "Beta"] });`);
    const table = async (code: string): Promise<string[]> =>
      String((await shows(code))[0]!["text/plain"])
        .split("\n")
        .slice(2)
        .map((line) => line.trim().replaceAll(/ +/g, " "));
    expect(await table("team.describe()")).toContain("mean 36.0000");
    expect(await table(`team.groupby(["team"]).col(["hours"]).mean()`)).toEqual([
      "0 a 35",
      "1 b 38",
      "2 × 2 (rows × columns)",
    ]);
    expect(await table(`team["team"].valueCounts()`)).toEqual(["a 2", "b 1", "2 × 1 (rows × columns)"]);
    expect(await table(`team.sortValues("hours", { ascending: false })`)).toContain("2 a 40");
    expect(await table(`team.query(team["hours"].gt(35))`)).toEqual([
      "1 b 38",
      "2 a 40",
      "2 × 2 (rows × columns)",
    ]);
    expect(await table(`dfd.merge({ left: team, right: names, on: ["team"], how: "left" })`)).toContain(
      "2 b 38 Beta",
    );
  });

  test("count whole labels, and summarise groups without what is missing", async () => {
    const [counts, groups, none] = await shows(`const ages = new dfd.DataFrame({
  age: ["35 to 39", "35 to 49", "35 to 39", "50 and over"],
  score: [0.1, 2.5, NaN, NaN],
});
ages["age"].valueCounts().print();
console.error(JSON.stringify(ages.groupby(["age"]).agg({ score: ["min", "max", "mean", "count"] }).values));
new dfd.Series([1.5, 1.7, 1.5]).valueCounts()`);
    expect(counts["text"]).toMatch(/35 to 39[^0-9]*2[^0-9]*35 to 49[^0-9]*1[^0-9]*50 and over[^0-9]*1/);
    expect(JSON.parse(groups["text"] as string)).toEqual([
      ["35 to 39", 0.1, 0.1, 0.1, 1],
      ["35 to 49", 2.5, 2.5, 2.5, 1],
      ["50 and over", null, null, null, 0],
    ]);
    expect(none["text/plain"]).toContain("1.5      2\n1.7      1");
  });

  test("may be empty, or a series without a name", async () => {
    const [none] = await shows(`new dfd.DataFrame()`);
    expect(none["text/html"]).toContain("0 × 0");
    const [series] = await shows(`new dfd.Series([true, false])`);
    expect(series["text/plain"]).toBe(
      ["", "   boolean", "0     true", "1    false", "2 × 1 (rows × columns)"].join("\n"),
    );
  });

  test("groups say what can be done with them", async () => {
    const [shown] = await shows(`team.groupby(["team"])`);
    expect(shown).toEqual({
      "text/plain": '2 groups by team. Choose columns and a summary, for example: .col(["…"]).mean()',
    });
  });

  test("are printed as tables too", async () => {
    const [printed] = await shows(`console.log(team); team.head(1).print();`);
    expect(printed["text"]).toMatch(/hours[^$]*40[^$]*hours/);
    expect(printed["text"]).not.toContain("$data");
  });

  test.each([
    [`plot("plot_div").bar({ config: { x: "team", y: "hours" } })`, { type: "bar", y: [30, 38, 40] }],
    [`plot("plot_div").line({ config: { columns: ["hours"] } })`, { name: "hours", x: [0, 1, 2] }],
    [`plot("plot_div").scatter({ config: { x: "team", y: "hours" } })`, { mode: "markers" }],
    [`["hours"].plot("plot_div").hist()`, { type: "histogram" }],
    [`["hours"].plot("plot_div").box()`, { type: "box" }],
    [`["hours"].plot("plot_div").violin()`, { type: "violin" }],
    [`plot("plot_div").pie({ config: { labels: "team", values: "hours" } })`, { type: "pie" }],
  ])("are drawn: %s", async (code, trace) => {
    const [shown] = await shows(`team${code.startsWith("[") ? "" : "."}${code}`);
    const drawing = shown["application/vnd.plotly.v1+json"] as { data: object[]; layout: object };
    expect(drawing.data[0]).toMatchObject(trace);
    expect(JSON.stringify(shown)).not.toContain("plot_div");
  });

  test("are drawn with plotly's layout, and as a table", async () => {
    const [bar, table] = await shows(`team.plot("a").bar({ layout: { title: { text: "Hours" } } });
team.plot("b").table({ config: { columns: ["hours"] } });`);
    expect(bar["application/vnd.plotly.v1+json"]).toMatchObject({ layout: { title: { text: "Hours" } } });
    const [named] = await shows(`team.plot("c").bar({ config: { x: "team", y: "hours" } })`);
    expect(named["application/vnd.plotly.v1+json"]).toMatchObject({
      layout: { xaxis: { title: { text: "team" } }, yaxis: { title: { text: "hours" } } },
    });
    expect(table["text/html"]).toContain("hours");
    expect(table["text/html"]).not.toContain("team");
  });
});

test("the library shows several values in one cell, in order", async () => {
  const shown = await shows(`import { display, open } from "oshlab";
await display(1, await open("eurofound-jqi"), people);
display("last");`);
  expect(shown.map((data) => String(data["text/plain"]).slice(0, 9))).toEqual([
    "1",
    expect.any(String),
    "   sector",
    "'last'",
  ]);
  expect(shown[1]!["text/html"]).toContain("<caption>");
});
