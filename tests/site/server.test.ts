import { mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveSite } from "../../lib/site/serve.ts";
import { createSiteServer } from "../../lib/site/server.ts";

const server = { port: 0, close: () => {} };
beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), "oshlab-serve-"));
  const site = join(root, "site");
  await mkdir(join(site, "nl"), { recursive: true });
  await writeFile(join(root, "secret.txt"), "secret");
  await mkdir(join(root, "site-other"));
  await writeFile(join(root, "site-other", "x.txt"), "secret");
  await writeFile(join(site, "nl", "index.html"), "<p>nl");
  await writeFile(join(site, "404.html"), "<p>not here");
  await writeFile(join(site, "nl", "404.html"), "<p>niet hier");
  await writeFile(join(site, "index.html"), "<p>choose");
  await writeFile(join(site, "look.0123456789.css"), `p { color: red }\n`.repeat(100));
  await writeFile(join(site, "data.csv"), "a,b");
  await symlink(join(root, "secret.txt"), join(site, "link.txt"));
  const one = createSiteServer(site);
  await new Promise<void>((ready) => one.listen(0, "127.0.0.1", ready));
  server.port = (one.address() as { port: number }).port;
  server.close = () => one.close();
});
afterAll(() => server.close());

/** The path goes out as it is: a browser's client would tidy it first. */
const get = (path: string, headers = {}, method = "GET") =>
  new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const call = request({ port: server.port, host: "127.0.0.1", path, headers, method }, (answer) => {
      let body = "";
      answer.on("data", (piece: Buffer) => (body += piece.toString()));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    call.on("error", reject).end();
  });

test("gives files with their type, folders by their index", async () => {
  const page = await get("/nl/");
  expect([page.status, page.body, page.headers["content-type"]]).toEqual([
    200,
    "<p>nl",
    "text/html; charset=utf-8",
  ]);
  expect((await get("/data.csv")).headers["content-type"]).toBe("text/csv; charset=utf-8");
  const folder = await get("/nl");
  expect([folder.status, folder.headers.location]).toEqual([301, "/nl/"]);
});

test("shows the site's own page for an unknown address, in the language of its folder", async () => {
  const page = await get("/nl/nowhere/");
  expect([page.status, page.body]).toEqual([404, "<p>niet hier"]);
  expect((await get("/nowhere")).body).toBe("<p>not here");
  expect((await get("/fr/nowhere")).body).toBe("<p>not here");
});

test("the root leads to the reader's language, and else to the page where the reader chooses", async () => {
  const known = await get("/", { "Accept-Language": "fr, nl;q=0.5" });
  expect([known.status, known.headers.location]).toEqual([302, "nl/"]);
  const unknown = await get("/", { "Accept-Language": "pt" });
  expect([unknown.status, unknown.body]).toEqual([200, "<p>choose"]);
  for (const { headers } of [known, unknown]) expect(headers.vary).toContain("Accept-Language");
  const chosen = await get("/index.html", { "Accept-Language": "nl" });
  expect(chosen.body).toBe("<p>choose");
});

test("text comes compressed to those who take it", async () => {
  const plain = await get("/look.0123456789.css");
  expect(plain.headers).not.toHaveProperty("content-encoding");
  for (const [accept, encoding] of [
    ["gzip, br", "br"],
    ["gzip, br;q=0", "gzip"],
  ] as const) {
    const { headers } = await get("/look.0123456789.css", { "Accept-Encoding": accept });
    expect([headers["content-encoding"], headers.vary]).toEqual([encoding, "Accept-Encoding"]);
    expect(Number(headers["content-length"])).toBeLessThan(plain.body.length / 10);
  }
});

test("what changes its name with its content is kept for ever, all else is asked again", async () => {
  expect((await get("/look.0123456789.css")).headers["cache-control"]).toContain("immutable");
  expect((await get("/nl/")).headers["cache-control"]).toBe("no-cache");
  expect((await get("/nl/")).headers["x-content-type-options"]).toBe("nosniff");
});

test.each([
  "/../secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/nl/../../secret.txt",
  "/..%5csecret.txt",
  "/../site-other/x.txt",
  "/link.txt",
  "/%00",
  "/%",
  "//secret.txt",
])("never gives a file outside the folder: %s", async (path) => {
  const { status, body } = await get(path);
  expect([status, body.includes("secret")]).toEqual([404, false]);
});

test("says when nothing has changed", async () => {
  const { headers } = await get("/nl/");
  expect((await get("/nl/", { "If-None-Match": headers.etag })).status).toBe(304);
  expect((await get("/nl/", {}, "HEAD")).body).toBe("");
  expect((await get("/nl/", {}, "POST")).status).toBe(405);
});

test("says plainly that there is no site yet, or that the port is taken", async () => {
  const empty = await mkdtemp(join(tmpdir(), "oshlab-empty-"));
  await expect(serveSite(empty, 0)).rejects.toMatchObject({ code: "SITE_MISSING" });
  await writeFile(join(empty, "index.html"), "x");
  await expect(serveSite(empty, server.port)).rejects.toMatchObject({ code: "SITE_PORT" });
});
