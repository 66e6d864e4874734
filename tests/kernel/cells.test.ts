import fc from "../fastCheck.ts";
import { beforeAll, describe, expect, test } from "vitest";
import { cellFlow } from "@oshlab/kernel/dataflow/flow.ts";
import { editor } from "./editor.ts";

const mine = await editor();
const other = await editor();

describe("a comm to oshlab.cells", () => {
  const shown = [
    { id: "a", code: "let year = 2022;" },
    { id: "b", code: "year + 1" },
  ];

  test("answers when it is opened, after every run, and after every change", async () => {
    expect(await mine.open(shown)).toEqual({
      cells: shown.map(({ id }) => ({ id, state: "new", because: [] })),
      hidden: [],
      run: [],
    });
    for (const cell of [...shown, shown[0]!]) await mine.run(cell);
    const { states } = await mine.run(shown[0]!);
    expect(states).toEqual([
      {
        cells: [
          { id: "a", state: "fresh", because: [] },
          { id: "b", state: "stale", because: [{ why: "newer", name: "year", cell: "a" }] },
        ],
        hidden: [],
        run: ["b"],
      },
    ]);
    expect(await mine.show([{ id: "b", code: "year + 2" }])).toMatchObject({
      cells: [{ id: "b", state: "order", because: [{ why: "gone", name: "year" }] }],
      hidden: [{ name: "year", users: ["b"] }],
    });
  });

  test("what did not run changes nothing; an error does", async () => {
    expect((await mine.run({ id: "a", code: "let year = ;" })).states).toEqual([]);
    const { states } = await mine.run({ id: "a", code: "let year = nobody;" });
    expect(states[0]).toMatchObject({ hidden: [{ name: "year" }] });
    expect(await mine.show([{ id: "a", code: "let year = nobody;" }])).toMatchObject({
      cells: [{ state: "failed" }],
    });
  });

  test("it is listed; what is not well-formed is left out; closed, it says no more", async () => {
    await mine.kernel.shell.send(mine.kernel.frames("comm_info_request", { target_name: "oshlab.cells" }));
    expect((await mine.kernel.reply()).content.comms).toEqual({ cells: { target_name: "oshlab.cells" } });
    for (const data of [null, 1, { cells: 3 }, { cells: [null, { id: 1 }, { id: "a" }], expressions: [4] }])
      expect(mine.heard(await mine.say("comm_msg", { comm_id: "cells", data }))[0]!.cells).toEqual([]);
    await mine.say("comm_close", { comm_id: "cells" });
    expect((await mine.run(shown[0]!)).states).toEqual([]);
  });

  test("after the worker is lost nothing has run; the comm stays open", async () => {
    await mine.open(shown);
    await mine.run(shown[0]!);
    const { states } = await mine.run({ id: "x", code: "process.exit(1)" });
    expect(states.at(-1)!.cells.map(({ state }) => state)).toEqual(["new", "new"]);
  });
});

describe("what is said to be fresh is what a fresh run gives", () => {
  const NAMES = ["a", "b", "c"];
  const FIRST = [
    "let a = 1;\na",
    "let b = a + 1;\nb",
    "let c = 3, rows = [];\nc",
    "const f = () => a;",
    "function g() { b += 1; return b; }",
  ];
  const name = fc.constantFrom(...NAMES);
  const number = fc.integer({ min: 1, max: 9 });
  /** Cells that give and take values in all ways, each ending with a value to compare. */
  const code = fc
    .tuple(name, name, number, fc.integer({ min: 0, max: 16 }))
    .map(
      ([to, from, n, kind]) =>
        [
          `let ${to} = ${n};\n${to}`,
          `let ${to} = ${n};\n${to}`,
          `let ${to} = ${n};\n${to}`,
          `var ${to} = ${from === to ? n : from} * ${n};\n${to}`,
          `${to} = ${n};\n${to}`,
          `${to} = ${from} + ${n};\n${to}`,
          `${to} += ${n};\n${to}`,
          `const f = () => ${from} + ${n};\nf.length`,
          `function g() { ${to} += ${n}; return ${from}; }\ng.length`,
          `typeof f === "function" ? [f(), ${from}] : 0`,
          `[g(), ${to}]`,
          `let rows = [${from}];\nrows.length`,
          `rows.push(${from});\nrows.join()`,
          `if (${from} > ${n}) ${to} = ${n};\n[...rows, ${to}]`,
          `let rows = [{ n: ${from} }];\nfor (const row of rows) row.n += ${n};\nrows.map(({ n }) => n).join()`,
          `rows.forEach((row) => { if (row.n) row.n += ${n}; });\nrows.map((row) => row.n ?? row).join()`,
          `Object.assign(rows, { last: ${from} });\n[rows.last, ...rows].length`,
        ][kind]!,
    );
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ run: fc.nat(11) }) },
    { weight: 2, arbitrary: fc.record({ edit: fc.nat(11), code }) },
    { weight: 1, arbitrary: fc.record({ drop: fc.integer({ min: 5, max: 11 }) }) },
    { weight: 1, arbitrary: fc.record({ move: fc.integer({ min: 4, max: 11 }), to: fc.nat(11) }) },
  );

  beforeAll(async () => void (await other.open([])));

  test("in notebooks that were edited, moved and run in any order", async () => {
    let compared = 0;
    let worked = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(code, { minLength: 3, maxLength: 7 }),
        fc.array(step, { minLength: 2, maxLength: 14 }),
        async (codes, steps) => {
          for (const one of [mine, other]) await one.run({ id: "end", code: "process.exit(0)" });
          let cells = [...FIRST, ...codes].map((code, index) => ({ id: `c${index}`, code: String(code) }));
          const shown = new Map<string, string>();
          const show = () => mine.show(cells, NAMES);
          const run = async (id: string) => {
            shown.set(id, (await mine.run(cells.find((cell) => cell.id === id)!)).value);
          };
          for (const { id } of cells) await run(id);
          for (const one of steps) {
            const at = (n: number) => n % cells.length;
            if ("run" in one) await run(cells[at(one.run)]!.id);
            else if ("edit" in one) cells[at(one.edit)] = { ...cells[at(one.edit)]!, code: one.code };
            else if ("drop" in one) cells = cells.length > 2 ? cells.toSpliced(at(one.drop), 1) : cells;
            else cells.splice(at(one.to), 0, ...cells.splice(at(one.move), 1));
          }
          const check = async () => {
            const { cells: states } = await show();
            if (states.some(({ state }) => state !== "fresh")) return false;
            await other.run({ id: "end", code: "process.exit(0)" });
            for (const cell of cells)
              expect([cell.code, shown.get(cell.id)]).toEqual([cell.code, (await other.run(cell)).value]);
            const text = `[${NAMES.map((name) => `typeof ${name} === "undefined" ? 0 : ${name}`).join()}]`;
            const texts = [mine, other].map(async (one) => (await one.run({ id: "text", code: text })).value);
            const declared = new Set(cells.flatMap(({ code }) => [...cellFlow(code).defines.keys()]));
            const [held, given] = await Promise.all(texts);
            expect(NAMES.some((name) => !declared.has(name)) || held === given).toBe(true);
            compared += 1;
            return true;
          };
          if (await check()) return;
          // The Lab's button: once is enough, unless a cell stops with an error.
          const todo = (await show()).run;
          for (const id of todo) await run(id);
          const after = await show();
          expect(after.cells.some(({ state }) => state === "failed") || after.run.length === 0).toBe(true);
          if (todo.length > 0 && (await check())) worked += 1;
        },
      ),
      { seed: 20261123, numRuns: 80 },
    );
    expect(compared).toBeGreaterThan(20);
    expect(worked).toBeGreaterThan(10);
  });
});
