import { expect, test } from "vitest";
import { testKernel, written } from "./kernel.ts";

const { kernel, folder } = await testKernel({ OSHLAB_TYPES: "off" });

test("an error names the author's line and column, and no frame of the kernel", async () => {
  const cell = [
    "interface Row {",
    "  year: number;",
    "}",
    "const rows: Row[] = [];",
    "function last(): Row {",
    "  return rows.at(-1)!.year.missing.deep as unknown as Row;",
    "}",
    "last();",
  ].join("\n");
  const { error, executionCount } = await kernel.execute(cell);
  expect(error?.ename).toBe("TypeError");
  expect(error?.line).toBe(6);
  expect(error?.traceback).toEqual([
    "TypeError: Cannot read properties of undefined (reading 'year')",
    "6 |   return rows.at(-1)!.year.missing.deep as unknown as Row;",
    "                        ^",
    `    at last, cell ${executionCount}, line 6, column 21`,
    `    at cell ${executionCount}, line 8, column 1`,
  ]);
});

test("an error after an await, and in a function of another cell", async () => {
  const first = await kernel.execute(
    "\n\nasync function fails() {\n  await null;\n  throw new RangeError('far');\n}",
  );
  const { error, executionCount } = await kernel.execute("await null;\nawait fails();");
  expect(error?.traceback.slice(0, 3)).toEqual([
    "RangeError: far",
    "5 |   throw new RangeError('far');",
    "            ^",
  ]);
  expect(error?.traceback.join("\n")).toContain(`at fails, cell ${first.executionCount}, line 5`);
  expect(error?.traceback.join("\n")).toContain(`at cell ${executionCount}, line 2`);
});

test("a mistake in the syntax names its line", async () => {
  const { error } = await kernel.execute("const a = 1;\nconst b = ;");
  expect(error).toMatchObject({ ename: "SyntaxError", line: 2 });
  expect(error?.traceback.join("\n")).toContain("2 | const b = ;");
});

test("anything can be thrown; a cause is told", async () => {
  expect((await kernel.execute("throw 5")).error).toMatchObject({ ename: "Thrown", evalue: "5" });
  expect((await kernel.execute("throw null")).error).toMatchObject({ evalue: "null" });
  const { error } = await kernel.execute("throw new Error('outer', { cause: new Error('inner') })");
  expect(error?.traceback.join("\n")).toMatch(/Error: outer[^]*Caused by:\nError: inner/);
});

test("a UserError says what happened, where, and what to do, before the way back", async () => {
  const { error, executionCount, outputs } = await kernel.execute(
    "const e = Object.assign(new Error('No such data set.'), { code: 'DATA_UNKNOWN', place: { column: 'sex' }, wayOut: 'Choose one.' });\ne.name = 'UserError';\nthrow e;",
  );
  expect(error).toMatchObject({ code: "DATA_UNKNOWN", place: { column: "sex" }, wayOut: "Choose one." });
  expect(error?.traceback.slice(0, 3)).toEqual([
    "No such data set.",
    `Where: column sex; cell ${executionCount}, line 1`,
    "What to do: Choose one.",
  ]);
  expect(Object.keys(outputs[0]).sort()).toEqual(["ename", "evalue", "output_type", "traceback"]);
});

test("a package that is not installed: how to get it", async () => {
  const { error } = await kernel.execute('import { x } from "no-such-package-here";');
  expect(error).toMatchObject({
    code: "PACKAGE_MISSING",
    wayOut: expect.stringContaining("npm install no-such-package-here"),
  });
});

test("an error that nobody catches is written under its cell, and the kernel goes on", async () => {
  const result = await kernel.execute(
    "setTimeout(() => { throw new Error('in a timer'); }, 1);\nvoid Promise.reject(new Error('unheard'));\nawait new Promise((resolve) => setTimeout(resolve, 50));",
  );
  expect(result.status).toBe("ok");
  expect(written(result, "stderr")).toContain("Error: in a timer");
  expect(written(result, "stderr")).toContain("Error: unheard");
});

test("what is queued after an error is not run", async () => {
  const results = await Promise.all([
    kernel.execute("await new Promise((resolve) => setTimeout(resolve, 50)); throw new Error('stop here')"),
    kernel.execute("globalThis.ran = true"),
  ]);
  expect(results.map(({ status }) => status)).toEqual(["error", "aborted"]);
  const [, goesOn] = await Promise.all([
    kernel.execute("throw 1", { stopOnError: false }),
    kernel.execute("globalThis.ran"),
  ]);
  expect(goesOn.status).toBe("ok");
  expect(goesOn.outputs).toEqual([]);
});

test("frames of local files are told by their path", async () => {
  const { writeFile } = await import("node:fs/promises");
  await writeFile(
    `${folder}/helper.ts`,
    "export function help(): never {\n  throw new Error('from a file');\n}\n",
  );
  const { error } = await kernel.execute('import { help } from "./helper.ts";\nhelp();');
  expect(error?.traceback.join("\n")).toContain("at help (helper.ts:2:9)");
  expect(error?.line).toBe(2);
});

test("a decorator is not supported, and says so", async () => {
  const { error } = await kernel.execute("const seen = (target: unknown) => target;\n@seen class A {}");
  expect(error).toMatchObject({ code: "DECORATORS", place: { line: 2 } });
});
