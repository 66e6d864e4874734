import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { Dealer } from "zeromq";
import { CHANNELS, address } from "@oshlab/kernel/wire/connection.ts";
import { parse } from "@oshlab/kernel/wire/frames.ts";
import { rawKernel } from "./wire.ts";

const kernel = await rawKernel();
const CLI = join(import.meta.dirname, "../../kernel-extensions/kernel/cli.ts");

/** Numbers that are the same in every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}
const dice = random(20261124);

const TYPES = [
  "execute_request complete_request inspect_request history_request is_complete_request",
  "comm_info_request comm_open comm_msg comm_close kernel_info_request interrupt_request",
  "input_reply input_request debug_request status __proto__ constructor toString",
].flatMap((line) => line.split(" "));
const VALUES: unknown[] = [
  null,
  true,
  -1,
  1e308,
  0.5,
  "",
  "x",
  "tail",
  "range",
  "search",
  "[",
  "\u0000",
  "\ud800",
  "*".repeat(500),
  [],
  {},
  [[1]],
  { __proto__: null },
  { a: { b: [null] } },
];
const FIELDS =
  "code silent store_history user_expressions allow_stdin stop_on_error cursor_pos detail_level hist_access_type n start stop session output raw pattern unique target_name comm_id data value".split(
    " ",
  );

function content(): Record<string, unknown> {
  const names = Array.from({ length: dice(5) }, () => FIELDS[dice(FIELDS.length)]!);
  return Object.fromEntries(names.map((name) => [name, VALUES[dice(VALUES.length)]]));
}

/** A message, whole and well signed or with something wrong in its bytes. */
function message(): Buffer[] {
  const frames = kernel.frames(TYPES[dice(TYPES.length)]!, content());
  const index = dice(frames.length);
  const bytes = Buffer.from(frames[index]!);
  switch (dice(4)) {
    case 0:
      return frames.filter((_, at) => at !== index);
    case 1:
      for (let at = 0; at < 3 && bytes.length > 0; at++) bytes[dice(bytes.length)] = dice(256);
      return frames.with(index, bytes);
    case 2:
      return [...frames.slice(0, index), bytes.subarray(0, dice(bytes.length + 1)), ...frames.slice(index)];
    default:
      return frames;
  }
}

/** Runs a cell on a connection of its own; the text of its result. */
async function answer(): Promise<unknown> {
  const shell = new Dealer({ linger: 0, receiveTimeout: 300_000 });
  shell.connect(address(kernel.connection, "shell"));
  for (;;) {
    await shell.send(kernel.frames("execute_request", { code: "", user_expressions: { six: "6" } }));
    const { content } = parse((await shell.receive()) as Buffer[], kernel.connection.key);
    // An error of a cell before it aborts what is queued, and one of the messages may stop it: it is asked again.
    if (content.status === "aborted" || content.oshlab?.code === "CELL_STOPPED") continue;
    shell.close();
    return content.user_expressions.six.data["text/plain"];
  }
}

test("10,000 mutated messages on shell, control and stdin: the kernel goes on", async () => {
  const channels = await Promise.all(
    (["shell", "control", "stdin"] as const).map(async (name) => {
      const socket = new Dealer({ linger: 0, sendHighWaterMark: 0, receiveHighWaterMark: 0 });
      socket.connect(address(kernel.connection, name));
      return socket;
    }),
  );
  for (let count = 0; count < 10_000; count++) await channels[dice(3)]!.send(message());
  expect(await answer()).toBe("6");
  for (const socket of channels) socket.close();
  expect(kernel.log()).toContain("ignored on shell");
  expect(kernel.log()).not.toMatch(/TypeError|RangeError|SyntaxError/);
});

test("random bytes on every socket: the kernel goes on", async () => {
  for (const channel of CHANNELS) {
    for (let count = 0; count < 20; count++) {
      const path = address(kernel.connection, channel).replace("ipc://", "");
      const socket = connect(path).on("error", () => {});
      const bytes = Buffer.from(Array.from({ length: 1 + dice(2000) }, () => dice(256)));
      await new Promise((resolve) => socket.write(bytes, resolve));
      socket.destroy();
    }
  }
  expect(await answer()).toBe("6");
});

const folder = await mkdtemp(join(tmpdir(), "oshlab-test-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const ports = { shell_port: 1, iopub_port: 2, stdin_port: 3, control_port: 4, hb_port: 5 };

/** Starts a kernel with this connection file; how it failed. */
async function start(
  name: string,
  text: string | undefined,
): Promise<{ code: number; stderr: string } | undefined> {
  const file = join(folder, `${name}.json`);
  if (text !== undefined) await writeFile(file, text);
  const env = { ...process.env, OSHLAB_LANG: "en" };
  const options = { env, timeout: 300_000, killSignal: "SIGKILL" } as const;
  return promisify(execFile)(process.execPath, [CLI, "run", file], options).then(
    () => undefined,
    (error: { code: number; stderr: string }) => error,
  );
}

test.for<[string, string | undefined, RegExp]>([
  ["missing", undefined, /no such file/],
  ["empty", "", /JSON/],
  ["a list", "[]", /lacks ip/],
  ["null", "null", /not an object/],
  ["without ports", '{"ip": "127.0.0.1"}', /lacks shell_port/],
  ["with a port that is none", JSON.stringify({ ip: "127.0.0.1", ...ports, hb_port: "x" }), /hb_port/],
  [
    "with a number that is no port",
    JSON.stringify({ ip: "127.0.0.1", ...ports, hb_port: 70_000 }),
    /hb_port/,
  ],
  ["with another transport", JSON.stringify({ ip: "a", transport: "smoke", ...ports }), /transport/],
  ["with another signature", JSON.stringify({ ip: "a", signature_scheme: "md5", ...ports }), /md5/],
])("a connection file that is %s: a clear line, and the end", async ([name, text, expected]) => {
  const ended = await start(name, text);
  expect(ended?.code).toBe(2);
  expect(ended?.stderr).toMatch(expected);
  expect(ended?.stderr).not.toContain("    at ");
});

test("a connection file whose port is taken: a clear line, and the end", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const ended = await start("taken", JSON.stringify({ ip: "127.0.0.1", ...ports, shell_port: port }));
  server.close();
  expect(ended?.code).toBe(2);
  expect(ended?.stderr).toMatch(/Address already in use/);
});
