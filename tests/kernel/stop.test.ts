import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import type { ExecuteResult } from "@oshlab/kernel/client";
import { shown, testKernel, written } from "./kernel.ts";

const { kernel } = await testKernel({ OSHLAB_TYPES: "off" });
const small = await testKernel({ OSHLAB_TYPES: "off", NODE_OPTIONS: "--max-old-space-size=120" });

/** Runs a cell and stops it once it runs. */
async function stopped(code: string): Promise<ExecuteResult> {
  let begun: () => void = () => {};
  const running = new Promise<void>((resolve) => (begun = resolve));
  const result = kernel.execute(`console.log("runs"); await null; ${code}`, { onOutput: () => begun() });
  await running;
  await kernel.interrupt();
  return await result;
}

const ENDLESS = {
  "a loop": "while (true) {}",
  "a loop after an await": "await new Promise((resolve) => setTimeout(resolve, 1)); while (true) {}",
  "an await that never ends": "await new Promise(() => {})",
  "a loop of microtasks": "for (;;) await null;",
  "a loop in a timer": "setInterval(() => { while (true) {} }, 1); await new Promise(() => {});",
  "a loop of timers": "for (;;) await new Promise((resolve) => setTimeout(resolve, 1));",
  "a runaway regular expression": "/(x+x+)+y/.test('x'.repeat(40))",
  "a loop that prints": "for (;;) console.log('x'.repeat(100))",
  "a value whose display never ends": "({ [Symbol.for('Jupyter.display')]() { while (true) {} } })",
};

describe("Stop ends the cell and keeps the state", () => {
  for (const [name, code] of Object.entries(ENDLESS)) {
    test(`${name}`, async () => {
      await kernel.execute(`const state = ${JSON.stringify(name)};`);
      expect((await stopped(code)).error).toMatchObject({ ename: "UserError", code: "CELL_STOPPED" });
      expect(shown(await kernel.execute("state"))).toBe(`'${name}'`);
    });
  }

  test("an await that never ends, while memory is tidied", async () => {
    const tidied = "setInterval(() => { for (let i = 0; i < 100; i++) void new Array(1e5).fill(i); }, 1);";
    expect((await stopped(`${tidied} await new Promise(() => {});`)).error?.code).toBe("CELL_STOPPED");
    expect(
      shown(await kernel.execute("for (let i = 0; i < 2000; i++) void new Array(1e5).fill(i);\n'alive'")),
    ).toBe("'alive'");
  });

  test("a cell that has not begun", async () => {
    await kernel.execute("const state = 'early';");
    for (let n = 0; n < 10; n++) {
      const result = kernel.execute("await new Promise(() => {})");
      // It goes the same way, after the cell.
      await kernel.request("kernel_info_request", {});
      await kernel.interrupt();
      expect((await result).error?.code).toBe("CELL_STOPPED");
    }
    expect(shown(await kernel.execute("state"))).toBe("'early'");
  });

  test("a signal does so too", async () => {
    await kernel.execute("const state = 'signal';");
    let begun: () => void = () => {};
    const running = new Promise<void>((resolve) => (begun = resolve));
    const result = kernel.execute("console.log('runs'); while (true) {}", { onOutput: () => begun() });
    await running;
    process.kill(kernel.pid, "SIGINT");
    expect((await result).error?.code).toBe("CELL_STOPPED");
    expect(shown(await kernel.execute("state"))).toBe("'signal'");
  });
});

describe("nothing of a stopped cell goes on", () => {
  const wait = "await new Promise((resolve) => exec('sleep 0.3', resolve))";
  const begun = {
    "its next line": `${wait}; after += 1;`,
    "a function that it called": `await (async () => { for (;;) { ${wait}; after += 1; } })()`,
    "an async loop": `for await (const n of (async function* () { for (;;) { ${wait}; yield 1; } })()) after += n;`,
    "what follows an import":
      'import "data:text/javascript,await new Promise((resolve) => setTimeout(resolve, 300))"; after += 1;',
    "a timer, when it computes itself": "setInterval(() => (after += 1), 50); while (true) {}",
  };
  for (const [name, code] of Object.entries(begun)) {
    test(`${name}`, async () => {
      await kernel.execute("import { exec } from 'node:child_process'; let after = 0;");
      expect((await stopped(code)).error?.code).toBe("CELL_STOPPED");
      await kernel.execute("after = 0;");
      expect(shown(await kernel.execute(`${wait}; ${wait}; after`))).toBe("0");
    });
  }

  test("what it declared with `using` is disposed of", async () => {
    await kernel.execute("let disposed = 0;");
    for (const way of ["await new Promise(() => {})", "while (true) {}"]) {
      await stopped(`using it = { [Symbol.dispose]() { disposed += 1; } }; ${way}`);
    }
    expect(shown(await kernel.execute("disposed"))).toBe("2");
  });
});

test("a cell that breaks the language itself is answered, and the next one runs", async () => {
  const { error } = await kernel.execute("Array.prototype.map = JSON.stringify = Object.keys = null; 5");
  expect(error?.code).toBe("WORKER_ENDED");
  expect(shown(await kernel.execute("[1].map(String)"))).toBe("[ '1' ]");
});

test("what cannot be stopped becomes an announced restart", async () => {
  const blocked = 'require("node:child_process").execSync("sleep 60")';
  await kernel.execute("const lost = 1;");
  const { error } = await stopped(blocked);
  expect(error).toMatchObject({
    code: "WORKER_UNSTOPPABLE",
    wayOut: expect.stringContaining("from the top"),
  });
  expect(shown(await kernel.execute("typeof lost"))).toBe("'undefined'");
});

test("a worker that is killed: the cell gets an error that says so, the next one runs", async () => {
  const { error } = await kernel.execute(
    "process.kill(process.pid, 'SIGKILL'); await new Promise(() => {});",
  );
  expect(error).toMatchObject({ code: "WORKER_ENDED", evalue: expect.stringContaining("SIGKILL") });
  expect(shown(await kernel.execute("1 + 1"))).toBe("2");
});

test("a worker that runs out of memory: the cell says so in plain words, the next one runs", async () => {
  const result = await small.kernel.execute(
    "console.log('begins'); const all = []; while (true) all.push(new Array(1e5).fill(all.length));",
  );
  expect(result.error).toMatchObject({
    code: "WORKER_MEMORY",
    wayOut: expect.stringContaining("fewer rows"),
  });
  expect(written(result)).toBe("begins\n");
  expect(written(result, "stderr").trim()).toBe("");
  expect(shown(await small.kernel.execute("1 + 1"))).toBe("2");
});

test("what only looks like the end for want of memory is printed", async () => {
  const text = "<--- Last few GCs --->\nout of memory\n";
  const result = await kernel.execute(`require("node:fs").writeSync(2, ${JSON.stringify(text)}); 1`);
  expect(result.error).toBeUndefined();
  expect(written(result, "stderr")).toBe(text);
});

test("a worker that is killed between cells is replaced", async () => {
  const pid = Number(shown(await kernel.execute("process.pid")));
  process.kill(pid, "SIGKILL");
  await expect.poll(() => known(pid)).toBe(false);
  expect(shown(await kernel.execute("'again'"))).toBe("'again'");
});

test("no process is left when the kernel is killed, even while a cell computes", async () => {
  const { startKernel } = await import("@oshlab/kernel/client");
  const doomed = await startKernel({ cwd: import.meta.dirname });
  const pid = Number(shown(await doomed.execute("process.pid")));
  let begun: () => void = () => {};
  const runs = new Promise<void>((resolve) => (begun = resolve));
  const running = doomed
    .execute("console.log('runs'); while (true) {}", { onOutput: () => begun() })
    .catch((error: Error) => error.message);
  await runs;
  process.kill(doomed.pid, "SIGKILL");
  expect(await running).toContain("The kernel has ended (SIGKILL)");
  await expect.poll(() => alive(pid)).toBe(false);
  await doomed.shutdown();
});

/** Is there a process of this number, or one that has ended and that its kernel has not seen end yet? */
function known(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function alive(pid: number): boolean {
  try {
    // A process that has ended but was not collected counts as gone.
    return !execFileSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" }).startsWith("Z");
  } catch {
    return false;
  }
}
