import { mkdir, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { shown, testKernel, written } from "./kernel.ts";

const { kernel, folder } = await testKernel();
let minutes = 0;

/** Writes files beside the notebook, each time with a later time of change. */
async function files(texts: Record<string, string>): Promise<void> {
  minutes += 1;
  for (const [name, text] of Object.entries(texts)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    await utimes(path, new Date(), new Date(Date.now() + minutes * 60_000));
  }
}

/** Runs a cell that has neither errors nor type errors; its value. */
async function value(code: string): Promise<unknown> {
  const result = await kernel.execute(code);
  expect(result.error).toBeUndefined();
  expect(written(result, "stderr")).toBe("");
  return shown(result);
}

await files({
  "tsconfig.json": '{ "compilerOptions": { "paths": { "@tools/*": ["./tools/*"] } } }',
  "tools/sum.ts": "export const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);",
  "node_modules/esm-only/package.json":
    '{ "type": "module", "exports": { ".": "./main.js", "./part": "./part.js" } }',
  "node_modules/esm-only/main.js": "export const name = 'esm'; export default 1;",
  "node_modules/esm-only/part.js": "export const part = 'part';",
  "node_modules/common/package.json": '{ "main": "main.cjs" }',
  "node_modules/common/main.cjs": "exports.name = 'cjs'; exports.twice = (x) => 2 * x;",
  "data.json": '{ "rows": [1, 2, 3] }',
});
// The packages of this test have no types of their own.
const untyped = { metadata: { oshlab: { types: "off" } } };

test("packages: ESM only, a part of one, CommonJS, node:", async () => {
  const code = `import one, { name } from "esm-only";
import { part } from "esm-only/part";
import common, { twice } from "common";
import { basename } from "node:path";
[one, name, part, common.name, twice(4), basename("a/b")]`;
  expect(shown(await kernel.execute(code, untyped))).toBe("[ 1, 'esm', 'part', 'cjs', 8, 'b' ]");
});

test("the same name again, from elsewhere", async () => {
  const code = (from: string) => `import { name } from "${from}"; name`;
  expect(shown(await kernel.execute(code("esm-only"), untyped))).toBe("'esm'");
  expect(shown(await kernel.execute(code("common"), untyped))).toBe("'cjs'");
});

test("JSON with its attribute", async () => {
  expect(await value(`import data from "./data.json" with { type: "json" }; data.rows.length`)).toBe("3");
});

test("types only", async () => {
  expect(
    await value(
      `import type { Stats } from "node:fs"; const size = (stats: Stats) => stats.size; size.length`,
    ),
  ).toBe("1");
});

test("a local file with enum and namespace, which Node itself refuses", async () => {
  await files({ "kinds.ts": "export enum Kind { A = 'a' }\nexport namespace N { export const z = 3; }" });
  expect(await value(`import { Kind, N } from "./kinds.ts"; [Kind.A, N.z]`)).toBe("[ 'a', 3 ]");
});

test("a file that has changed is read anew when its import runs again, and so is one that imports it", async () => {
  await files({ "deep.ts": "export const deep = 1;", "top.ts": "export { deep } from './deep.ts';" });
  const code = `import { deep } from "./top.ts"; deep`;
  expect(await value(code)).toBe("1");
  await files({ "deep.ts": "export const deep = 2;" });
  expect(await value(code)).toBe("2");
  await files({ "top.ts": "import { deep as d } from './deep.ts';\nexport const deep = 10 * d;" });
  expect(await value(code)).toBe("20");
  await files({ "deep.ts": "export const deep = 3;" });
  expect(await value(`(await import("./top.ts")).deep`)).toBe("30");
});

test("a file that has not changed is the same module", async () => {
  await files({ "state.ts": "export const state = { count: 0 };" });
  expect(await value(`import { state } from "./state.ts"; state.count += 1; state.count`)).toBe("1");
  expect(await value(`import { state } from "./state.ts"; state.count += 1; state.count`)).toBe("2");
});

test("files that import each other are loaded once", async () => {
  await files({
    "one.ts":
      "import { two } from './two.ts'; export const one = () => 'one'; export const both = () => one() + two();",
    "two.ts": "import { one } from './one.ts'; export const two = () => `two${one()}`;",
  });
  expect(await value(`import { both } from "./one.ts"; both()`)).toBe("'onetwoone'");
});

test("the paths of tsconfig.json", async () => {
  expect(await value(`import { sum } from "@tools/sum.ts"; sum([1, 2])`)).toBe("3");
  expect(await value(`import { sum as again } from "@tools/sum"; again([4])`)).toBe("4");
});

test("a package that isn't there: an error that says how to get it", async () => {
  const { error } = await kernel.execute(`import x from "no-such-package";`, untyped);
  expect(error).toMatchObject({ code: "PACKAGE_MISSING", wayOut: expect.stringContaining("npm install") });
});

test("a local file that isn't there, or has a mistake: said plainly", async () => {
  const missing = await kernel.execute(`import { x } from "./nowhere.ts";`, untyped);
  expect(missing.error?.evalue).toContain("nowhere.ts");
  await files({ "broken.ts": "export const = 3;" });
  const broken = await kernel.execute(`import { y } from "./broken.ts";`, untyped);
  expect(broken.error?.ename).toBe("SyntaxError");
});

test("a name that a module lacks is told where it is used, and is not undefined without a word", async () => {
  const { error } = await kernel.execute('import { basenam } from "node:path"; basenam', untyped);
  expect(error).toMatchObject({ code: "EXPORT_MISSING", wayOut: expect.stringContaining("basename") });
});

test("types of a local file, imported without a word that they are types", async () => {
  await files({
    "shapes.ts": "export interface Row { year: number }\nexport const rows: Row[] = [{ year: 2015 }];",
    "years.ts":
      "import { Row, rows } from './shapes.ts';\nexport const years = rows.map((row: Row) => row.year);",
  });
  const code = `import { years } from "./years.ts";\nimport { Row } from "./shapes.ts";\nconst row: Row = { year: 1 }; [years[0], row.year]`;
  expect(await value(code)).toBe("[ 2015, 1 ]");
});

test("CommonJS files that have changed are read anew, and those that require them", async () => {
  const code = `import { sum } from "./sum.cjs"; [sum, require("./sum.cjs").sum].join()`;
  await files({
    "part.cjs": "exports.part = 1;",
    "sum.cjs": "exports.sum = 1 + require('./part.cjs').part;",
  });
  expect(shown(await kernel.execute(code, untyped))).toBe("'2,2'");
  await files({ "part.cjs": "exports.part = 2;" });
  expect(shown(await kernel.execute(code, untyped))).toBe("'3,3'");
});

test("a file that failed when it was loaded is tried again; what it imports and was there before is the same", async () => {
  await files({
    "once.ts": "export const times = { n: 0 }; times.n += 1;",
    "ready.ts":
      "import { times } from './once.ts';\nif (!process.env.OSHLAB_TEST_READY) throw new Error('not ready');\nexport const n = times.n;",
  });
  const code = `import { times } from "./once.ts"; times.n += 1;\nimport { n } from "./ready.ts"; n`;
  expect((await kernel.execute(code)).error?.evalue).toBe("not ready");
  await kernel.execute("process.env.OSHLAB_TEST_READY = 'yes';");
  expect(await value(code)).toBe("3");
});

test("a missing file and a missing package, also of a local file: the way out, and no frame of the kernel", async () => {
  await files({ "near.ts": "export const near = 1;", "asks.ts": "import 'no-such-package';" });
  const { error } = await kernel.execute(`import { near } from "./near";`, untyped);
  expect(error).toMatchObject({ code: "FILE_MISSING", wayOut: expect.stringMatching(/: near\.ts$/) });
  const below = await kernel.execute(`import "./asks.ts";`, untyped);
  expect(below.error).toMatchObject({ code: "PACKAGE_MISSING", place: { file: "asks.ts" } });
  const odd = await kernel.execute(`import "./data.json";`, untyped);
  expect(odd.error?.traceback.join("\n")).not.toContain("notebook.ts");
});
