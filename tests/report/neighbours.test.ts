import { afterAll, beforeAll, expect, test } from "vitest";
import { sameWords } from "../../lib/words.ts";
import { mayJoin } from "../../lib/report/ledger/neighbours.ts";
import { codesOf, column, invented } from "../data/invented.ts";
import { PRIVACY, removeTemporary, temporaryFolder } from "../data/temporary.ts";

const dimension = (name: string, codes: readonly string[], total?: string) => ({
  name,
  label: sameWords(name),
  ...(total === undefined ? {} : { total }),
  categories: codesOf(codes),
});
/** Which pairs of these codes may be one category. */
const pairs = (name: string, codes: readonly string[], total?: string): string[] => {
  const may = mayJoin("people", dimension(name, codes, total));
  return codes.flatMap((one, place) =>
    codes.slice(place + 1).flatMap((other) => (may?.([one], [other]) ? [`${one} ${other}`] : [])),
  );
};

beforeAll(() => {
  const named = (name: string, more: object = {}) => column(name, "string", { role: "dimension", ...more });
  invented(
    temporaryFolder(),
    "people",
    {
      design: { complete: true },
      privacy: { ...PRIVACY, quasiIdentifiers: ["branch"], sensitive: [] },
      disclosure: { minimumCount: 5, reason: "a test" },
    },
    {
      fields: [
        named("branch", { classification: "nace-bel", version: "2025" }),
        named("often", { ordered: true }),
        named("age"),
        named("rooms", { ordered: false }),
        named("colour"),
      ],
    },
  );
});
afterAll(removeTemporary);

test("of a classification with levels, those with the same one above them", () => {
  // Land, water and air transport; retail trade.
  expect(pairs("branch", ["49", "50", "51", "47"])).toEqual(["49 50", "49 51", "50 51"]);
});

test("of what the description says stands in an order, and of codes with numbers, neighbours", () => {
  expect(pairs("often", ["never", "sometimes", "always"])).toEqual(["never sometimes", "sometimes always"]);
  expect(pairs("age", ["15_34", "35_49", "50_plus"])).toEqual(["15_34 35_49", "35_49 50_plus"]);
  const may = mayJoin("people", dimension("age", ["15_24", "25_34", "35_49", "50_plus"]))!;
  expect(may(["15_24", "25_34"], ["35_49"])).toBe(true);
  expect(may(["15_24", "25_34"], ["50_plus"])).toBe(false);
});

test("else any, never the total, nor all that there are", () => {
  expect(pairs("rooms", ["1", "2", "3"])).toEqual(["1 2", "1 3", "2 3"]);
  expect(pairs("colour", ["red", "green", "blue", "all"], "all")).toEqual([
    "red green",
    "red blue",
    "green blue",
  ]);
  const may = mayJoin("people", dimension("colour", ["red", "green", "blue"]))!;
  expect(may(["red", "green"], ["blue"])).toBe(false);
});
