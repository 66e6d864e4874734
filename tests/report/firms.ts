import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { importFiles } from "../../lib/data/import/import.ts";
import { sameWords } from "../../lib/words.ts";
import { codesOf, column, invented } from "../data/invented.ts";
import { PRIVACY } from "../data/temporary.ts";

/** An invented respondent of an invented survey of employees. */
export interface Row {
  weight: number;
  sector: string;
  age: string;
  employer: string;
  holding: string;
  burnout: number;
  days: number;
  wage: number;
}

/**
 * Each sector breaks one rule of the source that no other breaks, in one kind of table: B has few employers, C few
 * respondents, D one holding with nearly all days, H one holding that another can reckon out, E only people with a
 * burn-out, F two of them, G too few for means. A breaks none.
 */
export const ROWS: readonly Row[] = [
  ...sector("A", 80, { employers: 16 }),
  ...sector("B", 80, { employers: 2 }),
  ...sector("C", 4, { employers: 4 }),
  ...sector("D", 80, {
    employers: 16,
    days: (i) => (i % 16 < 2 ? 300 : 1),
    holding: (i) => (i % 16 < 2 ? "h1" : ""),
  }),
  ...sector("E", 80, { employers: 16, burnout: () => 1 }),
  ...sector("F", 80, { employers: 16, burnout: (i) => Number(i < 2) }),
  ...sector("G", 15, { employers: 15 }),
  ...sector("H", 80, { employers: 16, days: (i) => [100, 13, 1, 1][i % 16] ?? 0.4 }),
];

function sector(
  code: string,
  size: number,
  {
    employers,
    burnout = (i) => Number(i % 3 === 0),
    days = (i) => 4 + (i % 3),
    holding = () => "",
  }: {
    employers: number;
    burnout?: (i: number) => number;
    days?: (i: number) => number;
    holding?: (i: number) => string;
  },
): Row[] {
  return Array.from({ length: size }, (_, i) => ({
    weight: 2 + (i % 2),
    sector: code,
    age: i % 4 === 0 ? "young" : "old",
    employer: `${code}${i % employers}`,
    holding: holding(i),
    burnout: burnout(i),
    days: days(i),
    wage: 2000 + ((i * 37) % 400),
  }));
}

/** The rules of the source; all others have their defaults. */
export const RULES = {
  minimumCount: 5,
  minimumUnits: 3,
  minimumWeighted: 30,
  minimumNumerator: 5,
  minimumMean: 30,
  minimumFreedom: 495,
  dominance: { n: 2, k: 97 },
  unit: { column: "employer", holding: "holding" },
  reliability: { effectiveSize: { withheld: 0, flagged: 0 }, variation: { flagged: 9999, withheld: 9999 } },
  reason: "a test",
};

/** Makes the source "firms" in a folder of sources, which `OSHLAB_DATA` names. */
export async function firms(folder: string, disclosure: Record<string, unknown> = RULES): Promise<void> {
  const measure = (kind: string) => ({ role: "measure", unit: sameWords("x"), digits: 1, kind });
  const codes = (of: (row: Row) => string) => ({ role: "dimension", categories: codesOf(ROWS.map(of)) });
  invented(
    folder,
    "firms",
    {
      design: { weights: "weight" },
      privacy: { ...PRIVACY, quasiIdentifiers: ["sector", "age"], sensitive: ["burnout"] },
      disclosure,
    },
    {
      fields: [
        column("weight", "number", { role: "weight" }),
        column(
          "sector",
          "string",
          codes((row) => row.sector),
        ),
        column(
          "age",
          "string",
          codes((row) => row.age),
        ),
        column("employer", "string", { role: "attribute" }),
        column("holding", "string", { role: "attribute" }),
        column("burnout", "integer", measure("percentage")),
        column("days", "number", measure("count")),
        column("wage", "number", measure("mean")),
      ],
    },
  );
  const names = Object.keys(ROWS[0]!) as (keyof Row)[];
  const lines = ROWS.map((row) => names.map((name) => row[name]).join());
  const file = join(folder, "firms.csv");
  writeFileSync(file, `${names.join()}\n${lines.join("\n")}\n`);
  await importFiles([file], "firms");
}
