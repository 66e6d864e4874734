import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { failure } from "../temporary.ts";
import { fixture, read, readContent } from "./read.ts";

const small = {
  id: ["sex", "year"],
  size: [2, 2],
  dimension: {
    sex: { label: "Sex", category: { index: { F: 0, M: 1 }, label: { F: "Women", M: "Men" } } },
    year: { category: { index: ["2022", "2023"] } },
  },
};

describe("JSON-stat", () => {
  it("2.0: a row a cell, with labels and status", async () => {
    const { rows, columns, formats } = await read(fixture("rjstat_canada.json"));
    const raw = JSON.parse(readFileSync(fixture("rjstat_canada.json"), "utf8"));
    expect([rows.length, formats]).toEqual([120, ["json-stat"]]);
    expect(rows.map(({ value }) => Number(value))).toEqual(raw.value);
    expect(rows[0]).toEqual({
      country: "CA",
      year: "2012",
      age: "T",
      concept: "POP",
      sex: "T",
      value: "34880.5",
      status: "a",
    });
    expect(columns.find(({ name }) => name === "country")).toMatchObject({
      label: "country",
      labels: [{ code: "CA", label: "Canada" }],
    });
  });

  it("hierarchies and sparse values", async () => {
    const { columns, rows } = await read(fixture("rjstat_hierarchy.json"));
    expect(columns[0]!.labels).toHaveLength(132);
    expect(columns[0]!.labels![3]).toEqual({ code: "1.1.1", label: "Bread", parent: "1.1" });
    expect(rows).toEqual([{ commodity: "T", value: null }]);
    const sparse = { version: "2.0", class: "dataset", ...small, value: { 1: 5, 2: 7 }, status: { 2: "e" } };
    expect((await readContent(JSON.stringify(sparse))).rows).toEqual([
      { sex: "F", year: "2023", value: "5", status: null },
      { sex: "M", year: "2022", value: "7", status: "e" },
    ]);
  });

  it("collections and bundles of version 1: the first data set, or the one that is named", async () => {
    const first = await read(fixture("rjstat_oecd-canada-col.json"));
    expect(first.rows).toHaveLength(432);
    expect(first.remarks).toEqual([
      { remark: "other-datasets", at: "Population by sex and age group. Canada. 2012" },
    ]);
    const sheets = [{ sheet: "Population by sex and age group. Canada. 2012" }];
    const second = await read(fixture("rjstat_oecd-canada-col.json"), { sheets });
    expect(second.rows).toEqual((await read(fixture("rjstat_canada.json"))).rows);
    const { dimension, id, size } = small;
    const bundle = { women: { value: [1, 2, 3, 4], dimension: { ...dimension, id, size } } };
    expect(
      (await readContent(JSON.stringify(bundle))).rows.map(({ sex, year, value }) => [sex, year, value]),
    ).toEqual([
      ["F", "2022", "1"],
      ["F", "2023", "2"],
      ["M", "2022", "3"],
      ["M", "2023", "4"],
    ]);
  });

  it("with more labels than a pipe takes at once", async () => {
    const codes = Array.from({ length: 20_000 }, (_, place) => `place-${place}`);
    const label = Object.fromEntries(codes.map((code) => [code, `The place of the name ${code}`]));
    const dimension = { place: { category: { index: codes, label } } };
    const all = {
      class: "dataset",
      id: ["place"],
      size: [codes.length],
      dimension,
      value: codes.map((_, at) => at),
    };
    const { columns, rows } = await readContent(JSON.stringify(all));
    expect([rows.length, columns[0]!.labels!.length]).toEqual([20_000, 20_000]);
    expect(columns[0]!.labels!.at(-1)).toEqual({ code: codes.at(-1), label: label[codes.at(-1)!] });
  });

  it("that contradicts itself is a clear error", async () => {
    const whole = { class: "dataset", ...small, value: [1, 2, 3, 4] };
    for (const [change, code] of [
      [{ value: [1, 2, 3] }, "IMPORT_BROKEN"],
      [{ value: { 9: 1 } }, "IMPORT_BROKEN"],
      [{ size: [2, 3] }, "IMPORT_BROKEN"],
      [{ id: ["sex"] }, "IMPORT_BROKEN"],
      [{ dimension: {} }, "IMPORT_BROKEN"],
      [{ dimension: null }, "IMPORT_FORMAT"],
    ] as const)
      expect((await failure(() => readContent(JSON.stringify({ ...whole, ...change })))).code).toBe(code);
    expect((await failure(() => readContent('{"a": [1, 2'))).code).toBe("IMPORT_BROKEN");
    expect((await failure(() => readContent('{"a": 1}'))).code).toBe("IMPORT_FORMAT");
  });
});
