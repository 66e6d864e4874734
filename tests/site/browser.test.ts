import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { brotliCompressSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../../lib/figure/chromium.ts";
import { openDrawer } from "../../lib/figure/draw.ts";
import { createSiteServer } from "../../lib/site/server.ts";
import { fixture } from "./fixture.ts";
import { written } from "./write.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let site: Awaited<ReturnType<typeof written>>;
let browser: Browser;
let address: string;
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  const drawer = await openDrawer();
  site = await written(fixture(), drawer.draw);
  await drawer.close();
  const server = createSiteServer(site.folder);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  address = `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
  browser = await launchChromium();
  closing.push(
    () => browser.close(),
    () => server.close(),
  );
}, 120_000);
afterAll(async () => {
  for (const close of closing) await close();
});

/** Opens a page, gathering what it asks for and what the browser complains about. */
async function open(path: string, options: Parameters<Browser["newPage"]>[0] = {}) {
  const page = await browser.newPage(options);
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("requestfailed", (request) => complaints.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  await page.goto(address + path);
  return { page, asked, complaints };
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
    const found = await axe.run({ runOnly: tags });
    return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  });
}

test("axe would find something, in both schemes", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const { page } = await open("nl/index.html", { colorScheme });
    await page.evaluate(() => {
      document.querySelector(".lede")!.innerHTML += '<img src="x">';
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(".lede { color: #888; background: #777; }");
      document.adoptedStyleSheets = [sheet];
    });
    const found = (await violations(page)).map((one) => one.split(":")[0]);
    expect(found).toEqual(expect.arrayContaining(["image-alt", "color-contrast"]));
    await page.close();
  }
});

describe.each(["light", "dark"] as const)("in the %s scheme", (colorScheme) => {
  test("axe finds nothing on any page, and no page asks for anything elsewhere", async () => {
    for (const { path } of site.pages) {
      const { page, asked, complaints } = await open(path, { colorScheme });
      expect(await violations(page), path).toEqual([]);
      expect(complaints, path).toEqual([]);
      expect(
        asked.filter((url) => !url.startsWith(address)),
        path,
      ).toEqual([]);
      await page.close();
    }
  }, 180_000);
});

test("no page scrolls sideways at 320 pixels", async () => {
  for (const { path } of site.pages) {
    const { page } = await open(path, { viewport: { width: 320, height: 640 } });
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    await page.close();
  }
}, 90_000);

test.each([
  [1280, "drawing-wide"],
  [390, "drawing-narrow"],
])("at %i pixels a figure shows its %s and hides the other wholly", async (width, shown) => {
  const { page } = await open("nl/demands/index.html", { viewport: { width, height: 800 } });
  const displays = await page.$$eval("#pace-of-work .drawing", (all) =>
    all.filter((one) => getComputedStyle(one).display !== "none").map((one) => one.className),
  );
  expect(displays).toEqual([`drawing ${shown}`]);
  await page.close();
});

test("the keyboard reaches the content by the skip link first", async () => {
  const { page } = await open("fr/demands/index.html");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Aller au contenu");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  await page.close();
});

test("the language switch stays on the same page", async () => {
  const { page } = await open("nl/sources/eurofound-jqi/index.html");
  await page.click('.languages a[lang="de"]');
  expect(page.url()).toBe(`${address}de/sources/eurofound-jqi/index.html`);
  await page.close();
});

test("the site works from a folder, without a server", async () => {
  const page = await browser.newPage();
  await page.goto(`file://${site.folder}/nl/demands/index.html`);
  expect(await page.evaluate(() => getComputedStyle(document.querySelector("h1")!).fontFamily)).toContain(
    "Source Serif",
  );
  await page.click(".brand");
  expect(page.url()).toBe(`file://${site.folder}/nl/index.html`);
  await page.close();
});

test("a page is at most 60 kB, compressed as servers do (brotli), drawings included", () => {
  for (const { path, html } of site.pages)
    expect(brotliCompressSync(html).length, path).toBeLessThanOrEqual(60_000);
});
