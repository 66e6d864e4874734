import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { OutgoingHttpHeaders, Server } from "node:http";
import { extname, join, sep } from "node:path";
import { LANGUAGES } from "../words.ts";
import { encode } from "./serving/encode.ts";
import { SECURITY_HEADERS, cacheControl } from "./serving/headers.ts";
import { preferredLanguage } from "./serving/negotiate.ts";

const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".ipynb": "application/x-ipynb+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

/**
 * A server for looking at the site on one's own computer, which answers as the site's container does: files of one
 * folder, nothing outside it; `/` leads to the reader's language; an unknown address gets the site's own page, in
 * the language of its folder. Not for the internet; any web server can serve the folder there.
 *
 * @example createSiteServer("site").listen(8000, "127.0.0.1");
 */
export function createSiteServer(folder: string): Server {
  return createServer(async (request, response) => {
    const answer = (status: number, headers: OutgoingHttpHeaders = {}, body?: Buffer): void => {
      response.writeHead(status, { ...SECURITY_HEADERS, ...headers });
      response.end(request.method === "HEAD" ? undefined : body);
    };
    if (request.method !== "GET" && request.method !== "HEAD") return answer(405);
    // Not relative to an address: two slashes would begin another one.
    const { pathname } = new URL(`http://localhost${request.url?.replace(/^[^/]*/, "") ?? "/"}`);
    const isRoot = pathname === "/";
    const vary = isRoot ? { Vary: "Accept-Language, Accept-Encoding" } : {};
    const language = isRoot && preferredLanguage(request.headers["accept-language"], languagesIn(folder));
    if (language) return answer(302, { ...vary, Location: `${language}/`, "Cache-Control": "no-cache" });

    const found = await find(folder, pathname);
    if (found?.redirect) return answer(301, { Location: `${pathname}/` });
    const file = found?.file ?? missingPage(folder, pathname);
    const content = await readFile(file).catch(() => Buffer.from("404"));
    // Weak: it stands for the content, however it is compressed.
    const etag = `W/"${createHash("sha256").update(content).digest("base64url").slice(0, 20)}"`;
    const headers = { "Cache-Control": found ? cacheControl(file) : "no-cache", ETag: etag, ...vary };
    if (found && request.headers["if-none-match"] === etag) return answer(304, headers);
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const encoded = await encode(content, type, request.headers["accept-encoding"]);
    const length = encoded.body.length;
    const about = { "Content-Type": type, "Content-Length": length, ...encoded.headers, ...headers };
    answer(found ? 200 : 404, about, encoded.body);
  });
}

const languagesIn = (folder: string): string[] =>
  LANGUAGES.filter((language) => existsSync(join(folder, language, "index.html")));

/** The page for an unknown address: the one in the language's folder, else the one in all languages. */
function missingPage(folder: string, pathname: string): string {
  const language = LANGUAGES.find((one) => pathname.startsWith(`/${one}/`));
  const own = join(folder, language ?? "", "404.html");
  return existsSync(own) ? own : join(folder, "404.html");
}

/** The file of an address: a folder answers with its index. Links that lead out of the site are not followed. */
async function find(folder: string, pathname: string): Promise<{ file: string; redirect: boolean } | null> {
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, decodeURIComponent(pathname)));
    if (path !== root && !path.startsWith(root + sep)) return null;
    if (!(await stat(path)).isDirectory()) return { file: path, redirect: false };
    const file = join(path, "index.html");
    await stat(file);
    return { file, redirect: !pathname.endsWith("/") };
  } catch {
    return null;
  }
}
