import { report } from "./channel.ts";
import type { MimeBundle } from "./channel.ts";
import { currentCell } from "./context.ts";
import { asText } from "./text.ts";

/** The method by which a value says how it is shown. */
export const DISPLAY = Symbol.for("Jupyter.display");

/** How a value is shown: by its own `Symbol.for("Jupyter.display")` method, else as plain text. */
export async function bundle(value: unknown): Promise<{ data: MimeBundle; metadata: object }> {
  const own = displayMethod(value);
  if (own) {
    const data: unknown = await own.call(value);
    if (typeof data === "object" && data !== null) return { data: plain(data as MimeBundle), metadata: {} };
  }
  return { data: { "text/plain": asText(value) }, metadata: {} };
}

/**
 * Shows something under the cell that runs. With an `id` it can be shown anew in its place, by the same `id`
 * and `update`.
 */
export function show(
  data: MimeBundle,
  metadata: object = {},
  { id, update }: { id?: string; update?: boolean } = {},
): void {
  report({ type: "display", id: currentCell(), data: plain(data), metadata, display: id, update });
}

/** Shows a value under the cell that runs, as it would be shown at the cell's end; at once, unless it is waited for. */
export function showValue(value: unknown): void | Promise<void> {
  const own = displayMethod(value)?.call(value);
  if (own instanceof Promise) return own.then((data) => show(data as MimeBundle));
  show((own as MimeBundle | undefined) ?? { "text/plain": asText(value) });
}

/** A bundle that JSON can carry: bytes as base64. */
export function plain(data: MimeBundle): MimeBundle {
  const entries = Object.entries(data).map(([type, content]) => [
    type,
    content instanceof Uint8Array ? Buffer.from(content).toString("base64") : content,
  ]);
  return Object.fromEntries(entries) as MimeBundle;
}

function displayMethod(value: unknown): (() => unknown) | undefined {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return undefined;
  const method: unknown = Reflect.get(value, DISPLAY);
  return typeof method === "function" ? (method as () => unknown) : undefined;
}
