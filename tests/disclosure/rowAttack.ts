import { describe, expect, test } from "vitest";
import { classesOfDeliveries } from "../../lib/data/classes.ts";
import type { Candidate, CandidateTable } from "../../lib/disclosure/candidate.ts";
import { check } from "../../lib/disclosure/check.ts";
import { decideAudited } from "../../lib/disclosure/decideAudited.ts";
import { recordLedger } from "../../lib/disclosure/ledger/record.ts";
import type { Ledger } from "../../lib/disclosure/ledger/schema.ts";
import type { Cube } from "../../lib/index.ts";
import type { Codes } from "../../lib/types.ts";
import { numbersIn, register } from "./register.ts";
import type { Shown } from "./published.ts";

export type Survey = Awaited<ReturnType<typeof register>>;
export type Tables = Record<string, Promise<Cube<Codes>>>;
type Numbers = Record<string, Record<string, number | null>>;

/** Who knows whose rows: everything is decided by names alone without. */
type Look = "with rows" | "by names alone";

export const count = { share: "count" } as const;
const FEW = 5;

/** What somebody works out from what is published, who stands behind it. */
export interface Attack {
  rows: readonly Readonly<Record<string, string | number>>[];
  /** What else the source says than that nobody may know of fewer than five. */
  disclosure?: Record<string, unknown>;
  /** The column of weights; absent: a register. */
  weights?: string;
  /** What is published, one edition after the other. */
  editions: ((of: Survey) => Tables)[];
  /** From what is printed: a number that nobody may know; NaN where one that is needed is withheld. */
  attack: (of: (table: string, codes?: string) => number) => number;
  truth: number;
  /** Absent: a number below the minimum count. */
  secret?: true;
}

/** Each recovers nothing where rows are looked at, and succeeds where they aren't. */
export const attackedByRows = (attacks: Record<string, Attack>): void =>
  describe.each(Object.entries(attacks))("%s", (_, one) => {
    const { rows, disclosure = {}, weights, editions, attack, truth, secret = truth < FEW } = one;
    const printed = async (look: Look): Promise<number> => {
      const survey = await register({
        columns: {
          sick: "share",
          tired: "share",
          days: "amount",
          score: "number",
          employer: "attribute",
          ...(weights === undefined ? {} : { [weights]: "weight" as const }),
        },
        range: [0, 11],
        disclosure,
        rows,
      });
      const numbers: Numbers = {};
      const ledgers: Ledger[] = [];
      for (const [index, tables] of editions.entries()) {
        const outputs = await candidatesOf(tables(survey));
        const classesOf = look === "with rows" ? classesOfDeliveries() : undefined;
        const decisions = await decideAudited(outputs, undefined, ledgers, undefined, classesOf);
        expect(decisions.unprotected).toEqual([]);
        const records = outputs.map((one) => check(one, decisions).record as Shown);
        for (const record of records) numbers[record.id] = numbersIn(record);
        const named = outputs.map((candidate, i) => ({ name: candidate.id, candidate, record: records[i]! }));
        ledgers.push(recordLedger(String(2024 + index), named, decisions));
      }
      return attack((table, codes = "") => numbers[table]?.[codes] ?? NaN);
    };

    test("recovers nothing", async () => {
      expect(await printed("with rows")).toBeNaN();
    });

    test("succeeds where nobody looks at rows", async () => {
      expect(secret).toBe(true);
      expect(await printed("by names alone")).toBe(truth);
    });
  });

/** Tables as outputs of a chapter. */
export const candidatesOf = (tables: Tables): Promise<(CandidateTable & Candidate)[]> =>
  Promise.all(
    Object.entries(tables).map(async ([id, cube]) => ({
      schema: "oshlab/candidate/1" as const,
      kind: "table" as const,
      id,
      estimates: (await cube).estimates,
    })),
  );
