import { expect, test } from "vitest";
import { Request } from "zeromq";
import { address } from "@oshlab/kernel/wire/connection.ts";
import { parse } from "@oshlab/kernel/wire/frames.ts";
import { rawKernel } from "./wire.ts";

const kernel = await rawKernel();

/** Sends a request; its reply's content and the types of what was published for it. */
async function ask(
  type: string,
  content: object,
): Promise<{ content: Record<string, unknown>; published: string[] }> {
  const frames = kernel.frames(type, content);
  const { header } = parse(frames, kernel.connection.key);
  await kernel.shell.send(frames);
  const reply = await kernel.reply();
  expect(reply.parent).toMatchObject({ msg_id: header.msg_id });
  expect(reply.header.msg_type).toBe(type.replace("_request", "_reply"));
  const messages = await kernel.published(header.msg_id);
  return {
    content: reply.content,
    published: messages.map(
      (message) => (message.content.execution_state as string) ?? message.header.msg_type,
    ),
  };
}

test("kernel_info says who it is", async () => {
  const { content, published } = await ask("kernel_info_request", {});
  expect(content).toMatchObject({
    status: "ok",
    protocol_version: "5.4",
    language_info: { name: "typescript", file_extension: ".ts" },
  });
  expect(published).toEqual(["busy", "idle"]);
});

test("execute: busy, input, output, idle", async () => {
  const { content, published } = await ask("execute_request", { code: "console.log('a'); 1" });
  expect(content).toMatchObject({ status: "ok", execution_count: 1, payload: [], user_expressions: {} });
  expect(published).toEqual(["busy", "execute_input", "stream", "execute_result", "idle"]);
});

test("an error is published and replied", async () => {
  const { content, published } = await ask("execute_request", { code: "nope" });
  expect(content).toMatchObject({ status: "error", execution_count: 2, ename: "ReferenceError" });
  expect(published).toEqual(["busy", "execute_input", "error", "idle"]);
});

test("empty code is not counted", async () => {
  expect((await ask("execute_request", { code: "  \n" })).content).toMatchObject({
    status: "ok",
    execution_count: 2,
  });
});

test("store_history: false is not counted either", async () => {
  const asked = { code: "'not kept'", store_history: false };
  expect((await ask("execute_request", asked)).content).toMatchObject({ status: "ok", execution_count: 2 });
});

test("history tells the inputs of the session", async () => {
  const { content } = await ask("history_request", {
    hist_access_type: "tail",
    n: 5,
    output: false,
    raw: true,
  });
  expect(content).toEqual({
    status: "ok",
    history: [
      [1, 1, "console.log('a'); 1"],
      [1, 2, "nope"],
    ],
  });
  const search = await ask("history_request", { hist_access_type: "search", pattern: "no*", output: false });
  expect(search.content.history).toEqual([[1, 2, "nope"]]);
});

test("comm_info: none are open", async () => {
  expect((await ask("comm_info_request", {})).content).toEqual({ status: "ok", comms: {} });
});

const COMPLETENESS: [string, object][] = [
  ["const a = 1;", { status: "complete" }],
  ["", { status: "complete" }],
  ["function f() {", { status: "incomplete", indent: "  " }],
  ["const rows = [", { status: "incomplete", indent: "  " }],
  ["1 +", { status: "incomplete", indent: "" }],
  ["`text", { status: "incomplete", indent: "" }],
  ["/* a comment", { status: "incomplete", indent: "" }],
  ["interface Row {\n  year: number;", { status: "incomplete", indent: "  " }],
  ["const b = ;", { status: "invalid" }],
  ["'text", { status: "invalid" }],
  ["}", { status: "invalid" }],
];
for (const [code, expected] of COMPLETENESS) {
  test(`is_complete: ${JSON.stringify(code)}`, async () => {
    expect((await ask("is_complete_request", { code })).content).toEqual(expected);
  });
}

test("the heart beats", async () => {
  const heart = new Request({ linger: 0, receiveTimeout: 300_000 });
  heart.connect(address(kernel.connection, "hb"));
  await heart.send("beat");
  expect(String((await heart.receive())[0])).toBe("beat");
  heart.close();
});

test("a wrong signature, a broken frame and an unknown type are logged and change nothing", async () => {
  await kernel.shell.send(kernel.frames("execute_request", { code: "globalThis.forged = 1" }, "another key"));
  const unsigned = kernel.frames("execute_request", { code: "globalThis.forged = 1" });
  unsigned[1] = Buffer.from("");
  await kernel.shell.send(unsigned);
  await kernel.shell.send(["nonsense"]);
  await kernel.shell.send(["<IDS|MSG>", "short"]);
  const broken = kernel.frames("execute_request", {});
  await kernel.shell.send(broken.slice(0, 4));
  await kernel.shell.send(kernel.frames("no_such_request", {}));
  const { content } = await ask("execute_request", {
    code: "",
    user_expressions: { forged: "typeof forged" },
  });
  expect(content.user_expressions).toMatchObject({ forged: { data: { "text/plain": "'undefined'" } } });
  expect(kernel.log().match(/wrong signature/g)).toHaveLength(2);
  expect(kernel.log()).toContain('unknown message type "no_such_request"');
});

test("a content that is not what it should be is answered", async () => {
  const { content } = await ask("execute_request", { code: 5, user_expressions: [1, null], silent: "x" });
  expect(content.status).toBe("ok");
  expect((await ask("complete_request", { code: null, cursor_pos: "x" })).content).toMatchObject({
    status: "ok",
  });
  expect((await ask("history_request", { hist_access_type: 7 })).content).toMatchObject({ status: "ok" });
});
