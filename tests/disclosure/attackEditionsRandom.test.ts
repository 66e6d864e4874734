import { expect, test } from "vitest";
import { attackedEditions } from "./randomEditions.ts";
import { attackedLate } from "./randomLate.ts";

const SEEDS = Number(process.env["SEEDS"] ?? 20);

async function found(withLedger: boolean): Promise<{ published: number; found: string[] }> {
  const all = { published: 0, found: [] as string[] };
  for (let seed = 1; seed <= SEEDS; seed++) {
    const one = await attackedEditions(seed, { withLedger });
    all.published += one.published;
    all.found.push(...one.found);
  }
  return all;
}

test(`${SEEDS} pairs of random editions: an attacker with linear programming recovers nothing`, async () => {
  const one = await found(true);
  expect(one.found).toEqual([]);
  // Nor by refusing all.
  expect(one.published).toBeGreaterThan(SEEDS);
});

test("of three that have women only in a region he recovers nothing: nor are there men in its sectors", async () => {
  expect((await attackedEditions(1031, { many: 3 })).found).toEqual([]);
  expect((await attackedEditions(1031, { many: 3, withLedger: false })).found).not.toEqual([]);
});

test("without the ledger he recovers something", async () =>
  expect((await found(false)).found.length).toBeGreaterThan(0));

test("three random editions of which the second rounds its counts: he recovers nothing, without the ledger something", async () => {
  const found = async (withLedger: boolean) => {
    const all: string[] = [];
    for (let seed = 1; seed <= SEEDS / 2; seed++)
      all.push(...(await attackedEditions(seed, { many: 3, withLedger, base: 5 })).found);
    return all;
  };
  expect(await found(true)).toEqual([]);
  expect((await found(false)).length).toBeGreaterThan(0);
});

test(`${SEEDS / 2} random editions, and others of a newer delivery: of few late records he works out none, without the ledger some`, async () => {
  const found = async (withLedger: boolean) => {
    const all: { printed: number; found: string[] } = { printed: 0, found: [] };
    for (let seed = 1; seed <= SEEDS / 2; seed++) {
      const one = await attackedLate(seed, withLedger);
      all.printed += one.printed;
      all.found.push(...one.found);
    }
    return all;
  };
  const one = await found(true);
  expect(one.found).toEqual([]);
  expect(one.printed).toBeGreaterThan(2 * SEEDS);
  expect((await found(false)).found.length).toBeGreaterThan(0);
});
