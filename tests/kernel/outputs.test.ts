import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { startKernel } from "@oshlab/kernel/client";
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
  const [first, second] = [
    "setTimeout(() => console.log('late'), 300); void (async () => { await new Promise((r) => setTimeout(r, 350)); throw 'lost'; })();",
    "await new Promise((resolve) => setTimeout(resolve, 700));",
  ].map((code) => raw.frames("execute_request", { code }));
  const [one, two] = [first, second].map((frames) => parse(frames, raw.connection.key).header.msg_id);
  await raw.shell.send(first);
  await raw.reply();
  await raw.shell.send(second);
  const written = new Map<unknown, string>();
  for (let idle = false; !idle;) {
    const { header, parent, content } = parse((await raw.iopub.receive()) as Buffer[], raw.connection.key);
    const { msg_id } = parent as { msg_id: string };
    if (header.msg_type === "stream") written.set(msg_id, (written.get(msg_id) ?? "") + content.text);
    idle = msg_id === two && content.execution_state === "idle";
  }
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
});

test("50 megabytes of text: few messages, small ones, all of it in a file", async () => {
  const folder = await mkdtemp(join(tmpdir(), "oshlab-test-"));
  const own = await rawKernel({ OSHLAB_OUTPUT_FOLDER: folder, OSHLAB_LANG: "nl" });
  // Half of it without line breaks, and with characters of several bytes.
  const code =
    'const line = "é€😀".repeat(1000);\nfor (let i = 0; i < 2800; i++) process.stdout.write(line);\nfor (let i = 0; i < 250_000; i++) console.log("x".repeat(99));';
  const frames = own.frames("execute_request", { code });
  await own.shell.send(frames);
  const { msg_id } = parse(frames, own.connection.key).header;
  const texts = (await own.published(msg_id))
    .filter(({ header }) => header.msg_type === "stream")
    .map(({ content }) => content.text as string);
  const bytes = texts.map((text) => Buffer.byteLength(text));
  // What Jupyter Server lets through in 3 seconds of one cell: 3,000 messages, 3,000,000 bytes.
  expect(texts.length).toBeLessThan(100);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_001_000);
  const file = /Alles staat in (\S+)\n$/.exec(texts.at(-1)!)![1];
  expect(dirname(file)).toBe(folder);
  const whole = await readFile(file, "utf8");
  await rm(folder, { recursive: true });
  expect(whole).toBe("é€😀".repeat(2_800_000) + `${"x".repeat(99)}\n`.repeat(250_000));
  expect(Buffer.byteLength(whole)).toBe(50_200_000);
  expect(whole.startsWith(texts.join("").replace(/\n… .*\n$/, ""))).toBe(true);
});

test("a character that is written in two parts is one", async () => {
  const result = await kernel.execute(
    'const bytes = Buffer.from("é€");\nfor (const byte of bytes) process.stdout.write(Buffer.of(byte));\nprocess.stdout.write("e9", "hex");',
  );
  expect(written(result).slice(0, 2)).toBe("é€");
});

test("everything of the console, in order, without colour codes", async () => {
  const colourful = await startKernel({ cwd: tmpdir(), env: { FORCE_COLOR: "1", OSHLAB_TYPES: "off" } });
  const result = await colourful.execute(`console.log({ a: 1, b: "x" }, "%c", [null]);
console.table([{ n: 1 }]);
console.group("group");
console.error("on standard error");
console.info("within");
console.groupEnd();
console.count("seen");
console.count("seen");
console.dir({ a: { b: { c: 1 } } }, { depth: 0 });
console.assert(1 > 2, "asserted");
console.time("took");
console.timeEnd("took");
console.log(new Error("logged").message, "%cred", "color: red");`);
  await colourful.shutdown();
  const parts = result.outputs.map((output) => output.output_type === "stream" && [output.name, output.text]);
  expect(parts).toEqual([
    [
      "stdout",
      "{ a: 1, b: 'x' } %c [ null ]\n┌─────────┬───┐\n│ (index) │ n │\n├─────────┼───┤\n│ 0       │ 1 │\n└─────────┴───┘\ngroup\n",
    ],
    ["stderr", "  on standard error\n"],
    ["stdout", "  within\nseen: 1\nseen: 2\n{ a: [Object] }\n"],
    ["stderr", "Assertion failed: asserted\n"],
    ["stdout", expect.stringMatching(/^took: [\d.]+ms\nlogged %cred color: red\n$/)],
  ]);
});

test("console.clear takes away what the cell has shown", async () => {
  const raw = await rawKernel();
  const frames = raw.frames("execute_request", { code: "console.log(1); console.clear(); console.log(2);" });
  await raw.shell.send(frames);
  const messages = await raw.published(parse(frames, raw.connection.key).header.msg_id);
  expect(messages.map(({ header }) => header.msg_type)).toEqual(
    expect.arrayContaining(["stream", "clear_output", "stream"]),
  );
});
