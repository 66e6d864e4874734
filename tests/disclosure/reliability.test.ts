import { expect, test } from "vitest";
import type { CandidateFigure } from "../../lib/disclosure/candidate.ts";
import { check } from "../../lib/disclosure/check.ts";
import { ownRecord } from "../../lib/disclosure/ownRecord.ts";
import { reliabilityOf, reliabilityRuleSchema } from "../../lib/disclosure/reliability.ts";
import type { Reliability } from "../../lib/disclosure/reliability.ts";
import type { PublicFigure, PublicTable, PublicValue } from "../../lib/disclosure/public.ts";
import { Cube } from "../../lib/figure/cube.ts";
import { change } from "../../lib/figure/change.ts";
import { csv } from "../../lib/figure/csv.ts";
import { formatValue } from "../../lib/figure/format.ts";
import { SYMBOLS } from "../../lib/figure/symbols.ts";
import { plotlySpec } from "../../lib/figure/spec.ts";
import { tableHtml } from "../../lib/figure/tableHtml.ts";
import { jsonStat } from "../../lib/site/jsonStat.ts";
import { LANGUAGES } from "../../lib/words.ts";
import { sample } from "../figure/sample.ts";

test.each<[number, Reliability]>([
  [99.9, "insufficient"],
  [100, "low"],
  [199.9, "low"],
  [200, "good"],
])("Eurofound's rule: an effective sample size of %d is %s", (nEff, level) => {
  expect(reliabilityOf({ nEff })).toBe(level);
});

test.each<[number, Reliability]>([
  [0.165, "good"],
  [0.166, "low"],
  [0.332, "low"],
  [0.334, "insufficient"],
])("the bands of Statistics Canada: a coefficient of variation of %d is %s", (variation, level) => {
  expect(reliabilityOf({ nEff: 1000, variation })).toBe(level);
});

test("a source's own rule counts, and of several sources the strictest", () => {
  const lax = reliabilityRuleSchema.parse({ effectiveSize: { withheld: 30, flagged: 100 } });
  expect(reliabilityOf({ nEff: 50 }, [lax])).toBe("low");
  expect(reliabilityOf({ nEff: 50 }, [lax, undefined])).toBe("insufficient");
  expect(reliabilityOf({}, [lax])).toBe("good");
});

/** Women are of low reliability, men in 2010 too uncertain. */
const doubtful = () => {
  const { estimates } = sample().where({ country: "BE", sex: ["F", "M"] });
  const cells = estimates.cells.map((cell) => {
    const reliability: Reliability =
      cell.at["sex"] === "F" ? "low" : cell.at["year"] === "2010" ? "insufficient" : "good";
    return { ...cell, low: cell.value! - 1, high: cell.value! + 1, reliability };
  });
  return new Cube({ ...estimates, cells });
};
const secret = doubtful().at({ sex: "M", year: "2010" }).number!;

const candidateOf = (chart: "line" | "bars" | "dots" | "stack"): CandidateFigure => ({
  schema: "oshlab/candidate/1",
  kind: "figure",
  id: "doubtful",
  encoding: { chart, x: "year", series: "sex", highlight: [], order: "given" },
  estimates: doubtful().estimates,
});
const recordOf = (chart: "line" | "bars" | "dots" | "stack") => check(candidateOf(chart));

test("output checking takes away what is too uncertain, flags what is little reliable, and says both", () => {
  const { decision, record, findings } = recordOf("bars");
  expect(decision).toBe("suppress");
  expect(findings.map(({ code, cells }) => [code, cells.length])).toEqual([
    ["insufficient-reliability", 1],
    ["low-reliability", 4],
  ]);
  const cells = (record as PublicFigure).cells;
  expect(cells.filter(({ flags }) => flags === "u").map(({ at }) => at["sex"])).toEqual(["F", "F", "F", "F"]);
  expect(cells.find(({ at }) => at["sex"] === "M" && at["year"] === "2010")).toEqual({
    at: { sex: "M", year: "2010" },
    value: null,
    status: "unreliable",
  });
  expect(JSON.stringify(record)).not.toContain(`"value":${secret}`);
});

test.each(["line", "bars", "dots", "stack"] as const)(
  "%s: a sign beside the number and its meaning below, in every language, not by colour alone",
  (chart) => {
    const record = recordOf(chart).record as PublicFigure;
    const means = {
      nl: "weinig betrouwbaar",
      fr: "peu fiable",
      de: "geringe Zuverlässigkeit",
      en: "low reliability",
    };
    for (const language of LANGUAGES) {
      const { layout } = plotlySpec(record, language, { width: 720 });
      const texts = (layout["annotations"] as { text: string }[]).map(({ text }) => text);
      const meanings = [
        `[u] ${means[language]}`,
        `[:u] ${SYMBOLS.unreliable.words[language].split(":")[0]!.trim()}`,
      ];
      const isMeaning = (text: string) => meanings.some((meaning) => text.startsWith(meaning));
      expect(texts.filter(isMeaning)).toHaveLength(2);
      const drawn = texts.filter((text) => !isMeaning(text));
      // A line says it at its end too.
      expect(drawn.filter((text) => text.includes("[u]"))).toHaveLength(chart === "line" ? 5 : 4);
      expect(drawn.filter((text) => text.includes("[:u]"))).toHaveLength(1);
    }
  },
);

test("tables, CSV and JSON-stat carry it", () => {
  const record = { ...recordOf("bars").record, kind: "table" } as unknown as PublicTable;
  const html = tableHtml(record, "nl");
  expect(html).toContain('class="data-table-low"');
  expect(html).toContain("[u] weinig betrouwbaar");
  expect(html).toContain("[:u] te onzeker");
  const lines = csv(record, "en").split("\r\n");
  expect(lines.filter((line) => line.endsWith(",shown,u"))).toHaveLength(4);
  expect(lines.filter((line) => line.endsWith(",,,,unreliable,"))).toHaveLength(1);
  expect(csv(record, "fr")).toContain("peu fiable");
  const { status } = jsonStat(record, "2026-11-28") as { status: Record<string, string> };
  expect(Object.values(status).sort()).toEqual([":u", "u", "u", "u", "u"]);
});

test("a number in the prose says it; a bound of its interval does not say it again; a change of it does", () => {
  const value = (of: { candidate: unknown }) => check(of.candidate).record as PublicValue;
  const [women, later, men] = [
    doubtful().at({ sex: "F", year: "2005" }),
    doubtful().at({ sex: "F", year: "2010" }),
    doubtful().at({ sex: "M", year: "2010" }),
  ];
  expect(formatValue(value(women), "nl")).toMatch(/^\d+,\d \(weinig betrouwbaar\)$/);
  expect(formatValue(value(women.low), "nl")).toMatch(/^\d+,\d$/);
  expect(formatValue(value(change(women, later)), "en")).toContain("(low reliability)");
  expect(formatValue(value(men), "en")).toBe("[:u]");
  expect(formatValue(value(men.high), "en")).toBe("[:u]");
});

test("its author sees what is too uncertain to be published, as of low reliability", () => {
  const men = doubtful().at({ sex: "M", year: "2010" });
  const { value, status, flags } = ownRecord(men.candidate) as PublicValue;
  expect({ status, flags }).toEqual({ status: "shown", flags: "u" });
  expect(value).toBeCloseTo(men.number!, 1);
  const own = ownRecord(candidateOf("bars")) as PublicFigure;
  expect(own.cells.every((cell) => cell.status === "shown")).toBe(true);
});
