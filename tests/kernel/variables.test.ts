import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { murmur2 } from "@oshlab/kernel/debug/murmur2.ts";
import { DebugKernel } from "./debugKernel.ts";

// The variables panel: it works without an attached debugger.
const kernel = await DebugKernel.start();

const named = async (name: string) => (await kernel.variables()).find((one) => one.name === name)!;
const inside = async (name: string, more: object = {}) => {
  const { variablesReference } = await named(name);
  const { variables } = await kernel.ask("variables", { variablesReference, ...more });
  return (variables as { name: string; value: string }[]).map((one) => [one.name, one.value]);
};

test("the kernel says that it can be debugged", async () => {
  expect(await kernel.request("kernel_info_request", {}, "shell")).toMatchObject({
    debugger: true,
    supported_features: ["debugger"],
  });
  expect(await kernel.ask("debugInfo")).toMatchObject({
    isStarted: false,
    hashMethod: "Murmur2",
    stoppedThreads: [],
    breakpoints: [],
    richRendering: true,
  });
});

// As @jupyterlab/debugger computes them.
for (const [text, hash] of [
  ["", 3990065800],
  ["a", 2167009006],
  ["ab", 2805137849],
  ["abc", 3350977461],
  ["const é = '€';\nconsole.log(é)", 2871286200],
] as const)
  test(`a cell's path is the one its editor computes: ${JSON.stringify(text)}`, async () => {
    expect(murmur2(text, 0xc70f6907)).toBe(hash);
    const { hashSeed, tmpFilePrefix, tmpFileSuffix } = await kernel.ask("debugInfo");
    expect(hashSeed).toBe(0xc70f6907);
    const { sourcePath } = await kernel.ask("dumpCell", { code: text });
    expect(sourcePath).toBe(`${tmpFilePrefix}${hash}${tmpFileSuffix}`);
    expect(await kernel.ask("source", { source: { path: sourcePath } })).toMatchObject({ content: text });
  });

test("no names before the first cell", async () => {
  expect(await kernel.variables()).toEqual([]);
});

test("what cells declared is listed, data first; nothing of Node or the kernel", async () => {
  await kernel.execute(
    "import { basename } from 'node:path';\nfunction mean(values: number[], digits = 2) { return 0; }\nclass Panel {}",
  );
  await kernel.execute(
    "interface Row { year: number }\nconst rows: Row[] = [{ year: 2005 }];\nlet share = 0.5; const label = 'é'; const late = true; const none = null; const big = 12n",
  );
  const list = (await kernel.variables()).map(({ name, value, type }) => [name, value, type]);
  expect(list).toEqual([
    ["rows", "[ { year: 2005 } ]", "Array(1)"],
    ["share", "0.5", undefined],
    ["label", "'é'", undefined],
    ["late", "true", undefined],
    ["none", "null", undefined],
    ["big", "12n", undefined],
    ["mean", "function mean(values, digits = 2)", undefined],
    ["basename", "function basename(path, suffix)", undefined],
    ["Panel", "class Panel", undefined],
  ]);
});

test("a name that hides a global one has the author's spelling", async () => {
  await kernel.execute("const performance = { score: 3 };");
  expect(await named("performance")).toMatchObject({ value: "{ score: 3 }", type: "Object" });
  const { result } = await kernel.ask("evaluate", { expression: "performance.score" });
  expect(result).toBe("3");
});

test("what a failed cell did not reach is left out", async () => {
  await kernel.execute("const reached = 1;\nthrow new Error('stop');\nconst unreached = 2;");
  const names = (await kernel.variables()).map(({ name }) => name);
  expect(names).toContain("reached");
  expect(names).not.toContain("unreached");
});

test("values open: arrays, maps, sets, objects, typed arrays, and what is in them", async () => {
  await kernel.execute(
    "const list = ['a', { b: 1 }]; const map = new Map<unknown, unknown>([['k', 1], [{ id: 2 }, [3]]]); const set = new Set(['x']); const bytes = new Float64Array([1, 2]); class Point { x = 1; get y(): number { throw new Error('never asked'); } } const point = new Point(); const own = { get trap(): number { throw new Error('never asked'); }, [Symbol('s')]: 1 };",
  );
  expect(await inside("list")).toEqual([
    ["0", "'a'"],
    ["1", "{ b: 1 }"],
  ]);
  expect(await inside("map")).toEqual([
    ["'k'", "1"],
    ["{ id: 2 }", "[ 3 ]"],
  ]);
  expect(await inside("set")).toEqual([["0", "'x'"]]);
  expect(await inside("bytes")).toEqual([
    ["0", "1"],
    ["1", "2"],
  ]);
  expect(await named("point")).toMatchObject({ type: "Point" });
  expect(await inside("own")).toEqual([
    ["trap", "get trap()"],
    ["Symbol(s)", "1"],
  ]);
});

test("a large value is listed in parts", async () => {
  await kernel.execute(
    "const many = Array.from({ length: 1e6 }, (_, i) => i); const wide = Object.fromEntries(many.slice(0, 1e5).map((i) => [`p${i}`, i])); const text = 'x'.repeat(1e7);",
  );
  expect((await named("many")).type).toBe("Array(1000000)");
  expect((await named("text")).value.length).toBeLessThan(300);
  const first = await inside("many");
  expect(first).toHaveLength(201);
  expect(first.at(-1)).toEqual(["…", "+ 999800"]);
  expect((await inside("many", { start: 999_999, count: 10 }))[0]).toEqual(["999999", "999999"]);
});

test("values that resist being looked at are listed all the same", async () => {
  await kernel.execute(
    "const proxy = new Proxy({}, { get() { throw new Error('no'); }, ownKeys() { throw new Error('no'); } }); const bare = Object.create(null); const tagged = { get [Symbol.toStringTag]() { throw new Error('no'); } };",
  );
  const names = (await kernel.variables()).map(({ name }) => name);
  for (const name of ["proxy", "bare", "tagged"]) expect(names).toContain(name);
  expect(await named("bare")).toMatchObject({ type: "Object" });
});

test("rich: as at the end of a cell; a promise is waited for; an unknown name is empty", async () => {
  await kernel.execute(
    "const shown = { async [Symbol.for('Jupyter.display')]() { await null; return { 'text/html': '<b>12</b>', 'text/plain': '12' }; } };",
  );
  expect((await kernel.ask("richInspectVariables", { variableName: "shown" })).data).toEqual({
    "text/html": "<b>12</b>",
    "text/plain": "12",
  });
  expect((await kernel.ask("richInspectVariables", { variableName: "share" })).data).toEqual({
    "text/plain": "0.5",
  });
  for (const variableName of ["nowhere", "process.exit()", "", "…"])
    expect(await kernel.ask("richInspectVariables", { variableName })).toEqual({ data: {}, metadata: {} });
});

test("TypeScript is evaluated beside the cells; errors are answered", async () => {
  const { result, variablesReference } = await kernel.ask("evaluate", {
    expression: "rows.map((row: Row) => row.year)",
  });
  expect(result).toBe("[ 2005 ]");
  const { variables } = await kernel.ask("variables", { variablesReference });
  expect(variables).toMatchObject([{ name: "0", value: "2005" }]);
  expect((await kernel.ask("evaluate", { expression: "await Promise.resolve(5)" })).result).toBe("5");
  expect(await kernel.response("evaluate", { expression: "nowhere + 1" })).toMatchObject({
    success: false,
    message: "ReferenceError: nowhere is not defined",
  });
  expect(await kernel.response("evaluate", { expression: "1 +" })).toMatchObject({ success: false });
});

test("while a cell computes the panel is answered, and the editor is not made to ask for ever", async () => {
  const running = kernel.execute(
    "const begun = 1; const { existsSync } = require('node:fs'); while (!existsSync('looked'));",
  );
  await expect.poll(async () => (await kernel.variables()).some(({ name }) => name === "begun")).toBe(true);
  const published: string[] = [];
  const types = (): string[] => kernel.takePublished().map(({ header }) => header.msg_type);
  await expect.poll(() => (published.push(...types()), published)).toContain("execute_input");
  for (let i = 0; i < 5; i++) await kernel.variables();
  expect(types()).toEqual([]);
  await writeFile(join(kernel.folder, "looked"), "");
  expect((await running).content.status).toBe("ok");
});

test("wrong requests are answered, and change nothing", async () => {
  expect(await kernel.response("fly")).toMatchObject({ success: false, message: "unknown request fly" });
  expect(await kernel.response("constructor")).toMatchObject({ success: false });
  for (const command of ["setBreakpoints", "variables", "scopes", "stackTrace", "evaluate", "source", "next"])
    expect(await kernel.response(command, { frameId: "x", variablesReference: {}, source: 5 })).toMatchObject(
      {
        command,
      },
    );
  expect(await kernel.ask("variables", { variablesReference: 12_345 })).toEqual({ variables: [] });
  expect((await kernel.execute("share")).text).toBe("0.5");
});

test("after a lost process the names are gone, and new ones come", async () => {
  await kernel.execute("process.kill(process.pid, 'SIGKILL'); await new Promise(() => {});");
  expect(await kernel.variables()).toEqual([]);
  await kernel.execute("const again = 1;");
  expect((await kernel.variables()).map(({ name }) => name)).toEqual(["again"]);
});
