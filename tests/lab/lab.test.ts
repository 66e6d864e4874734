import { readFileSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { column, invented } from "../data/invented.ts";
import { PRIVACY } from "../data/temporary.ts";
import { edition } from "../disclosure/editions.ts";
import { violations } from "../site/browser.ts";
import { hashOf } from "../../lib/report/files.ts";
import { ledgerText } from "../../lib/disclosure/ledger/text.ts";
import { chapter, TABLE, TITLE } from "./chapter.ts";
import { lab, picture, save } from "./lab.ts";
import type { Lab } from "./lab.ts";
import { workspace } from "./workspace.ts";
import type { Workspace } from "./workspace.ts";

const NOTEBOOK = "notebooks/01-pressure.ipynb";
/** What the chapter prints, and a number that output checking would withhold: neither is in its source. */
const SECRETS = ["planted-secret-output", "77,7"];

/** What the statistician let through of its figure, which the Lab shows all the same. */
const EXCEPTION = {
  chapter: "pressure",
  output: "stress-by-sector",
  rule: "count-too-small",
  cells: [{ sector: "farming" }],
  of: hashOf('["survey@000000000000"]|stress|sector=farming').slice(0, 20),
  reason: "De steekproef is verzonnen.",
  by: [{ who: "statisticus", date: "2026-11-20" }],
};
/** And of a number in the prose. */
const IN_PROSE = { ...EXCEPTION, output: "farming", cells: undefined };

let work: Workspace;
let server: Lab;
let page: Page;
/** Until then the report is not asked of what is shown. */
const looked = Promise.withResolvers<void>();

beforeAll(async () => {
  work = await workspace({ "01-pressure.ipynb": chapter() });
  await writeFile(
    join(work.root, "notebooks/exceptions.json"),
    JSON.stringify({ exceptions: [EXCEPTION, IN_PROSE] }),
  );
  const disclosure = { minimumCount: 10, reason: "a test" };
  invented(
    join(work.root, "data"),
    "survey",
    { kind: "aggregate", privacy: PRIVACY, disclosure },
    { fields: [column("stress", "integer", { role: "attribute" })] },
  );
  const { ledger } = await edition("2024", [TABLE]);
  await mkdir(join(work.root, "notebooks/editions/2024"), { recursive: true });
  await writeFile(join(work.root, "notebooks/editions/2024/ledger.json"), ledgerText(ledger));
  server = await lab(work.root);
  page = await server.open();
});
afterAll(async () => {
  await server?.[Symbol.asyncDispose]();
  await work?.[Symbol.asyncDispose]();
});

/** The text of the first node of a selector, to be asked until it is what it should be. */
const text = (selector: string) => () => page.textContent(selector);

const secretsSeenByGit = (): string[] =>
  work.seenByGit().filter((file) => {
    const text = readFileSync(join(work.root, file), "utf8");
    return SECRETS.some((secret) => text.includes(secret));
  });

test("our kernel is the default one", async () => {
  expect(await server.api("api/kernelspecs")).toMatchObject({ default: "oshlab" });
});

test("the first thing seen are the chapters, in the user's language", async () => {
  await page.waitForSelector(".oshlab-report:visible");
  await expect.poll(text(".oshlab-head h2")).toBe("Hoofdstukken");
  await expect.poll(text(".oshlab-chapter-title")).toBe("Druk");
  await expect.poll(text(".oshlab-chapter")).toContain("nog niet in een rapport");
  expect(await page.isDisabled(".oshlab-preview-button")).toBe(true);
});

test("a chapter opens with a click, its prose as on the site", async () => {
  await page.click(".oshlab-chapter");
  await expect.poll(text(".oshlab-prose h1")).toBe(TITLE);
  await expect.poll(text(".oshlab-place h4")).toBe("Stress komt het meest voor in de zorg");
  await page.waitForSelector(".oshlab-chapter[aria-current]");
});

test("running it draws the figure and fills in the values", async () => {
  await page.route(/check\/shown/, (route) => looked.promise.then(() => route.continue()));
  await server.kernelReady(NOTEBOOK);
  await page.click(".lm-MenuBar-itemLabel >> text=Uitvoeren");
  await page.click("[data-command='runmenu:run-all']");
  await page.waitForSelector(".oshlab-drawing .main-svg .barlayer path");
  await page.waitForSelector(".oshlab-value-value");
  const values = () => page.locator(".oshlab-prose .oshlab-value").allTextContents();
  await expect.poll(values).toEqual(["38,2%", "15", "[c]", "nobody: geen cel heeft dit berekend"]);
});

test("the figure has its finding as title, and says what would be withheld", async () => {
  await expect.poll(text(".oshlab-figure h4")).toBe("Stress komt het meest voor in de zorg");
  const banner = text(".oshlab-figure .oshlab-banner-suppress");
  await expect.poll(banner).toContain("Bij publicatie worden cellen weggelaten");
  await expect.poll(banner).toContain("10 respondenten");
  // Who may except it, and how; what is excepted is told with its reason and names.
  await expect
    .poll(text(".oshlab-figure .oshlab-excepted"))
    .toContain(
      "In het rapport vrijgesteld van deze regel (1 cel): De steekproef is verzonnen. (statisticus, 2026-11-20)",
    );
  await expect
    .poll(text(".oshlab-figure .oshlab-except pre"))
    .toContain("--rule count-too-small --cells sector=farming");
  await page.click(".oshlab-figure summary >> text=Gegevens van de figuur");
  await expect.poll(text(".oshlab-data")).toContain("77,7");
  expect(await page.locator(".oshlab-data [role=note]").count()).toBe(0);
});

test("a number in the prose says the same as a figure, and its author still sees it", async () => {
  const note = page.locator(".oshlab-value-notes .oshlab-banner");
  await expect.poll(() => note.count()).toBe(1);
  for (const words of [
    "farming: Dit getal wordt bij publicatie weggelaten",
    "minder dan 10 respondenten",
    "U ziet het getal hier: 77,7%",
    "De steekproef is verzonnen. (statisticus, 2026-11-20)",
  ])
    await expect.poll(() => note.textContent()).toContain(words);
  await expect
    .poll(() => note.locator(".oshlab-except pre").textContent())
    .toContain("npx oshlab except farming --chapter pressure --rule count-too-small --reason");
});

test("after a run the report and earlier editions are asked, and it is said which", async () => {
  looked.resolve();
  const note = page.locator(".oshlab-figure .oshlab-looked-at", { hasText: "Bekeken samen" });
  await expect.poll(() => note.textContent()).toContain("eerdere edities (2024)");
  // What is excepted is no longer withheld for it, and told all the same.
  await expect.poll(text(".oshlab-figure .oshlab-excepted")).toContain("De steekproef is verzonnen.");
  expect(await page.locator(".oshlab-except").count()).toBe(0);
  await picture(page, "looked-at");
});

test("while the report is asked again, what is known of a number stays", async () => {
  await page.evaluate(() => {
    const prose = document.querySelector(".oshlab-value-notes")!.parentElement!;
    prose.dataset["seen"] = "";
    new MutationObserver(() => {
      const excepted = prose.querySelector(".oshlab-value-notes .oshlab-excepted") ? "excepted" : "nothing";
      const isAsked = prose.querySelector(".oshlab-looked-at")?.textContent?.includes("nu bekeken");
      prose.dataset["seen"] += ` ${excepted}${isAsked ? "-asked" : ""}`;
    }).observe(prose, { childList: true, subtree: true });
  });
  await page.click(".lm-MenuBar-itemLabel >> text=Uitvoeren");
  await page.click("[data-command='runmenu:run-all']");
  const seen = async () =>
    ((await page.getAttribute(".oshlab-prose[data-seen]", "data-seen")) ?? "").split(" ").filter(Boolean);
  await expect.poll(async () => (await seen()).join(" ")).toMatch(/excepted-asked.* excepted$/);
  expect(new Set(await seen())).toEqual(new Set(["excepted", "excepted-asked"]));
});

test("saving leaves nothing that was found in a file that git sees", async () => {
  await save(page);
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
  const values = () => again.locator(".oshlab-prose .oshlab-value").allTextContents();
  await expect.poll(async () => (await values()).slice(0, 3)).toEqual(["38,2%", "15", "[c]"]);
  await expect.poll(() => again.locator(".oshlab-value-earlier").count()).toBe(2);
  await again.close();
});

test("the whole report is checked from the panel, with what was excepted and how it was checked", async () => {
  await page.click(".oshlab-check-button");
  await page.waitForSelector(".oshlab-check .oshlab-banner");
  await picture(page, "check");
  for (const words of [
    "stress-by-sector (figuur, 4 cellen)",
    "De steekproef is verzonnen. (statisticus, 2026-11-20)",
    "Samen met eerdere edities (2024)",
  ])
    await expect.poll(text(".oshlab-check")).toContain(words);
  await page.waitForSelector(".oshlab-check[aria-busy]", { state: "detached" });
  expect((await violations(page, ".oshlab-check")).length).toBe(0);
  await page.click(".lm-TabBar-tab.lm-mod-current >> .lm-TabBar-tabCloseIcon");
});

test("Preview builds the page and shows it, with what stands in the way of publishing", async () => {
  await page.click(".oshlab-preview-button");
  const frame = page.frameLocator(".oshlab-preview iframe");
  await expect.poll(() => frame.locator("h1").first().textContent()).toContain(TITLE);
  await page.waitForSelector(".oshlab-working", { state: "detached" });
  await expect.poll(text(".oshlab-status")).toContain("nobody");
  const shown = (await frame.locator("body").textContent()) ?? "";
  for (const secret of SECRETS) expect(shown).not.toContain(secret);
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
