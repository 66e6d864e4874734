import { expect, test, vi } from "vitest";
import type { Decisions } from "../../lib/disclosure/decide.ts";
import { gate } from "../../lib/report/gate.ts";
import { confidentialTable, counts } from "../disclosure/tables.ts";
import { chapterOf, runOf } from "./chapters.ts";

/** An audit as it comes out when no suppression helps. */
const decided = vi.hoisted((): Decisions => ({ reasons: new Map(), unprotected: [], lifted: [] }));
vi.mock("../../lib/disclosure/decideAudited.ts", () => ({ decideAudited: async () => decided }));

const codes = async (open = false) => {
  const chapter = chapterOf("one");
  const table = confidentialTable(counts("sector", { A: 20, B: 30 }));
  if (open) table.estimates.sources[0]!.sensitivity = "open";
  const gated = (await gate([{ chapter, run: runOf(table), confidential: !open }])).get(chapter)!;
  return gated.problems.map(({ code }) => code);
};

test("what the audit can't prove does not leave", async () => {
  expect(await codes()).toEqual([]);
  decided.unprotected = ['["survey@0"]|n|sector=A'];
  expect(await codes()).toEqual(["OUTPUT_UNPROTECTED"]);
  expect(await codes(true)).toEqual([]);
  decided.unprotected = [];
  const narrow = [{ id: '["survey@0"]|n|sector=B', cells: [], low: 3, high: 3, exact: true }];
  decided.audit = { audited: 1, certified: 0, solved: 1, narrow };
  expect(await codes()).toEqual(["OUTPUT_UNPROTECTED"]);
});
