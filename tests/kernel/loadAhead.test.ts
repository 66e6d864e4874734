import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { loadAhead } from "@oshlab/kernel/worker/loadAhead.ts";
import { afterEach, beforeEach, expect, it } from "vitest";

let folder: string;
const seen: string[] = [];
Object.assign(globalThis, { loadedAhead: seen });

/** A package of which each module says when it is loaded. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "oshlab-ahead-"));
  seen.length = 0;
  const write = (name: string, text: string) =>
    writeFileSync(join(folder, name), `${text}\nglobalThis.loadedAhead.push("${name}");\n`);
  write("below.mjs", "export const below = 1;");
  write("one.mjs", 'export { below } from "./below.mjs";');
  write("two.mjs", "export const two = 2;");
  write("broken.mjs", 'throw new Error("broken");');
  write("entry.mjs", 'export { below } from "./one.mjs";\nimport { two } from "./two.mjs";\nexport { two };');
  write("faulty.mjs", 'import "./broken.mjs";\nexport { two } from "./two.mjs";');
});
afterEach(() => rmSync(folder, { recursive: true }));

const url = (name: string) => pathToFileURL(join(folder, name)).href;

it("loads what an entry imports, then the entry, in its own order and step by step", async () => {
  const steps: string[] = [];
  const loading = (now: boolean) => void (now || steps.push(seen.at(-1)!));
  await loadAhead([url("entry.mjs")], { isBusy: () => false, loading });
  expect(seen).toEqual(["below.mjs", "one.mjs", "two.mjs", "entry.mjs"]);
  expect(steps).toEqual(["one.mjs", "two.mjs", "entry.mjs"]);
});

it("lets a cell go first, also between two modules", async () => {
  let busy = true;
  const loaded = loadAhead([url("entry.mjs")], {
    isBusy: () => busy,
    loading: (now) => void (now || (busy = seen.at(-1) === "one.mjs")),
  });
  await setTimeout(100);
  expect(seen).toEqual([]);
  busy = false;
  await expect.poll(() => seen).toEqual(["below.mjs", "one.mjs"]);
  await setTimeout(100);
  expect(seen).toHaveLength(2);
  busy = false;
  await loaded;
  expect(seen.at(-1)).toBe("entry.mjs");
});

it("leaves it to the cell to say that a module is broken", async () => {
  await loadAhead([url("faulty.mjs")], { isBusy: () => false, loading: () => {} });
  expect(seen).toEqual(["two.mjs"]);
  await expect(import(url("faulty.mjs"))).rejects.toThrow("broken");
});
