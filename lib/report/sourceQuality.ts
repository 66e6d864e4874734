import { say } from "../data/quality/say.ts";
import { qualityState } from "../data/quality/state.ts";
import { DIMENSION_WORDS } from "../data/quality/words.ts";
import type { SourceQuality } from "../site/input.ts";
import { wordsOf } from "../words.ts";

/** The state of a source's data for its page. What is said of confidential data has no numbers in it. */
export function sourceQuality(name: string): SourceQuality {
  const { descriptor, open, resolved } = qualityState(name);
  const isOpen = descriptor.oshlab.sensitivity === "open";
  return {
    findings: open.map(({ finding }) => ({
      dimension: DIMENSION_WORDS[finding.dimension],
      severity: finding.severity,
      ...(isOpen ? { what: wordsOf((language) => say(finding, descriptor, language).what) } : {}),
    })),
    resolved: resolved.length,
  };
}
