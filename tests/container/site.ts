import { request } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { SECURITY_HEADERS } from "../../lib/site/serving/headers.ts";
import { NEGOTIATED } from "../site/negotiated.ts";
import { check, say } from "./checks.ts";
import { start } from "./container.ts";
import { podman, run } from "./engine.ts";
import { inLab } from "./report.ts";
import type { Volumes } from "./volumes.ts";

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** As a browser's cache would ask: no redirect is followed, nothing is unpacked. */
const get = (address: string, headers = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const call = request(address, { headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(pieces) }),
      );
    });
    call.on("error", reject).end();
  });

/** Before there is a site: a page that says how to make one. */
export async function checkNoSite(volumes: Volumes): Promise<void> {
  await using site = await start("site", { flags: volumes.site, port: 8080 });
  await site.answers("/health");
  const { status, body } = await get(`${site.origin}/`);
  check(
    "without a site it says how to make one",
    [status, body.toString().includes("oshlab report")],
    [503, true],
  );
}

/** The site's server: the same answers as `oshlab site`, and the new site as soon as there is one. */
export async function checkSite(volumes: Volumes): Promise<void> {
  await using site = await start("site", { flags: volumes.site, port: 8080 });
  await site.answers("/health");
  const at = (path: string, headers = {}) => get(`${site.origin}${path}`, headers);

  const found = await Promise.all(
    NEGOTIATED.map(async ([accept]) => {
      const { status, headers } = await at("/", { "Accept-Language": accept });
      return [accept, status === 302 ? headers.location?.replace("/", "") : undefined];
    }),
  );
  check("the root leads to the reader's language", found, NEGOTIATED);
  const chosen = await at("/", { "Accept-Language": "pt" });
  check(
    "and else to the page to choose",
    [chosen.status, chosen.body.includes('hreflang="de"')],
    [200, true],
  );
  check("which says so to caches", chosen.headers.vary?.includes("Accept-Language"));
  check("and stands at its own address", (await at("/index.html", { "Accept-Language": "nl" })).status, 200);

  const page = await at("/nl/");
  const style = /assets\/site\.[0-9a-f]{10}\.css/.exec(page.body.toString())?.[0] ?? "";
  check("a page is asked for again", page.headers["cache-control"], "no-cache");
  check(
    "what changes its name is kept",
    (await at(`/${style}`)).headers["cache-control"]?.includes("immutable"),
  );
  const same = await at("/nl/", { "If-None-Match": page.headers.etag });
  check("nothing is sent twice", [same.status, same.body.length], [304, 0]);
  for (const path of ["/", "/nl/", `/${style}`, "/nowhere", "/data/", "/nl"]) {
    const { headers } = await at(path);
    const said = Object.fromEntries(
      Object.keys(SECURITY_HEADERS).map((name) => [name, headers[name.toLowerCase()]]),
    );
    check(`security headers of ${path}`, said, SECURITY_HEADERS);
  }
  const packed = { br: brotliDecompressSync, gzip: gunzipSync };
  for (const [encoding, unpack] of Object.entries(packed)) {
    const { headers, body } = await at("/nl/", { "Accept-Encoding": encoding });
    check(
      `a page in ${encoding}`,
      [headers["content-encoding"], unpack(body).equals(page.body)],
      [encoding, true],
    );
    check("which says so to caches", headers.vary?.includes("Accept-Encoding"));
    say(`the Dutch home page: ${page.body.length} bytes, ${body.length} in ${encoding}`);
  }
  for (const [path, type] of Object.entries(await oneOfEach(volumes)))
    check(`the type of ${path}`, (await at(`/${path}`)).headers["content-type"]?.split(";")[0], type);
  for (const [path, language] of [
    ["/fr/nowhere/", "fr"],
    ["/de/x.png", "de"],
    ["/nowhere", "nl"],
  ] as const) {
    const { status, body } = await at(path);
    check(
      `${path} is missing in its language`,
      [status, body.includes(`<html lang="${language}"`)],
      [404, true],
    );
  }
  for (const path of ["/../notebooks/edition.json", "/..%2fnotebooks/edition.json", "/.git/config"])
    check(`${path} gives nothing`, [400, 404].includes((await at(path)).status));

  await checkExchange(volumes, () => at("/nl/"));
  check("its health check passes", (await run("podman", ["healthcheck", "run", site.id])).code, 0);
  check("it runs as a user without rights", (await site.exec("id", "-u")).out.trim(), "33");
  check("and sees nothing of the data", (await site.exec("ls", "/srv/report/data")).out, "");
  say(
    `memory: ${(await podman("stats", "--no-stream", "--format", "{{.MemUsage}}", site.id)).split(" / ")[0]}`,
  );
  check("it stops when asked to", await site.stop(), 0);
}

/** One file of each kind, with the type that it must have. */
async function oneOfEach(volumes: Volumes): Promise<Record<string, string>> {
  const types = {
    html: "text/html",
    css: "text/css",
    csv: "text/csv",
    json: "application/json",
    ipynb: "application/x-ipynb+json",
    svg: "image/svg+xml",
    woff2: "font/woff2",
    js: "application/javascript",
    pagefind: "application/octet-stream",
  };
  const { out } = await inLab(volumes, "find", "site", "-type", "f", "-printf", "%P\\n");
  const files = out.trim().split("\n");
  const named = Object.entries(types).map(([end, type]) => [
    files.find((file) => file.endsWith(`.${end}`)),
    type,
  ]);
  return Object.fromEntries(named) as Record<string, string>;
}

/** A report exchanges the whole site while it is served: the next reader gets the new one, and nobody nothing. */
async function checkExchange(volumes: Volumes, home: () => Promise<Answer>): Promise<void> {
  const title = "Een titel van de containertest";
  const change = `const fs = require("fs"), f = "notebooks/edition.json", e = JSON.parse(fs.readFileSync(f));
    e.title.nl = ${JSON.stringify(title)}; fs.writeFileSync(f, JSON.stringify(e, null, 2));`;
  await inLab(volumes, "node", "-e", change);
  check("the old site stands", (await home()).body.includes(title), false);
  const over = new AbortController();
  const report = inLab(volumes, "oshlab", "report").finally(() => over.abort());
  const statuses = new Set<number>();
  while (!over.signal.aborted) {
    const { status } = await home();
    statuses.add(status);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  check("a second report ends well", (await report).code, 0);
  check("every reader was answered meanwhile", [...statuses], [200]);
  check("the new site is served", (await home()).body.includes(title));
}
