import { describe, expect, it } from "vitest";
import { dcat } from "../../lib/site/dcat.ts";
import { fixture } from "./fixture.ts";

type Node = Record<string, unknown>;

/**
 * The properties that DCAT-AP 3.0.0 makes mandatory (its SHACL shapes, `sh:minCount 1`), and those of which there
 * may be one at most.
 */
const MANDATORY: Record<string, string[]> = {
  "dcat:Catalog": ["dct:title", "dct:description", "dct:publisher"],
  "dcat:Dataset": ["dct:title", "dct:description"],
  "dcat:Distribution": ["dcat:accessURL"],
  "foaf:Agent": ["foaf:name"],
};
const ONE = ["dct:publisher", "dct:issued", "dct:modified", "dct:license", "dcat:mediaType"];

const nodes = (value: unknown): Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== "object" || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodes)];
};
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === "" ||
  (Array.isArray(value) && (value.length === 0 || value.some(isEmpty)));

function problems(catalogue: Node): string[] {
  return nodes(catalogue).flatMap((node) => {
    const type = String(node["@type"] ?? "");
    return [
      ...(MANDATORY[type] ?? []).filter((name) => isEmpty(node[name])).map((name) => `${type}: no ${name}`),
      ...ONE.filter((name) => Array.isArray(node[name])).map((name) => `${type}: several ${name}`),
    ];
  });
}

const withAddress = (address: string) => {
  const input = fixture();
  input.edition.address = address;
  return input;
};

describe("the catalogue of open data", () => {
  it("has every mandatory property of DCAT-AP 3", () => {
    const catalogue = dcat(withAddress("https://report.test/2026/"));
    expect(problems(catalogue)).toEqual([]);
    for (const type of Object.keys(MANDATORY))
      expect(nodes(catalogue).some((node) => node["@type"] === type)).toBe(true);
    // The check itself finds what is missing.
    expect(problems({ "@type": "dcat:Dataset", "dct:title": "x" })).toEqual([
      "dcat:Dataset: no dct:description",
    ]);
    expect(problems({ "@type": "foaf:Agent", "foaf:name": [] })).toEqual(["foaf:Agent: no foaf:name"]);
  });

  it("offers open data sets whole, with licence, citation and addresses; others only by their figures", () => {
    const catalogue = dcat(withAddress("https://report.test/2026/"));
    const datasets = catalogue["dcat:dataset"] as Node[];
    expect(datasets.map((one) => one["@id"])).toEqual([
      "https://report.test/2026/en/sources/eurofound-jqi/index.html",
      "https://report.test/2026/data/catalog.jsonld#figures",
    ]);
    expect(datasets[0]).toMatchObject({ "dct:identifier": "eurofound-jqi" });
    expect(String(datasets[0]!["dct:bibliographicCitation"])).not.toBe("");
    const files = (datasets[0]!["dcat:distribution"] as Node[]).map(
      (one) => (one["dcat:downloadURL"] as Node)["@id"],
    );
    expect(files).toEqual(
      ["csv", "parquet", "json"].map((end) => `https://report.test/2026/data/sources/eurofound-jqi.${end}`),
    );
  });

  it("names things that have an address by it: languages, licences, kinds of files", () => {
    const catalogue = dcat(withAddress("https://report.test/2026/"));
    const languages = catalogue["dct:language"] as Node[];
    expect(languages[0]!["@id"]).toBe("http://publications.europa.eu/resource/authority/language/NLD");
    const named = nodes(catalogue).flatMap((node) =>
      ["dct:language", "dct:license", "dcat:mediaType", "dcat:accessURL"].flatMap((name) => node[name] ?? []),
    );
    expect(named.length).toBeGreaterThan(10);
    for (const one of named as Node[]) expect(one).toEqual({ "@id": expect.stringMatching(/^https?:/) });
  });

  it("is relative to the site while its address isn't known", () => {
    expect(dcat(withAddress(""))["@id"]).toBe("data/catalog.jsonld");
  });
});
