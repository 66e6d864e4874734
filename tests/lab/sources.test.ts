import { execFileSync } from "node:child_process";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { absenceFile, absenceSource, person } from "../data/absence.ts";
import { violations } from "../site/browser.ts";
import { chapter } from "./chapter.ts";
import { lab, picture } from "./lab.ts";
import type { Lab } from "./lab.ts";
import { workspace } from "./workspace.ts";
import type { Workspace } from "./workspace.ts";

const FILE = "data/inbox/dinsdag.csv";

let work: Workspace;
let server: Lab;
let page: Page;

beforeAll(async () => {
  work = await workspace({ "01-pressure.ipynb": chapter() });
  await mkdir(join(work.root, "data/inbox"), { recursive: true });
  await writeFile(join(work.root, FILE), absenceFile(300));
  await writeFile(join(work.root, "data/inbox/woensdag.csv"), absenceFile(100));
  const rows = Array.from({ length: 2_000_000 }, (_, row) => `${row % 7};${row % 90};${row / 8}`);
  await writeFile(join(work.root, "data/inbox/lang.csv"), `a;b;c\n${rows.join("\n")}\n`, "utf16le");
  // A source that says nothing of the column GSM.
  absenceSource(
    (_, schema) => {
      schema.fields.shift();
      (schema as { oshlab?: unknown }).oshlab = {
        identifiers: { Rijksregisternummer: "drop", Naam: "drop", "E-mail": "drop", Rekening: "drop" },
      };
    },
    join(work.root, "data"),
  );
  server = await lab(work.root);
  page = await server.open();
  await page.waitForSelector(".oshlab-chapter");
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await picture(page, "failed");
});
afterAll(async () => {
  await server?.[Symbol.asyncDispose]();
  await work?.[Symbol.asyncDispose]();
});

const section = (name: string) => page.locator(`.oshlab-import [data-step=${name}]`);
const json = async (path: string) => JSON.parse(await readFile(join(work.root, path), "utf8"));

/** What the description still lacks. */
const openQuestions = () => section("stepPersons").locator(".oshlab-open").textContent();

/** What runs on this computer. */
const commands = () =>
  execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })
    .split("\n")
    .filter((words) => words.includes("oshlab.mjs"));

/** Fills in a field by what is asked. */
const answer = (question: string | RegExp, text: string) =>
  section("stepPersons").getByLabel(question).first().fill(text);

test("a file's own menu begins the import; what it is and what identifies somebody is said", async () => {
  await page.click('[data-id="filebrowser"]');
  await page.click(".jp-BreadCrumbs-home");
  for (const folder of ["data", "inbox"]) await page.dblclick(`.jp-DirListing-itemText >> text=${folder}`);
  await page.click(".jp-DirListing-itemText >> text=dinsdag.csv", { button: "right" });
  await picture(page, "menu");
  await page.click("text=Inlezen als bron …");
  await section("stepSource").waitFor();
  await expect.poll(() => section("stepFile").textContent()).toContain("csv, 300 rijen, 13 kolommen");
  await expect
    .poll(() => section("stepSource").locator("optgroup").first().getAttribute("label"))
    .toBe("Alle kolommen kloppen");
  expect(await section("stepPersons").isHidden()).toBe(true);
});

test("a new source gets a description, with a question for all that a file can't tell", async () => {
  await page.selectOption("[data-choice=source]", "new");
  await section("stepSource")
    .getByLabel(/^Naam van de nieuwe bron/)
    .fill("ziekteverzuim");
  await picture(page, "source");
  await page.click("text=Verder");
  await section("stepPersons").waitFor();
  const row = (name: string) => async () => {
    const rows = await section("stepPersons").locator("tbody tr").allTextContents();
    return rows.find((one) => one.startsWith(name));
  };
  await expect.poll(row("Geboortedatum")).toContain("leeftijdsgroep");
  await expect.poll(row("Opmerkingen")).toContain("niet bewaard");
  await expect.poll(openQuestions).toContain("Nog 27 in te vullen");
  await picture(page, "persons");
  expect(await violations(page, ".oshlab-import")).toEqual([]);
  await picture(page, "fields");
});

test("the description opens beside it, at the line of what is open", async () => {
  await page.getByRole("button", { name: /^schema\.json openen op regel/ }).click();
  const marked = () => page.evaluate(() => String(getSelection()));
  await expect.poll(marked).toContain("TO FILL IN");
  await picture(page, "editor");
});

test("answers are kept; a half one leaves the rest open; a wrong one is said at once, or with its line", async () => {
  await answer("De titel van de bron", "Ziekteverzuim");
  await page.getByRole("button", { name: "Bewaren", exact: true }).click();
  await page.waitForSelector("text=Nog 26 in te vullen");
  const { oshlab } = await json("data/ziekteverzuim/datapackage.json");
  expect(oshlab.title).toEqual({
    nl: "Ziekteverzuim",
    fr: "Ziekteverzuim",
    de: "Ziekteverzuim",
    en: "Ziekteverzuim",
  });
  for (const column of ["Rijksregisternummer", "Naam", "E-mail", "GSM", "Rekening"])
    await page.getByLabel(`Wat ervan wordt: ${column}`).selectOption("drop");
  for (const select of await section("stepPersons").locator(".oshlab-fields select").all())
    await select.selectOption({ index: 1 });
  for (const box of await section("stepPersons").locator(".oshlab-fields [type=text]").all())
    await box.fill("verzonnen");
  for (const box of await section("stepPersons")
    .locator(".oshlab-fields > fieldset > div > label textarea")
    .all())
    await box.fill("verzonnen");
  for (const box of await section("stepPersons").locator("[type=date]").all()) await box.fill("2099-12-31");
  await answer(/mailbox/, "registers");
  await page.getByRole("button", { name: "Bewaren", exact: true }).click();
  expect(await section("stepPersons").locator("input:invalid").inputValue()).toBe("registers");
  await answer(/mailbox/, "registers@localhost");
  await page.getByRole("button", { name: "Bewaren", exact: true }).click();
  const note = section("stepPersons").locator("[data-code=DESCRIPTOR_INVALID]");
  await expect.poll(() => note.textContent()).toContain("oshlab.manager.mail");
  await picture(page, "problem");
});

test("what is wrong is put right in the file, and seen again", async () => {
  const file = join(work.root, "data/ziekteverzuim/datapackage.json");
  await writeFile(
    file,
    (await readFile(file, "utf8")).replace('"registers@localhost"', '"registers@example.org"'),
  );
  await page.click("text=Opnieuw nakijken");
  await section("stepImport").waitFor();
  await expect.poll(openQuestions).toBe("✓ De beschrijving is volledig.");
});

test("the import ends with what was found, the letter, and the pages to read", async () => {
  await page.getByRole("button", { name: "Inlezen", exact: true }).click();
  await section("stepAfter").waitFor();
  const { resources } = await json("data/ziekteverzuim/datapackage.json");
  expect(resources).toHaveLength(1);
  await expect
    .poll(() => section("stepAfter").textContent())
    .toContain(`Levering ${resources[0].name} staat in de catalogus`);
  await picture(page, "after");
  expect(await violations(page, ".oshlab-import")).toEqual([]);
  await page.click("text=Kwaliteitsverslag openen");
  const report = page.frameLocator(".jp-HTMLViewer iframe").locator("h1");
  await expect.poll(() => report.textContent()).toBe("Ziekteverzuim");
  await picture(page, "report");
});

test("nothing that identifies somebody is in what was kept", async () => {
  const folder = join(work.root, "data/ziekteverzuim");
  const { number, name, email, iban } = person(3);
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const content = await readFile(join(file.parentPath, file.name), "latin1");
    for (const value of [number, name, email, iban]) expect(content).not.toContain(value);
  }
});

test("the next delivery is checked against the last; the letter says what was found", async () => {
  await page.click(".lm-DockPanel-tabBar >> text=Een bestand inlezen");
  await page.click(".jp-DirListing-itemText >> text=woensdag.csv", { button: "right" });
  await page.click("text=Inlezen als bron …");
  await section("stepFile").getByText("100 rijen").waitFor();
  await page.selectOption("[data-choice=source]", "known:ziekteverzuim");
  await page.click("text=Verder");
  await page.getByRole("button", { name: "Inlezen", exact: true }).click();
  await section("stepAfter").locator(".oshlab-found").waitFor();
  // The page that was open speaks of the newest delivery too.
  const report = page.frameLocator(".jp-HTMLViewer:visible iframe");
  await report.getByText("De levering heeft 100 rijen").waitFor();
  await picture(page, "letter");
  const letter = () => section("stepAfter").locator(".oshlab-letter").textContent();
  await expect.poll(letter).toMatch(/^Beste collega,/);
  await expect.poll(letter).toContain("100");
  await page.click("text=Brief openen");
  const shown = page.frameLocator(".jp-HTMLViewer:visible iframe");
  await shown.getByText("Beste collega,").waitFor();
  expect(work.seenByGit().some((file) => file.startsWith("data/"))).toBe(false);
});

test("an import stops at a column that the description doesn't know, until it is decided", async () => {
  await page.click(".lm-DockPanel-tabBar >> text=Een bestand inlezen");
  await page.selectOption("[data-choice=source]", "known:absence");
  await page.click("text=Verder");
  await page.getByLabel("Wat ervan wordt: GSM").waitFor();
  expect(await section("stepImport").isHidden()).toBe(true);
  const asked = { files: [FILE], source: "absence" };
  const { problem } = (await server.api("oshlab/sources/import", "POST", asked)) as {
    problem: { code: string; what: string };
  };
  expect(problem.code).toBe("IMPORT_IDENTIFIERS");
  expect(problem.what).toContain("GSM");
  await picture(page, "stop");
  await page.getByLabel("Wat ervan wordt: GSM").selectOption("drop");
  await page.getByRole("button", { name: "Bewaren", exact: true }).click();
  await page.getByRole("button", { name: "Inlezen", exact: true }).click();
  await section("stepAfter").getByText("staat in de catalogus").waitFor();
  expect((await json("data/absence/datapackage.json")).resources).toHaveLength(1);
});

test("a long step shows how far it is, and stops with all that it has started", async () => {
  await page.click(".jp-DirListing-itemText >> text=lang.csv", { button: "right" });
  await page.click("text=Inlezen als bron …");
  const busy = page.locator(".oshlab-busy");
  await busy.getByText(/^lezen: \d+ %$/).waitFor();
  await picture(page, "busy");
  expect(Number(await busy.locator("progress").getAttribute("value"))).toBeGreaterThan(0);
  expect(await violations(page, ".oshlab-import")).toEqual([]);
  await busy.getByRole("button", { name: "Stoppen" }).click();
  await busy.getByText("Gestopt. Er is niets half bewaard.").waitFor();
  await picture(page, "stopped");
  const running = () => commands().filter((words) => words.includes("lang.csv"));
  await expect.poll(running).toEqual([]);
  expect(await section("stepSource").isHidden()).toBe(true);
});
