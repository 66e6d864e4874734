import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../../lib/figure/chromium.ts";
import { createSiteServer } from "../../lib/site/server.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A real browser on a folder with a site. */
export async function browse(folder: string) {
  const server = createSiteServer(folder);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
  const browser: Browser = await launchChromium();

  /** Opens a page, gathering what it asks for and what the browser complains about. */
  async function open(path: string, options: Parameters<Browser["newPage"]>[0] = {}) {
    const page = await browser.newPage(options);
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("requestfailed", (request) => complaints.push(request.url()));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(address + path);
    return { page, asked, complaints };
  }

  /** What is wrong with pages: axe's findings, complaints of the browser, requests to elsewhere. */
  async function faults(paths: string[], colorScheme: "light" | "dark"): Promise<string[]> {
    const found: string[] = [];
    for (const path of paths) {
      const { page, asked, complaints } = await open(path, { colorScheme });
      const elsewhere = asked.filter((url) => !url.startsWith(address));
      found.push(
        ...[...(await violations(page)), ...complaints, ...elsewhere].map((fault) => `${path}: ${fault}`),
      );
      await page.close();
    }
    return found;
  }

  /** Pages that are wider than a small phone, with all that folds out. */
  async function tooWide(paths: string[]): Promise<string[]> {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(address + path);
      await unfold(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) found.push(`${path}: ${width}`);
    }
    await page.close();
    return found;
  }

  const close = async (): Promise<void> => {
    await browser.close();
    server.close();
  };
  return { address, browser, open, faults, tooWide, close };
}

const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));

/** What axe finds on a page, with all that folds out; or in one part of it. */
export async function violations(page: Page, part = "html"): Promise<string[]> {
  await unfold(page);
  await page.evaluate(AXE);
  return page.evaluate(async (within) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          part: string,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
    const found = await axe.run(within, { runOnly: tags });
    return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  }, part);
}
