import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { shown, testKernel } from "./kernel.ts";

const { kernel, folder } = await testKernel({ OSHLAB_TYPES: "off" });

/** Runs cells one after the other; the value of the last one. */
async function value(...cells: string[]): Promise<unknown> {
  let last: unknown;
  for (const cell of cells) {
    const result = await kernel.execute(cell);
    expect(result.error).toBeUndefined();
    last = shown(result);
  }
  return last;
}

test("a function sees the current value of a variable that a later cell changed", async () => {
  const cells = ["let year: number = 2022; const label = () => `in ${year}`;", "year = 2023;", "label()"];
  expect(await value(...cells)).toBe("'in 2023'");
});

test("a variable that is declared again is seen by earlier functions", async () => {
  expect(await value("const rate = 1; const twice = () => rate * 2;", "const rate = 21;", "twice()")).toBe(
    "42",
  );
});

test("a redefined function is called by earlier ones, and by itself", async () => {
  const cells = [
    "function step(n: number): number { return n === 0 ? 0 : 1 + step(n - 1); }\nfunction run() { return step(3); }\nconst old = step;",
    "function step(n: number): number { return n === 0 ? 100 : step(n - 1); }",
    "[run(), old(2)]",
  ];
  expect(await value(...cells)).toBe("[ 100, 101 ]");
});

test("a name can be declared again as another kind", async () => {
  const cells = ["const kind = 1;", "let kind = 2;", "function kind() {}", "class kind {}", "var kind = 5;"];
  expect(await value(...cells, "const kind = 'last'", "kind")).toBe("'last'");
});

test("functions are hoisted within their cell", async () => {
  expect(await value("hoisted();\nfunction hoisted() { return 'yes'; }", "hoisted()")).toBe("'yes'");
});

test("declaring a name of Node's own takes it away from nobody else", async () => {
  await writeFile(
    join(folder, "library.ts"),
    "export const see = () => [typeof performance, typeof process.cwd, typeof URL];\n",
  );
  const cells = [
    "function performance() { return 'mine'; }\nlet process = [1, 2];\nclass URL { kind = 'mine'; }",
    "const { status = 'fine', name: event } = { name: 'an event' };",
    'import { see } from "./library.ts";\nimport { sep as crypto } from "node:path";',
  ];
  expect(await value(...cells, "see()")).toBe("[ 'object', 'function', 'function' ]");
  const own =
    "({ process, event, n: process.length, p: performance(), u: new URL().kind, status, crypto, f: ((process: number) => process)(3) })";
  const shownOwn =
    "{\n  process: [ 1, 2 ],\n  event: 'an event',\n  n: 2,\n  p: 'mine',\n  u: 'mine',\n  status: 'fine',\n  crypto: '/',\n  f: 3\n}";
  expect(await value(own)).toBe(shownOwn);
  expect(
    await value(
      "[typeof globalThis.process.cwd, { process: 1 }.process, globalThis.performance === (globalThis as any)['performance']]",
    ),
  ).toBe("[ 'function', 1, true ]");
  expect((await kernel.execute("process.missing()")).error?.evalue).toBe("process.missing is not a function");
});

test("var works at the top, in a block and in a loop", async () => {
  const cell =
    "var a = 1, b, { c } = { c: 3 };\nif (a) var d = 4;\nfor (var i = 0; i < 2; i++) var e = i;\n[a, b, c, d, i, e]";
  expect(await value(cell)).toBe("[ 1, undefined, 3, 4, 2, 1 ]");
  expect(await value("for (var [k, v] of Object.entries({ x: 1 })) ;", "[k, v]")).toBe("[ 'x', 1 ]");
});

test("destructuring, shorthand properties, classes, enums and namespaces", async () => {
  expect(await value("const { p, ...rest } = { p: 1, q: 2 };", "({ p, rest })")).toBe(
    "{ p: 1, rest: { q: 2 } }",
  );
  const types =
    "enum Sex { Woman = 'W', Man = 'M' }\nnamespace Rate { export const full = 100 }\nclass Scale<T> { constructor(public items: T[]) {} }";
  expect(await value(types, "[Sex.Woman, Rate.full, new Scale([1]).items]")).toBe("[ 'W', 100, [ 1 ] ]");
});

test("await at the top, async iteration, generators", async () => {
  const cell =
    "async function* count() { yield 1; yield 2; }\nconst all: number[] = [];\nfor await (const n of count()) all.push(n);\nall";
  expect(await value(cell)).toBe("[ 1, 2 ]");
  expect(
    await value("const later = await new Promise((resolve) => setTimeout(resolve, 5, 'come'));", "later"),
  ).toBe("'come'");
});

test("a cell that fails half-way keeps what it had defined", async () => {
  const failed = await kernel.execute("const before = 'kept';\nthrow new Error('half-way');");
  expect(failed.status).toBe("error");
  expect(await value("before")).toBe("'kept'");
});

test("the last expression is shown, without a semicolon after it", async () => {
  expect(await value("1 + 1")).toBe("2");
  expect(await value("1 + 1;")).toBeUndefined();
  expect(await value("undefined")).toBeUndefined();
  expect(await value("null")).toBe("null");
  expect(await value("Promise.resolve(7)")).toBe("7");
  expect(await value("{ a: 1 }")).toBe("{ a: 1 }");
  expect(await value("const only = 1")).toBeUndefined();
  expect(await value("'text' as string // a comment")).toBe("'text'");
});

test("imports: node, ESM-only and CommonJS packages, local TypeScript, JSON, import() and import.meta", async () => {
  await writeFile(join(folder, "local.ts"), "export const answer: number = 42;\n");
  await writeFile(join(folder, "data.json"), '{ "n": 3 }');
  expect(
    await value('import { join } from "node:path"; import type { Stats } from "node:fs"', 'join("a", "b")'),
  ).toBe("'a/b'");
  expect(await value('import { answer } from "./local.ts";', "answer")).toBe("42");
  expect(await value('import data from "./data.json" with { type: "json" };', "data.n")).toBe("3");
  expect(await value('(await import("./local.ts")).answer')).toBe("42");
  expect(await value("import.meta.dirname === __dirname")).toBe("true");
  expect(await value('require("node:path").sep')).toBe("'/'");
});

test("a local file that has changed is read anew", async () => {
  await writeFile(join(folder, "changing.ts"), "export const version = 1;\n");
  expect(await value('import { version } from "./changing.ts";', "version")).toBe("1");
  await new Promise((resolve) => setTimeout(resolve, 20));
  await writeFile(join(folder, "changing.ts"), "export const version = 2;\n");
  expect(await value('import { version } from "./changing.ts";', "version")).toBe("2");
});

test("what is declared with `using` is disposed of when the cell ends", async () => {
  const cell =
    "const order: string[] = [];\nusing one = { [Symbol.dispose]() { order.push('one'); } };\nusing two = { [Symbol.dispose]() { order.push('two'); } };\norder.push('work');";
  expect(await value(cell, "order")).toBe("[ 'work', 'two', 'one' ]");
});

test("a cell that failed in a declaration can be corrected and run again", async () => {
  const failed = await kernel.execute(
    "const fixed: number = (() => { throw new Error('not yet'); })();\nclass Later {}",
  );
  expect(failed.status).toBe("error");
  expect((await kernel.execute("fixed")).error?.ename).toBe("ReferenceError");
  expect(await value("const fixed: number = 5;\nclass Later {}", "[fixed, typeof Later]")).toBe(
    "[ 5, 'function' ]",
  );
});

test("nothing that a cell throws or shows stops the next one", async () => {
  for (const cell of [
    "throw new Proxy({}, { get() { throw new Error('trap'); }, has() { return true; } })",
    "const e: any = new Error('x'); e.name = 'UserError'; e.code = 'A'; e.place = { n: 1n }; throw e",
    "({ [Symbol.for('Jupyter.display')]: () => ({ 'application/json': 1n }) })",
    "({ [Symbol.for('Jupyter.display')]() { throw new Error('cannot be shown'); } })",
  ]) {
    expect((await kernel.execute(cell)).status).toBe("error");
  }
  expect(await value("'next'")).toBe("'next'");
});

test("of two functions of the same name in a cell the last one counts", async () => {
  const cell = "function same() { return 1; }\nfunction same() { return 2; }\nsame()";
  expect(await value(cell)).toBe("2");
  expect(await value(`const first = same();\n${cell}`, "first")).toBe("2");
});

test("what is exported by default has its name too", async () => {
  expect(await value("export default function greet() { return 'hi'; }", "greet()")).toBe("'hi'");
  expect(await value("export default class Box { size = 3 }", "new Box().size")).toBe("3");
  expect(await value("export default 5", "'on'")).toBe("'on'");
});

test("await in every place", async () => {
  const cell = `const a = await Promise.resolve(1), { b } = await Promise.resolve({ b: 2 });
var c = await (await Promise.resolve(async () => 3))();
const list: number[] = [];
for await (const one of [Promise.resolve(7), 8]) list.push(await one);
[a, b, c, -(await 4), (await 5) ** 2, \`\${await 6}\`, { x: await 9 }.x, list, (await null) ?? 10].join()`;
  expect(await value(cell)).toBe("'1,2,3,-4,25,6,9,7,8,10'");
});

test("every value that is declared with `using` is disposed of, also where one fails; no error is lost", async () => {
  const disposable = (name: string, does: string) =>
    `using ${name} = { [Symbol.dispose]() { disposed.push('${name}'); ${does} } };`;
  await value("const disposed: string[] = [];");
  const cell = `${disposable("a", "")}${disposable("b", "throw new Error('of b');")}throw new RangeError('of the cell');`;
  const { error } = await kernel.execute(cell);
  expect(error?.traceback.join("\n")).toMatch(/RangeError: of the cell[^]*Error: of b/);
  expect(await value("disposed.join()")).toBe("'b,a'");
});

test("a class of the cell's is called as its author called it, also like a global one; no mark is shown", async () => {
  const cell =
    "class Map { static n = 1; static next = Map.n + 1; twin() { return new Map(); } }\nconst fetch = () => 1;";
  expect(await value(cell, "[Map.name, Map.next, new Map().twin(), fetch]")).toBe(
    "[ 'Map', 2, Map {}, [Function: fetch] ]",
  );
});
