import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { importFiles } from "../../../lib/data/import/import.ts";
import { open } from "../../../lib/data/open.ts";
import { failure, removeTemporary, sourceLike } from "../temporary.ts";
import { fixture } from "./read.ts";

afterEach(removeTemporary);

const words = (text: string) => ({ nl: text, fr: text, de: text, en: text });

/** An open source with these columns. */
function source(fields: Record<string, unknown>[], hints: Record<string, unknown> = {}): void {
  sourceLike("eurofound-jqi", (description, schema) => {
    description.oshlab.import = hints;
    description.oshlab.breaks = [];
    schema.fields = fields.map(({ role = "attribute", from, ...field }) => ({
      ...field,
      oshlab: { label: words(String(field.name)), role, ...(from ? { from } : {}), ...measure(role) },
    }));
    delete schema.primaryKey;
  });
}

const measure = (role: unknown) =>
  role === "measure" ? { unit: words("x"), kind: "mean", digits: 1, range: [-5000, 5000] } : {};

function file(content: string): string {
  const path = join(process.env.OSHLAB_DATA!, "delivered.csv");
  writeFileSync(path, content);
  return path;
}

it("what a file of SPSS calls missing is missing, also where the description doesn't say so", async () => {
  source([
    { name: "mynum", type: "number", role: "measure" },
    { name: "myord", type: "string" },
    { name: "mydate", type: "date" },
  ]);
  const file = fixture("pyreadstat_sample_missing.sav");
  const imported = await importFiles([file], "eurofound-jqi");
  const rows = await (await open("eurofound-jqi")).rows();
  expect(rows.map(({ mynum }) => mynum)).toEqual([1.1, 1.2, -1000.3, -1.4, 1000.3, null, null]);
  expect(rows.map(({ myord }) => myord)).toEqual(["1", "2", "3", "1", "1", null, null]);
  expect(rows[0]!.mydate).toBe("2018-05-06");
  const told = ({ quality }: typeof imported) =>
    quality.file.filter(({ remark }) => remark === "missing-kinds");
  // -1 and 2500 of mynum, -1 and -3 of myord: the file alone declares them.
  expect(told(imported)).toEqual([
    { remark: "missing-kinds", rows: 2, at: "mynum" },
    { remark: "missing-kinds", rows: 2, at: "myord" },
  ]);
  source([{ name: "myord", type: "string", missingValues: ["", "-1", "-2", "-3"] }]);
  expect(told(await importFiles([file], "eurofound-jqi"))).toEqual([]);
});

it("reads Belgian numbers and days, and parts flags from numbers", async () => {
  source(
    [
      { name: "day", type: "date", format: "%d/%m/%Y" },
      {
        name: "value",
        type: "number",
        role: "measure",
        decimalChar: ",",
        groupChar: ".",
        missingValues: ["", ":"],
      },
      { name: "flag", type: "string", from: "value flag" },
    ],
    { flags: ["value"] },
  );
  await importFiles([file("day;value\n31/12/2023;1.234,5 b\n1/2/2024;: c\n02/02/2024;7\n")], "eurofound-jqi");
  expect(await (await open("eurofound-jqi")).rows()).toEqual([
    { day: "2023-12-31", value: 1234.5, flag: "b" },
    { day: "2024-02-01", value: null, flag: "c" },
    { day: "2024-02-02", value: 7, flag: null },
  ]);
  const wrong = file("day;value\n31/12/2023;1\n12/31/2023;1\n");
  const { code, place } = await failure(() => importFiles([wrong], "eurofound-jqi"));
  expect([code, place.row, place.column]).toEqual(["IMPORT_DAY", 3, "day"]);
});
