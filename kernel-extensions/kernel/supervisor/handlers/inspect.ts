import type { Content, Message } from "../../wire/message.ts";
import { fromCodePoints } from "../offsets.ts";
import type { Kernel } from "../kernel.ts";

/** What is known of the name at the cursor, else of the call around it: type and documentation. */
export async function inspect({ content }: Message, kernel: Kernel): Promise<Content> {
  const code = String(content.code ?? "");
  const offset = fromCodePoints(code, Number(content.cursor_pos ?? 0));
  const text =
    (await kernel.language.hover(code, offset).catch(() => undefined)) ??
    (await kernel.language.signature(code, offset).catch(() => undefined));
  const data =
    text === undefined ? {} : { "text/plain": text.replace(/^```\w*\n|\n```$/gm, ""), "text/markdown": text };
  return { status: "ok", found: text !== undefined, data, metadata: {} };
}
