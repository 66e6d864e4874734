import { expect, test } from "vitest";
import { wrapped } from "../../lib/cli/wrapped.ts";

test("lines are broken between words, under their own beginning; long words stay whole", () => {
  expect(wrapped("  • one two three", 12)).toBe("  • one two\n    three");
  expect(wrapped("short\n\n    → a-word-that-is-longer-than-it", 12)).toBe(
    "short\n\n    → a-word-that-is-longer-than-it",
  );
  const text = `  ▪ ${"word ".repeat(60).trim()}`;
  const lines = wrapped(text, 80).split("\n");
  expect(lines.every((line) => line.length <= 80)).toBe(true);
  expect(lines.map((line) => line.trim()).join(" ")).toBe(text.trim());
});
