import { rulesOf } from "../broken.ts";
import type { Candidate } from "../candidate.ts";
import { estimatesOf } from "../decide.ts";
import { deliveryName } from "../identity.ts";
import { isConfidential } from "../whole.ts";
import type { Ledger } from "./schema.ts";

/** The deliveries of confidential sources that outputs come from. */
export const deliveriesOf = (candidates: readonly Candidate[]): Ledger["deliveries"] =>
  candidates
    .flatMap(estimatesOf)
    .filter(isConfidential)
    .flatMap((estimates) => {
      const minimumCount = Math.max(1, ...rulesOf(estimates).map((rules) => rules.minimumCount));
      return estimates.sources.map((source) => ({
        name: deliveryName(source),
        period: source.period,
        minimumCount,
      }));
    });
