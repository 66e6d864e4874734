import { readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readChapter } from "../../lib/report/chapter.ts";
import { cellOrder } from "../../lib/report/order.ts";
import { report } from "../../lib/report/report.ts";
import { verdictText } from "../../lib/report/verdict.ts";
import { workspace } from "./workspace.ts";

let work: Awaited<ReturnType<typeof workspace>>;
beforeAll(async () => void (work = await workspace()));
afterAll(() => work.remove());

const code = (id: string, source: string) => ({ id, type: "code" as const, source });
const words = { id: "words", type: "markdown" as const, source: "Words." };

/** What is found in the order of these cells, with the execution counts that the notebook keeps. */
async function found(cells: ReturnType<typeof code>[], counts: number[] = []) {
  await work.chapter("order", cells);
  const path = work.path("notebooks/order.ipynb");
  const notebook = JSON.parse(await readFile(path, "utf8"));
  for (const [index, count] of counts.entries()) notebook.cells[index].execution_count = count;
  await writeFile(path, JSON.stringify(notebook));
  const { problems, warnings } = cellOrder(await readChapter(work.root, "order.ipynb", ["en"]));
  return [...problems, ...warnings].map(({ code, values, place }) => ({
    code,
    ...values,
    cell: place.cell,
    line: place.line,
  }));
}

test("from top to bottom there is nothing to say", async () =>
  expect(await found([code("a", "const a = 1;"), code("b", "a"), code("c", "a")], [1, 2, 3])).toEqual([]));

test("a name that only a cell below defines, also in a function", async () =>
  expect(await found([code("a", "1;\nconst f = () => total;"), code("b", "const total = 1;")])).toEqual([
    { code: "ORDER_BELOW", name: "total", other: "2 (b)", cell: "1 (a)", line: 2 },
  ]));

test("a global name is there for everyone", async () =>
  expect(await found([code("a", "performance.now()"), code("b", "const performance = 1;")])).toEqual([]));

test("a name that is defined again after it was used, once; the same import is no other value", async () =>
  expect(
    await found([
      code("a", 'import { open } from "oshlab";\nconst a = 1;'),
      code("b", "open; a"),
      code("c", "a"),
      code("d", 'import { open } from "oshlab";\nconst a = 2;'),
      code("e", "a"),
    ]),
  ).toEqual([{ code: "ORDER_TWICE", name: "a", first: "1 (a)", other: "4 (d)", cell: "2 (b)", line: 1 }]));

test("results that were computed in another order, as the execution counts tell", async () => {
  const cells = [code("a", "let year = 2022;"), code("b", "year"), code("c", "year = 2023;")];
  expect(await found(cells, [1, 2, 3])).toEqual([]);
  expect(await found(cells, [1, 3, 2])).toEqual([
    { code: "ORDER_STORED", name: "year", other: "3 (c)", cell: "2 (b)", line: undefined },
  ]);
  expect(await found(cells.slice(0, 2), [2, 1])).toEqual([
    { code: "ORDER_STORED", name: "year", other: "1 (a)", cell: "2 (b)", line: undefined },
  ]);
});

test("a report names the cell that has it, instead of the error that follows from it", async () => {
  await work.chapter("below", [
    words,
    code("use", "const twice = total * 2;"),
    code("give", "const total = 2;"),
  ]);
  await work.chapters("below");
  const { verdict } = await report({ root: work.root });
  expect(verdict.publish).toBe(false);
  expect(verdict.chapters[0]!.problems.map(({ code }) => code)).toEqual(["ORDER_BELOW"]);
  const text = verdictText(verdict, "en", "");
  expect(text).toContain(
    "cell 2 (use), line 1: The cell uses “total”, which only comes further down, in cell 3 (give).",
  );
});

test("no chapter of this report has anything of the kind", async () => {
  const { default: edition } = await import("../../notebooks/edition.json", { with: { type: "json" } });
  const { ROOT } = await import("../../lib/report/root.ts");
  for (const name of edition.chapters) {
    const { problems, warnings } = cellOrder(await readChapter(ROOT, name, ["en"]));
    expect([...problems, ...warnings].map((one) => `${name}: ${one.what("en")}`)).toEqual([]);
  }
});
