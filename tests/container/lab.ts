import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { launchChromium } from "../../lib/figure/chromium.ts";
import { ROOT } from "../../lib/report/root.ts";
import { check, say } from "./checks.ts";
import { start } from "./container.ts";
import type { Container } from "./container.ts";
import { podman, run } from "./engine.ts";
import { ask, cellsOf, execute } from "./jupyter.ts";
import type { Volumes } from "./volumes.ts";

const CANDIDATE = "application/vnd.oshlab.candidate+json";
const CHAPTER = "notebooks/06-demands.ipynb";
const TOKEN = "a-token-of-the-container-tests";

/** Starts the Lab several times and says how long it takes to answer. */
export async function timeStarts(volumes: Volumes, times: number): Promise<void> {
  const seconds: number[] = [];
  for (let time = 0; time < times; time++) {
    const before = performance.now();
    await using lab = await startLab(volumes);
    await lab.answers("/api");
    seconds.push((performance.now() - before) / 1000);
  }
  const [first = 0, ...later] = seconds;
  const median = later.sort((one, other) => one - other)[Math.floor(later.length / 2)] ?? first;
  say(
    `/api answers ${first.toFixed(1)} s after the first start, later ${median.toFixed(1)} s (median; goal 4 s)`,
  );
}

const startLab = (
  volumes: Volumes,
  flags: string[] = [],
  env = { JUPYTER_TOKEN: TOKEN },
): Promise<Container> =>
  start("lab", { flags: [...volumes.lab, ...flags], env: { OSHLAB_LANG: "en", ...env }, port: 8888 });

/** The Lab as a person uses it: the token, a chapter, danfo, tslab, the page in a browser. */
export async function checkLab(volumes: Volumes): Promise<void> {
  await using lab = await startLab(volumes);
  await lab.answers("/api");
  const { origin } = lab;

  const statuses = ["", "another-token", TOKEN].map((token) =>
    ask(origin, token, "contents").then((r) => r.status),
  );
  check(
    "contents: without token, with a wrong one, with the right one",
    await Promise.all(statuses),
    [403, 403, 200],
  );
  check("a given token is in no log", (await lab.logs()).includes(TOKEN), false);
  await checkWalls(lab);
  say(`memory with nothing open: ${await memory(lab)}`);

  const code = (await cellsOf(origin, TOKEN, CHAPTER)).filter((cell) => cell.cell_type === "code");
  const session = { kernel: "oshlab", path: CHAPTER };
  const outputs = await execute(
    origin,
    TOKEN,
    session,
    code.map((cell) => cell.source),
  );
  check("every cell of a chapter runs", [outputs.length, outputs.at(-1)?.error], [code.length, undefined]);
  check(
    "and declares figures",
    outputs.some(({ shown }) => shown.includes(CANDIDATE)),
  );

  const [imported, frame] = await execute(origin, TOKEN, { ...session, path: "notebooks/danfo.ipynb" }, [
    `import { DataFrame } from "danfojs-node";`,
    `new DataFrame({ a: [1, 2, 3] })["a"].mean()`,
  ]);
  check("danfo works", [imported?.error, frame?.text], [undefined, "2"]);
  const [tslab] = await execute(origin, TOKEN, { kernel: "tslab", path: "notebooks/tslab.ipynb" }, ["6 * 7"]);
  check("tslab's own kernel works", tslab?.text.trim(), "42");
  await checkPage(origin);
  say(`memory after a chapter, danfo and the page: ${await memory(lab)}`);

  check("its health check passes", (await run("podman", ["healthcheck", "run", lab.id])).code, 0);
  check("it stops when asked to", await lab.stop(), 0);
}

/** Nobody but the user, nothing but the volumes. */
async function checkWalls(lab: Container): Promise<void> {
  const shell = async (script: string) => (await lab.exec("sh", "-c", script)).out.trim();
  check("it runs as uid 1000", await shell("id -u"), "1000");
  check("without any capability", await shell("grep CapEff /proc/1/status | tr -d 'CapEf:\\t 0'"), "");
  check("and can't gain any", await shell("grep NoNewPrivs /proc/1/status | tr -dc 01"), "1");
  const places = "/ /opt/oshlab /opt/oshlab/node_modules /opt/oshlab/.venv /usr/local/bin /etc";
  check(
    "nothing of the image can be written",
    await shell(`for p in ${places}; do touch $p/x 2>&- && echo $p; done`),
    "",
  );
  check(
    "nothing in /tmp can be run",
    (await lab.exec("sh", "-c", "cp /bin/true /tmp/t && /tmp/t")).code === 126,
  );
}

/** The Lab in the real browser, from the address with the token to a chapter with its text. */
async function checkPage(origin: string): Promise<void> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1360, height: 850 } });
    const strangers: string[] = [];
    page.on("request", (asked) => {
      if (!asked.url().startsWith(origin) && /^(http|ws)/.test(asked.url())) strangers.push(asked.url());
    });
    await page.goto(`${origin}/lab/tree/${CHAPTER}?token=${TOKEN}`);
    await page.locator(".jp-Notebook .jp-MarkdownOutput h1").first().waitFor({ timeout: 90_000 });
    check("the Lab opens a chapter in the browser", true);
    check(
      "and asks nothing of others",
      strangers.filter((url) => !url.startsWith(origin.replace("http", "ws"))),
      [],
    );
    const folder = join(ROOT, "build/container");
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: join(folder, "lab.png") });
    await page.goto(`${origin}/lab?reset`, { waitUntil: "commit" });
  } finally {
    await browser.close();
  }
}

/** There is a token even where none, or an empty one, was given; and any user of the group can work. */
export async function checkStarts(volumes: Volumes): Promise<void> {
  {
    await using lab = await startLab(volumes, [], { JUPYTER_TOKEN: "" });
    await lab.answers("/api");
    const made = await lab.says(/token=([0-9a-f]{48})/);
    const statuses = [await ask(lab.origin, "", "contents"), await ask(lab.origin, made, "contents")];
    check(
      "without a given token one is made and told",
      statuses.map(({ status }) => status),
      [403, 200],
    );
  }
  await using lab = await startLab(volumes, ["--user", "2345:100"]);
  await lab.answers("/api");
  check("another user of the group can write", (await lab.exec("touch", "notebooks/x.ts", "data/x")).code, 0);
  await lab.exec("rm", "notebooks/x.ts", "data/x");
}

const memory = async (lab: Container): Promise<string> =>
  (await podman("stats", "--no-stream", "--format", "{{.MemUsage}}", lab.id)).split(" / ")[0]!;
