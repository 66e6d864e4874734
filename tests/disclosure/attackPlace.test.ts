import { describe, expect, test } from "vitest";
import type { CandidateFigure, CandidateTable } from "../../lib/disclosure/candidate.ts";
import type { PublicFigure } from "../../lib/disclosure/public.ts";
import { publish } from "../../lib/disclosure/publish.ts";
import { openDrawer } from "../../lib/figure/draw.ts";
import { numbersOf, rowsIn } from "./attacker.ts";
import { CODES, tabulate } from "./population.ts";
import { filesOf, published, recordsOf } from "./published.ts";
import type { Published, Shown } from "./published.ts";
import { confidentialTable, hiddenIn } from "./tables.ts";

const figure = (table: CandidateTable, order: "given" | "value"): CandidateFigure => ({
  ...table,
  kind: "figure",
  encoding: { chart: "bars", x: "sector", highlight: [], order },
});

describe("a withheld bar", () => {
  /** The bars by their value, as an author may have put them in order himself. */
  const sorted = confidentialTable(
    tabulate(["sector"], (group) => group.length / 2).sort((a, b) => b.value! - a.value!),
    { id: "bars", kind: "rate" },
  );
  // The small one would stand in the middle.
  for (const cell of sorted.estimates.cells) if (cell.at["sector"] === "C") cell.value = 12;
  sorted.estimates.cells.sort((a, b) => b.value! - a.value!);
  sorted.estimates.dimensions[0]!.categories.sort((a, b) => placeOf(a.code) - placeOf(b.code));
  function placeOf(code: string): number {
    return sorted.estimates.cells.findIndex(({ at }) => at["sector"] === code);
  }

  /** Between which of its neighbours a bar without a number stands, where all others stand in order. */
  const between = (rows: { text: string }[]): [number, number] | undefined => {
    const numbers = rows.map(({ text }) => Number.parseFloat(text));
    const shown = numbers.filter((one) => !Number.isNaN(one));
    if (shown.some((one, index) => index > 0 && one > shown[index - 1]!)) return undefined;
    const place = numbers.findIndex(
      (one, index) => Number.isNaN(one) && index > 0 && index < numbers.length - 1,
    );
    const [above, below] = [numbers[place - 1], numbers[place + 1]];
    return above !== undefined && below !== undefined && below <= 12 && above >= 12
      ? [below, above]
      : undefined;
  };
  const listed = (files: Published) =>
    (["en", "fr"] as const).map((language) =>
      files.csv
        .find((one) => one.language === language)!
        .text.trimEnd()
        .split("\r\n")
        .slice(1)
        .map((line) => ({ text: line.split(language === "en" ? "," : ";")[2]!.replace(",", ".") })),
    );

  /** A publisher who blanks the number and leaves all else as it was drawn. */
  function blanked(candidate: CandidateFigure): Published {
    const whole = publish(candidate, new Set()) as Shown;
    const cells = whole.cells.map((cell) =>
      cell.at["sector"] === "C" ? { ...cell, value: null, status: "suppressed" as const } : cell,
    );
    return filesOf([{ ...whole, cells }]);
  }

  test.each(["given", "value"] as const)(
    "does not tell its value by its place (order: %s)",
    async (order) => {
      const files = await published([figure(sorted, order)], "gate");
      expect(numbersOf(files, "bars").has("C")).toBe(false);
      expect(numbersOf(files, "bars").size).toBeGreaterThan(1);
      for (const rows of [rowsIn(files, "bars"), ...listed(files)]) expect(between(rows)).toBeUndefined();
    },
  );

  test("the place tells it where only the number is blanked", () => {
    const files = blanked(figure(sorted, "given"));
    for (const rows of [rowsIn(files, "bars"), ...listed(files)]) expect(between(rows)).toBeDefined();
  });

  test("does not tell its value by the axis, nor by a trace of a bar or hover", async () => {
    const largest = confidentialTable(
      tabulate(["sector"], (group) => (group.length < 5 ? 777 : group.length)),
      { id: "bars", kind: "rate" },
    );
    const text = ({ drawings, html }: Published) => JSON.stringify([drawings, html]);
    const reach = ({ drawings }: Published) =>
      Math.max(...drawings.map(({ spec }) => (spec.layout["xaxis"] as { range: number[] }).range[1]!));
    const gated = await published([figure(largest, "given")], "gate");
    expect(text(gated)).not.toContain("777");
    expect(reach(gated)).toBeLessThan(100);
    const open = await published([figure(largest, "given")], "switched off");
    expect(text(open)).toContain("777");
    expect(reach(open)).toBeGreaterThan(700);
  });

  test("stands in no drawing: neither its number nor its place", async () => {
    const candidate = figure(sorted, "given");
    const words = { title: "Bars", alt: "Bars of sectors." };
    const record = (await recordsOf([candidate], "gate"))[0] as PublicFigure;
    const whole = publish(candidate, new Set()) as PublicFigure;
    const drawer = await openDrawer();
    try {
      const texts = async (one: PublicFigure) =>
        [...(await drawer.draw(one, "en", 720, words)).matchAll(/<text[^>]*>(?:<tspan[^>]*>)?([^<]+)/g)].map(
          ([, text]) => text!.trim(),
        );
      expect(await texts(whole)).toContain("12");
      const drawn = await texts(record);
      expect(drawn).not.toContain("12");
      const hidden = hiddenIn(record);
      expect(hidden).toContain("C");
      expect(drawn.filter((text) => CODES.includes(text)).slice(-hidden.length)).toEqual(hidden.toSorted());
    } finally {
      await drawer.close();
    }
  });
});
