import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chapter } from "./chapter.ts";
import { lab } from "./lab.ts";
import type { Lab } from "./lab.ts";
import { workspace } from "./workspace.ts";
import type { Workspace } from "./workspace.ts";

const FIRST = "notebooks/01-pressure.ipynb";
const NEW = "notebooks/02-lawaai-en-trillingen.ipynb";

let work: Workspace;
let server: Lab;
let page: Page;

beforeAll(async () => {
  work = await workspace({ "01-pressure.ipynb": chapter() });
  server = await lab(work.root, "fr");
  page = await server.open();
  await page.waitForSelector(".oshlab-chapter");
});
afterAll(async () => {
  await server?.[Symbol.asyncDispose]();
  await work?.[Symbol.asyncDispose]();
});

const json = async (path: string) => JSON.parse(await readFile(join(work.root, path), "utf8"));

test("a figure is drawn in the language of its chapter, not in that of the Lab", async () => {
  await page.click(".oshlab-chapter");
  await server.kernelReady(FIRST);
  await page.click(".lm-MenuBar-itemLabel >> text=Exécution");
  await page.click("[data-command='runmenu:run-all']");
  const labels = page.locator(".oshlab-drawing .main-svg .ytick text, .oshlab-drawing .main-svg .xtick text");
  const drawn = async () => (await labels.allTextContents()).join(" ");
  await expect.poll(drawn).toContain("Zorg");
  expect(await drawn()).not.toContain("Soins");
  await expect.poll(() => page.textContent(".oshlab-banner")).toContain("À la publication");
  await expect.poll(() => page.textContent(".oshlab-data")).toContain("Onderwijs");
});

test("a chapter that was only run and saved stays the file it was", async () => {
  // The values bound in the text come in after the run: what they change is saved too.
  const unsaved = async () => {
    await page.keyboard.press("Control+s");
    return page.locator(".jp-mod-dirty").count();
  };
  await expect.poll(unsaved, { interval: 1_000 }).toBe(0);
  const before = await stat(join(work.root, FIRST));
  const saved = page.waitForResponse((one) => one.request().method() === "PUT" && one.url().includes(FIRST));
  await page.click(".lm-MenuBar-itemLabel >> text=Exécution");
  await page.click("[data-command='runmenu:run-all']");
  await page.waitForSelector(".jp-mod-dirty");
  await server.kernelReady(FIRST);
  await page.keyboard.press("Control+s");
  expect((await saved).ok()).toBe(true);
  expect((await stat(join(work.root, FIRST))).mtimeMs).toBe(before.mtimeMs);
});

test("a chapter begins with a title; its address follows", async () => {
  await page.click("text=+ Nouveau chapitre");
  const fields = page.locator(".oshlab-new input");
  await fields.first().fill("Lawaai & trillingen");
  await expect.poll(() => fields.nth(1).inputValue()).toBe("lawaai-trillingen");
  await fields.nth(1).fill("lawaai-en-trillingen");
  await page.selectOption(".oshlab-new select", "nl");
  await page.click(".jp-Dialog .jp-mod-accept");
  await page.waitForSelector(".oshlab-chapter[aria-current] >> text=brouillon");
  expect((await json("notebooks/edition.json")).drafts).toEqual(["02-lawaai-en-trillingen.ipynb"]);
  expect((await json(NEW)).metadata.oshlab).toMatchObject({
    chapter: "lawaai-en-trillingen",
    language: "nl",
    title: { nl: "Lawaai & trillingen" },
  });
});

test("a name that is taken is said, and nothing is made", async () => {
  await page.click("text=+ Nouveau chapitre");
  await page.locator(".oshlab-new input").first().fill("Pressure");
  await page.click(".jp-Dialog .jp-mod-accept");
  await page.waitForSelector(".oshlab-status >> text=Il y a déjà un chapitre « pressure »");
  expect((await json("notebooks/edition.json")).drafts).toHaveLength(1);
});

test("title and summary are written without touching the notebook's metadata by hand", async () => {
  await page.click("text=Titre et résumé");
  await page.locator(".oshlab-new textarea").fill("Wie werkt in lawaai?");
  await page.click(".jp-Dialog .jp-mod-accept");
  await expect.poll(async () => (await json(NEW)).metadata.oshlab.summary.nl).toBe("Wie werkt in lawaai?");
  expect((await json(NEW)).metadata.oshlab.title.nl).toBe("Lawaai & trillingen");
});
