import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { failure, fixtures } from "../temporary.ts";
import { fixture, read } from "./read.ts";
import type { Row } from "./read.ts";

/** The sample of pyreadstat's tests, as its README and sample.csv give it; SPSS, SAS and .por have the same rows. */
const SAMPLE: Row[] = [
  ["a", "1.1", "2018-05-06", "2018-05-06T10:10:10", "1", "1", "10:10:10"],
  ["b", "1.2", "1880-05-06", "1880-05-06T10:10:10", "2", "2", "23:10:10"],
  ["c", "-1000.3", "1960-01-01", "1960-01-01T00:00:00", "1", "3", "00:00:00"],
  ["d", "-1.4", "1583-01-01", "1583-01-01T00:00:00", "2", "1", "16:10:10"],
  ["e", "1000.3", null, null, "1", "1", null],
].map((values) =>
  Object.fromEntries(
    ["mychar", "mynum", "mydate", "dtime", "mylabl", "myord", "mytime"].map((name, place) => [
      name,
      values[place]!,
    ]),
  ),
);
const lower = (rows: Row[]): Row[] =>
  rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name.toLowerCase(), value])),
  );

describe("SPSS, Stata and SAS", () => {
  it.each([
    ["pyreadstat_sample.zsav", "spss"],
    ["pyreadstat_sample.por", "spss-portable"],
    ["pyreadstat_sample.xpt", "sas-transport"],
  ])("%s has the rows that all formats of it have", async (file, format) => {
    const { rows, formats, columns } = await read(fixture(file));
    expect([lower(rows), formats]).toEqual([SAMPLE, [format]]);
    expect(columns.map(({ type }) => type)).toEqual([
      "string",
      "number",
      "date",
      "datetime",
      "number",
      "number",
      "time",
    ]);
    if (format === "sas-transport") return;
    expect(columns.map(({ label }) => label)).toEqual([
      "character",
      "numeric",
      "date",
      "datetime",
      "labeled",
      "ordinal",
      "time",
    ]);
    expect(columns[5]!.labels).toEqual([
      { code: "1", label: "low" },
      { code: "2", label: "medium" },
      { code: "3", label: "high" },
    ]);
  });

  it("keeps user-missing codes and ranges of SPSS, of numbers and of texts", async () => {
    const { rows, columns } = await read(fixture("pyreadstat_sample_missing.sav"));
    expect(rows.slice(0, 5)).toEqual(SAMPLE);
    expect(rows[5]).toMatchObject({ mychar: "Z", mynum: "-1", mylabl: "-1", myord: "-1", mydate: null });
    expect(rows[6]).toMatchObject({ mychar: null, mynum: "2500", mylabl: null, myord: "-3" });
    const missing = Object.fromEntries(columns.map((column) => [column.name, column.missing]));
    expect(missing).toMatchObject({
      mynum: [{ from: 2000, to: 3000 }, { code: "-1" }],
      mylabl: [{ code: "-1", label: "undetermined" }],
      myord: [{ code: "-1", label: "missing" }, { code: "-2" }, { code: "-3" }],
    });
    const text = await read(fixture("pyreadstat_missing_char.sav"));
    expect([text.rows, text.columns[0]!.missing]).toEqual([
      [{ mychar: "Z" }, { mychar: "a" }],
      [{ code: "Z" }],
    ]);
    const number = await read(fixture("pyreadstat_missing_test.sav"));
    expect([number.rows, number.columns[0]!.missing]).toEqual([
      [{ var1: "1" }, { var1: "2" }],
      [{ code: "1", label: "missing" }],
    ]);
    const haven = await read(fixture("haven_labelled-num-na.sav"));
    expect([haven.rows, haven.columns]).toEqual([
      [{ VAR00002: "1" }, { VAR00002: "9" }],
      [
        {
          name: "VAR00002",
          type: "integer",
          label: "Only one value",
          labels: [{ code: "1", label: "This is one" }],
          missing: [{ code: "9" }],
          format: "F8.0",
        },
      ],
    ]);
  });

  it("keeps tagged missing values of Stata and SAS, with the labels of a SAS catalogue beside it", async () => {
    const tags = (dots: string[]): Row => ({
      ...Object.fromEntries(dots.map((tag, place) => [`var${place + 1}`, tag])),
      ...(dots.length < 7 ? { var7: null } : {}),
      var8: null,
      var9: "1",
    });
    const stata = await read(fixture("pyreadstat_missing_test.dta"));
    expect(stata.rows).toEqual([tags([".a", ".b", ".c", ".x", ".y", ".z"])]);
    expect(stata.columns[0]!.missing).toEqual([{ code: ".a", label: "missing" }]);
    const haven = await read(fixture("haven_tagged-na-double.dta"));
    expect(haven.rows.map(({ x }) => x)).toEqual(["1", "2", "3", "4", "5", ".a", ".h", ".z"]);
    expect(haven.columns[0]).toMatchObject({
      missing: [{ code: ".a", label: "apple" }, { code: ".h" }, { code: ".z", label: ".zebra" }],
    });
    const sas = fixture("pyreadstat_missing_test.sas7bdat");
    const catalogue = fixture("pyreadstat_missing_formats.sas7bcat");
    const alone = await read(sas);
    expect(alone.rows).toEqual([tags([".A", ".B", ".C", ".X", ".Y", ".Z", "._"])]);
    expect(alone.columns[0]!.labels).toBeUndefined();
    const both = await read([catalogue, sas]);
    expect([both.rows, both.formats]).toEqual([alone.rows, ["sas"]]);
    expect(both.columns[0]!.missing).toEqual([{ code: ".A", label: "missing" }]);
    expect((await failure(() => read(catalogue))).code).toBe("IMPORT_COMPANION");
  });

  it("keeps encodings, labels of texts, levels of measurement, dates and 32-bit numbers", async () => {
    const umlauts = await read(fixture("haven_umlauts.sav"));
    expect(umlauts.columns[0]).toMatchObject({
      label: "This is an ä-umlaut",
      labels: [
        { code: "1", label: "the ä umlaut" },
        { code: "2", label: "the ü umlaut" },
        { code: "3", label: "the ö umlaut" },
      ],
    });
    expect(umlauts.rows.map(({ var1 }) => var1)).toEqual(["1", "2", "1", "3"]);
    const texts = await read(fixture("haven_labelled-str.sav"));
    expect([texts.rows, texts.columns[0]!.labels]).toEqual([
      [{ gender: "M" }, { gender: "F" }],
      [
        { code: "F", label: "Female" },
        { code: "M", label: "Male" },
      ],
    ]);
    const ordered = await read(fixture("pyreadstat_ordered_category.sav"));
    expect([ordered.rows.map(({ Col1 }) => Col1), ordered.columns[0]!.measure]).toEqual([
      ["1", "2", "3", "2"],
      "ordinal",
    ]);
    const times = await read(fixture("haven_datetime.sav"));
    // Beyond the year 9999 a day is no date; the file has such a one.
    expect(times.rows[0]).toEqual({ date: "2014-09-22", "date.posix": "6306150067200", time: "12:11:10.09" });
    expect(times.rows[1]).toEqual({
      date: "2014-09-23",
      "date.posix": "2014-09-23T15:59:20",
      time: "15:59:20.01",
    });
    const types = await read(fixture("haven_types.dta"));
    expect(types.rows[0]).toEqual({
      vfloat: "3.14",
      vdouble: "3.14",
      vlong: "2",
      vint: "2",
      vbyte: "2",
      vstr: "2",
      vdate: "1960-01-01",
      vdatetime: "2015-12-01T03:14:15",
    });
    const all = await read(fixture("pyreadstat_simple_alltypes.sav"));
    expect(all.rows.map(({ x }) => x)).toEqual(["1", "2", "3", "4", "8", "9"]);
    expect(all.rows.map(({ y }) => y)).toEqual([
      "2000-01-01",
      "2000-01-02",
      "1950-12-24",
      "1776-07-04",
      null,
      null,
    ]);
    expect(all.columns.find(({ name }) => name === "z")!.missing).toEqual([
      { from: -999, to: 0 },
      { code: "999", label: "skipped" },
    ]);
  });

  it("reads every fixture", async () => {
    const files = readdirSync(join(fixtures, "formats")).filter((name) =>
      /\.(z?sav|por|dta|sas7bdat|xpt)$/.test(name),
    );
    expect(files).toHaveLength(16);
    for (const file of files) expect((await read(fixture(file))).rows.length, file).toBeGreaterThan(0);
  });

  it("where the name of a variable is damaged the file is broken (found by the fuzz: seed 1, file 6615)", async () => {
    const { code, place } = await failure(() => read(join(fixtures, "spoilt/nameless.sav")));
    expect([code, place.file]).toEqual(["IMPORT_BROKEN", "nameless.sav"]);
  });
});
