import fc from "../fastCheck.ts";
import { readFile } from "node:fs/promises";
import { globSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inline, inlineText, keptCodes } from "../../lib/translate/inline.ts";
import { blockText, sameMarkup } from "../../lib/translate/pieces.ts";
import { isSegment, segment } from "../../lib/translate/segment.ts";
import { INTRO } from "./project.ts";

const show = (text: string) =>
  segment(text).flatMap((piece) => (isSegment(piece) ? [[piece.role, inlineText(piece.words)]] : []));

test("paragraphs, points, headings and the words of a figure are segments; the rest is markup", () => {
  expect(show(INTRO)).toEqual([
    ["heading", "Work got *faster*"],
    ["text", "In 2015 it was {eval}`be2015`, see [the source](https://example.org/a_b) and [](#pace)."],
    ["item", "**First.** One {term}`index <jqi>` of many."],
    ["item", "Second"],
    ["alt", "A line that ends at {eval}`be2015`."],
    ["text", "Work got faster"],
    ["text", "Index, Belgium"],
    ["text", "A note."],
  ]);
});

test("tables, quotations, footnotes, code and callouts", () => {
  const text =
    "| Head | n |\n|---|--:|\n| *One* | `a|b` |\n\n> Said\n> so.\n\n[^1]: A footnote.\n\n```ts\nconst no = 1;\n```\n\n````{note} Titled\nInside\nof it.\n````\n\n(target)=\n---\n1. First\n   and on";
  expect(show(text)).toEqual([
    ["cell", "Head"],
    ["cell", "n"],
    ["cell", "*One*"],
    ["quote", "Said"],
    ["quote", "so."],
    ["item", "A footnote."],
    ["note", "Titled"],
    ["text", "Inside\nof it."],
    ["item", "First\n   and on"],
  ]);
  expect(blockText(segment(text))).toBe(text);
});

test("codes that must stay, and those that may go", () => {
  expect(keptCodes(inline("a {eval}`x` **b {eval}`x`** [c](d.md) `e` {term}`f <g>` \\*h* [^1]"))).toEqual([
    "{eval}`x`",
    "{eval}`x`",
    "[…](d.md)",
    "`e`",
    "{term}`… <g>`",
    "[^1]",
  ]);
});

test("whatever the text, its pieces are the text again", async () => {
  const bits = fc.constantFrom(
    ..."# |- |* |**|_|`|```\n|:::{figure} #a\n|:alt: |:::\n|\n|\n\n|word|{eval}`x`|[a](b)|| |> |\\|1. |%|(t)=\n| x".split(
      "|",
    ),
    "| a | b |\n",
    "|",
  );
  const texts = fc.array(bits, { maxLength: 30 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      expect(blockText(segment(text))).toBe(text);
      expect(inlineText(inline(text))).toBe(text);
    }),
    { numRuns: 2000 },
  );
  const root = join(import.meta.dirname, "../..");
  for (const path of globSync(join(root, "notebooks/*.ipynb"))) {
    const cells: { cell_type: string; source: string[] }[] = JSON.parse(await readFile(path, "utf8")).cells;
    const texts = cells.filter((cell) => cell.cell_type === "markdown").map(({ source }) => source.join(""));
    expect(texts.map((text) => blockText(segment(text)))).toEqual(texts);
  }
});

test("the same markup is the same whatever the words", () => {
  const [a, b, c] = ["## Un\n\ndeux", "## Één\n\ntwee", "## Een\n\n- twee"].map(segment);
  expect(sameMarkup(a!, b!)).toBe(true);
  expect(sameMarkup(a!, c!)).toBe(false);
});
