import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startKernel } from "@oshlab/kernel/client";
import { shown, testKernel, written } from "./kernel.ts";

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

test("an error names its cell by number and id, and holds all frames; a notebook gets three fields", async () => {
  const result = await kernel.execute('require("node:fs").readFileSync("/no/such/file")', {
    cellId: "one-two",
  });
  expect(result.error?.cell).toEqual({ number: result.executionCount, id: "one-two" });
  expect(result.error?.stack?.join("\n")).toMatch(/node:fs[^]*at cell \d+, line 1, column 20/);
  expect(result.error?.traceback.join("\n")).not.toContain("node:fs:");
  expect(Object.keys(result.outputs[0]).sort()).toEqual(["ename", "evalue", "output_type", "traceback"]);
  expect(shown(await kernel.execute("_error"))).toMatch(/ENOENT[^]*node:fs[^]*at cell \d+, line 1/);
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

test("the errors that one error gathers; a cause that goes in circles", async () => {
  const { error } = await kernel.execute(
    "await Promise.any([Promise.reject(new RangeError('left')),\nPromise.reject('right')])",
  );
  expect(error?.traceback.join("\n")).toMatch(
    /^AggregateError: .*\n\nError 1 of 2:\nRangeError: left\n1 \| [^]*\n\nError 2 of 2:\nThrown: right$/,
  );
  const circle = await kernel.execute("const own: any = new Error('own'); own.cause = own; throw own");
  expect(circle.error?.traceback.slice(-2)).toEqual(["Caused by:", "…"]);
});

test("lines for IPython say what they are; a line for the shell, as files begin with, is a comment", async () => {
  for (const line of ["%time 1 + 1", "%%bash", "!pip install pandas", "?share"]) {
    const { error } = await kernel.execute(`const fine = 1;\n${line}`);
    expect(error).toMatchObject({ ename: "UserError", code: "MAGIC", place: { line: 2 } });
    expect(error?.evalue).toContain(line);
  }
  const result = await kernel.execute("#!/usr/bin/env node\n1 + 1");
  expect(result.outputs).toMatchObject([{ output_type: "execute_result", data: { "text/plain": "2" } }]);
  expect(result.outputs).toHaveLength(1);
});

test("a command of the system that TypeScript reads as its own; a first value without let", async () => {
  for (const line of ["!ls", "!ls -la"]) {
    const { error } = await kernel.execute(`1 + 1;\n${line}`);
    expect(error).toMatchObject({
      code: "MAGIC",
      line: 2,
      wayOut: expect.stringContaining('execSync("ls")'),
    });
    expect(error?.evalue).toContain(`“${line}”`);
  }
  for (const code of ["1 + 1;\nyear = 2025", "1 + 1;\nyear = year + 1", "1 + 1;\n(() => { year = 5; })()"]) {
    const { error } = await kernel.execute(code);
    expect(error).toMatchObject({
      code: "UNDECLARED",
      line: 2,
      wayOut: expect.stringContaining("let year = …"),
    });
  }
  expect((await kernel.execute("!nothing.here")).error?.code).toBe("MAGIC");
  expect((await kernel.execute("nothing + 1; const f = (nothing = 1) => nothing")).error?.ename).toBe(
    "ReferenceError",
  );
  await kernel.execute("let year = 1; year = 2025");
  expect(shown(await kernel.execute("!year"))).toBe("false");
});

test("a call of what is not there, as the cell's value: the line and a caret", async () => {
  for (const before of ["", "const set = 1;\n"]) {
    const { error } = await kernel.execute(`${before}print("hello")`);
    const line = before === "" ? 1 : 2;
    expect(error).toMatchObject({ ename: "ReferenceError", line });
    expect(error?.traceback.slice(1, 3)).toEqual([`${line} | print("hello")`, "    ^"]);
  }
});

test("a message of any length is cut, and says so", async () => {
  const { error } = await kernel.execute('throw new Error("long ".repeat(1_000_000))');
  expect(error?.evalue.length).toBeLessThan(5100);
  expect(error?.evalue).toMatch(/… 5,000 of 5,000,000 characters shown$/);
});

test("what cannot even be looked at is told", async () => {
  const { error } = await kernel.execute(
    'throw new Proxy({}, { get() { throw new Error("trap"); }, getPrototypeOf() { throw new Error("trap"); } })',
  );
  expect(error?.evalue).toBe("An error that cannot be shown: trap");
});

test("errors of evaluated code name the cell; a frame many times is told once", async () => {
  const syntax = await kernel.execute('const good = 1;\neval("a b c")');
  expect(syntax.error).toMatchObject({ ename: "SyntaxError", cell: { number: syntax.executionCount } });
  const inside = await kernel.execute('\neval("null.x")');
  expect(inside.error).toMatchObject({ ename: "TypeError", line: 2 });
  expect(inside.error?.traceback).toContain("    at eval, line 1, column 6");
  const { error } = await kernel.execute("function deep(): void { deep(); }\ndeep();");
  expect(error?.traceback.at(-1)).toMatch(/at deep, cell \d+, line 1, column 25 \(× 50\)/);
});

test("the line of a long text is shown around its caret", async () => {
  const { error } = await kernel.execute(
    `"${"x".repeat(300)}"; throw new Error("far"); "${"y".repeat(300)}"`,
  );
  const [, line, caret] = error!.traceback;
  expect(line.length).toBeLessThan(180);
  expect(line.slice(caret.length - 1)).toMatch(/^new Error\("far"\)/);
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
  const cell = `Error in cell ${result.executionCount} that nothing caught:\n`;
  expect(written(result, "stderr")).toContain(`${cell}Error: in a timer`);
  expect(written(result, "stderr")).toContain(`${cell}Error: unheard`);
});

test("a printed error has the author's lines", async () => {
  const result = await kernel.execute("console.log(new Error('seen'));\nconsole.log('after');");
  expect(written(result)).toBe(
    `Error: seen\n    at cell ${result.executionCount}, line 1, column 13\nafter\n`,
  );
});

test("what is queued after an error is not run", async () => {
  const results = await Promise.all([
    kernel.execute(
      "import { existsSync } from 'node:fs'; while (!existsSync('queued')) await new Promise((resolve) => setTimeout(resolve, 20)); throw new Error('stop here')",
    ),
    kernel.execute("globalThis.ran = true"),
    // It comes after them by the same way.
    kernel.request("kernel_info_request", {}).then(() => writeFile(join(folder, "queued"), "")),
  ]);
  expect(results.slice(0, 2).map((result) => result?.status)).toEqual(["error", "aborted"]);
  const [, goesOn] = await Promise.all([
    kernel.execute("throw 1", { stopOnError: false }),
    kernel.execute("globalThis.ran"),
  ]);
  expect(goesOn.status).toBe("ok");
  expect(goesOn.outputs).toEqual([]);
});

test("an error in a file of the author's: its path, its line, and the cell's", async () => {
  await writeFile(
    join(folder, "helper.ts"),
    "export function help(): never {\n  throw new Error('from a file');\n}\n",
  );
  const { error, executionCount } = await kernel.execute('import { help } from "./helper.ts";\nhelp();');
  expect(error?.traceback).toEqual([
    "Error: from a file",
    "helper.ts:",
    "2 |   throw new Error('from a file');",
    "            ^",
    "    at help (helper.ts:2:9)",
    `    at cell ${executionCount}, line 2, column 1`,
  ]);
  expect(error?.line).toBe(2);
});

test("… also where taking the types away moves the lines, and in a file that is no code", async () => {
  await writeFile(
    join(folder, "kinds.ts"),
    "interface Row {\n  year: number;\n}\n\nexport enum Sex {\n  W = 'w',\n}\nexport const fail = (row: Row): never => {\n  throw new Error(Sex.W + row.year);\n};\n",
  );
  const moved = await kernel.execute('import { fail } from "./kinds.ts";\nfail({ year: 2015 });');
  expect(moved.error?.traceback.slice(1, 3)).toEqual([
    "kinds.ts:",
    "9 |   throw new Error(Sex.W + row.year);",
  ]);
  await writeFile(join(folder, "broken.ts"), "export const a = 1;\nconst b = ;\n");
  const broken = await kernel.execute('import { a } from "./broken.ts";');
  expect(broken.error?.traceback.slice(0, 4)).toEqual([
    "SyntaxError: Unexpected token",
    "broken.ts:",
    "2 | const b = ;",
    "              ^",
  ]);
});

test("every word around an error is in the person's language", async () => {
  const own = await startKernel({ cwd: folder, env: { OSHLAB_LANG: "fr", OSHLAB_TYPES: "strict" } });
  try {
    const traceback = async (code: string): Promise<string> =>
      (await own.execute(code)).error!.traceback.join("\n");
    expect(await traceback("throw 5")).toBe("Lancé: 5");
    expect(await traceback("throw new Error('a', { cause: new Error('b') })")).toMatch(
      /at cellule 2, ligne 1, colonne 7\n\nCause:\nError: b/,
    );
    expect(await traceback("const b = ;")).toContain("at cellule 3, ligne 1");
    expect(await traceback("const total: string = 5;")).toMatch(
      /^TypeCheckError: il faut ici du texte, mais ceci est un nombre \(Type 'number' is[^]*at cellule 4, ligne 1, colonne 7$/,
    );
    expect(await traceback("Math.flor(2)")).toContain(
      "cette valeur n'a pas de flor ; vouliez-vous dire floor ? (Property 'flor' does not exist",
    );
    expect(await traceback("Math.max('a')")).toContain(
      "la fonction attend ici un nombre, mais reçoit du texte",
    );
    expect(await traceback("((a: number) => a)()")).toContain(
      "la fonction attend un autre nombre de valeurs : 1, et non 0",
    );
    expect(await traceback("unknownName")).toContain("le nom unknownName n'existe pas ici");
    expect(await traceback("const whole = 1; whole = 2;")).toContain("whole est une constante");
  } finally {
    await own.shutdown();
  }
});

test("a decorator is not supported, and says so", async () => {
  const { error } = await kernel.execute("const seen = (target: unknown) => target;\n@seen class A {}");
  expect(error).toMatchObject({ code: "DECORATORS", place: { line: 2 } });
});

test("of many frames the first ones are shown", async () => {
  const { error } = await kernel.execute("const a = (): void => b();\nconst b = (): void => a();\na();");
  expect(error?.traceback).toHaveLength(3 + 15 + 1);
  expect(error?.traceback.at(-1)).toBe("    … and 35 more; _error shows all");
});

test("a mistake that only V8 finds names its line", async () => {
  const { error } = await kernel.execute("const fine = 1;\nconst wrong = /(?<n>a)(?<n>b)/;");
  expect(error).toMatchObject({ ename: "SyntaxError", line: 2 });
  expect(error?.traceback.join("\n")).toContain("2 | const wrong");
  expect((await kernel.execute("class A {\n  accessor b = 1;\n}")).error).toMatchObject({
    code: "DECORATORS",
    place: { line: 2 },
  });
});

test("what is thrown is told as it is: NaN, -0, 10n, a symbol", async () => {
  for (const thrown of ["NaN", "-0", "10n", "Symbol(x)", "Infinity"]) {
    const code = thrown.startsWith("Symbol") ? "Symbol('x')" : thrown;
    expect((await kernel.execute(`throw ${code}`)).error?.evalue).toBe(thrown);
  }
});

test("what is nested too deeply for the parser or for V8 is answered, and the kernel goes on", async () => {
  const deep = (open: string, close: string): string => `${open.repeat(30_000)}1${close.repeat(30_000)}`;
  for (const code of [deep("(", ")"), deep("[", "]"), deep("x => ", ""), `type T = ${deep("A<", ">")}`]) {
    expect((await kernel.execute(code)).error?.ename).toBe("SyntaxError");
  }
  const sum = `1${" + 1".repeat(30_000)}`;
  expect((await kernel.execute(sum)).error?.ename).toBe("RangeError");
  const comparisons = Array.from({ length: 6000 }, (_, n) => `const less${n} = ${n} < 3;`).join("\n");
  expect(shown(await kernel.execute(`${comparisons}\nless2`))).toBe("true");
});
