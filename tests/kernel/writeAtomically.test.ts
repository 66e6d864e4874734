import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";
import { afterEach, beforeEach, expect, it } from "vitest";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "oshlab-write-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("writes text and bytes, makes folders, and leaves nothing else", () => {
  const file = join(folder, "new/deep/text.json");
  writeAtomically(file, "één\n");
  writeAtomically(file, "long".repeat(500_000));
  writeAtomically(file, new Uint8Array([0, 255]));
  expect([...readFileSync(file)]).toEqual([0, 255]);
  writeAtomically(file, "één\n");
  expect(readFileSync(file, "utf8")).toBe("één\n");
  expect(readdirSync(join(folder, "new/deep"))).toEqual(["text.json"]);
});

it("leaves the old content where the new one can't be written", () => {
  const file = join(folder, "text.json");
  writeAtomically(file, "old");
  expect(() => writeAtomically(file, "new", join(folder, "none/draft"))).toThrow("ENOENT");
  expect(readFileSync(file, "utf8")).toBe("old");
});
