import { labels } from "../../language/labels.ts";
import type { Completion } from "../../language/service.ts";
import { openString } from "../../syntax/openString.ts";
import type { Content, Message } from "../../wire/message.ts";
import { fromCodePoints, toCodePoints } from "../offsets.ts";
import type { Kernel } from "../kernel.ts";

/**
 * What may come at the cursor: from the types, else from the names of the living objects. Within quotes, what
 * the types allow there: the text from the quote on is what is completed, and what it is called in words stands where
 * editors show the kind of a proposal.
 */
export async function complete(request: Message, kernel: Kernel): Promise<Content> {
  const code = String(request.content.code ?? "");
  const end = fromCodePoints(code, Number(request.content.cursor_pos ?? Infinity));
  const quoted = openString(code, end);
  let start = quoted ?? end - (/[\p{ID_Continue}$]*$/u.exec(code.slice(0, end))?.[0] ?? "").length;
  const items = await kernel.language.complete(code, end).catch(() => []);
  let matches = starting(items, code.slice(start, end));
  if (matches.length === 0 && quoted !== undefined) {
    // Of a path the part after the last stroke is proposed.
    start = Math.max(start, code.lastIndexOf("/", end - 1) + 1);
    matches = starting(items, code.slice(start, end));
  }
  if (matches.length === 0 && quoted === undefined) matches = await living(request, kernel, code, start, end);
  const called = quoted === undefined ? undefined : labels(kernel.folder);
  const [cursor_start, cursor_end] = [toCodePoints(code, start), toCodePoints(code, end)];
  return {
    status: "ok",
    matches: matches.map(({ label }) => label),
    cursor_start,
    cursor_end,
    metadata: {
      _jupyter_types_experimental: matches.map(({ label, type }) => ({
        text: label,
        type: called?.get(label) ?? type,
        start: cursor_start,
        end: cursor_end,
      })),
    },
  };
}

/** The proposals that begin with what is typed, else those that do but for capitals. */
function starting(items: Completion[], typed: string): Completion[] {
  const exact = items.filter(({ label }) => label.startsWith(typed));
  if (exact.length > 0) return exact;
  return items.filter(({ label }) => label.toLowerCase().startsWith(typed.toLowerCase()));
}

/** The names that the object before the dot has while the kernel runs, or the global ones. */
async function living(
  request: Message,
  kernel: Kernel,
  code: string,
  start: number,
  end: number,
): Promise<Completion[]> {
  const path = /([\p{ID_Start}$_][\p{ID_Continue}$]*(?:\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*)\.$/u;
  const owner = path.exec(code.slice(0, start))?.[1] ?? "globalThis";
  const names = await kernel.worker.names(kernel.register(request), owner);
  return names
    .filter((name) => name.startsWith(code.slice(start, end)))
    .map((label) => ({ label, type: "instance" }));
}
