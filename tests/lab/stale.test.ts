import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lab, picture, save } from "./lab.ts";
import type { Lab } from "./lab.ts";
import { code, markdown, notebook } from "./notebook.ts";
import { workspace } from "./workspace.ts";
import type { Workspace } from "./workspace.ts";

const NOTEBOOK = "notebooks/01-order.ipynb";
const chapter = notebook(
  [
    markdown("words", "# Volgorde\n\nHet rapport van {eval}`title`."),
    code("year", "let year = 2022;"),
    code("title", "const title = `jaar ${year}`;"),
    code("shown", "title"),
    code("loose", "'los'"),
  ],
  {
    chapter: "order",
    theme: "psychosocial",
    language: "nl",
    title: { nl: "Volgorde", fr: "Ordre", de: "Ordnung", en: "Order" },
    summary: { nl: "x", fr: "x", de: "x", en: "x" },
  },
);

let work: Workspace;
let server: Lab;
let page: Page;

beforeAll(async () => {
  work = await workspace({ "01-order.ipynb": chapter });
  server = await lab(work.root);
  page = await server.open();
  await page.click(".oshlab-chapter");
  await server.kernelReady(NOTEBOOK);
});
afterAll(async () => {
  await server?.[Symbol.asyncDispose]();
  await work?.[Symbol.asyncDispose]();
});

const notes = (): Promise<string[]> => page.locator(".oshlab-note p").allTextContents();

const outdated = (): Promise<string[]> => page.locator(".oshlab-outdated p").allTextContents();

/** The code cells' editors: 0 is the cell "year". */
const editor = (index: number) => page.locator(".jp-CodeCell .cm-content").nth(index);

async function write(index: number, text: string): Promise<void> {
  await editor(index).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
}

test("run from top to bottom, no cell has a note", async () => {
  await page.click(".lm-MenuBar-itemLabel >> text=Uitvoeren");
  await page.click("[data-command='runmenu:run-all']");
  await page.waitForSelector(".oshlab-value >> text=jaar 2022");
  await server.kernelReady(NOTEBOOK);
  await page.waitForTimeout(1000);
  await expect.poll(notes).toEqual([]);
  expect(await page.isVisible(".oshlab-outdated")).toBe(false);
});

test("lines of an output break between words, not within them", async () => {
  const output = page.locator(".jp-OutputArea-output pre").first();
  expect(await output.evaluate((node) => getComputedStyle(node).wordBreak)).toBe("normal");
});

test("a changed cell says so, and what takes from it why it is out of date", async () => {
  await write(0, "let year = 2023;");
  await page.waitForSelector(".oshlab-note-changed");
  await expect
    .poll(notes)
    .toEqual([
      "Gewijzigd sinds de laatste uitvoering.",
      "Verouderd: year komt uit cel [1], en die is zelf niet meer actueel.",
      "Verouderd: title komt uit cel [2], en die is zelf niet meer actueel.",
    ]);
  await page.keyboard.press("Control+Enter");
  await page.waitForSelector(".oshlab-note-changed", { state: "detached" });
  await page.waitForSelector(".oshlab-note >> text=Verouderd: year (cel [5]) is intussen veranderd.");
  await expect.poll(() => page.textContent(".oshlab-outdated p")).toBe("2 cellen zijn verouderd.");
  await picture(page, "stale");
});

test("a click on a cell's number goes to that cell", async () => {
  await page.click(".oshlab-note >> text=cel [5]");
  await expect
    .poll(() => page.locator(".jp-Cell.jp-mod-active .cm-content").textContent())
    .toBe("let year = 2023;");
});

test("the button in the panel runs what is out of date, in order, and nothing else", async () => {
  await page.click(".oshlab-outdated button");
  await page.waitForSelector(".oshlab-value >> text=jaar 2023");
  await page.waitForSelector(".oshlab-outdated", { state: "hidden" });
  await expect.poll(notes).toEqual([]);
  const prompts = () => page.locator(".jp-CodeCell .jp-InputPrompt").allTextContents();
  await expect.poll(prompts).toEqual(["[5]:", "[6]:", "[7]:", "[4]:"]);
});

test("a deleted cell lives on in memory, and the cell that needs it says so", async () => {
  await page.locator(".jp-CodeCell .jp-InputPrompt").first().click();
  await page.locator(".lm-MenuBar-item").nth(1).click();
  await page.click("[data-command='notebook:delete-cell']");
  await page.waitForSelector(".oshlab-note-order");
  await expect
    .poll(notes)
    .toEqual([
      "Geen enkele cel definieert year nog, het staat alleen in het geheugen: een rapport stopt hier.",
      "Verouderd: title komt uit cel [6], en die is zelf niet meer actueel.",
    ]);
  await expect
    .poll(outdated)
    .toEqual([
      "1 cel is verouderd.",
      "1 cel zou een rapport doen stoppen: zie de nota erboven.",
      "Alleen nog in het geheugen, in geen cel meer: year",
    ]);
  await expect.poll(() => page.locator(".oshlab-outdated button").count()).toBe(0);
  await picture(page, "hidden");
  const theme = { raw: JSON.stringify({ theme: "JupyterLab Dark", "adaptive-theme": false }) };
  await server.api("lab/api/settings/@jupyterlab/apputils-extension:themes", "PUT", theme);
  await save(page);
  await page.reload();
  await page.waitForSelector("body[data-jp-theme-light='false']", { state: "attached" });
  await page.waitForSelector(".oshlab-note-order");
  await picture(page, "hidden-dark");
});

test("what stands too low says which cell is to be moved; after a restart nothing has run", async () => {
  await write(2, "let year = 2024;");
  await page.waitForSelector(".oshlab-note >> text=komt pas verderop, in cel [4]");
  await expect.poll(outdated).toContain("1 cel zou een rapport doen stoppen: zie de nota erboven.");
  await page.click("[data-command='notebook:restart-kernel'], [data-jp-item-name='restart'] button");
  await page.click(".jp-Dialog .jp-mod-accept");
  await page.waitForSelector(".oshlab-note-order");
  await page.waitForFunction(() => document.querySelectorAll(".oshlab-note").length === 1);
});
