import type { Content, Message } from "../../wire/message.ts";
import { fromCodePoints } from "../offsets.ts";
import type { Kernel } from "../kernel.ts";

/** What is known of the name at the cursor: its type and its documentation. */
export async function inspect({ content }: Message, kernel: Kernel): Promise<Content> {
  const code = String(content.code ?? "");
  const text = await kernel.language
    .hover(code, fromCodePoints(code, Number(content.cursor_pos ?? 0)))
    .catch(() => undefined);
  const data =
    text === undefined ? {} : { "text/plain": text.replace(/^```\w*\n|\n```$/gm, ""), "text/markdown": text };
  return { status: "ok", found: text !== undefined, data, metadata: {} };
}
