import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { importFiles } from "../../lib/data/import/import.ts";
import { open } from "../../lib/data/open.ts";
import type { Cube } from "../../lib/figure/cube.ts";
import type { Chapter } from "../../lib/report/chapter.ts";
import { unverifiedMappings } from "../../lib/report/mappings.ts";
import { sameWords } from "../../lib/words.ts";
import { source } from "../data/counts.ts";
import { removeTemporary, temporaryFolder } from "../data/temporary.ts";

afterEach(removeTemporary);

const wave = (code: string, verified: string | null) => ({
  code,
  question: "Q1",
  coding: sameWords("1 = never, 5 = always"),
  base: sameWords("everybody"),
  mode: sameWords("face to face"),
  verified,
});

/** Counts of two waves, the first of which is verified. */
async function counts(waves: object[] = [wave("2015", "Questionnaire 2015"), wave("2021", null)]) {
  const mapping = { dimension: "year", waves };
  const folder = source(temporaryFolder(), {}, "counts", { accidents: { mapping } });
  const file = join(folder, "..", "file.csv");
  const rows = ["2015", "2021"].map((year) => `${year},T,north,50`);
  writeFileSync(file, `year,sex,region,accidents\n${rows.join("\n")}\n`);
  await importFiles([file], "counts");
  return open("counts");
}

const problems = (cube: Cube<never>) => {
  const candidate = { schema: "oshlab/candidate/1", kind: "table", id: "t", estimates: cube.estimates };
  const run = { candidates: [{ cell: "c", candidate }], replies: {}, reads: [], problems: [] };
  return unverifiedMappings({ id: "chapter" } as Chapter, run).map(({ code, values }) => [
    code,
    values.waves,
  ]);
};

test("a number of a wave whose mapping nobody verified is refused, in a table or alone", async () => {
  const data = await counts();
  const all = await data.measure("accidents", { by: ["year", "sex", "region"] });
  expect(problems(all as never)).toEqual([["MAPPING_UNVERIFIED", "2021"]]);
  const one = await data.where({ year: "2021" }).measure("accidents", { by: ["sex", "region"] });
  expect(problems(one as never)).toEqual([["MAPPING_UNVERIFIED", "2021"]]);
});

test("verified waves alone may be published, and variables that need no mapping", async () => {
  const data = await counts();
  const old = await data.where({ year: "2015" }).measure("accidents", { by: ["year", "sex", "region"] });
  expect(problems(old as never)).toEqual([]);
  const verified = await counts([wave("2015", "Q 2015"), wave("2021", "Q 2021")]);
  expect(problems((await verified.measure("accidents", { by: ["year", "sex", "region"] })) as never)).toEqual(
    [],
  );
});

test("where waves are taken together, all of them count", async () => {
  const data = await counts([wave("2015", "Q 2015"), wave("2021", null)]);
  const cube = await data.measure("accidents", { by: ["year", "sex", "region"] });
  const pooled = { ...cube.estimates, dimensions: [], cells: [{ at: {}, value: 100 }] };
  expect(problems({ estimates: pooled } as never)).toEqual([["MAPPING_UNVERIFIED", "2021"]]);
});
