import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { startKernel } from "@oshlab/kernel/client";
import { testKernel } from "./kernel.ts";

const { kernel } = await testKernel({ OSHLAB_TYPES: "off" });

type Bundle = Record<string, unknown>;

/** How a cell's value is shown. */
async function shows(code: string, by = kernel): Promise<Bundle> {
  const { outputs, error } = await by.execute(code);
  expect(error?.traceback.join("\n")).toBeUndefined();
  const result = outputs.find((output) => output.output_type === "execute_result");
  return (result?.data ?? {}) as Bundle;
}

const text = async (code: string): Promise<unknown> => (await shows(code))["text/plain"];

/** The texts of an HTML table's cells, row by row, and the note below it. */
function cells(html: unknown): { rows: string[][]; note: string } {
  const plain = (part: string): string => part.replace(/<[^>]*>/g, "");
  const rows = String(html)
    .split("<tr>")
    .slice(1)
    .map((row) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => plain(cell)));
  return { rows, note: plain(/<p>(.*)<\/p>/.exec(String(html))?.[1] ?? "") };
}

describe("records are a table, beside their text", () => {
  test("a list of them: labels are escaped, words stand on the left, what is missing shows", async () => {
    const shown = await shows(
      `[{ sector: "<b>care", n: 3, share: 0.5 }, { sector: "R&D", n: null, share: 12 }, { sector: "x", share: NaN }]`,
    );
    expect(cells(shown["text/html"])).toEqual({
      rows: [
        ["", "sector", "n", "share"],
        ["0", "&lt;b&gt;care", "3", "0.5"],
        ["1", "R&amp;D", "–", "12.0"],
        ["2", "x", "–", "–"],
      ],
      note: "3 × 3 (rows × columns)",
    });
    expect(shown["text/html"]).toContain('<td style="text-align: left">&lt;b&gt;care</td><td>3</td>');
    expect(shown["text/plain"]).toBe(
      "[\n  { sector: '<b>care', n: 3, share: 0.5 },\n  { sector: 'R&D', n: null, share: 12 },\n  { sector: 'x', share: NaN }\n]",
    );
    expect(shown["application/vnd.dataresource+json"]).toEqual({
      schema: {
        fields: [
          { name: "index", type: "integer" },
          { name: "sector", type: "string" },
          { name: "n", type: "integer" },
          { name: "share", type: "number" },
        ],
        primaryKey: ["index"],
      },
      data: [
        { index: 0, sector: "<b>care", n: 3, share: 0.5 },
        { index: 1, sector: "R&D", n: null, share: 12 },
        { index: 2, sector: "x", n: null, share: null },
      ],
    });
  });

  test("of many rows and columns: the first and last ones, and how many there are", async () => {
    const shown = await shows(
      `Array.from({ length: 10_000 }, (_, row) => Object.fromEntries(Array.from({ length: 40 }, (_, c) => ["c" + c, row * c])))`,
    );
    const { rows, note } = cells(shown["text/html"]);
    expect(note).toBe("10,000 × 40 (rows × columns) · 20 of 10,000 rows shown · 25 of 40 columns shown");
    expect(rows).toHaveLength(1 + 20 + 1);
    expect(rows[0].slice(19, 23)).toEqual(["c18", "c19", "⋯", "c35"]);
    expect(rows.map(([label]) => label).slice(14, 18)).toEqual(["13", "14", "⋮", "9995"]);
    expect(rows.at(-1)!.slice(-2)).toEqual(["379962", "389961"]);
    expect(rows.map((row) => row.length)).toEqual(Array<number>(22).fill(27));
    expect(shown).not.toHaveProperty("application/vnd.dataresource+json");
  });

  test("a map of them, a map of values, and lists by name", async () => {
    const html = async (code: string): Promise<string[][]> => cells((await shows(code))["text/html"]).rows;
    expect(await html(`new Map([["BE", { n: 1 }], ["NL", { n: 2 }]])`)).toEqual([
      ["", "n"],
      ["BE", "1"],
      ["NL", "2"],
    ]);
    expect(await html(`new Map(Object.entries({ women: 12, men: 9 }))`)).toEqual([
      ["", ""],
      ["women", "12"],
      ["men", "9"],
    ]);
    expect(await html(`({ year: [2010, 2015], level: new Float32Array([1, 2.5]) })`)).toEqual([
      ["", "year", "level"],
      ["0", "2010", "1.0"],
      ["1", "2015", "2.5"],
    ]);
    expect(
      await html(`[{ when: new Date("2024-01-01"), big: 2n ** 64n, list: [1, 2], inner: { a: { b: 1 } } }]`),
    ).toEqual([
      ["", "when", "big", "list", "inner"],
      ["0", "2024-01-01", "18446744073709551616", "[ 1, 2 ]", "{ a: [Object] }"],
    ]);
  });

  test.each([
    "[]",
    "[{}]",
    "[1, 2]",
    "[{ a: 1 }, 2]",
    "[{ a: 1 }, { b: 2 }, { c: 3 }]",
    "({ a: [1, 2], b: 'x' })",
    "({ labels: ['a'], data: [1] })",
    "({ a: [{ x: 1 }, 1], b: [{}, 1] })",
    "[new (class Person { age = 3 })()]",
    "new Map()",
    "[{ get age() { throw new Error('asked'); } }]",
  ])("%s is none", async (code) => {
    expect(Object.keys(await shows(code))).toEqual(["text/plain"]);
  });

  test("a column named as the index, or of several kinds, is no clean data", async () => {
    for (const code of ["[{ index: 1 }]", "[{ a: 1 }, { a: 'x' }]", "[{ a: 1n }]"]) {
      expect(Object.keys(await shows(code))).toEqual(["text/html", "text/plain"]);
    }
  });
});

describe("tables of libraries", () => {
  const folder = join(import.meta.dirname, "..", "..", "notebooks");
  const started = startKernel({ cwd: folder, env: { OSHLAB_LANG: "nl", OSHLAB_TYPES: "off" } });
  afterAll(async () => (await started).shutdown());

  test("results of DuckDB; one that was not read yet is left unread", async () => {
    const code = `import { DuckDBInstance } from "@duckdb/node-api";
const db = await (await DuckDBInstance.create(":memory:")).connect();
const query = "select i::int as id, 'n' || i as name, date '2024-01-01' + i::int as day, (i / 4)::decimal(9, 2) as share from range(40) t(i)";
await db.runAndReadAll(query)`;
    const shown = await shows(code, await started);
    const { rows, note } = cells(shown["text/html"]);
    expect(rows[0]).toEqual(["", "idINTEGER", "nameVARCHAR", "dayDATE", "shareDECIMAL(9,2)"]);
    expect(rows[2]).toEqual(["1", "1", "n1", "2024-01-02", "0.25"]);
    expect(note).toBe("40 × 4 (rijen × kolommen) · 20 van 40 rijen getoond");
    expect(shown["text/plain"]).toMatch(
      /\n14 +14 +n14 +2024-01-15 +3\.50\n ?⋮( +⋮){4}\n35 +35 [^]*\n40 × 4 \(rijen × kolommen\) · 20 van 40 rijen getoond$/,
    );
    const unread = await shows("const unread = await db.run(query);\nunread", await started);
    expect(unread["text/plain"]).toMatch(/^id \(INTEGER\), name .*\nNog niet gelezen/);
    const read = await shows("await unread.getRowObjects()", await started);
    expect(cells(read["text/html"]).rows).toHaveLength(22);
  });

  test("tables of Arrow, by their shape", async () => {
    const shown = await shows(`({
      schema: { fields: [{ name: "n", type: "Int64" }, { name: "at", type: "Timestamp<MILLISECOND>" }] },
      numRows: 3,
      get() {},
      getChildAt: (column: number) => ({ get: (row: number) => (column === 0 ? BigInt(row) : row * 86_400_000) }),
    })`);
    expect(cells(shown["text/html"]).rows).toEqual([
      ["", "nInt64", "atTimestamp&lt;MILLISECOND&gt;"],
      ["0", "0", "1970-01-01"],
      ["1", "1", "1970-01-02"],
      ["2", "2", "1970-01-03"],
    ]);
  });
});

const PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

describe("images, drawings, addresses", () => {
  test.each([
    `Buffer.from("${PNG}", "base64")`,
    `new Uint8Array(Buffer.from("${PNG}", "base64"))`,
    `new Blob([Buffer.from("${PNG}", "base64")], { type: "image/png" })`,
    `globalThis.got = new Response(Buffer.from("${PNG}", "base64"), { headers: { "content-type": "image/png" } })`,
  ])("%s is an image", async (code) => {
    expect(await shows(code)).toMatchObject({ "image/png": PNG, "text/plain": expect.any(String) });
  });

  test("a response that was shown can still be read; an SVG is text", async () => {
    expect(await text("(await got.arrayBuffer()).byteLength")).toBe("70");
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"/>`;
    expect(await shows(`new Blob(['${svg}'], { type: "image/svg+xml" })`)).toMatchObject({
      "image/svg+xml": svg,
    });
  });

  test("other bytes are bytes", async () => {
    expect(await shows("new Uint8Array([1, 2, 3])")).toEqual({ "text/plain": "Uint8Array(3) [ 1, 2, 3 ]" });
    expect(Object.keys(await shows("new Blob(['x'], { type: 'text/plain' })"))).toEqual(["text/plain"]);
  });

  test("a plotly figure is drawn, when it clearly is one", async () => {
    const figure = {
      data: [{ type: "bar", x: ["a"], y: [1] }, { y: [2, 3] }],
      layout: { title: { text: "T" } },
    };
    expect(await shows(`(${JSON.stringify(figure)})`)).toMatchObject({
      "application/vnd.plotly.v1+json": figure,
    });
    for (const other of [
      "{ data: [1], layout: {} }",
      "{ data: [{ type: 'person' }], layout: {} }",
      "{ data: [{ y: [1] }] }",
      "{ data: [{ y: [1] }], layout: {}, status: 200 }",
    ]) {
      expect(Object.keys(await shows(`(${other})`))).toEqual(["text/plain"]);
    }
  });

  test("a web address is a link", async () => {
    expect(await shows('new URL("https://example.org/?a=1&b=%22")')).toEqual({
      "text/html": '<a href="https://example.org/?a=1&amp;b=%22">https://example.org/?a=1&amp;b=%22</a>',
      "text/plain": "https://example.org/?a=1&b=%22",
    });
    expect(Object.keys(await shows('new URL("javascript:alert(1)")'))).toEqual(["text/plain"]);
  });
});

describe("plain values as text, without colour codes", () => {
  test.each([
    ["new Set([1, 'a'])", "Set(2) { 1, 'a' }"],
    ["new Date('2024-02-03T04:05:06Z')", "2024-02-03T04:05:06.000Z"],
    ["new Date(NaN)", "Invalid Date"],
    ["2n ** 70n", "1180591620717411303424n"],
    ["new Float32Array([0.5, 1])", "Float32Array(2) [ 0.5, 1 ]"],
    ["const c: any = { name: 'c' }; c.self = c; c", "<ref *1> { name: 'c', self: [Circular *1] }"],
    ["({ get late() { throw new Error('asked'); }, fine: 1 })", "{ late: [Getter], fine: 1 }"],
    ["Symbol('s')", "Symbol(s)"],
    ["/a+/g", "/a+/g"],
    ["(function named() {})", "[Function: named]"],
  ])("%s", async (code, expected) => {
    expect(await text(code)).toBe(expected);
  });

  test("large ones are cut, and say how much is left out", async () => {
    expect(await text("Array.from({ length: 10_000_000 }, (_, i) => i)")).toMatch(
      /98, 99,\n {2}\.\.\. 9999900 more items\n\]$/,
    );
    expect(await text("'x'.repeat(100_000_000)")).toMatch(/^'x+'\n… 10,000 of 100,000,000 characters shown$/);
    expect(await text("new Float64Array(10_000_000)")).toContain("... 9999900 more items");
    expect(await text("new Set(Array.from({ length: 100_000 }, (_, i) => i))")).toContain("more items");
    expect(
      await text("Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => ['name' + i, i]))"),
    ).toMatch(/name99: 99\n\}\n… 100 of 50,000 properties shown$/);
    const nested = await text(
      "const nest = (depth: number): any => (depth === 0 ? 'leaf' : Array.from({ length: 60 }, () => nest(depth - 1)));\nnest(3)",
    );
    expect(nested).toMatch(/\n… 100,000 of [\d,]+ characters shown$/);
  });

  test.each([
    ["throws", "throw new Error('no')"],
    ["never ends", "for (;;);"],
  ])("a value whose own method for it %s is shown by its properties", async (_, body) => {
    const shown = await text(`({ [Symbol.for("nodejs.util.inspect.custom")]() { ${body} }, kept: 1 })`);
    expect(shown).toMatch(/kept: 1,[^]*\n… Not shown whole: too large, too slow, or it fails\.$/);
    expect(await text("'next'")).toBe("'next'");
  });

  test("a proxy that answers to everything, or to nothing", async () => {
    expect(
      await text("new Proxy(function () {}, { get: (_, __, self) => self, apply: (_, __, list) => list })"),
    ).toBe("[Function (anonymous)]");
    const traps = "get getPrototypeOf has ownKeys getOwnPropertyDescriptor".split(" ");
    const all = traps.map((name) => `${name}() { throw new Error("trap"); }`).join(", ");
    expect(await text(`new Proxy({ kept: 1 }, { ${all} })`)).toBe("{ kept: 1 }");
  });
});

describe("a value's own method", () => {
  const own = (body: string): string => `({ [Symbol.for("Jupyter.display")]() { ${body} }, kept: 1 })`;

  test("gives LaTeX, JSON, Markdown or anything else with a MIME type", async () => {
    const given = { "text/latex": "$x^2$", "application/json": { a: [1] }, "text/markdown": "**b**" };
    expect(await shows(own(`return ${JSON.stringify(given)}`))).toEqual(given);
  });

  test("that gives something else: the value is shown as text; one that throws is an error", async () => {
    expect(await text(own("return 'x'"))).toContain("kept: 1");
    expect(await text(own("return Promise.resolve(undefined)"))).toContain("kept: 1");
    const { error } = await kernel.execute(own("throw new RangeError('mine')"));
    expect(error).toMatchObject({ ename: "RangeError", line: 1 });
  });
});

test("what a value gives for a text type is text; nothing of a colour in plain text", async () => {
  const own = (data: string) => `({ [Symbol.for("Jupyter.display")]: () => (${data}) })`;
  expect(await shows(own('{ "text/plain": 5, "text/html": { a: 1 }, "application/json": [1] }'))).toEqual({
    "text/plain": "5",
    "text/html": "{ a: 1 }",
    "application/json": [1],
  });
  const green = "({ [Symbol.for('nodejs.util.inspect.custom')]: () => '\\x1b[32mgreen\\x1b[0m' })";
  expect(await text(green)).toBe("green");
});

test("errors that hold more than their frames are shown whole", async () => {
  expect(await text("[new AggregateError([new Error('within')], 'both')]")).toMatch(
    /^\[\n {2}AggregateError: both\n.*cell \d+, line 1, column 2 \{\n {4}\[errors\]: \[/,
  );
});
