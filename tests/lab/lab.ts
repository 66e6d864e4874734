import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { launchChromium } from "../../lib/figure/chromium.ts";
import { ROOT } from "../../lib/report/root.ts";

export interface Lab extends AsyncDisposable {
  /** With its token. */
  address: string;
  /** The server's own address, without path. */
  origin: string;
  token: string;
  /** A window of a person who opens the address. */
  open(): Promise<Page>;
  /** Asks the server itself, as its extensions do. */
  api(path: string, method?: string, body?: object): Promise<unknown>;
  /** When the kernel of a notebook is connected and has nothing to do. */
  kernelReady(notebook: string): Promise<void>;
  /** Addresses asked for outside this computer. */
  strangers: string[];
  /** Ends it as Ctrl-C does; gives the exit code. */
  end(): Promise<number | null>;
}

/** A Lab for a project, started by the real command, and a real browser to use it with. */
export async function lab(root: string, language = "nl"): Promise<Lab> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [join(ROOT, "lib/cli/oshlab.mjs"), "lab", "--no-browser", "--port", String(port), "--folder", root],
    { env: { ...process.env, OSHLAB_LANG: language }, stdio: ["ignore", "pipe", "pipe"] },
  );
  const ended = once(child, "close");
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
    if (process.env["OSHLAB_TEST_LOG"]) process.stderr.write(text);
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (text) => {
      said += text;
      const found = /http:\/\/localhost\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    child.once("close", () => reject(new Error(said)));
  });
  const { origin, searchParams } = new URL(address);
  const strangers: string[] = [];
  const windows: BrowserContext[] = [];
  let browser: Browser | undefined;
  const end = async (): Promise<number | null> => {
    for (const one of windows) await one.close();
    await browser?.close();
    child.kill("SIGINT");
    const [code] = await ended;
    return code as number | null;
  };
  const token = searchParams.get("token")!;
  const api = async (path: string, method = "GET", body?: object) => {
    const reply = await fetch(`${origin}/${path}`, {
      method,
      headers: { Authorization: `token ${token}` },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${reply.status} ${text}`);
    return text === "" ? null : JSON.parse(text);
  };
  return {
    address,
    origin,
    token,
    strangers,
    api,
    async kernelReady(notebook) {
      for (;;) {
        const sessions = (await api("api/sessions")) as {
          path: string;
          kernel: { execution_state: string; connections: number };
        }[];
        const kernel = sessions.find((session) => session.path === notebook)?.kernel;
        if (kernel?.execution_state === "idle" && kernel.connections > 0) return;
        await sleep(100);
      }
    },
    async open() {
      browser ??= await launchChromium();
      const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
      windows.push(context);
      context.on("request", (request) => {
        const url = new URL(request.url());
        if (!["localhost", "127.0.0.1"].includes(url.hostname) && !["data:", "blob:"].includes(url.protocol))
          strangers.push(request.url());
      });
      const page = await context.newPage();
      page.setDefaultTimeout(120_000);
      await page.goto(address);
      return page;
    },
    end,
    [Symbol.asyncDispose]: async () => void (await end()),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "localhost");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** A picture of a window to look at, in the folder `OSHLAB_TEST_PICTURES`, where somebody asks for one. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["OSHLAB_TEST_PICTURES"];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Saves the notebook in front, and waits until the server has it. */
export async function save(page: Page): Promise<void> {
  const reply = page.waitForResponse(
    (one) => one.request().method() === "PUT" && one.url().includes(".ipynb"),
  );
  await page.keyboard.press("Control+s");
  expect((await reply).ok()).toBe(true);
}
