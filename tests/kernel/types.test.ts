import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { shown, testKernel, warned } from "./kernel.ts";

const { kernel, folder } = await testKernel();
const strict = { metadata: { oshlab: { types: "strict" } } };

test("Stop reaches a cell that is still being checked", async () => {
  const result = kernel.execute("await new Promise(() => {})", strict);
  // It goes the same way, after the cell.
  await kernel.request("kernel_info_request", {});
  await kernel.interrupt();
  expect((await result).error?.code).toBe("CELL_STOPPED");
});

test("while exploring a type error warns with its line, and the cell runs", async () => {
  const { result, text } = await warned(kernel, "const before = 1;\nconst total: string = 5;\ntotal");
  expect(shown(result)).toBe("5");
  expect(text).toBe(
    `cell ${result.executionCount}, line 2: this has to be text, but it is a number (Type 'number' is not assignable to type 'string'.)\n`,
  );
});

test("when strict a type error is an error, and the cell does not run", async () => {
  const { status, error } = await kernel.execute(
    "const fine = 1;\nglobalThis.ran = true;\nconst share: number = 'x';",
    strict,
  );
  expect(status).toBe("error");
  expect(error).toMatchObject({
    ename: "TypeCheckError",
    line: expect.any(Number),
    code: expect.stringMatching(/^TS/),
  });
  expect(error?.traceback.join("\n")).toContain("3 | const share: number = 'x';");
  expect(shown(await kernel.execute("typeof fine"))).toBe("'undefined'");
});

test("many cells: names come from the cell that declared them last, and a type lives as long as it is needed", async () => {
  await kernel.execute("interface Year { year: number }\nconst base: Year[] = [{ year: 2015 }];", strict);
  await kernel.execute("const late = base.filter(({ year }) => year > 2010);", strict);
  // Declared anew, from other cells: what `late` is made of is needed all the same.
  await kernel.execute("type Year = string;\nconst base = 'text';", strict);
  for (let n = 0; n < 40; n++) {
    const { error } = await kernel.execute(`const name${n} = ${n};\nconst again = name${n};`, strict);
    expect(error).toBeUndefined();
  }
  const sum = await kernel.execute("late[0].year + name0 + name39 + again", strict);
  expect([sum.error, shown(sum)]).toEqual([undefined, "2093"]);
  const wrong = await kernel.execute("base.filter; late[0].yeer; name7.length;", strict);
  expect(wrong.error?.traceback.filter((line) => line.startsWith("TypeCheckError"))).toHaveLength(3);
});

test("off means off", async () => {
  const result = await kernel.execute("const x: string = 5;", { metadata: { oshlab: { types: "off" } } });
  expect(result.outputs).toEqual([]);
});

test("a notebook without mistakes passes the strict check, cell after cell", async () => {
  await writeFile(
    join(folder, "helper.ts"),
    "export interface Row { year: number }\nexport const rows: Row[] = [];\n",
  );
  const cells = [
    'import { rows, type Row } from "./helper.ts";\nimport { join } from "node:path";',
    "let count = 0;\nconst years = (list: Row[]): number[] => list.map(({ year }) => year);\ninterface Named { name: string }\nclass Box<T> { constructor(public value: T) {} }\nenum Sex { Woman, Man }\nfunction twice(n: number): number { return n * 2; }",
    "rows.push({ year: 2015 });\ncount = years(rows).length;\ncount += 1;",
    'const named: Named = { name: join("a", String(count)) };\nconst box: Box<number> = new Box(twice(count));\nconst sex: Sex = Sex.Man;',
    "let maybe: string | undefined = named.name;\nfor (const row of rows) { maybe = row.year > 2000 ? undefined : maybe; }",
    "const years = [1, 2, 3];",
    "const sum: number = years.reduce((a, b) => a + b, 0);\nawait Promise.resolve(sum)",
    "{ count, sum }",
    "export const shared = process.cwd();",
    "shared.length + structuredClone([1]).length",
    "using door = { [Symbol.dispose]() {} };\nObject.groupBy([1, 2], (n) => (n > 1 ? 'more' : 'one'))",
  ];
  for (const cell of cells) expect((await kernel.execute(cell, strict)).error).toBeUndefined();
});

test("the types of earlier cells hold in later ones", async () => {
  await kernel.execute("const label = 'x';\nlet level = 1;");
  const { error } = await kernel.execute("level = label;", strict);
  expect(error?.evalue).toContain("Type 'string' is not assignable to type 'number'");
  expect((await kernel.execute("label = 'y';", strict)).error?.evalue).toContain("label");
  await kernel.execute("const label = 5;");
  expect((await kernel.execute("level = label;", strict)).error).toBeUndefined();
});

test("a cell that is run again replaces itself", async () => {
  await kernel.execute("const size = 'big';", { cellId: "one" });
  await kernel.execute("const size = 10;", { cellId: "one" });
  expect((await kernel.execute("size.toFixed(1)", strict)).error).toBeUndefined();
});

test("a package without types and one that is not there", async () => {
  const plain = join(folder, "node_modules", "plain");
  await mkdir(plain, { recursive: true });
  await writeFile(join(plain, "package.json"), '{ "name": "plain", "version": "1.0.0", "main": "main.js" }');
  await writeFile(join(plain, "main.js"), "module.exports = { n: 4 };\n");
  const result = await kernel.execute('import plain from "plain";\nplain.n');
  expect(shown(result)).toBe("4");
  const { error } = await kernel.execute('import other from "not-there";', strict);
  expect(error?.evalue).toContain("not-there");
});

test("completion: members by type, names of earlier cells, living objects", async () => {
  await kernel.execute(
    "const survey = { respondents: 12, response: 0.4 };\nconst living: any = { atRuntime: 1 };",
  );
  const complete = async (code: string): Promise<Record<string, unknown>> =>
    (await kernel.request("complete_request", { code, cursor_pos: [...code].length })).content;
  expect(await complete("survey.resp")).toMatchObject({
    matches: expect.arrayContaining(["respondents", "response"]),
    cursor_start: 7,
    cursor_end: 11,
  });
  expect((await complete("const 𝒳 = 1; surv")).matches).toContain("survey");
  expect(await complete("const 𝒳 = 1; survey.respond")).toMatchObject({
    matches: ["respondents"],
    cursor_start: 20,
  });
  expect((await complete("living.atR")).matches).toEqual(["atRuntime"]);
});

test("completion answers while a cell runs", async () => {
  const running = kernel.execute(
    "import { existsSync } from 'node:fs'; while (!existsSync('answered')) await new Promise((resolve) => setTimeout(resolve, 20)); 'done'",
  );
  const { content } = await kernel.request("complete_request", { code: "survey.resp", cursor_pos: 11 });
  expect(content.matches).toContain("response");
  await writeFile(join(folder, "answered"), "");
  expect(shown(await running)).toBe("'done'");
});

test("inspect tells the type", async () => {
  const { content } = await kernel.request("inspect_request", {
    code: "survey",
    cursor_pos: 3,
    detail_level: 0,
  });
  expect(content.found).toBe(true);
  expect(content.data["text/plain"]).toContain("respondents: number");
});

test("a language server that is killed is replaced, and takes no cell with it", async () => {
  const { execFileSync } = await import("node:child_process");
  const pids = execFileSync("pgrep", ["-P", String(kernel.pid), "-f", "lsp"], { encoding: "utf8" })
    .trim()
    .split("\n");
  for (const pid of pids) process.kill(Number(pid), "SIGKILL");
  expect(shown(await kernel.execute("survey.respondents + 1"))).toBe("13");
  const { error } = await kernel.execute("survey.respondents = 'many';", strict);
  expect(error?.ename).toBe("TypeCheckError");
});

test("completion within quotes: what the types allow there, from the quote on", async () => {
  await kernel.execute('function pick(name: "eurofound-jqi" | "eurostat-accidents", more?: number) {}');
  expect(await completed('pick("')).toEqual(["eurofound-jqi", "eurostat-accidents"]);
  expect(await completed("pick('eurostat-a")).toEqual(["eurostat-accidents"]);
  expect(await completed("console.log(`${pick('eurofound")).toEqual(["eurofound-jqi"]);
  expect(await completed('"nothing can be known here')).toEqual([]);
  expect(await completed("// a comment's word\nMath.flo")).toEqual(["floor"]);
});

test("the helper names of cells' modules are not proposed", async () => {
  expect((await completed("")).filter((name) => name.startsWith("$cell"))).toEqual([]);
});

test("inspect within a call tells what it takes", async () => {
  const code = 'pick("eurofound-jqi", ';
  const { content } = await kernel.request("inspect_request", { code, cursor_pos: code.length });
  expect(content).toMatchObject({
    found: true,
    data: { "text/plain": expect.stringContaining("more?: number") },
  });
});

test("did you mean: names of earlier cells and of the language, members, texts of which some are allowed", async () => {
  await kernel.execute("const participation = 12;");
  await kernel.execute('function source(name: "eurofound-jqi" | "esener-2019", by?: ("year" | "sex")[]) {}');
  const said = async (code: string): Promise<string> => (await warned(kernel, code)).text;
  expect(await said("partcipation + 1")).toContain("did you mean participation?");
  expect(await said("participation + cosnole.length")).toContain("did you mean console?");
  expect(await said("participation.toFixd(1)")).toContain("did you mean toFixed?");
  expect(await said('source("eurofound-jqui")')).toContain('did you mean "eurofound-jqi"?');
  expect(await said('source("esener-2019", ["yeer"])')).toContain('did you mean "year"?');
  expect(await said('source("something else entirely")')).not.toContain("did you mean");
});

test("texts that a declaration file names are proposed with their labels, and looked up by them", async () => {
  const types = `export type Source =
/** One label */
| "other"
/** Quality of jobs */
| "jqi"
/** Accidents at work */
| "accidents";
export interface Other {
  /** Another label */
  other: 1;
}
`;
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ files: ["names.d.ts"] }));
  await writeFile(join(folder, "names.d.ts"), types);
  await kernel.execute('function named(name: "jqi" | "accidents" | "other") {}');
  const code = 'named("';
  const { content } = await kernel.request("complete_request", { code, cursor_pos: code.length });
  const { _jupyter_types_experimental: proposed } = content.metadata as Record<
    string,
    { text: string; type: string }[]
  >;
  expect(Object.fromEntries(proposed!.map(({ text, type }) => [text, type]))).toMatchObject({
    jqi: "Quality of jobs",
    accidents: "Accidents at work",
    other: expect.not.stringContaining("label"),
  });
  const asked = 'named("jqi")';
  const told = await kernel.request("inspect_request", { code: asked, cursor_pos: 9 });
  expect(told.content.data["text/plain"]).toMatch(/^Quality of jobs/);
});

/** The names that are proposed at the end of a text. */
async function completed(code: string): Promise<string[]> {
  const { content } = await kernel.request("complete_request", { code, cursor_pos: code.length });
  return content.matches as string[];
}

test("what no cell has imported is not proposed", async () => {
  expect(await completed("readFileSyn")).toEqual([]);
  await kernel.execute('import { readFileSync } from "node:fs";');
  expect(await completed("readFileSyn")).toEqual(["readFileSync"]);
});

test("paths of a tsconfig.json that came later", async () => {
  await writeFile(join(folder, "later.ts"), "export const later: number = 4;\n");
  expect((await kernel.execute('import { later } from "@later";', strict)).error?.evalue).toContain("@later");
  await writeFile(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions: { paths: { "@later": ["./later.ts"] } } }),
  );
  expect((await kernel.execute('import type { later } from "@later";', strict)).error).toBeUndefined();
});

test("a file that has come or changed is checked as it is now, and so is one that imports it", async () => {
  const file = (name: string, text: string) => writeFile(join(folder, name), text);
  const fault = async (code: string) => (await kernel.execute(code, strict)).error?.evalue ?? "";
  await file("below.ts", "export const below = 1;\n");
  await file("above.ts", 'export { below as above } from "./below.ts";\n');
  await file("tsconfig.json", JSON.stringify({ files: ["known.d.ts"] }));
  await file("known.d.ts", 'type Known = "a";\n');
  const code = 'import { above } from "./above.ts";\nabove.toFixed(1);\nconst known: Known = "a";';
  expect(await fault(code)).toBe("");
  expect(await fault('import { soon } from "./soon.ts";')).toContain("soon");

  await file("below.ts", 'export const below = "text";\n');
  await file("known.d.ts", 'type Known = "b";\n');
  await file("soon.ts", "export const soon = 1;\n");
  expect(await fault(code)).toContain("toFixed");
  expect(await fault('const known: Known = "b";')).toBe("");
  expect(await fault('import { soon } from "./soon.ts";')).toBe("");
});

test("completion of the path of a local file, from the last stroke on; the order is always the same", async () => {
  await mkdir(join(folder, "parts"), { recursive: true });
  await writeFile(join(folder, "parts", "inner.ts"), "export const inner = 1;\n");
  const complete = async (code: string) =>
    (await kernel.request("complete_request", { code, cursor_pos: code.length })).content;
  expect(await complete("import { inner } from './par")).toMatchObject({
    matches: ["parts"],
    cursor_start: 25,
  });
  expect((await complete("import { inner } from './parts/")).matches).toEqual(["inner.ts"]);
  expect(await completed("")).toEqual(await completed(""));
});

test("nothing is known of a name that there is not", async () => {
  const { content } = await kernel.request("inspect_request", { code: "nobodyKnows", cursor_pos: 3 });
  expect(content.found).toBe(false);
});
