import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DebugKernel } from "./debugKernel.ts";

// The debugger: cells stop, and can be looked at.
const kernel = await DebugKernel.start();

const FUNCTIONS = `interface Row {
  year: number;
}

const double = (x: number): number => {
  const y: number = x * 2;
  return y;
};
function outer(n: number): number {
  const inner = double(n) + 1;
  return inner;
}`;

test("without an attached debugger nothing stops", async () => {
  expect((await kernel.execute("debugger;\n'went on'")).text).toBe("'went on'");
  expect(kernel.events()).toEqual([]);
});

test("attached, with a function of an earlier cell: a breakpoint stops where the author sees it", async () => {
  await kernel.execute(FUNCTIONS);
  await kernel.attach();
  expect(await kernel.event("initialized")).toBe(undefined);
  expect(await kernel.ask("debugInfo")).toMatchObject({ isStarted: true });
  const { lines } = await kernel.breakAt(FUNCTIONS, 6);
  expect(lines).toEqual([6]);

  const cell = "// a comment\nconst a = outer(2);\na";
  const running = kernel.execute(cell);
  expect(await kernel.stop("breakpoint")).toEqual([
    ["double", 6],
    ["outer", 10],
    ["cell 3", 2],
  ]);
  expect(await kernel.ask("debugInfo")).toMatchObject({ stoppedThreads: [1] });
  const { stackFrames } = await kernel.ask("stackTrace", { threadId: 1 });
  const path = (await kernel.ask("dumpCell", { code: FUNCTIONS })).sourcePath;
  expect(stackFrames[0].source).toEqual({ name: "cell 2", path });
  expect((await kernel.ask("source", { source: { path } })).content).toBe(FUNCTIONS);
  const scopes = await kernel.scopes();
  expect(scopes["Locals"]).toEqual({ x: "2" });
  expect(scopes["Globals"]).toMatchObject({ outer: "function outer(n)" });
  expect(Object.keys(scopes["Globals"]!)).not.toContain("a");

  await kernel.ask("continue", { threadId: 1 });
  await kernel.event("continued");
  expect((await running).text).toBe("5");
  await kernel.breakAt(FUNCTIONS);
});

test("stepping stays in the author's lines: over, in, out; and types in an expression", async () => {
  const cell = "const first = outer(1);\nawait null;\nconst all = [3, 4].map((x) => outer(x));\nall";
  await kernel.breakAt(cell, 1);
  const running = kernel.execute(cell);
  expect(await kernel.stop("breakpoint")).toEqual([["cell 4", 1]]);
  const step = async (how: string) => {
    await kernel.ask(how, { threadId: 1 });
    return (await kernel.stop("step"))[0];
  };
  expect(await step("next")).toEqual(["cell 4", 2]);
  expect(await step("next")).toEqual(["cell 4", 3]);
  expect(await step("stepIn")).toEqual(["(no name)", 3]);
  expect(await step("stepIn")).toEqual(["outer", 10]);
  expect(await step("stepIn")).toEqual(["double", 6]);
  expect(await step("next")).toEqual(["double", 7]);
  const frameId = await kernel.frameId();
  expect((await kernel.ask("evaluate", { expression: "(y as number) + first!", frameId })).result).toBe("9");
  expect(await kernel.response("evaluate", { expression: "nowhere", frameId })).toMatchObject({
    success: false,
    message: "ReferenceError: nowhere is not defined",
  });
  expect(await kernel.ask("richInspectVariables", { variableName: "y", frameId })).toEqual({
    data: { "text/plain": "6" },
    metadata: {},
  });
  await kernel.ask("copyToGlobals", { srcVariableName: "y", dstVariableName: "kept", srcFrameId: frameId });
  expect((await step("stepOut"))![0]).toBe("outer");
  await kernel.breakAt(cell);
  await kernel.ask("continue", { threadId: 1 });
  expect((await running).text).toBe("[ 7, 9 ]");
  expect((await kernel.execute("kept")).text).toBe("6");
});

test("the last step of a cell ends it, and the next cell does not stop", async () => {
  const cell = "debugger;\nconst last = 1;";
  const running = kernel.execute(cell);
  await kernel.stop("pause");
  await kernel.ask("next", { threadId: 1 });
  expect(await kernel.stop("step")).toEqual([["cell 6", 2]]);
  await kernel.ask("next", { threadId: 1 });
  expect((await running).content.status).toBe("ok");
  await kernel.event("continued");
  expect((await kernel.execute("outer(1)")).text).toBe("3");
  expect(kernel.events()).not.toContain("stopped");
});

const LINES: [what: string, code: string, line: number, stops: number][] = [
  ["an empty line: the next one", "let a1 = 1;\n\na1 += 1;", 2, 3],
  ["a type: the next statement", "interface A2 {\n  x: number;\n}\nlet a2 = 1;", 2, 4],
  ["behind the end: the last statement", "let a3 = 1;\n// nothing", 2, 1],
  ["the value of a declaration", "const a4 =\n  outer(1);", 2, 2],
  ["a link of a chain", "const a5 = [1]\n  .map((x) => x)\n  .map((x) => x + 1);", 3, 3],
  ["the last expression", "let a6 = 1;\na6 + 1", 2, 2],
  ["an import", "let a7 = 1;\nimport { join as j7 } from 'node:path';\nj7('a', 'b');", 2, 2],
  ["after functions, which run first", "let a8 = 1;\nfunction f8() {\n  return a8;\n}\nf8();", 1, 1],
  ["in a function", "f9();\nfunction f9() {\n  return 1;\n}", 3, 3],
  ["the return of a variable", "f15(1);\nfunction f15(x) {\n  const y = x * 2;\n  return y;\n}", 4, 4],
  ["a class", "let a10 = 1;\nclass C10 {\n  x = a10;\n}\nnew C10();", 5, 5],
  ["an object alone", "{\n  a11: outer(1),\n}", 1, 2],
  ["names that hide global ones", "let name = 1;\nlet performance = name;\nperformance += name;", 3, 3],
  ["var", "let a12 = 1;\nvar b12 = a12;\nfor (var i12 = 0; i12 < 1; i12++) b12 += i12;", 2, 2],
  ["an enumeration", "let a13 = 1;\nenum E13 {\n  A,\n}\na13 = E13.A;", 5, 5],
  ["using", "let a14 = 1;\nusing d14 = { [Symbol.dispose]() {} };\na14 += 1;", 2, 2],
];
describe("where a breakpoint stands, and the cell stops", () => {
  for (const [what, code, asked, stops] of LINES)
    test(`${what}`, async () => {
      const { lines } = await kernel.breakAt(code, asked);
      const running = kernel.execute(code);
      const [top] = await kernel.stop("breakpoint");
      expect(top![1]).toBe(stops);
      // What an object alone holds is known only when it runs.
      expect(lines).toEqual([what === "an object alone" ? asked : stops]);
      await kernel.breakAt(code);
      await kernel.ask("continue", { threadId: 1 });
      expect((await running).content.status).toBe("ok");
    });
});

test("scopes: blocks count as local, closures are shown, names as the author wrote them", async () => {
  const cell = `const process = "mine";
function make(base: number) {
  const url = process;
  return (URL: number) => {
    for (const step of [1]) {
      debugger;
    }
    return base + URL + url.length;
  };
}
make(10)(5)`;
  const running = kernel.execute(cell);
  await kernel.stop("pause");
  const scopes = await kernel.scopes();
  expect(scopes["Locals"]).toMatchObject({ step: "1", URL: "5" });
  expect(scopes["Closure"]).toMatchObject({ base: "10", url: "'mine'" });
  expect(scopes["Globals"]).toMatchObject({ process: "'mine'" });
  await kernel.ask("continue", { threadId: 1 });
  expect((await running).text).toBe("19");
});

test("a cell that waits, a timer, an async function", async () => {
  const cell = `const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
async function late() {
  await wait(5);
  const found = 7;
  return found;
}
setTimeout(() => {
  const fired = true;
}, 1);
const result = await late();
result`;
  await kernel.breakAt(cell, 5, 8, 11);
  const running = kernel.execute(cell);
  expect((await kernel.stop("breakpoint"))[0]![1]).toBe(8);
  await kernel.ask("continue");
  expect((await kernel.stop("breakpoint"))[0]).toEqual(["late", 5]);
  expect((await kernel.scopes())["Locals"]).toMatchObject({ found: "7" });
  await kernel.ask("continue");
  expect((await kernel.stop("breakpoint"))[0]![1]).toBe(11);
  await kernel.breakAt(cell);
  await kernel.ask("continue");
  expect((await running).text).toBe("7");
});

test("the author's own file: its frames, its breakpoints, its text", async () => {
  const path = join(kernel.folder, "helper.ts");
  await writeFile(path, "export function triple(x: number): number {\n  const y = x * 3;\n  return y;\n}\n");
  await kernel.ask("setBreakpoints", { source: { path }, breakpoints: [{ line: 3 }] });
  const running = kernel.execute("import { triple } from './helper.ts';\ntriple(2)");
  expect((await kernel.stop("breakpoint"))[0]).toEqual(["triple", 3]);
  expect(await kernel.scopes()).toMatchObject({ Locals: { x: "2", y: "6" } });
  const { stackFrames } = await kernel.ask("stackTrace", {});
  expect(stackFrames[0].source).toEqual({ name: "helper.ts", path });
  expect((await kernel.ask("source", { source: { path } })).content).toContain("x * 3");
  expect((await kernel.ask("modules")).modules).toMatchObject([{ name: "helper.ts" }]);
  expect(await kernel.response("source", { source: { path: "/etc/passwd" } })).toMatchObject({
    success: false,
  });
  await kernel.ask("setBreakpoints", { source: { path }, breakpoints: [] });
  await kernel.ask("continue");
  expect((await running).text).toBe("6");
});

const THROWS: [what: string, code: string, uncaught: boolean][] = [
  ["at the top", "const w1 = 1;\nthrow new Error('e');", true],
  ["after an await", "await null;\nthrow new Error('e');", true],
  [
    "in a function that is waited for",
    "const f = async () => { await null; throw new Error('e'); };\nawait f();",
    true,
  ],
  ["of the language", "const nothing: any = null;\nnothing.x;", true],
  ["in a library, passed on", "JSON.parse('{');", true],
  ["caught where it is thrown", "try { throw new Error('e'); } catch {}", false],
  ["caught by a caller", "function f3() { throw new Error('e'); }\ntry { f3(); } catch {}", false],
  [
    "caught by who waits",
    "const f4 = async () => { await null; throw new Error('e'); };\ntry { await f4(); } catch {}",
    false,
  ],
];
describe("errors", () => {
  for (const [what, code, uncaught] of THROWS)
    test(`${what}: ${uncaught ? "stops" : "does not stop"} when nothing catches it`, async () => {
      await kernel.ask("setExceptionBreakpoints", { filters: ["uncaught"] });
      const running = kernel.execute(code);
      if (uncaught) {
        await kernel.stop("exception");
        await kernel.ask("continue");
      }
      expect((await running).content.status).toBe(uncaught ? "error" : "ok");
      expect(kernel.events()).not.toContain("stopped");
    });

  test("all of them, when asked; none, when not", async () => {
    await kernel.ask("setExceptionBreakpoints", { filters: ["all"] });
    const running = kernel.execute("try {\n  throw new Error('seen');\n} catch {}\n'done'");
    expect(await kernel.event("stopped")).toMatchObject({ reason: "exception", text: "Error: seen" });
    await kernel.ask("continue");
    expect((await running).text).toBe("'done'");
    await kernel.ask("setExceptionBreakpoints", { filters: [] });
    expect((await kernel.execute("throw new Error('unseen')")).content.status).toBe("error");
    expect(kernel.events()).not.toContain("stopped");
  });
});

test("a cell that computes can be paused, and looked at", async () => {
  const running = kernel.execute("let turns = 0;\nlet go = true;\nwhile (go) turns += 1;\n'ended'");
  await expect.poll(async () => (await kernel.variables()).some(({ name }) => name === "go")).toBe(true);
  await kernel.ask("pause", { threadId: 1 });
  expect((await kernel.stop("pause"))[0]![1]).toBe(3);
  await kernel.ask("evaluate", { expression: "go = false", frameId: await kernel.frameId() });
  await kernel.ask("continue");
  expect((await running).text).toBe("'ended'");
});

test("Stop ends a paused cell and keeps the state", async () => {
  const running = kernel.execute("const before = 1;\ndebugger;\nvar after = 2;");
  await kernel.stop("pause");
  await kernel.request("interrupt_request", {}, "control");
  expect((await running).content).toMatchObject({ status: "error", oshlab: { code: "CELL_STOPPED" } });
  await kernel.event("continued");
  expect((await kernel.execute("[before, after]")).text).toBe("[ 1, undefined ]");
});

test("a process that is lost while paused: editors hear of it, and the next one stops too", async () => {
  const cell = "const x = process === 'mine' ? 0 : 1;\ndebugger;";
  const pid = Number((await kernel.execute("globalThis.process.pid")).text);
  const running = kernel.execute(cell);
  await kernel.stop("pause");
  process.kill(pid, "SIGKILL");
  expect((await running).content).toMatchObject({ oshlab: { code: "WORKER_ENDED" } });
  await kernel.event("continued");
  await kernel.breakAt(FUNCTIONS, 7);
  await kernel.execute(FUNCTIONS);
  const next = kernel.execute("outer(5)");
  expect(await kernel.stop("breakpoint")).toMatchObject([
    ["double", 7],
    ["outer", 10],
    [expect.any(String), 1],
  ]);
  await kernel.ask("continue");
  expect((await next).text).toBe("11");
});

test("the end of debugging lets a paused cell go on, and nothing stops any more", async () => {
  const running = kernel.execute("outer(6)");
  await kernel.stop("breakpoint");
  await kernel.ask("disconnect", { restart: false, terminateDebuggee: false });
  expect((await running).text).toBe("13");
  await kernel.event("continued");
  expect((await kernel.execute("debugger;\nouter(7)")).text).toBe("15");
  expect(kernel.events()).not.toContain("stopped");
  expect(await kernel.ask("debugInfo")).toMatchObject({ isStarted: false });
});

test("attached again, the breakpoints are there again", async () => {
  await kernel.attach();
  const running = kernel.execute("outer(8)");
  expect((await kernel.stop("breakpoint"))[0]).toEqual(["double", 7]);
  await kernel.ask("continue");
  expect((await running).text).toBe("17");
});

test("a kernel that is ended while a cell is paused leaves nothing behind", async () => {
  const pid = Number((await kernel.execute("process.pid")).text);
  void kernel.execute("debugger;").catch(() => {});
  await kernel.stop("pause");
  await kernel.request("shutdown_request", { restart: false }, "control");
  for (const one of [pid, kernel.pid]) await expect.poll(() => alive(one)).toBe(false);
});

function alive(pid: number): boolean {
  try {
    // A process that has ended but was not collected counts as gone.
    return !execFileSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" }).startsWith("Z");
  } catch {
    return false;
  }
}
