import { expect, test } from "vitest";
import type { Candidate, CandidateTable } from "../../lib/disclosure/candidate.ts";
import { decideAudited } from "../../lib/disclosure/decideAudited.ts";
import type { Ledger } from "../../lib/disclosure/ledger/schema.ts";
import { estimationsOf } from "../../lib/disclosure/merging/estimations.ts";
import { mergeCandidate } from "../../lib/disclosure/merging/mergeCandidate.ts";
import type { Relation, SystemCell } from "../../lib/disclosure/system/system.ts";
import { mergeWay } from "../../lib/report/ledger/mergeWay.ts";
import type { Open, WayOut } from "../../lib/report/ledger/way.ts";
import { edition } from "../disclosure/editions.ts";
import { attack } from "../disclosure/linear.ts";
import { random } from "../disclosure/randomSystem.ts";
import { confidentialTable, counts, hiddenIn } from "../disclosure/tables.ts";

/** Women and men by sector. */
type Staff = Record<string, readonly [women: number, men: number]>;

const all = (of: Staff, dimension = "sector") =>
  confidentialTable(
    counts(dimension, Object.fromEntries(Object.entries(of).map(([code, [f, m]]) => [code, f + m]))),
    {
      id: "all",
    },
  );
const women = (of: Staff, dimension = "sector", id = "women") =>
  confidentialTable(
    counts(dimension, Object.fromEntries(Object.entries(of).map(([code, [f]]) => [code, f]))),
    {
      id,
      filter: { sex: "F" },
    },
  );

/** An output of an edition after one that published these tables. */
async function openAfter(before: CandidateTable[], candidates: Candidate[], candidate = candidates[0]!) {
  const { ledger } = await edition("2024", before);
  const redecide: Open["redecide"] = (others) => decideAudited(others, undefined, [ledger]);
  const decisions = await redecide(candidates);
  return { open: { chapter: "one", output: "women", candidate, candidates, decisions, redecide }, ledger };
}
const together = (way: WayOut | null) => (way?.choice.way === "merge" ? way.choice.together : null);
const wayOf = async (of: Staff, dimension?: string) =>
  mergeWay((await openAfter([all(of, dimension)], [women(of, dimension)])).open);

const STAFF: Staff = { A: [14, 16], B: [20, 2], C: [12, 15], D: [25, 18], E: [12, 30] };

test("the category of least cost, the first by name among equals, in whatever order they come", async () => {
  const way = await wayOf(STAFF);
  expect([together(way), way!.cost]).toEqual([[["B", "C"]], 12]);
  const turned = await wayOf(Object.fromEntries(Object.entries(STAFF).toReversed()));
  expect([together(turned), turned!.cost]).toEqual([[["B", "C"]], 12]);
});

test("a category with which too few are left still gives way to one with which enough are", async () => {
  // Of B and C together a reader would know the three men.
  const way = await wayOf({ A: [14, 16], B: [20, 2], C: [12, 1], D: [25, 18], E: [13, 30] });
  expect([together(way), way!.cost]).toEqual([
    [
      ["A", "C"],
      ["B", "E"],
    ],
    25,
  ]);
});

test("of bands only neighbours, though others would cost less", async () => {
  const ages: Staff = {
    "15-24": [6, 30],
    "25-34": [40, 30],
    "35-44": [30, 2],
    "45-54": [25, 20],
    "55-64": [50, 20],
  };
  const way = await wayOf(ages, "age");
  expect([together(way), way!.cost]).toEqual([[["35-44", "45-54"]], 25]);
});

test("periods are never taken together, nor all that there are", async () => {
  expect(await wayOf({ "2020": [20, 2], "2021": [12, 15], "2022": [25, 18] }, "year")).toBeNull();
  expect(await wayOf({ A: [20, 2], B: [12, 15] })).toBeNull();
});

test("a grouping that was refused gives way to the next", async () => {
  const { open } = await openAfter([all(STAFF)], [women(STAFF)]);
  const first = await mergeWay(open);
  const next = await mergeWay(open, new Set([JSON.stringify(first!.choice)]));
  expect([together(next), next!.cost]).toEqual([[["B", "E"]], 12]);
});

test("an output that names a category alone leaves no merging of it", async () => {
  const table = women(STAFF);
  const only = { ...table.estimates, dimensions: [], filter: { sex: "F", sector: "C" }, tables: [] };
  const [cell] = table.estimates.cells.filter(({ at }) => at["sector"] === "C");
  const whole = {
    dimensions: [{ name: "sector" }],
    cells: table.estimates.cells.map((one) => ({
      ...one,
      identity: `["survey@0"]|n|sector=${one.at["sector"]}|sex=F`,
    })),
  };
  const value: Candidate = {
    schema: "oshlab/candidate/1",
    kind: "value",
    operation: "identity",
    of: [{ ...only, cells: [{ ...cell!, at: {} }], tables: [whole] }],
  };
  const { open } = await openAfter([all(STAFF)], [table, value]);
  expect(together(await mergeWay(open))).toEqual([["B", "E"]]);
});

const SEEDS = Number(process.env["SEEDS"] ?? 20);
const CODES = ["A", "B", "C", "D", "E"];

/** Women and men of a random population. */
function staffOf(seed: number): Staff {
  const next = random(seed);
  return Object.fromEntries(
    CODES.map((code) => [code, [5 + Math.floor(next() * 30), Math.floor(next() * next() * 40)]]),
  );
}

/** Every way to put these together. */
function groupingsOf(codes: readonly string[]): string[][][] {
  const [first, ...rest] = codes;
  if (first === undefined) return [[]];
  return groupingsOf(rest).flatMap((groups) => [
    [[first], ...groups],
    ...groups.map((_, place) => groups.map((group, one) => (one === place ? [first, ...group] : group))),
  ]);
}

/** The least that any grouping costs that leaves nothing open. */
async function leastCost({ candidate, redecide }: Open, of: Staff): Promise<number> {
  const { estimates } = candidate as CandidateTable;
  let least = Infinity;
  for (const groups of groupingsOf(CODES).filter(({ length }) => length > 1 && length < CODES.length)) {
    const merged = groups.filter(({ length }) => length > 1);
    const women = merged.map((codes) => codes.map((code) => of[code]![0]));
    const cost =
      women.flat().reduce((sum, n) => sum + n, 0) - women.reduce((sum, n) => sum + Math.max(...n), 0);
    if (cost >= least) continue;
    const merging = { dimension: "sector", together: merged, of: estimationsOf(estimates) };
    const { beyond, unprotected, audit } = await redecide([mergeCandidate(candidate, merging)!]);
    if (beyond!.costs.size + unprotected.length + audit!.narrow.length === 0) least = cost;
  }
  return least;
}

test("the grouping costs little more than the best of all there are, and there is one where any helps", async () => {
  let [found, best] = [0, 0];
  for (let seed = 101; seed <= 112; seed++) {
    const of = staffOf(seed);
    const { open } = await openAfter([all(of)], [women(of)]);
    if ((open.decisions.beyond?.costs.size ?? 0) === 0) continue;
    const [way, least] = [await mergeWay(open), await leastCost(open, of)];
    expect([seed, way === null]).toEqual([seed, least === Infinity]);
    found += way?.cost ?? 0;
    best += way ? least : 0;
  }
  expect(best).toBeGreaterThan(0);
  expect(found / best).toBeLessThan(1.2);
});

/** What a reader of two editions works out by linear programming of fewer than five people, in categories as printed. */
async function recovered(seed: number, isMerged: boolean): Promise<{ found: string[]; merged: boolean }> {
  const of = staffOf(seed);
  const before = [all(of)];
  const { ledger } = await edition("2024", before);
  const { open } = await openAfter(before, [women(of)]);
  const way = (open.decisions.beyond?.costs.size ?? 0) > 0 ? await mergeWay(open) : null;
  if (way?.choice.way !== "merge") return { found: [], merged: false };
  const table = (isMerged ? mergeCandidate(women(of), way.choice) : women(of)) as CandidateTable;
  const ledgers: Ledger[] = isMerged ? [ledger] : [];
  const second = await edition("2026", [table], ledgers);
  const first = await edition("2024", before);
  const inner = CODES.flatMap((code) => [`${code}|F`, `${code}|M`]);
  const cells: SystemCell[] = [];
  const relations: Relation[] = [];
  const published = new Set<string>();
  const add = (id: string, value: number) =>
    cells.push({ id, value, cost: 1, state: "shown", primary: false }) - 1;
  for (const [code, [f, m]] of Object.entries(of)) {
    add(`${code}|F`, f);
    add(`${code}|M`, m);
  }
  const sumOf = (codes: readonly string[], sexes: readonly string[]) => {
    const parts = codes.flatMap((code) => sexes.map((sex) => inner.indexOf(`${code}|${sex}`)));
    if (parts.length === 1) return cells[parts[0]!]!.id;
    const id = `${codes.join("+")}|${sexes.join("+")}`;
    if (!cells.some((cell) => cell.id === id)) {
      const value = parts.reduce((sum, part) => sum + cells[part]!.value, 0);
      const place = add(id, value);
      relations.push([[place, -1], ...parts.map((part) => [part, 1] as const)]);
    }
    return id;
  };
  const print = (record: (typeof first.records)[number], sexes: string[]) => {
    const hidden = hiddenIn(record);
    for (const { at } of record.cells) {
      const code = at["sector"]!;
      if (!hidden.includes(code)) published.add(sumOf(code.split("+"), sexes));
    }
  };
  print(first.records[0]!, ["F", "M"]);
  print(second.records[0]!, ["F"]);
  const groups = [...CODES.map((code) => [code]), ...way.choice.together];
  const small = groups
    .flatMap((codes) => ["F", "M"].map((sex) => sumOf(codes, [sex])))
    .filter((id) => {
      const { value } = cells.find((cell) => cell.id === id)!;
      return value > 0 && value < 5;
    });
  const bounds = await attack({ cells, relations }, published, small);
  return {
    merged: true,
    found: [...bounds].filter(([, { low, high }]) => high - low < 1e-6).map(([id]) => `${seed}: ${id}`),
  };
}

test(`${SEEDS} random pairs of editions, of which categories are merged: an attacker recovers nothing`, async () => {
  const all = [];
  for (let seed = 1; seed <= SEEDS; seed++) all.push(await recovered(seed, true));
  expect(all.flatMap(({ found }) => found)).toEqual([]);
  expect(all.filter(({ merged }) => merged).length).toBeGreaterThan(SEEDS / 5);
});

test("unmerged, and without the ledger, he recovers something", async () => {
  const found = [];
  for (let seed = 1; seed <= 5; seed++) found.push(...(await recovered(seed, false)).found);
  expect(found.length).toBeGreaterThan(0);
});
