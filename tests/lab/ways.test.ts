import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROTECTION_FILE } from "../../lib/report/ledger/protection.ts";
import { recordReport } from "../../lib/report/ledger/recordReport.ts";
import { removeTemporary, temporaryFolder } from "../data/temporary.ts";
import { staff } from "../report/staff.ts";
import { lab, picture } from "./lab.ts";
import type { Lab } from "./lab.ts";
import { code, markdown, notebook } from "./notebook.ts";
import { workspace } from "./workspace.ts";
import type { Workspace } from "./workspace.ts";

const FILE = "01-staff.ipynb";
const NOTEBOOK = `notebooks/${FILE}`;
const chapter = (id: string, asked: string) =>
  notebook(
    [
      markdown(
        "words",
        `# Personeel\n\n:::{table} #${id}\nIn D werken de meesten\n\nPersoneel naar sector\n:::`,
      ),
      code(
        "data",
        `import { open, survey, table } from "oshlab";\nconst asked = survey(await open("staff"));\ntable("${id}", { data: await ${asked}.table("sector", undefined, { share: "count" }) });`,
      ),
    ],
    {
      chapter: "staff",
      theme: "psychosocial",
      language: "nl",
      title: { nl: "Personeel", fr: "Personnel", de: "Personal", en: "Staff" },
      summary: { nl: "x", fr: "x", de: "x", en: "x" },
    },
  );

let work: Workspace;
let server: Lab;
let page: Page;

/** An edition with all, and a next one with the women: in one sector there are two men beside them. */
beforeAll(async () => {
  await staff(temporaryFolder());
  work = await workspace({ [FILE]: chapter("all", "asked") });
  const { file, checks } = await recordReport({ root: work.root });
  expect([file, checks.problems]).toEqual(["notebooks/editions/2026/ledger.json", []]);
  const edition = join(work.root, "notebooks/edition.json");
  await writeFile(edition, (await readFile(edition, "utf8")).replace('"id":"2026"', '"id":"2028"'));
  await writeFile(join(work.root, NOTEBOOK), JSON.stringify(chapter("women", 'asked.where({ sex: "F" })')));
  server = await lab(work.root);
  page = await server.open();
  await page.click(".oshlab-chapter");
  await server.kernelReady(NOTEBOOK);
});
afterAll(async () => {
  await server?.[Symbol.asyncDispose]();
  await work?.[Symbol.asyncDispose]();
  removeTemporary();
});

const banner = () => page.locator(".oshlab-figure .oshlab-banner");
const found = () => page.locator(".oshlab-check");
const chosen = async (): Promise<unknown[]> =>
  JSON.parse(await readFile(join(work.root, PROTECTION_FILE), "utf8")).protection;

test("a table that opens an earlier edition leads to the check, where a way out is applied", async () => {
  await page.click(".lm-MenuBar-itemLabel >> text=Uitvoeren");
  await page.click("[data-command='runmenu:run-all']");
  await expect.poll(() => banner().textContent()).toContain("houdt een eerdere editie het rapport tegen");
  await picture(page, "opens");
  await banner().locator("button").click();
  await found().locator("li", { hasText: "afronden op veelvouden van 5" }).locator("button").click();
  await expect.poll(() => found().textContent()).toContain("Niets houdt editie 2028 tegen.");
  await picture(page, "applied");
  expect(await chosen()).toMatchObject([{ output: "women", way: "round", base: 5 }]);
});

test("the notebook then says that readers will see something else than its author", async () => {
  await page.click(".lm-TabBar-tabLabel >> text=01-staff");
  await expect.poll(() => banner().textContent()).toContain("afgerond op veelvouden van 5");
  expect(await banner().textContent()).toContain("anders gepubliceerd dan u hier ziet");
});

test("what was chosen is taken back with a click, and the notebook says again what it opens", async () => {
  await page.click(".lm-TabBar-tabLabel >> text=Uitkomsten controleren");
  await found().locator("button", { hasText: "Terugnemen" }).click();
  await expect.poll(() => found().textContent()).toContain("Editie 2028 kan nog niet naar buiten.");
  expect(await chosen()).toEqual([]);
  await page.click(".lm-TabBar-tabLabel >> text=01-staff");
  await expect.poll(() => banner().textContent()).toContain("houdt een eerdere editie het rapport tegen");
});

test("the menus of JupyterLab are in Dutch, also where a word has a plural", async () => {
  await page.click(".lm-MenuBar-itemLabel >> text=Uitvoeren");
  const labels = await page.locator(".lm-Menu-itemLabel").allTextContents();
  expect(labels).toContain("Gekozen cel uitvoeren");
  expect(labels.filter((one) => one.startsWith("Run "))).toEqual([]);
  await page.keyboard.press("Escape");
});
