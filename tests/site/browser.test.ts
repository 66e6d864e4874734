import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDrawer } from "../../lib/figure/draw.ts";
import { browse, violations } from "./browser.ts";
import { fixture } from "./fixture.ts";
import { written } from "./write.ts";

let site: Awaited<ReturnType<typeof written>>;
let there: Awaited<ReturnType<typeof browse>>;

beforeAll(async () => {
  const drawer = await openDrawer();
  site = await written(fixture(), drawer.draw);
  await drawer.close();
  there = await browse(site.folder);
});
afterAll(() => there.close());

test("axe would find something, in both schemes", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const { page } = await there.open("nl/index.html", { colorScheme });
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
    // The colours are the same in every language.
    const pages = site.pages
      .map(({ path }) => path)
      .filter((path) => colorScheme === "light" || path.startsWith("nl"));
    expect(await there.faults(pages, colorScheme)).toEqual([]);
  });
});

test("no page scrolls sideways at 320 pixels", async () => {
  expect(await there.tooWide(site.pages.map(({ path }) => path))).toEqual([]);
});

test.each([
  [1280, "drawing-wide"],
  [390, "drawing-narrow"],
])("at %i pixels a figure shows its %s and hides the other wholly", async (width, shown) => {
  const { page } = await there.open("nl/demands/index.html", { viewport: { width, height: 800 } });
  const displays = await page.$$eval("#pace-of-work .drawing", (all) =>
    all.filter((one) => getComputedStyle(one).display !== "none").map((one) => one.className),
  );
  expect(displays).toEqual([`drawing ${shown}`]);
  await page.close();
});

test("the keyboard reaches the content by the skip link first", async () => {
  const { page } = await there.open("fr/demands/index.html");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Aller au contenu");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  await page.close();
});

test("the language switch stays on the same page", async () => {
  const { page } = await there.open("nl/sources/eurofound-jqi/index.html");
  await page.click('.languages a[lang="de"]');
  expect(page.url()).toBe(`${there.address}de/sources/eurofound-jqi/index.html`);
  await page.close();
});

test("the site works from a folder, without a server", async () => {
  const page = await there.browser.newPage();
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
