import { z } from "zod";

/**
 * How sure an estimate must be, as the descriptor of a source states it under `disclosure`. Where it says nothing:
 *
 * - Kish's effective sample size: below 100 not published, below 200 published and flagged. Source: Eurofound's
 *   rule for its surveys.
 * - The coefficient of variation se/|estimate|, in percent: above 16.5 flagged, above 33.3 not published. Source:
 *   the bands of Statistics Canada for its surveys (marginal, unacceptable).
 *
 * A bound of 0 for the effective size, or of a large number for the variation, switches a rule off.
 */
export const reliabilityRuleSchema = z.strictObject({
  effectiveSize: z
    .strictObject({ withheld: z.number().nonnegative(), flagged: z.number().nonnegative() })
    .default({ withheld: 100, flagged: 200 }),
  variation: z
    .strictObject({ flagged: z.number().positive(), withheld: z.number().positive() })
    .default({ flagged: 16.5, withheld: 33.3 }),
});

/** `low`: published with a warning. `insufficient`: not published. */
export const reliabilitySchema = z.enum(["good", "low", "insufficient"]);

export type ReliabilityRule = z.infer<typeof reliabilityRuleSchema>;
export type Reliability = z.infer<typeof reliabilitySchema>;

const LEVELS = reliabilitySchema.options;
const DEFAULT = reliabilityRuleSchema.parse({});

/**
 * How reliable an estimate is by the rules of its sources: the strictest counts.
 *
 * @param of what is known of it; the coefficient of variation (a share, not in percent) only where it means
 *   something: not for a difference, or what can be zero or less
 * @param rules those of its sources; the default where there are none
 * @example
 * reliabilityOf({ nEff: 150, variation: 0.04 }); // "low"
 */
export function reliabilityOf(
  { nEff, variation }: { nEff?: number; variation?: number },
  rules: readonly (ReliabilityRule | undefined)[] = [],
): Reliability {
  const levels = (rules.length > 0 ? rules : [undefined]).map((rule = DEFAULT): Reliability => {
    const below = (bound: number) => nEff !== undefined && nEff < bound;
    const above = (bound: number) => variation !== undefined && variation > bound / 100;
    if (below(rule.effectiveSize.withheld) || above(rule.variation.withheld)) return "insufficient";
    return below(rule.effectiveSize.flagged) || above(rule.variation.flagged) ? "low" : "good";
  });
  return worst(levels);
}

/** The least reliable of several; nothing is known of none. */
export const worst = (levels: readonly Reliability[]): Reliability =>
  LEVELS[Math.max(0, ...levels.map((level) => LEVELS.indexOf(level)))]!;
