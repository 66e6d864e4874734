import { expect, test } from "vitest";
import type { CandidateFigure } from "../../lib/disclosure/candidate.ts";
import { cellLabels, cellList } from "../../lib/disclosure/cellLabels.ts";
import { inNumber } from "../../lib/inNumber.ts";
import { sameWords } from "../../lib/words.ts";

const figure = {
  kind: "figure",
  estimates: {
    dimensions: [
      {
        name: "sector",
        categories: [{ code: "B", label: { nl: "Delfstoffen", fr: "Mines", de: "x", en: "y" } }],
      },
    ],
  },
} as unknown as CandidateFigure;

test("cells are told by the labels of their categories and the codes of an exception", () => {
  const [cell] = cellLabels(figure, [{ sector: "B", age: "15_34" }]);
  expect(cell).toMatchObject({
    nl: "Delfstoffen · 15_34 [sector=B,age=15_34]",
    fr: "Mines · 15_34 [sector=B,age=15_34]",
  });
  expect(cellLabels(figure, [{}])).toEqual([]);
});

test("of many cells the first are named, and how many there are", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => sameWords(`c${index}`));
  expect(cellList(many(2)).en).toBe("c0; c1");
  expect(cellList(many(9)).en).toBe("c0; c1; c2; c3; c4; c5; … (9)");
});

test("one and many", () => {
  const text = "{count} [cell|cells] [is|are] withheld [u]";
  expect([inNumber(text, 1), inNumber(text, 2), inNumber(text, 0)]).toEqual([
    "1 cell is withheld [u]",
    "2 cells are withheld [u]",
    "0 cells are withheld [u]",
  ]);
});
