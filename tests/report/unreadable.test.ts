import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { LANGUAGES } from "../../lib/words.ts";
import { unreadable } from "../../lib/readJson.ts";
import { readEdition, EDITION_FILE } from "../../lib/report/edition.ts";
import { addException } from "../../lib/report/exceptions/add.ts";
import { readExceptions } from "../../lib/report/exceptions/read.ts";
import { EXCEPTIONS_FILE } from "../../lib/report/exceptions/schema.ts";
import { editionsWithoutLedger, readLedgers, EDITIONS, ledgerFile } from "../../lib/report/ledger/read.ts";
import { PROTECTION_FILE, addProtection, readProtection } from "../../lib/report/ledger/protection.ts";
import { report } from "../../lib/report/report.ts";
import { workspace } from "./workspace.ts";

let work: Awaited<ReturnType<typeof workspace>>;
beforeEach(async () => void (work = await workspace()));
afterEach(() => work.remove());

const asFolder = async (file: string) => {
  await rm(work.path(file), { force: true });
  await mkdir(work.path(file), { recursive: true });
};
/** A file that no system opens: a link that leads to itself. */
const asLoop = async (file: string) => {
  await rm(work.path(file), { force: true });
  await mkdir(work.path(`${file}/..`), { recursive: true });
  await symlink(work.path(file), work.path(file));
};

test.each([
  ["a folder in its place", asFolder, "a folder is in the place of the file"],
  ["a file that the system doesn't open", asLoop, "the system can't read it (ELOOP)"],
])("%s is a problem of the file, with its name and the reason", async (_, put, reason) => {
  for (const file of [EXCEPTIONS_FILE, PROTECTION_FILE, ledgerFile("2024")]) await put(file);
  const [exceptions, protection, ledgers] = await Promise.all([
    readExceptions(work.root, 1),
    readProtection(work.root),
    readLedgers(work.root),
  ]);
  const problems = [...exceptions.problems, ...protection.problems, ...ledgers.problems];
  expect(problems.map(({ code, place }) => [code, place.file])).toEqual([
    ["EXCEPTIONS_BROKEN", EXCEPTIONS_FILE],
    ["PROTECTION_BROKEN", PROTECTION_FILE],
    ["LEDGER_BROKEN", ledgerFile("2024")],
  ]);
  for (const problem of problems) expect(problem.what("en")).toContain(reason);
  expect(await editionsWithoutLedger(work.root)).toEqual([]);
  await expect(addProtection(work.root, [])).rejects.toMatchObject({ code: "PROTECTION_BROKEN" });
  const { verdict } = await report({ root: work.root });
  expect(verdict.publish).toBe(false);
  expect(verdict.problems.map(({ code }) => code)).toEqual(
    expect.arrayContaining(problems.map(({ code }) => code)),
  );
  await put(EDITION_FILE);
  await expect(readEdition(work.root)).rejects.toMatchObject({ code: "EDITION_BROKEN" });
  expect((await report({ root: work.root })).verdict.problems).toMatchObject([{ code: "EDITION_BROKEN" }]);
  const asked = { chapter: "one", output: "a", rule: "mean", reason: "a good reason", by: [] };
  await expect(addException(asked, { root: work.root })).rejects.toMatchObject({ name: "UserError" });
});

test("editions that are no folder stop publication: nobody knows what was published", async () => {
  await rm(work.path(EDITIONS), { recursive: true, force: true });
  expect(await readLedgers(work.root)).toEqual({ ledgers: [], problems: [] });
  await writeFile(work.path(EDITIONS), "");
  expect((await readLedgers(work.root)).problems).toMatchObject([{ code: "LEDGER_BROKEN" }]);
});

test("a ledger of an earlier form stops publication, and says how to record it again", async () => {
  await mkdir(work.path(`${EDITIONS}/2024`), { recursive: true });
  await writeFile(work.path(ledgerFile("2024")), JSON.stringify({ schema: "oshlab/ledger/1", cells: [] }));
  const { ledgers, problems } = await readLedgers(work.root);
  expect(ledgers).toEqual([]);
  expect(problems).toMatchObject([{ code: "LEDGER_OLD", place: { file: ledgerFile("2024") } }]);
  expect((await report({ root: work.root })).verdict.publish).toBe(false);
});

test("no right to read is said in words; what is no error of the system stays a bug", () => {
  const denied = Object.assign(new Error("denied"), { code: "EACCES", syscall: "open" });
  for (const language of LANGUAGES) expect(unreadable(denied)[language]).not.toContain("EACCES");
  expect(unreadable(denied).en).toBe("you have no right to read it");
  const bug = new TypeError("a bug");
  expect(() => unreadable(bug)).toThrow(bug);
});
