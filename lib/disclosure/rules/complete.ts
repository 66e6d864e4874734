import type { Rules } from "./schema.ts";

type Defaults = Required<
  Omit<Rules, "reason" | "signedBy" | "roundingBase" | "unit" | "protection" | "reliability">
>;

/** The rules of a source with the defaults filled in; absent are only those that are off by default. */
export type CompleteRules = Defaults &
  Pick<Rules, "roundingBase" | "unit"> & {
    protection: Required<NonNullable<Rules["protection"]>>;
    /** Does the source itself set the rule of shares? Then their base counts as known. */
    sharesRuled: boolean;
  };

/** As ACRO has it. */
const DOMINANCE = { n: 2, k: 90 };

/**
 * Fills in the defaults: cautious ones, until the manager of the source or the data protection officer signs
 * others. Where they come from stands with each rule.
 *
 * @example
 * complete({ minimumCount: 10, reason: "…" }).minimumBeyond; // 10
 */
export function complete({ protection, ...rules }: Rules): CompleteRules {
  const { minimumCount } = rules;
  return {
    minimumUnits: 3,
    dominance: DOMINANCE,
    pPercent: 10,
    groups: { shares: true, dimensions: [] },
    minimumWeighted: Math.max(20, minimumCount),
    minimumNumerator: minimumCount,
    minimumMean: minimumCount,
    minimumBeyond: minimumCount,
    minimumSharing: minimumCount,
    minimumFreedom: 10,
    records: { k: 5, l: 2 },
    sharesRuled: rules.minimumNumerator !== undefined,
    ...stated(rules),
    protection: { width: 0.3, sums: 2, singletons: true, ...protection },
  };
}

/** What is set to nothing isn't set. */
const stated = <T extends object>(rules: T): T =>
  Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined)) as T;

/** How many of the largest contributions the rules of a source look at: the p%-rule at two. */
export const dominantOf = (rules: Rules | undefined): number =>
  Math.max(2, rules?.dominance?.n ?? DOMINANCE.n);
