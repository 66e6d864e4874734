import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { journalKey, openJournal, readJournal } from "../../lib/mail/journal.ts";

let root: string;
const path = () => join(root, "data/mail/2026.jsonl");
const open = async () => openJournal(root, "2026", await journalKey(root, "2026"));
beforeEach(async () => void (root = await mkdtemp(join(tmpdir(), "oshlab-journal-"))));
afterEach(() => rm(root, { recursive: true, force: true }));

test("the last line of a reader counts, also for the next process", async () => {
  const journal = await open();
  await journal.write({ id: "a", list: "policy", event: "intent" });
  await journal.write({ id: "a", list: "policy", event: "sent" });
  await journal.write({ id: "b", list: "policy", event: "intent" });
  await journal.close();
  expect([...(await readJournal(root, "2026"))]).toEqual([
    ["a", "sent"],
    ["b", "intent"],
  ]);
  const again = await open();
  await again.write({ id: "b", list: "policy", event: "refused", code: "550 5.1.1" });
  await again.close();
  expect((await readJournal(root, "2026")).get("b")).toBe("refused");
  expect((await readFile(path(), "utf8")).match(/oshlab\/mail/g)).toHaveLength(1);
});

test("cut off at any byte: whole lines count, the rest is taken away", async () => {
  const journal = await open();
  await journal.write({ id: "a", list: "policy", event: "sent" });
  await journal.write({ id: "b", list: "policy", event: "intent" });
  await journal.close();
  const whole = await readFile(path());
  for (let length = 0; length <= whole.length; length += 7) {
    await writeFile(path(), whole.subarray(0, length));
    const cut = await open();
    const lines = whole.subarray(0, length).toString().split("\n").length - 1;
    expect([...cut.states.keys()]).toEqual(["a", "b"].slice(0, Math.max(0, lines - 1)));
    await cut.write({ id: "c", list: "policy", event: "intent" });
    await cut.close();
    expect((await readJournal(root, "2026")).get("c")).toBe("intent");
  }
});

test("a broken line stops all: nobody knows who has the message", async () => {
  await (await open()).close();
  await appendFile(path(), '{"id": 3}\n');
  await expect(open()).rejects.toMatchObject({
    code: "MAIL_JOURNAL_BROKEN",
    place: { file: "data/mail/2026.jsonl", line: 2 },
  });
});

test("another key, or none, stops all", async () => {
  await (await open()).close();
  await writeFile(join(root, "data/mail/key"), "another\n");
  await expect(open()).rejects.toMatchObject({ code: "MAIL_KEY_LOST" });
  await rm(join(root, "data/mail/key"));
  await expect(open()).rejects.toMatchObject({ code: "MAIL_KEY_LOST" });
});

test("key and journal are their owner's alone, and an id says nothing of an address", async () => {
  await (await open()).close();
  for (const name of ["key", "2026.jsonl"])
    expect((await stat(join(root, "data/mail", name))).mode & 0o077).toBe(0);
  const key = await journalKey(root, "2026");
  expect(key.idOf("Jan@reader.test")).toBe(key.idOf("jan@reader.test"));
  expect(key.idOf("jan@reader.test")).toMatch(/^[0-9a-f]{24}$/);
  const other = await journalKey(await mkdtemp(join(root, "other-")), "2026");
  expect(other.idOf("jan@reader.test")).not.toBe(key.idOf("jan@reader.test"));
});

test("two processes that make a key at once have the same one", async () => {
  const keys = await Promise.all([1, 2, 3, 4].map(() => journalKey(root, "2026")));
  expect(new Set(keys.map(({ fingerprint }) => fingerprint)).size).toBe(1);
});
