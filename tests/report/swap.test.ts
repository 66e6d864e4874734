import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawn } from "node:child_process";
import { afterEach, beforeEach, expect, test } from "vitest";
import { swap } from "../../lib/report/swap.ts";

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "swap-"))));
afterEach(() => rm(folder, { recursive: true }));

async function make(name: string, content: string): Promise<string> {
  await mkdir(join(folder, name));
  for (const file of ["a", "b"]) await writeFile(join(folder, name, file), content);
  return join(folder, name);
}

test("the first one takes its place", async () => {
  await swap(await make("next", "1"), join(folder, "site"));
  expect(await readFile(join(folder, "site/a"), "utf8")).toBe("1");
});

test("the next one takes its place, and nothing is left over", async () => {
  await make("site", "1");
  await swap(await make("next", "2"), join(folder, "site"));
  expect(await readFile(join(folder, "site/a"), "utf8")).toBe("2");
  expect(await readdir(folder)).toEqual(["site"]);
});

test("a reader finds one whole site at every moment, whenever the writer is killed", async () => {
  await make("site", "0");
  const script = `
    import { mkdirSync, writeFileSync } from "node:fs";
    import { swap } from ${JSON.stringify(join(import.meta.dirname, "../../lib/report/swap.ts"))};
    for (let i = 1; ; i++) {
      mkdirSync("next-" + i);
      for (const file of ["a", "b"]) writeFileSync("next-" + i + "/" + file, String(i));
      await swap("next-" + i, "site");
    }`;
  const writer = spawn(process.execPath, ["--input-type=module", "-e", script], {
    cwd: folder,
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => writer.once("exit", resolve));
  await expect.poll(() => readFile(join(folder, "site/a"), "utf8")).not.toBe("0");
  let reads = 0;
  const until = Date.now() + 1500;
  setTimeout(() => writer.kill("SIGKILL"), 700 + Math.random() * 700);
  while (Date.now() < until || reads <= 10) {
    await readdir(join(folder, "site"));
    reads++;
  }
  await ended;
  const [a, b] = await Promise.all(["a", "b"].map((file) => readFile(join(folder, "site", file), "utf8")));
  expect(a).toBe(b);
  expect(Number(a)).toBeGreaterThan(0);
  expect(reads).toBeGreaterThan(10);
});
