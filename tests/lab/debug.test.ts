import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lab, picture } from "./lab.ts";
import type { Lab } from "./lab.ts";
import { code, notebook } from "./notebook.ts";
import { workspace } from "./workspace.ts";
import type { Workspace } from "./workspace.ts";

const NOTEBOOK = "notebooks/01-debug.ipynb";
const cells = notebook([
  code("values", "let share: number = 12;\nconst rows = [{ year: 2015, share }];"),
  code("stops", "const first = share + 1;\nconst second = first * 2;\nsecond"),
]);

let work: Workspace;
let server: Lab;
let page: Page;

beforeAll(async () => {
  work = await workspace({ "01-debug.ipynb": cells });
  server = await lab(work.root, "en");
  page = await server.open();
  await page.goto(`${server.origin}/lab/tree/${NOTEBOOK}?token=${server.token}`);
  await page.waitForSelector(".jp-CodeCell .cm-content");
  await server.kernelReady(NOTEBOOK);
});
afterAll(async () => {
  await server?.[Symbol.asyncDispose]();
  await work?.[Symbol.asyncDispose]();
});

/** Runs a cell from its editor. */
async function run(index: number): Promise<void> {
  await page.locator(".jp-CodeCell .cm-content").nth(index).click();
  await page.keyboard.press("Control+Enter");
}

/** A button of the debugger's panel. */
const press = (command: string) => page.click(`.jp-DebuggerSidebar [data-command='debugger:${command}']`);

test("switched on, the panel shows what the cells hold", async () => {
  await run(0);
  await page.waitForSelector(".jp-CodeCell .jp-InputPrompt >> text=[1]:");
  await page.click("[data-jp-item-name='debugger-icon'] button, .jp-DebuggerBugButton button");
  const shown = page.locator(".jp-DebuggerVariables-body:visible");
  await expect.poll(() => shown.textContent()).toMatch(/share:?\s*12/);
  await expect.poll(() => shown.textContent()).toMatch(/rows:?\s*Array\(1\)/);
  await picture(page, "debugger");
});

test("a breakpoint beside a line stops the cell there; a step goes on a line; the cell ends", async () => {
  const cell = page.locator(".jp-CodeCell").nth(1);
  await cell.locator(".cm-content").click();
  // The gutter is drawn anew when the debugger turns to the cell: a click before that is lost.
  const set = page.locator(".jp-DebuggerBreakpoints-body >> text=2");
  await expect
    .poll(async () => {
      if ((await set.count()) > 0) return true;
      await cell.locator(".cm-breakpoint-gutter .cm-gutterElement").nth(2).click();
      return set.waitFor({ timeout: 10_000 }).then(
        () => true,
        () => false,
      );
    })
    .toBe(true);
  await run(1);
  await page.waitForSelector(".jp-DebuggerCallstack-body >> text=cell 2");
  await page.waitForSelector(".jp-DebuggerEditor-highlight");
  await picture(page, "debugger-stopped");
  await expect.poll(() => page.textContent(".jp-DebuggerEditor-highlight")).toContain("const second");
  await press("next");
  await page.waitForSelector(".jp-DebuggerEditor-highlight >> text=/^second$/");
  // The panel asks the kernel for what it shows of a stop; only then is the stop whole.
  const shown = page.locator(".jp-DebuggerVariables-body:visible");
  await expect.poll(() => shown.textContent()).toMatch(/second:?\s*26/);
  await picture(page, "debugger-stepped");
  await press("continue");
  await page.waitForSelector(".jp-OutputArea-executeResult >> text=26");
  await page.waitForSelector(".jp-DebuggerEditor-highlight", { state: "detached" });
});
