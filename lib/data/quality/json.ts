import type { Language } from "../../words.ts";
import { subjectOf } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { say } from "./say.ts";
import type { QualityState } from "./state.ts";

/** The quality report as JSON, to keep or to reckon with: what is open and resolved, in words too, and all deliveries. */
export function qualityJson({ descriptor, history, open, resolved, due }: QualityState, language: Language) {
  const told = (finding: Finding) => ({
    subject: subjectOf(finding),
    ...say(finding, descriptor, language),
    finding,
  });
  return {
    source: descriptor.name,
    due,
    open: open.map(({ finding, since }) => ({ ...told(finding), since })),
    resolved: resolved.map(told),
    deliveries: history.map(({ delivery: { id, date }, quality }) => ({ id, date, ...quality })),
  };
}
