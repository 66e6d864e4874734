import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { catalogue } from "../../lib/data/catalogue.ts";
import { expectedText } from "../../lib/data/catalogueText.ts";
import { describeFiles } from "../../lib/data/describe/describe.ts";
import { expectedSources } from "../../lib/data/describe/expected.ts";
import { toFillIn } from "../../lib/data/describe/fillIn.ts";
import { importFiles } from "../../lib/data/import/import.ts";
import { LANGUAGES } from "../../lib/words.ts";
import { failure, removeTemporary, temporaryFolder } from "./temporary.ts";

afterEach(removeTemporary);

test("the sources that the ministry names have what is known of them, in four languages, and nothing of their columns", () => {
  const names = expectedSources().map(({ name }) => name);
  for (const word of ["fedris", "riziv", "co-prev", "empreva", "medex", "serv", "statbel", "ewcs", "esener"])
    expect(names.some((name) => name.includes(word))).toBe(true);
  for (const { oshlab } of expectedSources()) {
    for (const text of [oshlab.title, oshlab.description])
      for (const language of LANGUAGES) expect(text[language].trim()).not.toBe("");
    expect(oshlab).not.toHaveProperty("fields");
  }
  const said = expectedText(catalogue());
  expect(said).toContain("fedris-accidents");
  expect(expectedText([{ name: "fedris-accidents" }])).not.toContain("fedris-accidents,");
});

test("their first file drops in: the draft has what is known, and marks what is missing", async () => {
  const home = temporaryFolder();
  mkdirSync(home, { recursive: true });
  const file = join(home, "first.csv");
  writeFileSync(file, "year;calweight;score\n2024;1,5;3\n2024;0,5;4\n");
  const { description, folder } = await describeFiles([file], "eurofound-ewcs-2024");
  expect(description.oshlab).toMatchObject({
    owner: "Eurofound",
    kind: "microdata",
    sensitivity: "confidential",
    design: { weights: "calweight" },
  });
  const open = toFillIn(description).map((path) => path.join("."));
  expect(open).toEqual(expect.arrayContaining(["licenses.0.title", "oshlab.privacy.legalBasis"]));
  expect(open).not.toContain("oshlab.owner");
  expect(readFileSync(join(folder, "datapackage.json"), "utf8")).toContain("Eurofound");
  expect((await failure(() => importFiles([file], "eurofound-ewcs-2024"))).code).toMatch(/^DESCRIPTOR_/);
});
