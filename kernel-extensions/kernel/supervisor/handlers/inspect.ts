import { labels } from "../../language/labels.ts";
import { openString } from "../../syntax/openString.ts";
import type { Content, Message } from "../../wire/message.ts";
import { fromCodePoints } from "../offsets.ts";
import type { Kernel } from "../kernel.ts";

/**
 * What is known of the name at the cursor, else of the call around it: type and documentation. Within quotes,
 * what the text is called in words comes first.
 */
export async function inspect({ content }: Message, kernel: Kernel): Promise<Content> {
  const code = String(content.code ?? "");
  const offset = fromCodePoints(code, Number(content.cursor_pos ?? 0));
  const known =
    (await kernel.language.hover(code, offset).catch(() => undefined)) ??
    (await kernel.language.signature(code, offset).catch(() => undefined));
  const start = openString(code, offset);
  const quoted = start === undefined ? "" : (/^[^"'`\n]*/.exec(code.slice(start))?.[0] ?? "");
  const label = quoted === "" ? undefined : labels(kernel.folder).get(quoted);
  const text = [label, known].filter((part) => part !== undefined).join("\n\n") || undefined;
  const data =
    text === undefined ? {} : { "text/plain": text.replace(/^```\w*\n|\n```$/gm, ""), "text/markdown": text };
  return { status: "ok", found: text !== undefined, data, metadata: {} };
}
