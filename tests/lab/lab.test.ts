import { readFileSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chapter, TITLE } from "./chapter.ts";
import { lab } from "./lab.ts";
import type { Lab } from "./lab.ts";
import { workspace } from "./workspace.ts";
import type { Workspace } from "./workspace.ts";

const NOTEBOOK = "notebooks/01-pressure.ipynb";
/** What the chapter prints, and a number that output checking would withhold: neither is in its source. */
const SECRETS = ["planted-secret-output", "77,7"];

let work: Workspace;
let server: Lab;
let page: Page;

beforeAll(async () => {
  work = await workspace({ "01-pressure.ipynb": chapter() });
  server = await lab(work.root);
  page = await server.open();
});
afterAll(async () => {
  await server?.[Symbol.asyncDispose]();
  await work?.[Symbol.asyncDispose]();
});

const secretsSeenByGit = (): string[] =>
  work.seenByGit().filter((file) => {
    const text = readFileSync(join(work.root, file), "utf8");
    return SECRETS.some((secret) => text.includes(secret));
  });

const save = async (): Promise<void> => {
  const reply = page.waitForResponse(
    (one) => one.request().method() === "PUT" && one.url().includes(NOTEBOOK),
  );
  await page.keyboard.press("Control+s");
  expect((await reply).ok()).toBe(true);
};

test("our kernel is the default one", async () => {
  expect(await server.api("api/kernelspecs")).toMatchObject({ default: "oshlab" });
});

test("the first thing seen are the chapters, in the user's language", async () => {
  await page.waitForSelector(".oshlab-report:visible");
  expect(await page.textContent(".oshlab-head h2")).toBe("Hoofdstukken");
  expect(await page.textContent(".oshlab-chapter-title")).toBe("Druk");
  expect(await page.textContent(".oshlab-chapter")).toContain("nog niet in een rapport");
  expect(await page.isDisabled(".oshlab-preview-button")).toBe(true);
});

test("a chapter opens with a click, its prose as on the site", async () => {
  await page.click(".oshlab-chapter");
  expect(await page.textContent(".oshlab-prose h1")).toBe(TITLE);
  expect(await page.textContent(".oshlab-place h4")).toBe("Stress komt het meest voor in de zorg");
  await page.waitForSelector(".oshlab-chapter[aria-current]");
});

test("running it draws the figure and fills in the values", async () => {
  await server.kernelReady(NOTEBOOK);
  await page.click(".lm-MenuBar-itemLabel >> text=Uitvoeren");
  await page.click("[data-command='runmenu:run-all']");
  await page.waitForSelector(".oshlab-drawing .main-svg .barlayer path");
  await page.waitForSelector(".oshlab-value-value");
  const values = await page.locator(".oshlab-prose .oshlab-value").allTextContents();
  expect(values).toEqual(["38,2%", "15", "[c]", "nobody: geen cel heeft dit berekend"]);
});

test("the figure has its finding as title, and says what would be withheld", async () => {
  expect(await page.textContent(".oshlab-figure h4")).toBe("Stress komt het meest voor in de zorg");
  const banner = await page.textContent(".oshlab-banner-suppress");
  expect(banner).toContain("Bij publicatie worden cellen weggelaten");
  expect(banner).toContain("10 respondenten");
  await page.click(".oshlab-figure summary");
  expect(await page.textContent(".oshlab-data")).toContain("77,7");
  expect(await page.locator(".oshlab-data [role=note]").count()).toBe(0);
});

test("saving leaves nothing that was found in a file that git sees", async () => {
  await save();
  const stored = JSON.parse(await readFile(join(work.root, NOTEBOOK), "utf8"));
  const before = chapter();
  expect(stored.metadata.oshlab).toEqual(before.metadata.oshlab);
  for (const [index, cell] of stored.cells.entries()) {
    expect(cell.outputs ?? []).toEqual([]);
    expect(cell.execution_count ?? null).toBe(null);
    expect(cell.metadata).toEqual({});
    expect([cell.source].flat().join("")).toBe(before.cells[index]!.source);
  }
  expect(secretsSeenByGit()).toEqual([]);
  // They are kept where git doesn't look.
  expect(await readFile(join(work.root, "data/lab/outputs", `${NOTEBOOK}.json`), "utf8")).toContain(
    SECRETS[0],
  );
});

test("copies, checkpoints, names, uploads and notebooks from elsewhere leave nothing either", async () => {
  const copy = (await server.api("api/contents/notebooks", "POST", { copy_from: NOTEBOOK })) as {
    path: string;
  };
  await server.api(`api/contents/${copy.path}/checkpoints`, "POST");
  await server.api(`api/contents/${copy.path}`, "PATCH", { path: "notebooks/renamed.ipynb" });
  const opened = (await server.api(`api/contents/notebooks/renamed.ipynb?content=1`)) as {
    content: { cells: { outputs?: unknown[] }[] };
  };
  expect(opened.content.cells.flatMap((cell) => cell.outputs ?? []).length).toBeGreaterThan(0);

  const full = JSON.stringify(opened.content);
  expect(full).toContain(SECRETS[0]);
  const text = { type: "file", format: "text" };
  await server.api("api/contents/notebooks/as-text.ipynb", "PUT", { ...text, content: full });
  const half = Math.floor(full.length / 2);
  const pieces = [full.slice(0, half), full.slice(half)].map((piece) =>
    Buffer.from(piece).toString("base64"),
  );
  for (const [index, content] of pieces.entries())
    await server.api("api/contents/notebooks/in-pieces.ipynb", "PUT", {
      type: "file",
      format: "base64",
      content,
      chunk: index === 0 ? 1 : -1,
    });
  // Papermill or an unpacked archive wrote it; the Lab moves it among the chapters.
  await writeFile(join(work.root, "data/elsewhere.ipynb"), full);
  await server.api("api/contents/data/elsewhere.ipynb", "PATCH", { path: "notebooks/moved.ipynb" });
  await server.api("api/contents/notebooks/moved.ipynb/checkpoints/checkpoint", "POST").catch(() => null);

  expect(work.seenByGit()).toEqual(
    expect.arrayContaining(
      ["as-text", "in-pieces", "moved", "renamed"].map((name) => `notebooks/${name}.ipynb`),
    ),
  );
  expect(secretsSeenByGit()).toEqual([]);
  await expect(
    server.api("api/contents/notebooks/broken.ipynb", "PUT", { ...text, content: `{ "${SECRETS[0]}` }),
  ).rejects.toThrow("not a readable notebook");
  expect(secretsSeenByGit()).toEqual([]);
});

test("outputs and values come back when the notebook is opened again", async () => {
  const again = await server.open();
  await again.click(".oshlab-chapter");
  await again.waitForSelector(".oshlab-drawing .main-svg");
  await again.waitForSelector("text=planted-secret-output");
  const values = await again.locator(".oshlab-prose .oshlab-value").allTextContents();
  expect(values.slice(0, 3)).toEqual(["38,2%", "15", "[c]"]);
  expect(await again.locator(".oshlab-value-earlier").count()).toBe(2);
  await again.close();
});

test("Preview builds the page and shows it, with what stands in the way of publishing", async () => {
  await page.click(".oshlab-preview-button");
  const frame = page.frameLocator(".oshlab-preview iframe");
  await frame.locator("h1").first().waitFor();
  expect(await frame.locator("h1").first().textContent()).toContain(TITLE);
  await page.waitForSelector(".oshlab-working", { state: "detached" });
  const status = await page.textContent(".oshlab-status");
  expect(status).toContain("nobody");
  const text = (await frame.locator("body").textContent()) ?? "";
  for (const secret of SECRETS) expect(text).not.toContain(secret);
  expect(secretsSeenByGit()).toEqual([]);
});

test("the preview is behind the token, and runs no script", async () => {
  const address = `${server.origin}/oshlab/preview/site/nl/pressure/index.html`;
  expect((await fetch(address, { redirect: "manual" })).status).not.toBe(200);
  const reply = await fetch(address, { headers: { Authorization: `token ${server.token}` } });
  expect(reply.status).toBe(200);
  expect(reply.headers.get("content-security-policy")).toContain("script-src 'none'");
  expect((await fetch(`${server.origin}/oshlab/preview/build/pressure`, { method: "POST" })).status).toBe(
    403,
  );
});

test("nothing was asked of any other computer", () => expect(server.strangers).toEqual([]));

test("a chapter whose file is gone says so", async () => {
  await rename(join(work.root, NOTEBOOK), join(work.root, "data/away.ipynb"));
  await page.click(".oshlab-head .oshlab-link");
  await page.waitForSelector(".oshlab-dot-missing");
  await rename(join(work.root, "data/away.ipynb"), join(work.root, NOTEBOOK));
});

test("Ctrl-C ends the server and its kernels", async () => {
  const kernels = (await server.api("api/kernels")) as unknown[];
  expect(kernels.length).toBeGreaterThan(0);
  expect(await server.end()).toBe(0);
  await expect(fetch(`${server.origin}/api`)).rejects.toThrow("fetch failed");
});
