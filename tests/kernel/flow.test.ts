import { describe, expect, test } from "vitest";
import { cellFlow } from "@oshlab/kernel/dataflow/flow.ts";
import { inputs } from "@oshlab/kernel/dataflow/inputs.ts";
import { Session } from "@oshlab/kernel/dataflow/session.ts";
import { topDown } from "@oshlab/kernel/dataflow/topDown.ts";

/** What a cell takes from other cells and changes of theirs, and what it declares. */
function flow(code: string) {
  const { reads, changes } = inputs(cellFlow(code), () => undefined);
  return { reads: [...reads].sort(), changes: [...changes], defines: [...cellFlow(code).defines.keys()] };
}

describe("what a cell takes and gives", () => {
  test.each<[string, string, string[], string[], string[]]>([
    ["a value", "const share = count / total;", ["count", "total"], [], ["share"]],
    ["its own names are its own", "const a = 1, b = a + 1; b", [], [], ["a", "b"]],
    ["patterns", "const { a, b: [c = d], ...e } = f;", ["d", "f"], [], ["a", "c", "e"]],
    ["keys and properties are no names", "({ a: x.a, b, [c]: 1 }).d", ["b", "c", "x"], [], []],
    ["an assignment gives a value, and takes none", "year = 2023", [], ["year"], []],
    ["what follows takes that one", "year = 2023; year + 1", [], ["year"], []],
    ["what comes before does not", "year + 1; year = 2023", ["year"], ["year"], []],
    ["nor what may not happen", "if (late) year = 2023; year", ["late", "year"], ["year"], []],
    ["a sum", "total += 1; count++", ["count", "total"], ["total", "count"], []],
    ["an assigned pattern", "[a, { b: c.d }] = e", ["c", "e"], ["a", "c"], []],
    ["a part", "rows[0].x = 1; delete (other as any).y", ["other", "rows"], ["rows", "other"], []],
    ["methods that change", "rows.push(1); names.map(String)", ["names", "rows", "String"], ["rows"], []],
    ["what changes what it is given", "Object.assign(rows, more)", ["Object", "more", "rows"], ["rows"], []],
    ["entries in a loop", "for (const row of rows) row.share = 1;", ["rows"], ["rows"], []],
    ["entries, one by one", "rows.forEach((row) => { row.list.push(1); })", ["rows"], ["rows"], []],
    [
      "what is gathered from entries",
      "rows.reduce((sum, row) => { sum.n += row.n; return sum; }, start)",
      ["rows", "start"],
      [],
      [],
    ],
    ["danfo in place", "df.addColumn('a', b, { inplace: true })", ["b", "df"], ["df"], []],
    ["a function that nobody calls takes nothing yet", "function f(a) { return a + b; }", [], [], ["f"]],
    ["one that is called does", "const g = () => b; g()", ["b"], [], ["g"]],
    ["one that is handed over at once", "rows.map((row) => row * factor)", ["factor", "rows"], [], []],
    [
      "parameters, their defaults, and names within",
      "((a, { b } = c) => { const d = a; var e; { let f } return [b, d, e, f]; })()",
      ["c", "f"],
      [],
      [],
    ],
    ["a loop's names", "for (const a of b) { c(a); } a", ["a", "b", "c"], [], []],
    ["var within a block is the cell's", "for (var i = 0; i < n; i++); i", ["n"], [], ["i"]],
    ["catch", "try { a } catch (b) { b; c }", ["a", "c"], [], []],
    ["labels", "a: for (;;) { break a; }", [], [], []],
    ["a class", "class A extends B { static c = d; e() { return f; } }", ["B", "d"], [], ["A"]],
    ["a class that is made", "class A { e = f; } new A()", ["f"], [], ["A"]],
    ["imports", "import a, { b as c } from 'd'; import * as e from 'f';", [], [], ["a", "c", "e"]],
    ["types", "const a: Row<Key>[] = b as typeof c;", ["Key", "Row", "b", "c"], [], ["a"]],
    [
      "type parameters, members and labels are no names",
      "const f = <T,>(a: T, b: { c: T; d(e: string): void }, ...g: [h: T]) => a; f(1, x)",
      ["x"],
      [],
      ["f"],
    ],
    ["an enum", "enum A { B = 1, C = B + d }", ["d"], [], ["A"]],
    ["an object", "{ a: b }", ["b"], [], []],
    ["a mistake", "const = 1", [], [], []],
  ])("%s", (_what, code, reads, changes, defines) =>
    expect(flow(code)).toEqual({ reads: reads.sort(), changes, defines }),
  );
});

/** Cells a, b, c … of a notebook; `stop` after a cell that fails. */
const cells = (...codes: string[]) => codes.map((code, index) => ({ id: "abcdefgh"[index]!, code }));

function play(shown: { id: string; code: string }[], order: string) {
  const session = new Session();
  for (const id of order) session.ran(shown.find((cell) => cell.id === id)!);
  return session;
}

const states = (session: Session, shown: { id: string; code: string }[], text: string[] = []) =>
  session.look(shown, text).cells.map(({ state }) => state);

describe("how the cells stand", () => {
  const chain = cells("let year = 2022;", "const next = year + 1;", "next");

  test("run from top to bottom, everything is fresh", () =>
    expect(states(play(chain, "abc"), chain)).toEqual(["fresh", "fresh", "fresh"]));

  test("run again, what takes from it is stale, and what takes from that", () => {
    const { cells: all, run } = play(chain, "abca").look(chain);
    expect(all.map(({ state, because }) => [state, ...because])).toEqual([
      ["fresh"],
      ["stale", { why: "newer", name: "year", cell: "a" }],
      ["stale", { why: "upstream", name: "next", cell: "b" }],
    ]);
    expect(run).toEqual(["b", "c"]);
  });

  test("a changed text, and what takes from it", () => {
    const edited = [{ id: "a", code: "let year = 2025;" }, ...chain.slice(1)];
    expect(states(play(chain, "abc"), edited)).toEqual(["changed", "stale", "stale"]);
    expect(play(chain, "abc").look(edited).run).toEqual(["a", "b", "c"]);
  });

  test("a later cell's assignment is no news for a cell above", () => {
    const shown = cells("let year = 2022;", "year", "year = 2023;", "year");
    expect(states(play(shown, "abcd"), shown)).toEqual(["fresh", "fresh", "fresh", "fresh"]);
    const { cells: all, run } = play(shown, "abcdb").look(shown);
    expect(all[1]).toEqual({
      id: "b",
      state: "stale",
      because: [{ why: "other", name: "year", cell: "c", expected: "a" }],
    });
    // a for its value, b, and what comes after a.
    expect(run).toEqual(["a", "b"]);
  });

  test("what the text shows is what the last cell gave", () => {
    const shown = cells("let year = 2022;", "year = 2023;");
    expect(states(play(shown, "aba"), shown)).toEqual(["fresh", "fresh"]);
    const { cells: all, run } = play(shown, "aba").look(shown, ["year"]);
    expect(all[1]!.because).toEqual([{ why: "overwritten", name: "year", cell: "a" }]);
    expect(run).toEqual(["b"]);
  });

  test("a cell that changed something twice needs the cell before it again", () => {
    const shown = cells("const rows = [];", "rows.push(1);", "rows.length");
    const { cells: all, run } = play(shown, "abbc").look(shown);
    expect(all[1]!.because).toEqual([{ why: "again", name: "rows", cell: "a" }]);
    expect(run).toEqual(["a", "b", "c"]);
  });

  test("a function takes what it takes when it is called", () => {
    const shown = cells("let year = 2022;", "const label = () => `in ${year}`;", "label()");
    expect(states(play(shown, "abca"), shown)).toEqual(["fresh", "fresh", "stale"]);
    expect(play(shown, "abca").look(shown).run).toEqual(["c"]);
  });

  test("imports, functions and types are the same however often they run", () => {
    const shown = cells(
      'import { open } from "oshlab"; function f() { return 1; } type T = string;',
      "open(f() as T)",
    );
    expect(states(play(shown, "aba"), shown)).toEqual(["fresh", "fresh"]);
    const local = cells('import { open } from "./own.ts";', "open()");
    expect(states(play(local, "aba"), local)).toEqual(["fresh", "stale"]);
  });

  test("a name that only a cell below declares", () => {
    const shown = cells("total + 1", "const total = 2;");
    expect(play(shown, "ba").look(shown)).toMatchObject({
      cells: [{ state: "order", because: [{ why: "below", name: "total", cell: "b" }] }, { state: "fresh" }],
      run: [],
    });
  });

  test("a global name that a cell below takes for itself", () => {
    const shown = cells("performance.now()", "const performance = 3;");
    expect(states(play(shown, "ab"), shown)).toEqual(["fresh", "fresh"]);
    expect(states(play(shown, "aba"), shown)).toEqual(["order", "fresh"]);
  });

  test("a deleted cell lives on in memory", () => {
    const { cells: all, hidden, run } = play(chain, "abc").look(chain.slice(1));
    expect(all[0]).toEqual({ id: "b", state: "order", because: [{ why: "gone", name: "year" }] });
    expect(hidden).toEqual([{ name: "year", users: ["b"] }]);
    expect(run).toEqual([]);
  });

  test("a name that was given another name", () => {
    const session = play(cells("const totl = 1;"), "a");
    const edited = cells("const total = 1;", "totl");
    session.ran(edited[1]!);
    expect(session.look(edited)).toMatchObject({
      cells: [{ state: "changed" }, { state: "order", because: [{ why: "gone", name: "totl" }] }],
      hidden: [{ name: "totl", users: ["b"] }],
    });
  });

  test("a cell that failed, and what takes from it", () => {
    const session = play(chain, "abc");
    session.ran(chain[0]!, true);
    expect(states(session, chain)).toEqual(["failed", "stale", "stale"]);
  });

  test("after a loss nothing has run", () => {
    const session = play(chain, "abc");
    session.forget();
    expect(session.look(chain)).toMatchObject({
      cells: [{ state: "new" }, { state: "new" }, { state: "new" }],
      hidden: [],
      run: [],
    });
  });

  test("a cell that never ran is run when another one needs it", () => {
    const shown = cells("const a = 1;", "const b = a;", "b");
    const session = play(cells("const a = 1;", "", "const b = a;"), "ac");
    session.ran({ id: "c", code: "b" });
    expect(session.look(shown)).toMatchObject({
      cells: [
        { state: "fresh" },
        { state: "new" },
        { state: "stale", because: [{ why: "again", name: "b", cell: "b" }] },
      ],
      run: ["b", "c"],
    });
  });
});

test("a fresh run: from where each name comes", () => {
  const { places, end } = topDown(cells("let a = 1;", "b(a)", "a = 2;", "function b(x) { return a; }"));
  expect(places.get("b")).toMatchObject({ below: new Map([["b", "d"]]) });
  expect(places.get("b")!.sources.get("a")!.cell).toBe("a");
  expect(end.get("a")!.cell).toBe("c");
});
