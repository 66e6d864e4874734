import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { ancestor } from "../../lib/data/classification/ancestor.ts";
import { codeList } from "../../lib/data/classification/codeList.ts";
import { correspondence, translationOf } from "../../lib/data/classification/correspondence.ts";
import { TABLES, classificationIndex, missingTables } from "../../lib/data/classification/index.ts";
import { importFiles } from "../../lib/data/import/import.ts";
import { open } from "../../lib/data/open.ts";
import { LANGUAGES } from "../../lib/words.ts";
import { source } from "./counts.ts";
import { failure, removeTemporary, temporaryFolder } from "./temporary.ts";

afterEach(removeTemporary);

describe("the tables", () => {
  it("are those of the index, each with its source, unique codes, labels in four languages and whole hierarchies", () => {
    const { classifications, correspondences } = classificationIndex();
    const files = [...classifications, ...correspondences].flatMap(({ file }) => file ?? []);
    const there = readdirSync(TABLES).filter((name) => name.endsWith(".json") && name !== "index.json");
    expect(files.sort()).toEqual(there.sort());
    for (const { name, version } of classifications.filter(({ file }) => file !== null)) {
      const list = codeList(name, version)!;
      expect([list.name, list.version]).toEqual([name, version]);
      expect(list.source.length).toBeGreaterThan(10);
      const codes = list.categories.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      for (const { label, parent } of list.categories) {
        for (const language of LANGUAGES) expect(label[language].trim()).not.toBe("");
        expect(parent === undefined || codes.includes(parent)).toBe(true);
      }
    }
    for (const { from, to } of correspondences.filter(({ file }) => file !== null)) {
      const [name, version] = to.split(" ") as [string, string | undefined];
      const known = new Set(codeList(name, version)!.categories.map(({ code }) => code));
      for (const target of correspondence(from, to).values()) expect(known).toContain(target);
    }
  });

  it("keep codes as texts, with their zeros", () => {
    expect(codeList("refnis")!.categories.find(({ code }) => code === "02000")).toMatchObject({
      label: { nl: "VLAAMS GEWEST", fr: "RÉGION FLAMANDE" },
    });
  });

  it("know what a code belongs to, also where a level is left out", () => {
    expect(ancestor("nace-bel", "2025", "491", 1)).toBe("H");
    expect(ancestor("refnis", "2019", "93088", 2)).toBe("90000");
    expect(ancestor("refnis", "2019", "21004", 2)).toBeNull();
    expect(ancestor("refnis", "2019", "21004", 1)).toBe("04000");
    expect(ancestor("refnis", "2019", "99999", 1)).toBeNull();
  });

  it("say which are missing, and which versions there are instead", async () => {
    expect(missingTables()).toEqual(
      expect.arrayContaining(["isco 2008", "nace-bel 2008", "refnis 2018 → refnis 2019"]),
    );
    const missing = await failure(() => codeList("nace-bel", "2008"));
    expect([missing.code, missing.wayOut.includes("2025")]).toEqual(["CLASSIFICATION_MISSING", true]);
    expect(codeList("no-such-list")).toBeNull();
    expect((await failure(() => correspondence("nace-bel 2008", "nace-bel 2025"))).code).toBe(
      "CORRESPONDENCE_MISSING",
    );
    const pairs: [string, string][] = [
      ["a", "1"],
      ["a", "2"],
    ];
    expect((await failure(() => translationOf(pairs, "x", "y"))).code).toBe("CORRESPONDENCE_SPLIT");
  });
});

describe("a column", () => {
  async function imported(oshlab: Record<string, unknown>, regions: string[]) {
    const folder = source(temporaryFolder(), {}, "counts", { region: { categories: undefined, ...oshlab } });
    const rows = regions.map((region) => `2020,T,${region},5`);
    const file = join(folder, "..", "file.csv");
    writeFileSync(file, `year,sex,region,accidents\n${rows.join("\n")}\n`);
    const { quality } = await importFiles([file], "counts");
    const data = await open("counts");
    const codes = (await data.rows()).map((row) => row.region);
    return { codes, quality, labels: data.dimension("region").categories };
  }

  it("has the categories of its classification, of one level, and what isn't in it is a finding", async () => {
    const { codes, quality, labels } = await imported(
      { classification: "nace-bel", version: "2025", level: 1 },
      ["H", "49", "ZZ"],
    );
    expect(codes).toEqual(["H", "49", "ZZ"]);
    expect(labels).toHaveLength(22);
    expect(quality.findings.map(({ code, values }) => [code, values.code])).toEqual([
      ["CODE_UNKNOWN", "49"],
      ["CODE_UNKNOWN", "ZZ"],
    ]);
  });

  it("is translated by a correspondence: municipalities to provinces, GR to EL", async () => {
    const nuts = await imported(
      {
        classification: "nuts",
        version: "2013",
        level: 2,
        correspondence: { from: "refnis 2018", to: "nuts 2013" },
      },
      ["11002", "21004", "00000"],
    );
    expect(nuts.codes).toEqual(["BE21", "BE10", "00000"]);
    expect(nuts.quality.findings.map(({ code, values }) => [code, values.code])).toEqual([
      ["CODE_UNKNOWN", "00000"],
    ]);
    const countries = await imported(
      { classification: "country", correspondence: { from: "iso-3166", to: "country" } },
      ["GR", "BE"],
    );
    expect(countries.codes).toEqual(["EL", "BE"]);
  });

  it("that asks for a table that is missing says so when the source is opened", async () => {
    const error = await failure(() => imported({ classification: "isco", version: "2008" }, ["1"]));
    expect(error.code).toBe("CLASSIFICATION_MISSING");
    expect(readFileSync(join(TABLES, "README.md"), "utf8")).toContain("ISCO-08");
  });
});
