import { createHmac, timingSafeEqual } from "node:crypto";

/** Signs the four parts of a message with HMAC-SHA256, in hex. An empty key means no signature. */
export function sign(key: string, parts: readonly (Buffer | string)[]): string {
  if (key === "") return "";
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  return hmac.digest("hex");
}

/** Is it the signature of these parts? Compared in constant time. */
export function signed(key: string, signature: string, parts: readonly Buffer[]): boolean {
  if (key === "") return true;
  const expected = Buffer.from(sign(key, parts));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
