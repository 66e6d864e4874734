import { parse } from "@oshlab/kernel/wire/frames.ts";
import type { SessionState } from "@oshlab/kernel/dataflow/states.ts";
import type { Cell } from "@oshlab/kernel/dataflow/topDown.ts";
import type { Message } from "@oshlab/kernel/wire/message.ts";
import { rawKernel } from "./wire.ts";

/** An editor of a notebook, as far as the kernel sees one: it runs cells, and asks how they stand. */
export async function editor() {
  const kernel = await rawKernel();
  const comm_id = "cells";

  async function say(type: string, content: object, metadata: object = {}): Promise<Message[]> {
    const frames = kernel.frames(type, content, kernel.connection.key, metadata);
    await kernel.shell.send(frames);
    return await kernel.published(parse(frames, kernel.connection.key).header.msg_id);
  }

  /** What was said of the cells among what was published. */
  const heard = (messages: Message[]): SessionState[] =>
    messages
      .filter(({ header, content }) => header.msg_type === "comm_msg" && content.comm_id === comm_id)
      .map(({ content }) => content.data as SessionState);

  return {
    kernel,
    say,
    heard,
    open: async (cells: Cell[], expressions: string[] = []) =>
      heard(
        await say("comm_open", { comm_id, target_name: "oshlab.cells", data: { cells, expressions } }),
      )[0]!,
    show: async (cells: Cell[], expressions: string[] = []) =>
      heard(await say("comm_msg", { comm_id, data: { cells, expressions } }))[0]!,
    /** Runs a cell: the value it shows or the name of its error, and what is said of the cells. */
    async run({ id, code }: Cell): Promise<{ value: string; states: SessionState[] }> {
      const messages = await say("execute_request", { code, stop_on_error: false }, { cellId: id });
      await kernel.reply();
      const shown = messages.find(({ header }) => /^(execute_result|error)$/.test(header.msg_type))?.content;
      return { value: shown?.data?.["text/plain"] ?? shown?.ename ?? "", states: heard(messages) };
    },
  };
}
