import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { exclusive } from "../../lib/python/exclusive.ts";

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "exclusive-"))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const MODULE = join(import.meta.dirname, "../../lib/python/exclusive.ts");

/** Another process that has the turn, and keeps it. */
async function holder() {
  const code = `import { exclusive } from ${JSON.stringify(MODULE)};
    await exclusive("work", () => new Promise((resolve) => { console.log("mine"); setInterval(() => {}, 1e6); }), ${JSON.stringify(folder)});`;
  const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", code]);
  await once(child.stdout, "data");
  return child;
}

test("others wait until the process that has the turn has ended, even if it was killed", async () => {
  const child = await holder();
  let entered = false;
  const turn = exclusive("work", async () => (entered = true), folder);
  await exclusive("other work", async () => {}, folder);
  expect(entered).toBe(false);
  child.kill("SIGKILL");
  expect(await turn).toBe(true);
});

test("work that throws gives its turn back", async () => {
  const thrown = exclusive("work", () => Promise.reject(new Error("no")), folder);
  await expect(thrown).rejects.toThrow("no");
  expect(await exclusive("work", async () => 1, folder)).toBe(1);
});
