import { cp } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../../lib/report/root.ts";
import { chapter } from "./chapter.ts";
import { lab, picture, save } from "./lab.ts";
import type { Lab } from "./lab.ts";
import { workspace } from "./workspace.ts";
import type { Workspace } from "./workspace.ts";

const FOLDER = "notebooks/explore";

let work: Workspace;
let server: Lab;
let page: Page;

beforeAll(async () => {
  work = await workspace({ "01-pressure.ipynb": chapter() });
  await cp(join(ROOT, FOLDER), join(work.root, FOLDER), { recursive: true });
  server = await lab(work.root);
  page = await server.open();
  await page.waitForSelector(".oshlab-guides:visible");
});
afterAll(async () => {
  await server?.[Symbol.asyncDispose]();
  await work?.[Symbol.asyncDispose]();
});

async function runAll(): Promise<void> {
  await page.click(".lm-MenuBar-itemLabel >> text=Uitvoeren");
  await page.click("[data-command='runmenu:run-all']");
}

/** Red, green and blue of a computed colour, as one number from dark (0) to light (1). */
const lightness = (selector: string, property: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((node, name) => {
      const parts = getComputedStyle(node)
        .getPropertyValue(name)
        .match(/[\d.]+/g)!;
      return parts.slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 765;
    }, property);

test("our kernel comes first, and tslab's own is beside it", async () => {
  const { default: first, kernelspecs } = (await server.api("api/kernelspecs")) as {
    default: string;
    kernelspecs: Record<string, { spec: { display_name: string } }>;
  };
  expect(first).toBe("oshlab");
  expect(kernelspecs["tslab"]!.spec.display_name).toBe("TypeScript (tslab)");
});

describe("the guided notebooks", () => {
  test("stand under the chapters, with their titles in the user's language", async () => {
    await expect.poll(() => page.textContent(".oshlab-guides h2")).toBe("Leer en verken");
    const titles = () => page.locator(".oshlab-guides .oshlab-chapter").allTextContents();
    await expect
      .poll(async () => (await titles()).slice(0, 3))
      .toEqual([
        "Een eerste figuur in tien regels",
        "Een schaal en haar groepen",
        "Groepen vergelijken, van tabel tot figuur",
      ]);
    await picture(page, "panel");
  });

  test("open with a click, and opening one changes nothing", async () => {
    await page.click("text=Een schaal en haar groepen");
    await server.kernelReady(`${FOLDER}/02-wellbeing-scale.ipynb`);
    await page.waitForSelector(".oshlab-guides [aria-current]");
    await page.waitForSelector("text=TypeScript (OSHLab) | Inactief");
    await page.waitForTimeout(500);
    expect(await page.locator(".lm-DockPanel-tabBar .jp-mod-dirty").count()).toBe(0);
  });

  test("show danfo's tables: names, kinds, numbers to the right, what is missing", async () => {
    await runAll();
    const table = page.locator(".jp-OutputArea-output table", { hasText: "who5_1" }).first();
    await table.waitFor();
    expect(await table.locator("thead").textContent()).toMatch(/^agestringsectorstring.*who5_1float32/);
    const row = table.locator("tbody tr").first();
    expect(await row.locator("th").textContent()).toBe("0");
    const sides = await row
      .locator("td")
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).textAlign));
    expect(sides.slice(0, 4)).toEqual(["left", "left", "right", "right"]);
    expect(await table.textContent()).toContain("–");
    await table.scrollIntoViewIfNeeded();
    await picture(page, "frame");
  });

  test("draw danfo's plots, large enough to read", async () => {
    const drawing = page.locator(".oshlab-drawing").first();
    await drawing.locator(".barlayer path").first().waitFor();
    const box = (await drawing.boundingBox())!;
    expect(box.height).toBeGreaterThan(300);
    await expect.poll(() => drawing.locator(".xtitle").textContent()).toBe("WHO-5 (0–100)");
    await expect
      .poll(() => drawing.locator(".barlayer path").first().getAttribute("style"))
      .toContain("rgb(18, 67, 109)");
    await drawing.scrollIntoViewIfNeeded();
    await picture(page, "plot");
  });
});

test("in a dark Lab tables and plots are light on dark", async () => {
  await save(page);
  const theme = { raw: JSON.stringify({ theme: "JupyterLab Dark", "adaptive-theme": false }) };
  await server.api("lab/api/settings/@jupyterlab/apputils-extension:themes", "PUT", theme);
  await page.reload();
  const drawing = ".oshlab-drawing .main-svg";
  await page.waitForSelector(`${drawing} .barlayer path`);
  await page.waitForSelector("body[data-jp-theme-light='false']", { state: "attached" });
  for (const [selector, property, least] of [
    [`${drawing} .xtick text`, "fill", 0.6],
    [`${drawing} .barlayer path`, "fill", 0.5],
    [".jp-OutputArea-output td", "color", 0.6],
    [".jp-OutputArea-output td small, .jp-OutputArea-output small", "color", 0.6],
  ] as const)
    await expect.poll(() => lightness(selector, property)).toBeGreaterThan(least);
  await page.locator(".jp-OutputArea-output table", { hasText: "who5_1" }).first().scrollIntoViewIfNeeded();
  await picture(page, "frame-dark");
  await page.locator(drawing).first().scrollIntoViewIfNeeded();
  await picture(page, "plot-dark");
});

test("a notebook for tslab runs in tslab's kernel, chosen beside ours", async () => {
  await page.click("text=Een notebook van tslab");
  const notebook = `${FOLDER}/04-tslab.ipynb`;
  await server.kernelReady(notebook);
  await page.locator(".jp-Toolbar-kernelName:visible").click();
  const choices = page.locator(".jp-Dialog select option");
  await expect
    .poll(() => choices.allTextContents())
    .toEqual(expect.arrayContaining(["TypeScript (OSHLab)", "TypeScript (tslab)"]));
  await picture(page, "chooser");
  await page.selectOption(".jp-Dialog select", { label: "TypeScript (tslab)" });
  await page.click(".jp-Dialog .jp-mod-accept");
  await page.waitForSelector("text=TypeScript (tslab) | Inactief");
  await runAll();
  await page.waitForSelector(".jp-OutputArea-output >> text=100 %");
  await picture(page, "tslab");
});

test("nothing was asked of any other computer", () => expect(server.strangers).toEqual([]));
