import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { describeFiles } from "../../lib/data/describe/describe.ts";
import { toFillIn } from "../../lib/data/describe/fillIn.ts";
import { fieldNames, guess } from "../../lib/data/describe/guess.ts";
import { describedText } from "../../lib/data/describe/text.ts";
import { importFiles } from "../../lib/data/import/import.ts";
import { open } from "../../lib/data/open.ts";
import { absenceFile, person } from "./absence.ts";
import { failure, fixtures, originals, removeTemporary, temporaryFolder, tree } from "./temporary.ts";

afterEach(removeTemporary);

/** A file to describe, in a folder of its own. */
function delivered(content: Uint8Array | string): string {
  const path = join(temporaryFolder(), "tuesday.csv");
  writeFileSync(path, content);
  temporaryFolder();
  return path;
}

/** Fills in a draft as a person would, in its files. */
function fillIn(folder: string, values: Record<string, unknown>, decisions: Record<string, unknown>): void {
  for (const name of ["datapackage.json", "schema.json"]) {
    const file = join(folder, name);
    const json = JSON.parse(readFileSync(file, "utf8"));
    for (const path of toFillIn(json)) {
      const parent = path
        .slice(0, -1)
        .reduce((value, key) => (value as Record<PropertyKey, unknown>)[key], json);
      const key = path.at(-1)!;
      parent[key] = decisions[String(key)] ?? values[String(key)] ?? "made up";
    }
    writeFileSync(file, JSON.stringify(json, null, 2));
  }
}

describe("a draft of a description", () => {
  it("names columns, types and codes, lists who is identified, and can't be imported before it is filled in", async () => {
    const file = delivered(absenceFile(300));
    const draft = await describeFiles([file], "sick-leave");
    expect(tree(draft.folder)).toEqual(["datapackage.json", "schema.json"]);
    const fields = Object.fromEntries(draft.schema.fields.map((field) => [field.name, field]));
    expect(Object.keys(fields)).toEqual(
      "geboortedatum postcode geslacht sector oorzaak dagen gewicht".split(" "),
    );
    expect(fields.geslacht!.oshlab).toMatchObject({
      role: "dimension",
      categories: [{ code: "F" }, { code: "M" }],
    });
    expect(fields.geboortedatum!.oshlab.ages!.from).toEqual([15, 25, 35, 45, 55, 65]);
    expect(fields.postcode!.oshlab.area).toEqual({ digits: 1 });
    expect(fields.dagen).toMatchObject({ type: "integer", oshlab: { role: "measure", digits: 0 } });
    expect(fields.gewicht).toMatchObject({ type: "number", decimalChar: ",", oshlab: { role: "weight" } });
    expect(Object.keys(draft.schema.oshlab.identifiers)).toEqual(
      "Rijksregisternummer Naam E-mail GSM Rekening".split(" "),
    );
    expect(draft.leftOut).toEqual("Rijksregisternummer Naam E-mail GSM Rekening Opmerkingen".split(" "));
    const text = describedText(draft, "en");
    expect(text).toContain("“Rijksregisternummer” looks like: national or BIS number.");
    expect(text).toContain(`“TO FILL IN” stands in ${draft.open} places`);

    const { code, wayOut } = await failure(() => importFiles([file], "sick-leave"));
    expect([code, wayOut.includes("oshlab.title.nl (")]).toEqual(["DESCRIPTOR_DRAFT", true]);

    fillIn(
      draft.folder,
      {
        kind: "microdata",
        sensitivity: "confidential",
        language: "nl",
        mail: "registers@example.org",
        retention: "2099-12-31",
        on: "2026-01-01",
      },
      Object.fromEntries(Object.keys(draft.schema.oshlab.identifiers).map((column) => [column, "drop"])),
    );
    const measure = await failure(() => importFiles([file], "sick-leave"));
    expect([measure.code, measure.message.includes("oshlab.kind")]).toEqual(["DESCRIPTOR_INVALID", true]);
    const schema = join(draft.folder, "schema.json");
    writeFileSync(schema, readFileSync(schema, "utf8").replace('"kind": "microdata"', '"kind": "mean"'));
    const { delivery, privacy } = await importFiles([file], "sick-leave");
    expect(delivery.rows).toBe(300);
    expect(privacy!.columns.filter(({ treatment }) => treatment === "dropped")).toHaveLength(6);
    expect((await (await open("sick-leave")).rows())[0]).toMatchObject({ gewicht: 1.5, sector: "C" });
  });

  it("quotes no value that fewer than three rows have, and nothing of an identifier", async () => {
    const lines = absenceFile(300).toString("latin1").split("\r\n");
    lines[7] = lines[7]!.replace(/;(CFH|C|F|H);/, ";Zeldzaam Persoon;");
    const { folder } = await describeFiles(
      [delivered(Buffer.from(lines.join("\r\n"), "latin1"))],
      "sick-leave",
    );
    const written = readFileSync(join(folder, "schema.json"), "utf8");
    expect(written).not.toContain("Zeldzaam");
    const { number, name, email, iban } = person(3);
    for (const value of [number, name, email, iban]) expect(written).not.toContain(value);
  });

  it("reads the Belgian way of writing, years, and what stands for missing", async () => {
    const belgian = await describeFiles(
      [join(fixtures, "arbeidsongevallen_nace_h_be_latin1.csv")].map((path) => delivered(readFileSync(path))),
      "accidents",
    );
    const fields = Object.fromEntries(belgian.schema.fields.map((field) => [field.name, field]));
    expect(fields.jaar).toMatchObject({ type: "year", oshlab: { role: "dimension", from: "Jaar" } });
    expect(fields.incidentie_per_100_000).toMatchObject({ type: "number", decimalChar: ",", groupChar: "." });
    // 6.272 accidents are six thousand: the other columns of the file write decimals with a comma.
    expect(fields.aantal_ongevallen).toMatchObject({ type: "integer", decimalChar: ",", groupChar: "." });
    const [jqi] = originals("eurofound-jqi") as [string];
    const english = await describeFiles([delivered(readFileSync(jqi))], "jqi");
    const measures = english.schema.fields.filter(({ oshlab }) => oshlab.role === "measure");
    expect(measures.length).toBeGreaterThan(5);
    expect(english.found).toEqual([]);
    expect(english.description.oshlab).not.toHaveProperty("privacy");
    const missing = await describeFiles(
      [
        delivered(
          `year;score\n${Array.from({ length: 40 }, (_, row) => `20${10 + (row % 9)};${row % 3 ? row / 7 : "n/a"}`).join("\n")}\n`,
        ),
      ],
      "missing",
    );
    expect(missing.schema.fields[1]).toMatchObject({ type: "number", missingValues: ["", "n/a"] });
  });

  it("has days as days, in the file's way of writing", async () => {
    const { schema } = await describeFiles(
      [delivered("Dag;Aantal\n31/01/2024;1\n01/02/2024;2\n03/02/2024;3\n")],
      "days",
    );
    expect(schema.fields[0]).toMatchObject({ name: "dag", type: "date", format: "%d/%m/%Y" });
    const spss = await describeFiles(
      [delivered(readFileSync(join(fixtures, "formats/pyreadstat_sample.zsav")))],
      "spss-days",
    );
    expect(spss.schema.fields.map(({ name, type }) => [name, type])).toContainEqual(["mydate", "date"]);
  });

  it("takes labels, value labels and missing codes that the file itself has", () => {
    const content = {
      filled: 100,
      distinct: 3,
      numbers: { decimal: "." as const, group: null },
      days: null,
      isWhole: true,
      decimals: 0,
      low: 1,
      high: 9,
      missing: [],
      codes: ["1", "2", "9"],
    };
    const labels = [
      { code: "1", label: "Never " },
      { code: "2", label: "Always" },
      { code: "9", label: "No answer" },
    ];
    const field = guess(
      { name: "Q49a", label: "At high speed", labels, missing: [{ code: "9" }] },
      content,
      "q49a",
      undefined,
    );
    expect(field).toMatchObject({
      missingValues: ["", "9"],
      oshlab: { role: "dimension", label: { nl: "At high speed", en: "At high speed" } },
    });
    expect(field.oshlab.categories!.map(({ code, label }) => [code, label.en])).toEqual([
      ["1", "Never"],
      ["2", "Always"],
    ]);
    // Where labels only say what is missing, they are no list of answers.
    const missing = labels.map(({ code }) => ({ code }));
    const none = guess({ name: "Q49a", labels, missing }, content, "q49a", undefined);
    expect(none.oshlab.categories?.length).not.toBe(0);
  });

  it("of an SPSS file has its labels, value labels and missing codes", async () => {
    const { schema } = await describeFiles(
      [delivered(readFileSync(join(fixtures, "formats/pyreadstat_simple_alltypes.sav")))],
      "spss",
    );
    const [field] = schema.fields;
    expect(field).toMatchObject({ name: "x", missingValues: ["", "7", "8", "99"] });
    expect(field!.oshlab.label.de).toBe("Numeric variable with value labels");
    expect(field!.oshlab.categories!.map(({ code, label }) => `${code} ${label.nl}`)).toEqual([
      "1 red",
      "2 green",
      "3 blue",
    ]);
  });

  it("overwrites nothing and takes no impossible name", async () => {
    const file = delivered("a;b\n1;2\n3;4\n");
    await describeFiles([file], "new-one");
    expect((await failure(() => describeFiles([file], "new-one"))).code).toBe("DESCRIPTOR_EXISTS");
    expect((await failure(() => describeFiles([file], "eurofound-jqi"))).code).toBe("DESCRIPTOR_EXISTS");
    expect((await failure(() => describeFiles([file], "../up"))).code).toBe("DESCRIPTOR_NAME");
    expect((await failure(() => describeFiles(["no-such.csv"], "other"))).code).toBe("IMPORT_NO_FILE");
  });

  it("makes names of columns that the library can use, each once", () => {
    expect(fieldNames(["Naam", "naam", "2e Straße", "AfstandKm", "é è", "", "TIME_PERIOD"])).toEqual([
      "naam",
      "naam_2",
      "c_2e_strasse",
      "afstand_km",
      "e_e",
      "c_column",
      "time_period",
    ]);
  });
});
