import { expect, test } from "vitest";
import { parse } from "@oshlab/kernel/wire/frames.ts";
import { rawKernel } from "./wire.ts";

const kernel = await rawKernel();
const COMMS = 'globalThis[Symbol.for("oshlab.kernel")].comms';

/** Sends a message that has no reply, with bytes beside it; what was published for it. */
async function say(type: string, content: object, buffers: Buffer[] = []) {
  const frames = [...kernel.frames(type, content), ...buffers];
  await kernel.shell.send(frames);
  const messages = await kernel.published(parse(frames, kernel.connection.key).header.msg_id);
  return messages.map(({ header, content: said, buffers: bytes }) => ({
    type: header.msg_type,
    content: said,
    bytes: bytes.map(String),
  }));
}

/** Runs a cell; what was published for it, and its reply. */
async function cell(code: string) {
  const published = await say("execute_request", { code });
  return { published, reply: (await kernel.reply()).content };
}

async function open(target?: string): Promise<unknown> {
  await kernel.shell.send(
    kernel.frames("comm_info_request", target === undefined ? {} : { target_name: target }),
  );
  return (await kernel.reply()).content.comms;
}

test("the page opens a comm to a target of a cell, and both ends speak, with bytes", async () => {
  await cell(`${COMMS}.register("echo", (comm, { data }) => {
    console.log("opened with", data);
    comm.onMessage = ({ data, buffers }) => comm.send({ back: data }, { buffers });
    comm.onClose = () => console.log("closed");
  })`);
  const opened = await say("comm_open", { comm_id: "one", target_name: "echo", data: { a: 1 } });
  expect(opened.map(({ type }) => type)).toEqual(["status", "stream", "status"]);
  expect(opened[1]!.content.text).toBe("opened with { a: 1 }\n");
  expect(await open()).toEqual({ one: { target_name: "echo" } });
  expect(await open("another")).toEqual({});
  const answered = await say("comm_msg", { comm_id: "one", data: { b: [2] } }, [Buffer.from("bytes")]);
  expect(answered[1]).toEqual({
    type: "comm_msg",
    content: { comm_id: "one", data: { back: { b: [2] } } },
    bytes: ["bytes"],
  });
  const closed = await say("comm_close", { comm_id: "one", data: {} });
  expect(closed[1]!.content.text).toBe("closed\n");
  expect(await open()).toEqual({});
});

test("a cell opens a comm, and hears the page", async () => {
  const { published } = await cell(
    `const mine = ${COMMS}.open("slider", { value: 3 }); mine.onMessage = ({ data }) => console.log(data.value);`,
  );
  const { comm_id } = published.find(({ type }) => type === "comm_open")!.content;
  expect(await open("slider")).toEqual({ [comm_id]: { target_name: "slider" } });
  expect((await say("comm_msg", { comm_id, data: { value: 9 } }))[1]!.content.text).toBe("9\n");
  const ended = await cell("mine.close();");
  expect(ended.published.map(({ type }) => type)).toContain("comm_close");
  expect((await cell("mine.send(1)")).reply).toMatchObject({
    status: "error",
    evalue: "The comm to slider is closed.",
  });
});

test("a target that nobody knows is closed at once; a comm that isn't open is no matter", async () => {
  const published = await say("comm_open", { comm_id: "lost", target_name: "nobody" });
  expect(published.map(({ type }) => type)).toEqual(["status", "comm_close", "status"]);
  expect((await say("comm_msg", { comm_id: "never" })).map(({ type }) => type)).toEqual(["status", "status"]);
});

test("a listener that throws is said under the message, and takes nothing with it", async () => {
  await cell(`${COMMS}.register("bad", () => { throw new Error("oh"); })`);
  const published = await say("comm_open", { comm_id: "bad", target_name: "bad" });
  expect(published[1]!.content).toMatchObject({ name: "stderr", text: expect.stringContaining("Error: oh") });
  expect((await cell("1")).reply.status).toBe("ok");
});

test("comms are closed when the worker is lost", async () => {
  await cell(`${COMMS}.open("slider")`);
  await cell("process.exit(1)");
  expect(await open()).toEqual({});
});
