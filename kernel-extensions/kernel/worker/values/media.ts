import type { MimeBundle } from "../channel.ts";
import { escape } from "../table/html.ts";
import { asText } from "../text.ts";

/** Larger ones are told, not shown. */
const LARGEST = 20_000_000;

/** The first bytes of each kind, in hexadecimal. */
const KINDS: [type: string, begins: RegExp][] = [
  ["image/png", /^89504e470d0a1a0a/],
  ["image/jpeg", /^ffd8ff/],
  ["image/gif", /^474946383[79]61/],
  ["image/webp", /^52494646.{8}57454250/],
];

/** Images as images: bytes that are one, a blob, what fetch has got. Web addresses as links. */
export function mediaBundle(value: object): MimeBundle | Promise<MimeBundle> | undefined {
  if (value instanceof Uint8Array) return imageBundle(value, value);
  if (value instanceof Blob && value.type.startsWith("image/") && value.size <= LARGEST)
    return read(value, value, value.type);
  if (value instanceof Response && !value.bodyUsed) {
    const [type] = (value.headers.get("content-type") ?? "").split(";");
    // The author's own reading of it must find it unread.
    return type.startsWith("image/") ? read(value, value.clone(), type) : undefined;
  }
  if (value instanceof URL && /^https?:$/.test(value.protocol)) {
    const href = escape(value.href);
    return { "text/html": `<a href="${href}">${href}</a>`, "text/plain": value.href };
  }
  return undefined;
}

async function read(value: object, content: Blob | Response, type: string): Promise<MimeBundle> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  const text = asText(value);
  if (type === "image/svg+xml") return { [type]: Buffer.from(bytes).toString("utf8"), "text/plain": text };
  return imageBundle(bytes, value) ?? { "text/plain": text };
}

function imageBundle(bytes: Uint8Array, value: object): MimeBundle | undefined {
  if (bytes.length > LARGEST) return undefined;
  const head = Buffer.from(bytes.subarray(0, 16)).toString("hex");
  const kind = KINDS.find(([, begins]) => begins.test(head));
  return kind && { [kind[0]]: Buffer.from(bytes).toString("base64"), "text/plain": asText(value) };
}
