import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sourceOfCatalogue } from "../../lib/data/catalogue.ts";
import { isUnconfirmed } from "../../lib/data/permission.ts";
import { report } from "../../lib/report/report.ts";
import type { Verdict } from "../../lib/report/verdict.ts";
import { verdictJson, verdictText } from "../../lib/report/verdict.ts";
import { LANGUAGES } from "../../lib/words.ts";
import { figureWordsOf, workspace } from "./workspace.ts";
import type { TestCell } from "./workspace.ts";

const reading = (source: string, measure: string, filter: string): TestCell[] => [
  {
    id: "data",
    type: "code",
    source: `import { open, figure } from "oshlab";\nconst data = (await open("${source}")).where(${filter});\nfigure("${source}", { data: await data.measure("${measure}", { by: ["country"] }), chart: "bars", x: "country" });`,
  },
  { id: "words", type: "markdown", source: figureWordsOf(source) },
];

describe("a source whose owner must still confirm", () => {
  let work: Awaited<ReturnType<typeof workspace>>;
  let verdict: Verdict;

  beforeAll(async () => {
    work = await workspace();
    const ewcs = { indicator: "absence", subset: "all", answer: "more_than_15_days", country: ["BE", "NL"] };
    const jqi = { year: "2015", sex: "T", country: ["BE", "NL"] };
    await work.chapter("barometer", reading("osh-barometer-ewcs", "percentage", JSON.stringify(ewcs)));
    await work.chapter("index", reading("eurofound-jqi", "intensity", JSON.stringify(jqi)));
    await work.chapters("barometer", "index");
    ({ verdict } = await report({ root: work.root }));
  });

  afterAll(() => work.remove());

  test("is remarked on by name and does not stop the report", () => {
    expect(verdict.chapters.flatMap((chapter) => chapter.problems)).toEqual([]);
    expect(verdict.publish).toBe(true);
    expect(verdict.warnings.map(({ code, values }) => [code, values.name])).toEqual([
      ["DATA_PERMISSION", "osh-barometer-ewcs"],
    ]);
  });

  test.each(LANGUAGES)(
    "stands in the verdict, as text and as JSON, and on the source's page: %s",
    async (language) => {
      const [warning] = verdictJson(verdict, language).warnings;
      expect(warning!.what).toContain("EU-OSHA");
      expect(verdictText(verdict, language, "")).toContain(`${warning!.what}\n    → ${warning!.way}`);
      const page = (source: string) =>
        readFile(work.path(`site/${language}/sources/${source}/index.html`), "utf8");
      const term = { nl: "Toestemming", fr: "Autorisation", de: "Genehmigung", en: "Permission" }[language];
      expect(await page("osh-barometer-ewcs")).toContain(`<dt>${term}</dt>`);
      expect(await page("eurofound-jqi")).not.toContain(`<dt>${term}</dt>`);
    },
  );

  test("stands in the public verdict too", async () => {
    const open = JSON.parse(await readFile(work.path("site/verdict.json"), "utf8"));
    expect(open.warnings).toMatchObject([{ code: "DATA_PERMISSION" }]);
  });
});

test("a permission that was given needs no remark", () => {
  const { descriptor } = sourceOfCatalogue("osh-barometer-ewcs")!;
  expect(isUnconfirmed(descriptor)).toBe(true);
  const given = {
    ...descriptor,
    oshlab: { ...descriptor.oshlab, permission: "given by letter of 1 March 2026" },
  };
  expect(isUnconfirmed(given)).toBe(false);
  expect(isUnconfirmed(sourceOfCatalogue("eurofound-jqi")!.descriptor)).toBe(false);
});
