import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../../lib/figure/chromium.ts";
import { messageOf } from "../../lib/mail/message.ts";
import { LANGUAGES } from "../../lib/words.ts";
import { content } from "./content.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
beforeAll(async () => void (browser = await launchChromium()));
afterAll(() => browser.close());

const htmlOf = (language: (typeof LANGUAGES)[number]): string =>
  messageOf(content(), content().mail.lists[0]!, language, "0").html;

async function open(html: string, options: Parameters<Browser["newPage"]>[0] = {}) {
  const page = await browser.newPage(options);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.setContent(html);
  return { page, asked };
}

async function violations(page: Awaited<ReturnType<typeof open>>["page"]): Promise<string[]> {
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

test("axe would find something", async () => {
  const faulty = htmlOf("nl")
    .replace("color:#14508a", "color:#d0d8e0")
    .replace("<h1", '<img src="data:,"><h1');
  const { page } = await open(faulty);
  const found = (await violations(page)).map((one) => one.split(":")[0]);
  expect(found).toEqual(expect.arrayContaining(["color-contrast", "image-alt"]));
  await page.close();
});

describe.each(["light", "dark"] as const)("in the %s scheme", (colorScheme) => {
  test.each(LANGUAGES)(
    "%s: axe finds nothing, nothing is asked for, a phone need not be scrolled sideways",
    async (language) => {
      for (const width of [800, 360]) {
        const { page, asked } = await open(htmlOf(language), {
          colorScheme,
          viewport: { width, height: 700 },
        });
        expect(await violations(page)).toEqual([]);
        expect(asked).toEqual([]);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over).toBeLessThanOrEqual(0);
        await page.close();
      }
    },
  );
});

test("where a mail program drops style sheets, it still has its colours and sizes", async () => {
  const { page } = await open(htmlOf("fr").replace(/<style>[\s\S]*?<\/style>/, ""));
  expect(await violations(page)).toEqual([]);
  const style = await page.locator(".button").evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(style).toBe("rgb(18, 67, 109)");
  await page.close();
});
