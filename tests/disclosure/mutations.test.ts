import { afterEach, describe, expect, test, vi } from "vitest";
import { check } from "../../lib/disclosure/check.ts";
import { decideAudited } from "../../lib/disclosure/decideAudited.ts";
import { RULES } from "../../lib/disclosure/rules/all.ts";
import { dominance } from "../../lib/disclosure/rules/dominance.ts";
import { pPercent } from "../../lib/disclosure/rules/pPercent.ts";
import { STOPPED } from "./stopped.ts";
import { confidentialTable, hiddenIn } from "./tables.ts";

afterEach(() => void vi.restoreAllMocks());

/** The gate with a part of it switched off lets something out that the whole gate stops: no part is idle. */
describe("each rule, switched off", () => {
  test.each(RULES.map((rule) => [rule.code, rule] as const))("%s: its number leaves", (code, rule) => {
    const [stopped] = STOPPED[code];
    expect(hiddenIn(check(stopped).record)).toContain("A");
    vi.spyOn(rule, "breaks").mockReturnValue([]);
    expect(check(stopped).decision).toBe("pass");
  });

  test.each(RULES.flatMap((rule) => (rule.concerns ? [[rule.code, rule] as const] : [])))(
    "%s: nor when it looks at no table",
    (code, rule) => {
      vi.spyOn(rule, "concerns").mockReturnValue(false);
      expect(check(STOPPED[code][0]).decision).toBe("pass");
    },
  );

  test.each(RULES.flatMap((rule) => (rule.insists ? [[rule.code, rule] as const] : [])))(
    "%s: what it needs may be lacking",
    (code, rule) => {
      const [stopped] = STOPPED[code];
      const bare = structuredClone(stopped);
      for (const cell of bare.estimates.cells) delete cell[rule.needs!];
      Object.assign(bare.estimates.sources[0]!.rules!, INSIST[code as keyof typeof INSIST]);
      expect(check(bare).decision).toBe("refuse");
      vi.spyOn(rule, "insists").mockReturnValue(false);
      expect(check(bare).decision).not.toBe("refuse");
    },
  );
});

/** Settings by which a source insists on a rule. */
const INSIST = {
  "units-too-few": { minimumUnits: 3 },
  dominance: { dominance: { n: 2, k: 90 } },
  "p-percent": { pPercent: 10, dominance: undefined },
};

describe("how far above its value an amount must be possible", () => {
  /** A has a contributor too many of whose days are its own; B is small, C large. */
  const table = (largest: number[]) =>
    confidentialTable(
      Object.entries({ A: 1000, B: 50, C: 500, T: 1550 }).map(([sector, value]) => ({
        at: { sector },
        value,
        n: sector === "T" ? 90 : 30,
        largest: sector === "A" ? largest : Array<number>(8).fill(value / 30),
      })),
      {
        totals: { sector: "T" },
        statistic: { type: "amount" },
        rules: { protection: { width: 0.01, sums: 1 } },
      },
    );
  const hidden = async (largest: number[]) => {
    const given = table(largest);
    return hiddenIn(check(given, await decideAudited([given])).record);
  };

  test.each([
    ["dominance", dominance, [600, 390], 100],
    ["p-percent", pPercent, [990, 5], 94],
  ] as const)("%s: as far as the rule asks, so that B is not enough", async (_, rule, largest, above) => {
    const cell = { ...table([...largest]).estimates.cells[0]!, identity: "A" };
    const rules = { dominance: { n: 2, k: 90 }, pPercent: 10 };
    expect(Math.round(rule.above!(cell, rules as never))).toBe(above);
    expect(await hidden([...largest])).toContain("C");
    for (const one of [dominance, pPercent]) vi.spyOn(one, "above").mockReturnValue(0);
    expect(await hidden([...largest])).not.toContain("C");
  });
});
