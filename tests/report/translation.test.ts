import { expect, test } from "vitest";
import { markOf, parseTranslation } from "../../lib/report/translation.ts";

test("blocks stand under their marks", () => {
  const blocks = parseTranslation(
    "before\n<!-- cell: intro of: 1a2b3c4d -->\n# Titel\n\nTekst.\n\n<!-- cell: trend of: 00000000 -->\nMeer.\n",
  );
  expect([...blocks.values()]).toEqual([
    { cell: "intro", of: "1a2b3c4d", words: "# Titel\n\nTekst.", line: 2, first: 3 },
    { cell: "trend", of: "00000000", words: "Meer.", line: 7, first: 8 },
  ]);
});

test("a mark changes with the text and not with white space at its ends", () => {
  expect(markOf("text\n")).toBe(markOf("  text"));
  expect(markOf("text")).not.toBe(markOf("texts"));
});
