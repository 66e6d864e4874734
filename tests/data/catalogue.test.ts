import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { catalogue } from "../../lib/data/catalogue.ts";
import { catalogueText } from "../../lib/data/catalogueText.ts";
import { source } from "./counts.ts";
import { removeTemporary, sourceLike, temporaryFolder } from "./temporary.ts";

afterEach(removeTemporary);

const names = (words: string) => catalogue(words).map(({ name }) => name);

test("words are found in every language, whatever their capitals, accents and hyphens; the columns are named", () => {
  expect(names("arbeidsongevallen")).toContain("eurostat-accidents");
  expect(names("ACCIDENTS DU TRAVAIL")).toContain("eurostat-accidents");
  expect(names("Arbeitsunfälle")).toEqual(names("arbeitsunfalle"));
  expect(names("burnout")).toEqual(names("burn-out"));
  const jqi = catalogue("discriminatie").find(({ name }) => name === "eurofound-jqi");
  expect(jqi).toMatchObject({ found: [{ column: "discrimination" }] });
  expect(names("discriminatie arbeidsongevallen zeppelin")).toEqual([]);
  expect(names("xyzzy")).toEqual([]);
});

test("questions and categories count, and a source called so comes first", () => {
  const asked = catalogue("laatste 12 maanden").find(({ name }) => name === "eurofound-jqi");
  expect(asked).toMatchObject({ found: [{ column: "discrimination" }] });
  expect(catalogue("pesterij").map(({ name }) => name)).toContain("esener-2019");
  expect(names("esener")[0]).toBe("esener-2019");
});

test("tells from whom, since when and how good; a broken description hides no other, and is in no search", () => {
  const folder = sourceLike("eurofound-jqi");
  const entry = catalogue().find(({ name }) => name === "eurofound-jqi");
  expect(entry).toMatchObject({ owner: "Eurofound", deliveries: 0, since: null, quality: null });
  writeFileSync(
    join(folder, "datapackage.json"),
    readFileSync(join(folder, "datapackage.json"), "utf8").slice(9),
  );
  expect(catalogue().find(({ name }) => name === "eurofound-jqi")).toHaveProperty("problem");
  expect(catalogue().length).toBeGreaterThan(5);
  expect(names("eurofound").includes("eurofound-jqi")).toBe(false);
  expect(catalogue("accidents").find(({ name }) => name === "eurostat-accidents")).toMatchObject({
    quality: { serious: 0, look: 0 },
    deliveries: 1,
  });
});

test("a notebook shows it as a table with what to type, and plain text; nothing found says so", async () => {
  const folder = temporaryFolder();
  source(folder, { title: { nl: "a <b>", fr: "a <b>", de: "a <b>", en: "a <b>" } });
  const shown = catalogue("a <b>") as unknown as Record<symbol, () => Promise<Record<string, string>>>;
  const bundle = await shown[Symbol.for("Jupyter.display")]!();
  expect(bundle["text/html"]).toContain('<code>open("counts")</code>');
  expect(bundle["text/html"]).toContain("a &lt;b&gt;");
  expect(bundle["text/plain"]).toContain("nothing imported yet");
  expect(catalogueText(catalogue("xyzzy"))).toBe("No source has all of these words.\n");
});
