import { mkdir, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { importsOf, localFilesOf } from "../../lib/report/imports.ts";
import { readsElsewhere } from "../../lib/report/readsElsewhere.ts";
import { report } from "../../lib/report/report.ts";
import { chapterOf } from "./chapters.ts";
import { workspace } from "./workspace.ts";

let work: Awaited<ReturnType<typeof workspace>>;
beforeEach(async () => void (work = await workspace()));
afterEach(() => work.remove());

const named = (code: string) =>
  readsElsewhere(work.root, chapterOf("one", "", code)).map(({ values, place }) => [
    values["name"],
    place.cell ?? place.file,
  ]);

test.each([
  ['import { readFileSync } from "node:fs";', "node:fs"],
  ['import * as fs from "fs/promises";', "fs/promises"],
  ['const { execSync } = await import("node:child_process");', "node:child_process"],
  ['const fs = require("fs");', "require"],
  ['process.getBuiltinModule("fs")', "process.getBuiltinModule"],
  ['import { DuckDBInstance } from "@duckdb/node-api";', "@duckdb/node-api"],
  ['import { quality } from "oshlab";', "quality"],
  ['import * as oshlab from "oshlab"; await oshlab.describeFile("a.csv", { as: "a" });', "describeFile"],
  ['import { readCSV } from "danfojs-node";', "readCSV"],
  ['import dfd from "danfojs-node"; const { readExcel } = dfd;', "readExcel"],
])("%s reads beside the catalogue", (code, name) => {
  expect(named(code)).toEqual([[name, "2 (code)"]]);
});

test.each([
  'import { open, survey } from "oshlab"; const people = survey(await open("s"));',
  'import { createHash } from "node:crypto"; import { DataFrame } from "danfojs-node";',
  'import type { Stats } from "node:fs";',
  "const quality = (a: number) => a; quality(1); const text = 'import fs from \"fs\"';",
])("%s does not", (code) => {
  expect(named(code)).toEqual([]);
});

test("in a file that a cell imports by a path, and in those that this one imports", async () => {
  await mkdir(work.path("notebooks/parts"), { recursive: true });
  await writeFile(work.path("notebooks/helper.ts"), 'export { a } from "./parts/inner.ts";');
  await writeFile(
    work.path("notebooks/parts/inner.ts"),
    'import { readFileSync } from "node:fs";\nimport "../helper.ts";\nexport const a = readFileSync;',
  );
  const code = 'import { a } from "./helper.ts";';
  expect(named(code)).toEqual([["node:fs", "notebooks/parts/inner.ts"]]);
  expect([...localFilesOf(work.root, chapterOf("one", "", code)).keys()]).toEqual([
    work.path("notebooks/helper.ts"),
    work.path("notebooks/parts/inner.ts"),
  ]);
  expect(importsOf('import type { B } from "./b.ts";')).toEqual([]);
});

test("a chapter that does is not published; one whose own file changed runs again", async () => {
  await work.chapter("one", [
    { id: "data", type: "code", source: 'import { said } from "./said.ts";' },
    { id: "words", type: "markdown", source: "# About it\n\nIt is {eval}`said`." },
  ]);
  await work.chapters("one");
  await writeFile(work.path("notebooks/said.ts"), "export const said = 7;");
  const verdictOf = async () => (await report({ root: work.root })).verdict.chapters[0]!;
  expect(await verdictOf()).toMatchObject({ reason: "first", problems: [] });
  expect((await verdictOf()).reason).toBe("kept");
  await writeFile(
    work.path("notebooks/said.ts"),
    'import { readFileSync } from "node:fs";\nexport const said = readFileSync("edition.json").length;',
  );
  expect(await verdictOf()).toMatchObject({ reason: "code", problems: [{ code: "CHAPTER_READS" }] });
});
