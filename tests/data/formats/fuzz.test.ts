import { expect, it } from "vitest";
import { fuzz } from "../../fuzz/import.ts";

it("a spoilt file gives rows or a clear error with its place, and leaves nothing behind", async () => {
  // The first ones are those made to do harm.
  const { files, wrong, outcomes } = await fuzz({ seed: 20261128, files: 120 });
  expect(wrong).toEqual([]);
  expect(files).toBe(120);
  expect(Object.keys(outcomes)).toEqual(expect.arrayContaining(["rows", "IMPORT_BROKEN", "IMPORT_LIMIT"]));
});
