import { readFile, rm } from "node:fs/promises";
import { expect, test } from "vitest";
import { Subscriber } from "zeromq";
import { address } from "@oshlab/kernel/wire/connection.ts";
import { parse } from "@oshlab/kernel/wire/frames.ts";
import { shown, testKernel, written } from "./kernel.ts";
import { rawKernel } from "./wire.ts";

const { kernel } = await testKernel({ OSHLAB_TYPES: "off" });

test("2,000 lines are all kept, in order", async () => {
  const result = await kernel.execute("for (let i = 0; i < 2000; i++) console.log(i)");
  expect(written(result).trim().split("\n")).toEqual(Array.from({ length: 2000 }, (_, i) => String(i)));
});

test("streams and displays keep their order", async () => {
  const show = "globalThis[Symbol.for('oshlab.kernel')].display";
  const { outputs } = await kernel.execute(
    `console.log("a"); ${show}({ "text/html": "<b>1</b>" }, { isolated: true }); console.error("b"); console.log("c"); "d"`,
  );
  expect(outputs).toEqual([
    { output_type: "stream", name: "stdout", text: "a\n" },
    { output_type: "display_data", data: { "text/html": "<b>1</b>" }, metadata: { isolated: true } },
    { output_type: "stream", name: "stderr", text: "b\n" },
    { output_type: "stream", name: "stdout", text: "c\n" },
    {
      output_type: "execute_result",
      data: { "text/plain": "'d'" },
      metadata: {},
      execution_count: expect.any(Number),
    },
  ]);
});

test("what is written just before the process ends is kept", async () => {
  const result = await kernel.execute(
    "for (let i = 0; i < 500; i++) console.log('line ' + i); process.exit(0)",
  );
  expect(written(result).trim().split("\n")).toHaveLength(500);
  expect(result.error).toMatchObject({ ename: "UserError", code: "WORKER_ENDED" });
});

test("a child process writes into the cell's streams", async () => {
  const result = await kernel.execute(
    'import { execSync } from "node:child_process";\nexecSync("echo from a child", { stdio: "inherit" });',
  );
  expect(written(result)).toBe("from a child\n");
});

test("what timers and promises write later stands under the cell that started them, errors too", async () => {
  const raw = await rawKernel();
  const iopub = new Subscriber({ linger: 0, receiveTimeout: 20_000 });
  iopub.connect(address(raw.connection, "iopub"));
  iopub.subscribe();
  const [first, second] = [
    "setTimeout(() => console.log('late'), 300); void (async () => { await new Promise((r) => setTimeout(r, 350)); throw 'lost'; })();",
    "await new Promise((resolve) => setTimeout(resolve, 700));",
  ].map((code) => raw.frames("execute_request", { code }));
  const [one, two] = [first, second].map((frames) => parse(frames, raw.connection.key).header.msg_id);
  // Until the subscription has reached the kernel.
  await new Promise((resolve) => setTimeout(resolve, 200));
  await raw.shell.send(first);
  await raw.reply();
  await raw.shell.send(second);
  const written = new Map<unknown, string>();
  for (let idle = false; !idle;) {
    const { header, parent, content } = parse((await iopub.receive()) as Buffer[], raw.connection.key);
    const { msg_id } = parent as { msg_id: string };
    if (header.msg_type === "stream") written.set(msg_id, (written.get(msg_id) ?? "") + content.text);
    idle = msg_id === two && content.execution_state === "idle";
  }
  iopub.close();
  expect([...written]).toEqual([[one, "late\nError in cell 1 that nothing caught:\nThrown: lost\n"]]);
});

test("a value says how it is shown, also with a promise; bytes become base64", async () => {
  const { outputs } = await kernel.execute(
    "({ async [Symbol.for('Jupyter.display')]() { return { 'text/html': '<i>x</i>', 'image/png': new Uint8Array([1, 2]) }; } })",
  );
  expect(outputs).toEqual([
    {
      output_type: "execute_result",
      data: { "text/html": "<i>x</i>", "image/png": "AQI=" },
      metadata: {},
      execution_count: expect.any(Number),
    },
  ]);
});

test("user expressions: values with their MIME types, errors, and none that changes the count", async () => {
  const before = await kernel.execute("const half: number = 0.5;");
  const result = await kernel.execute("", {
    userExpressions: {
      number: "half * 3 as number",
      own: "({ [Symbol.for('Jupyter.display')]: () => ({ 'text/html': '<b>!</b>' }) })",
      wrong: "unknownName",
      broken: "1 +",
    },
  });
  expect(result.executionCount).toBe(before.executionCount);
  expect(result.userExpressions).toMatchObject({
    number: { status: "ok", data: { "text/plain": "1.5" }, metadata: {} },
    own: { status: "ok", data: { "text/html": "<b>!</b>" } },
    wrong: { status: "error", ename: "ReferenceError", evalue: "unknownName is not defined" },
    broken: { status: "error", ename: "SyntaxError" },
  });
});

test("a silent cell is neither counted nor shown", async () => {
  const before = await kernel.execute("1");
  const silent = await kernel.execute("console.log('hidden'); globalThis.quiet = 2; 3", { silent: true });
  expect(silent.outputs).toEqual([]);
  const after = await kernel.execute("globalThis.quiet");
  expect(shown(after)).toBe("2");
  expect(after.executionCount).toBe(before.executionCount + 1);
});

test("text past the limit goes to a file, whole, and the cell says where", async () => {
  const shownText = written(
    await kernel.execute("for (let line = 0; line < 400_000; line++) console.log(`line ${line}`);"),
  );
  expect(shownText.length).toBeLessThan(2_001_000);
  const file = /All of it is in (\S+)\n$/.exec(shownText)?.[1] ?? "";
  const whole = await readFile(file, "utf8");
  await rm(file);
  expect(whole).toBe(Array.from({ length: 400_000 }, (_, line) => `line ${line}\n`).join(""));
  expect(shownText.startsWith(whole.slice(0, 1_999_000))).toBe(true);
  expect(written(await kernel.execute("console.log('next')"))).toBe("next\n");
}, 60_000);
