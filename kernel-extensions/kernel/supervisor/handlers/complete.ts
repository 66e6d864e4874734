import type { Content, Message } from "../../wire/message.ts";
import { fromCodePoints, toCodePoints } from "../offsets.ts";
import type { Kernel } from "../kernel.ts";

/** What may come at the cursor: from the types, else from the names of the living objects. */
export async function complete(request: Message, kernel: Kernel): Promise<Content> {
  const code = String(request.content.code ?? "");
  const end = fromCodePoints(code, Number(request.content.cursor_pos ?? Infinity));
  const typed = /[\p{ID_Continue}$]*$/u.exec(code.slice(0, end))?.[0] ?? "";
  const start = end - typed.length;
  const items = await kernel.language.complete(code, end).catch(() => []);
  let matches = items.filter(({ label }) => label.startsWith(typed));
  if (matches.length === 0) {
    matches = items.filter(({ label }) => label.toLowerCase().startsWith(typed.toLowerCase()));
  }
  if (matches.length === 0) {
    const path = /([\p{ID_Start}$_][\p{ID_Continue}$]*(?:\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*)\.$/u;
    const names = await kernel.worker.names(
      kernel.register(request),
      path.exec(code.slice(0, start))?.[1] ?? "globalThis",
    );
    matches = names.filter((name) => name.startsWith(typed)).map((label) => ({ label, type: "instance" }));
  }
  const [cursor_start, cursor_end] = [toCodePoints(code, start), toCodePoints(code, end)];
  return {
    status: "ok",
    matches: matches.map(({ label }) => label),
    cursor_start,
    cursor_end,
    metadata: {
      _jupyter_types_experimental: matches.map(({ label, type }) => ({
        text: label,
        type,
        start: cursor_start,
        end: cursor_end,
      })),
    },
  };
}
