import { types } from "node:util";
import { report } from "./channel.ts";
import type { MimeBundle } from "./channel.ts";
import { currentCell } from "./context.ts";
import { asText } from "./text.ts";
import { recognised } from "./values/recognised.ts";

/** The method by which a value says how it is shown. */
export const DISPLAY = Symbol.for("Jupyter.display");

/**
 * How a value is shown: by its own `Symbol.for("Jupyter.display")` method, as what it is recognised to be (a table, an
 * image, a drawing), else as plain text. At once, unless it has to be waited for.
 */
export function bundle(value: unknown): MimeBundle | Promise<MimeBundle> {
  const own = displayMethod(value)?.call(value);
  if (own instanceof Promise) return own.then((data: unknown) => ownOr(data, value));
  return ownOr(own, value);
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
  const data = bundle(value);
  return data instanceof Promise ? data.then((found) => show(found)) : show(data);
}

/** A bundle as notebooks store it: bytes as base64, text as text. */
export function plain(data: MimeBundle): MimeBundle {
  const entries = Object.entries(data).map(([type, content]) => [type, stored(type, content)]);
  return Object.fromEntries(entries) as MimeBundle;
}

function stored(type: string, content: unknown): unknown {
  if (content instanceof Uint8Array) return Buffer.from(content).toString("base64");
  if (content === undefined || /^application\/(.*\+)?json$/.test(type)) return content;
  const lines = Array.isArray(content) && content.every((line) => typeof line === "string");
  return lines || typeof content === "string" ? content : asText(content);
}

function ownOr(own: unknown, value: unknown): MimeBundle | Promise<MimeBundle> {
  return isBundle(own) ? plain(own) : (recognised(value) ?? { "text/plain": asText(value) });
}

/** MIME types, and nothing else. */
function isBundle(value: unknown): value is MimeBundle {
  if (typeof value !== "object" || value === null || types.isProxy(value)) return false;
  const names = Object.keys(value);
  return names.length > 0 && names.every((name) => name.includes("/"));
}

function displayMethod(value: unknown): (() => unknown) | undefined {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return undefined;
  try {
    const method: unknown = Reflect.get(value, DISPLAY);
    return typeof method === "function" ? (method as () => unknown) : undefined;
  } catch {
    // A proxy or a getter of others.
    return undefined;
  }
}
