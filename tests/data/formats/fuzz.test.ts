import { expect, it } from "vitest";
import { fuzz } from "../../fuzz/import.ts";

it("a spoilt file gives a right delivery or a clear error with its place, and leaves nothing behind", async () => {
  // The first ones are those made to do harm.
  const { files, wrong, known, outcomes } = await fuzz({ seed: 20261128, files: 120 });
  expect(wrong).toEqual([]);
  expect(files).toBe(120);
  expect(known).toBeGreaterThan(25);
  const codes = Object.values(outcomes).flatMap((counts) => Object.keys(counts));
  expect(codes).toEqual(expect.arrayContaining(["rows", "IMPORT_BROKEN", "IMPORT_LIMIT"]));
});
