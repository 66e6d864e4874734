import fc from "../fastCheck.ts";
import { expect, test } from "vitest";
import type { Candidate, CandidateTable } from "../../lib/disclosure/candidate.ts";
import { check } from "../../lib/disclosure/check.ts";
import { decideAudited } from "../../lib/disclosure/decideAudited.ts";
import { publish } from "../../lib/disclosure/publish.ts";
import type { PublicTable } from "../../lib/disclosure/public.ts";
import { confidentialTable, counts } from "./tables.ts";

/** Invented employees by sector, age and sex: how many of each. */
const SECTORS = ["B", "C"];
const AGES = ["young", "middle", "old"];
const SEXES = ["F", "M"];
const GROUPS = SECTORS.flatMap((sector) =>
  AGES.flatMap((age) => SEXES.map((sex): Record<string, string> => ({ sector, age, sex }))),
);
const LEAST = 5;

type Filter = Record<string, string>;
const FILTERS: Filter[] = [undefined, ...AGES].flatMap((age) =>
  [undefined, ...SEXES].map((sex) => ({ ...(age ? { age } : {}), ...(sex ? { sex } : {}) })),
);

const isIn = (group: Filter, of: Filter) => Object.entries(of).every(([name, code]) => group[name] === code);
const countOf = (sizes: readonly number[], isOf: (group: Filter) => boolean) =>
  sizes.reduce((sum, size, index) => sum + (isOf(GROUPS[index]!) ? size : 0), 0);

const tableOf = (sizes: readonly number[], filter: Filter, index: number): CandidateTable =>
  confidentialTable(
    counts(
      "sector",
      Object.fromEntries(
        SECTORS.map((sector) => [sector, countOf(sizes, (group) => isIn(group, { ...filter, sector }))]),
      ),
    ),
    { id: `t${index}`, filter, rules: { minimumCount: LEAST } },
  );

/** What a reader has of each published number: of whom it is. */
const seenIn = (records: PublicTable[], filters: readonly Filter[]): number[][] =>
  records.flatMap(({ cells }, index) =>
    cells
      .filter(({ status }) => status === "shown")
      .map(({ at }) => GROUPS.map((group) => Number(isIn(group, { ...filters[index], ...at })))),
  );

/** Rows in echelon form: by exact arithmetic of small whole numbers, as fractions over a common factor. */
function reduced(rows: readonly number[][]): { pivot: number; row: number[] }[] {
  const found: { pivot: number; row: number[] }[] = [];
  for (const one of rows) {
    const row = cleared(one, found);
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot >= 0) found.push({ pivot, row });
  }
  return found;
}

function cleared(row: readonly number[], by: readonly { pivot: number; row: number[] }[]): number[] {
  let left = [...row];
  for (const { pivot, row: other } of by) {
    if (left[pivot] === 0) continue;
    const [a, b] = [other[pivot]!, left[pivot]!];
    left = left.map((value, index) => value * a - other[index]! * b);
    const divisor = left.reduce((all, value) => gcd(all, Math.abs(value)), 0) || 1;
    left = left.map((value) => value / divisor);
  }
  return left;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Everybody of one sector whom a filter of age and sex keeps, or leaves out: few of them are a secret. */
const SECRETS = SECTORS.flatMap((sector) =>
  sidesOf("age", AGES).flatMap((ofAge) =>
    sidesOf("sex", SEXES).map(
      (ofSex) => (group: Filter) => group["sector"] === sector && ofAge(group) && ofSex(group),
    ),
  ),
);

function sidesOf(name: string, codes: string[]): ((group: Filter) => boolean)[] {
  return [
    () => true,
    ...codes.map((code) => (group: Filter) => group[name] === code),
    ...codes.map((code) => (group: Filter) => group[name] !== code),
  ];
}

/** The secrets that follow from what is shown. */
const openedBy = (seen: readonly number[][], sizes: readonly number[]) => {
  const known = reduced(seen);
  return SECRETS.filter((secret) => {
    const n = countOf(sizes, secret);
    const row = GROUPS.map((group) => Number(secret(group)));
    return n > 0 && n < LEAST && cleared(row, known).every((value) => value === 0);
  });
};

const sizesOf = fc.array(
  fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 10, max: 40 })),
  { minLength: GROUPS.length, maxLength: GROUPS.length },
);

test("random tables of one report, each filtered in another way: few people never follow from them", async () => {
  let attacked = 0;
  await fc.assert(
    fc.asyncProperty(sizesOf, fc.shuffledSubarray(FILTERS, { minLength: 2 }), async (sizes, filters) => {
      const tables = filters.map((filter, index) => tableOf(sizes, filter, index));
      const bare = tables.map((table) => publish(table, new Set()) as PublicTable);
      if (openedBy(seenIn(bare, filters), sizes).length > 0) attacked++;
      const decisions = await decideAudited(tables as Candidate[]);
      const records = tables.map((table) => check(table, decisions).record as PublicTable);
      const opened = openedBy(seenIn(records, filters), sizes);
      // What can't be protected is refused.
      if (decisions.unprotected.length + decisions.audit!.narrow.length > 0) return;
      expect(opened.map(String)).toEqual([]);
    }),
    { numRuns: 200 },
  );
  expect(attacked).toBeGreaterThan(100);
});
