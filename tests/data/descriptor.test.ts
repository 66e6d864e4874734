import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { catalogue } from "../../lib/data/catalogue.ts";
import { catalogueText } from "../../lib/data/catalogueText.ts";
import { repositoryFolder } from "../../lib/data/folders.ts";
import { open } from "../../lib/data/open.ts";
import { readDescriptor } from "../../lib/data/read-descriptor.ts";
import { ERRORS } from "../../lib/errors.ts";
import { PRIVACY, failure, removeTemporary, sourceLike } from "./temporary.ts";

afterEach(removeTemporary);

type Change = NonNullable<Parameters<typeof sourceLike>[1]>;

describe("a description", () => {
  const wrong: [what: string, change: Change, file: string, path: string][] = [
    [
      "lacks a language",
      ({ oshlab }) => delete (oshlab.title as Record<string, string>).de,
      "datapackage.json",
      "oshlab.title.de",
    ],
    ["has a misspelt field", ({ oshlab }) => (oshlab.lmits = {}), "datapackage.json", "oshlab.lmits"],
    ["has an unknown kind", ({ oshlab }) => (oshlab.kind = "registry"), "datapackage.json", "oshlab.kind"],
    [
      "is confidential without rules",
      ({ oshlab }) => (oshlab.sensitivity = "confidential"),
      "datapackage.json",
      "oshlab.disclosure",
    ],
    [
      "is microdata without a design",
      ({ oshlab }) => (oshlab.kind = "microdata"),
      "datapackage.json",
      "oshlab.design",
    ],
    [
      "has a measure without a unit",
      (_, { fields }) => delete (fields[3]!.oshlab as Record<string, unknown>).unit,
      "schema.json",
      "fields.3.oshlab.unit",
    ],
    [
      "has a key that is no column",
      (_, schema) => (schema.primaryKey = ["jaar"]),
      "schema.json",
      "primaryKey.0",
    ],
    [
      "has one sign for decimals and for thousands",
      (_, { fields }) => Object.assign(fields[3]!, { groupChar: "." }),
      "schema.json",
      "fields.3.groupChar",
    ],
    [
      "is microdata without purpose, legal basis and retention date",
      ({ oshlab }) => Object.assign(oshlab, { kind: "microdata", design: { weights: "intensity" } }),
      "datapackage.json",
      "oshlab.privacy",
    ],
    [
      "makes pseudonyms without a linkage",
      (_, schema) => (schema.oshlab = { identifiers: { RRN: "pseudonym" } }),
      "schema.json",
      "oshlab.identifiers.RRN",
    ],
    [
      "keeps a column that is to be dropped",
      (_, schema) => {
        const { name, oshlab } = schema.fields[6] as { name: string; oshlab: { from?: string } };
        schema.oshlab = { identifiers: { [oshlab.from ?? name]: "drop" } };
      },
      "schema.json",
      "fields.6",
    ],
    [
      "names a quasi-identifier that is no column",
      ({ oshlab }) =>
        (oshlab.privacy = {
          ...PRIVACY,
          quasiIdentifiers: ["region"],
        }),
      "datapackage.json",
      "oshlab.privacy.quasiIdentifiers.0",
    ],
    [
      "has another name than its folder",
      (description) => (description.name = "other"),
      "datapackage.json",
      "name",
    ],
  ];
  it.each(wrong)("that %s is refused with the file and the path", async (_what, change, file, path) => {
    const folder = sourceLike("eurofound-jqi", change);
    const error = await failure(() => readDescriptor(folder));
    expect(error.code).toBe("DESCRIPTOR_INVALID");
    expect(error.place.file).toBe(join(folder, file));
    expect(error.message).toContain(`“${path}”`);
    const lines = readFileSync(join(folder, file), "utf8").split("\n");
    const keys = path.split(".").filter((key) => !/^\d+$/.test(key));
    const there = lines[Number(error.place.line) - 1]!;
    expect(keys.some((key) => there.includes(`"${key}"`)) || /^\d+$/.test(path.split(".").at(-1)!)).toBe(
      true,
    );
  });

  it("names the line of a field among many that look alike", async () => {
    const folder = sourceLike("eurofound-jqi", (_, { fields }) => {
      (fields[4]!.oshlab as Record<string, unknown>).kind = "score";
    });
    const { place } = await failure(() => readDescriptor(folder));
    const lines = readFileSync(join(folder, "schema.json"), "utf8").split("\n");
    expect(lines[Number(place.line) - 1]).toContain('"kind": "score"');
  });

  it("that is a draft is refused with all that must be filled in, each with its line", async () => {
    const folder = sourceLike("eurofound-jqi", ({ oshlab }) => {
      oshlab.owner = "TO FILL IN: who owns the data";
      oshlab.period = "TO FILL IN";
    });
    const { code, message, wayOut, place } = await failure(() => readDescriptor(folder));
    expect(code).toBe("DESCRIPTOR_DRAFT");
    expect(message).toContain("2 fields with");
    expect(wayOut).toMatch(/oshlab\.owner \(\d+\), oshlab\.period \(\d+\)/);
    const lines = readFileSync(join(folder, "datapackage.json"), "utf8").split("\n");
    expect(lines[Number(place.line) - 1]).toContain('"owner"');
  });

  it("that is not JSON is refused with the line", async () => {
    const folder = sourceLike("eurofound-jqi");
    const file = join(folder, "datapackage.json");
    const lines = readFileSync(file, "utf8").split("\n");
    lines[4] = lines[4]!.replace(":", "");
    writeFileSync(file, lines.join("\n"));
    const { code, place } = await failure(() => readDescriptor(folder));
    expect([code, place.line]).toEqual(["DESCRIPTOR_JSON", 5]);
  });

  it("without columns is refused, and doesn't hide the other sources in the catalogue", async () => {
    const folder = sourceLike("eurofound-jqi");
    rmSync(join(folder, "schema.json"));
    expect((await failure(() => readDescriptor(folder))).code).toBe("DESCRIPTOR_MISSING");
    const text = catalogueText(catalogue());
    expect(text).toMatch(/eurofound-jqi\n {2}✗ .*schema\.json/);
    expect(text).toContain("osh-barometer-ewcs\n  EU OSH Barometer: EWCS 2015\n  aggregates · 2026-");
  });

  it("without a delivery says how to import one", async () => {
    sourceLike("eurofound-jqi");
    const { code, wayOut } = await failure(() => open("eurofound-jqi"));
    expect([code, wayOut]).toEqual(["DATA_NO_DELIVERY", expect.stringContaining("--as eurofound-jqi")]);
    expect(catalogueText(catalogue())).toContain("nothing imported yet");
  });
});

describe("the readme", () => {
  it("lists every error code of this folder, and none that doesn't exist", () => {
    const readme = readFileSync(join(repositoryFolder(), "lib/data/README.md"), "utf8");
    const listed = new Set(readme.match(/\b(DATA|DESCRIPTOR|IMPORT)_[A-Z_]+/g));
    const existing = Object.keys(ERRORS).filter((code) => /^(DATA|DESCRIPTOR|IMPORT)_/.test(code));
    expect([...listed].sort()).toEqual(existing.sort());
    expect(existsSync(join(repositoryFolder(), "data-samples/SOURCES.md"))).toBe(true);
  });
});
