import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TEXT = /^(text\/|image\/svg\+xml|application\/(json|x-ipynb\+json))/;

/** The body as the reader's browser takes it: brotli, gzip, or as it is when it is short or no text. */
export async function encode(
  body: Buffer,
  type: string,
  accept: string | string[] = "",
): Promise<{ body: Buffer; headers: Record<string, string> }> {
  if (!TEXT.test(type)) return { body, headers: {} };
  const headers = { Vary: "Accept-Encoding" };
  const takes = (name: string) =>
    new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(String(accept));
  if (body.length < 512) return { body, headers };
  if (takes("br")) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    const small = await promisify(brotliCompress)(body, { params });
    return { body: small, headers: { ...headers, "Content-Encoding": "br" } };
  }
  if (!takes("gzip")) return { body, headers };
  return { body: await promisify(gzip)(body), headers: { ...headers, "Content-Encoding": "gzip" } };
}
