import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { extname, join, sep } from "node:path";

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
 * A server for looking at the site on one's own computer: files of one folder, nothing outside it, the site's
 * own page for an unknown address. Not for the internet; any web server can serve the folder there.
 *
 * @example createSiteServer("site").listen(8000, "127.0.0.1");
 */
export function createSiteServer(folder: string): Server {
  return createServer(async (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") return void response.writeHead(405).end();
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const found = await find(folder, pathname);
    if (found?.redirect) return void response.writeHead(301, { Location: `${pathname}/` }).end();
    const file = found?.file ?? join(folder, "404.html");
    const body = await readFile(file).catch(() => Buffer.from("404"));
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 20)}"`;
    const headers = {
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "Cache-Control": "no-cache",
      "X-Content-Type-Options": "nosniff",
      ETag: etag,
    };
    if (found && request.headers["if-none-match"] === etag)
      return void response.writeHead(304, headers).end();
    response.writeHead(found ? 200 : 404, { ...headers, "Content-Length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  });
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
