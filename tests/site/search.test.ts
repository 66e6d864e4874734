import { cp, mkdtemp } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../../lib/figure/chromium.ts";
import { createSiteServer } from "../../lib/site/server.ts";
import { sameWords } from "../../lib/words.ts";
import { violations } from "./browser.ts";
import { SECRET, fixture } from "./fixture.ts";
import { written } from "./write.ts";

const EVIL = 'Gevaar "><img src=x onerror=alert(1)>';

let site: Awaited<ReturnType<typeof written>>;
let browser: Browser;
let server: Server;
let address: string;

beforeAll(async () => {
  const input = fixture();
  input.sources[0]!.limits = { ...sameWords(EVIL), fr: "La source compte l’ébène." };
  site = await written(input);
  // The site stands in a folder of a server, as it may online.
  const above = await mkdtemp(join(tmpdir(), "oshlab-search-"));
  await cp(site.folder, join(above, "report"), { recursive: true });
  server = createSiteServer(above);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  address = `http://127.0.0.1:${(server.address() as { port: number }).port}/report/`;
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

async function open(path: string) {
  const page = await browser.newPage();
  const hosts = new Set<string>();
  const complaints: string[] = [];
  page.on("request", (request) => hosts.add(new URL(request.url()).origin));
  page.on("requestfailed", (request) => complaints.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(address + path);
  await page.waitForSelector("#search:not([hidden])");
  const answer = async (): Promise<string> => {
    await page.waitForFunction(() => document.querySelector("#status")!.textContent !== "");
    return (await page.textContent("#status"))!;
  };
  return { page, hosts, complaints, answer };
}

describe("searching", () => {
  test("needs the keyboard alone: type, step to a result, open it", async () => {
    const { page, hosts, complaints, answer } = await open("nl/search/index.html");
    await page.keyboard.type("tempo");
    await page.keyboard.press("Enter");
    expect(await answer()).toBe("2 pagina’s gevonden voor “tempo”.");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Zoeken");
    for (let step = 0; step < 2; step++) await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      "Het tempo gaat sinds 1995 omhoog",
    );
    await page.keyboard.press("Enter");
    await page.waitForURL(`${address}nl/demands/index.html#pace-of-work`);
    expect([...hosts]).toEqual([new URL(address).origin]);
    expect(complaints).toEqual([]);
    // Back leads to what was found.
    await page.goBack();
    await page.waitForSelector(".results a");
    expect(await page.inputValue("#query")).toBe("tempo");
    await page.close();
  });

  test.each([
    ["nl", "geleidelijke", "geleidelijk", "demands"],
    ["fr", "progressif", "progressive", "demands"],
    ["de", "allmähliche", "allmählich", "demands"],
    ["en", "gradually", "gradual", "demands"],
  ])("%s: who looks for “%s” finds “%s”", async (language, query, form, chapter) => {
    const { page, complaints, answer } = await open(`${language}/search/index.html`);
    await page.fill("#query", query);
    await answer();
    const links = await page.$$eval(".results h2 a", (all) =>
      all.map((one) => new URL((one as HTMLAnchorElement).href).pathname),
    );
    expect(links).toContain(`/report/${language}/${chapter}/index.html`);
    expect(await page.$$eval("mark", (all) => all.map((one) => one.textContent))).toContain(`${form}.`);
    // Each language searches its own pages.
    for (const link of links) expect(link).toMatch(new RegExp(`^/report/${language}/`));
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each(["ébène", "l’ébène", "d'ébène"])(
    "in French, “%s” finds the word after an article that lost its vowel",
    async (query) => {
      const { page, answer } = await open("fr/search/index.html");
      await page.fill("#query", query);
      expect(await answer()).toContain(`pour «\u202f${query}\u202f»`);
      const excerpts = await page.$$eval(".excerpt", (all) => all.map((one) => one.innerHTML));
      expect(excerpts.join()).toContain("compte l’<mark>ébène.</mark>");
      await page.close();
    },
  );

  test("takes a short beginning in common for no answer", async () => {
    const { page, answer } = await open("nl/search/index.html");
    await page.keyboard.type("tempeltoren");
    expect(await answer()).toContain("Niets gevonden");
    await page.close();
  });

  test("finds a figure by its title, a term and a source, each at its place", async () => {
    const { page, answer } = await open("en/search/index.html");
    const found = async (query: string): Promise<string[]> => {
      await page.evaluate(() => (document.querySelector("#status")!.textContent = ""));
      await page.fill("#query", query);
      await answer();
      return page.$$eval(".results a", (all) =>
        all.map((one) => one.getAttribute("href")!.split("/en/")[1]!),
      );
    };
    expect(await found("risen since 1995")).toContain("demands/index.html#pace-of-work");
    expect(await found("work intensity")).toContain("glossary/index.html#work-intensity");
    expect(await found("convergEU")).toContain("sources/eurofound-jqi/index.html");
    await page.close();
  });

  test("says so when nothing near is found, and shows everything again when the field is emptied", async () => {
    const { page, answer } = await open("fr/search/index.html");
    await page.keyboard.type("xylophone");
    expect(await answer()).toBe("Aucun résultat pour «\u202fxylophone\u202f».");
    expect(await page.isVisible("#whole")).toBe(false);
    await page.fill("#query", "");
    await page.waitForSelector("#whole:not([hidden])");
    expect(await page.textContent("#status")).toBe("");
    expect(page.url()).toBe(`${address}fr/search/index.html#`);
    await page.close();
  });

  test("never makes markup of words, and finds no withheld number", async () => {
    const { page, answer } = await open("nl/search/index.html");
    await page.keyboard.type("Gevaar");
    expect(await answer()).toContain("1 pagina");
    expect(await page.textContent(".excerpt")).toContain("<img src=x");
    expect(await page.$("main img")).toBeNull();
    await page.evaluate(() => (document.querySelector("#status")!.textContent = ""));
    await page.fill("#query", String(SECRET).replace(".", ","));
    expect(await answer()).toContain("Niets gevonden");
    await page.close();
  });
});

test.each(["light", "dark"] as const)("axe finds nothing beside results, %s", async (colorScheme) => {
  const page = await browser.newPage({ colorScheme });
  await page.goto(`${address}de/search/index.html#q=index`);
  await page.waitForSelector(".results mark");
  expect(await violations(page)).toEqual([]);
  await page.close();
});

describe("where no script runs, everything is listed", () => {
  test("without scripts", async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${address}de/search/index.html`);
    expect(await page.isVisible("#search")).toBe(false);
    expect(await page.textContent("#without")).toContain("Ohne Skripte");
    await page.click('#whole a[href="../demands/index.html#pace-of-work"]');
    expect(page.url()).toBe(`${address}de/demands/index.html#pace-of-work`);
    await page.close();
  });

  test("from a disk", async () => {
    const page = await browser.newPage();
    await page.goto(`file://${site.folder}/en/search/index.html`);
    expect(await page.isVisible("#search")).toBe(false);
    expect(await page.isVisible("#without")).toBe(true);
    await page.click('#whole a[href="../glossary/index.html"]');
    expect(await page.textContent("h1")).toBe("Glossary");
    await page.close();
  });
});

test("the index has the same bytes every time, and is made of pages alone", async () => {
  const again = await written(fixture());
  const first = await written(fixture());
  const files = [...first.files].filter(([path]) => path.startsWith("pagefind/"));
  expect(files.length).toBeGreaterThan(40);
  for (const [path, bytes] of files) expect(again.files.get(path)?.equals(bytes), path).toBe(true);
  expect(files.map(([path]) => path).filter((path) => /ui|highlight|unknown|playground/.test(path))).toEqual(
    [],
  );
});
