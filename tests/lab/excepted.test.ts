import { expect, test } from "vitest";
import { commandFor, exceptedIn, isRule } from "../../kernel-extensions/lab/src/check/excepted.ts";
import type { Exception } from "../../lib/report/exceptions/schema.ts";

const finding = { code: "count-too-small" as const, cells: [{ sector: "B" }, { sector: "D" }] };
const output = { chapter: "wellbeing", output: "sectors", filter: { year: "2026" } };
const exception: Exception = {
  chapter: "wellbeing",
  output: "sectors",
  rule: "count-too-small",
  cells: [{ sector: "B", year: "2026" }],
  of: "0".repeat(20),
  reason: "The sample is invented.",
  by: [{ who: "AB", date: "2026-11-20" }],
};
const found = (change: Partial<Exception> = {}, checkers = 1) =>
  exceptedIn(finding, output, { exceptions: [{ ...exception, ...change }], checkers });

test("an exception is told with the cells that it lifts, and whether enough people signed it", () => {
  expect(found()).toMatchObject([{ cells: 1, signed: 1, holds: true }]);
  expect(found({ cells: undefined as never })).toMatchObject([{ cells: 2 }]);
  expect(found({}, 2)).toMatchObject([{ holds: false, sealed: true }]);
  expect(found({ of: undefined as never })).toMatchObject([{ holds: false, sealed: false }]);
});

test("what the report lets through is excepted; what it doesn't must be confirmed first", () => {
  const told = (isLifted: boolean) =>
    exceptedIn(finding, output, { exceptions: [exception], checkers: 1 }, isLifted);
  expect(told(true)).toMatchObject([{ holds: true }]);
  expect(told(false)).toMatchObject([{ holds: false, sealed: false }]);
});

test.each<Partial<Exception>>([
  { chapter: "elsewhere" },
  { output: "elsewhere" },
  { rule: "dominance" },
  { cells: [{ sector: "C" }] },
  { cells: [{ sector: "B", year: "2020" }] },
])("one of something else is not: %j", (change) => expect(found(change)).toEqual([]));

test("the line that writes one names chapter, output, rule and cells", () => {
  expect(commandFor(finding, output)).toBe(
    'npx oshlab except sectors --chapter wellbeing --rule count-too-small --cells sector=B sector=D --reason "…" --by "…"',
  );
  expect(commandFor({ ...finding, cells: [{ sector: "it's" }] }, output)).toContain(
    "--cells 'sector=it'\\''s'",
  );
  expect(["count-too-small", "complement", "no-rules", "low-reliability"].map(isRule)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
