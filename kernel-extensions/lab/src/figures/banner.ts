import type { Finding } from "oshlab/disclosure/check.ts";
import type { Language } from "oshlab/words.ts";
import { element } from "../element.ts";
import { sayIn } from "../say.ts";

/** What output checking decided, as it stands in the metadata of an output. */
export interface Decision {
  decision: "pass" | "suppress" | "refuse";
  findings?: Pick<Finding, "code" | "words">[];
}

/** A plain note that some or all of a figure would not be published, and why; null when all of it would. */
export function banner({ decision, findings = [] }: Decision, language: Language): HTMLElement | null {
  if (decision === "pass") return null;
  const say = sayIn(language);
  const reasons = [...new Set(findings.map((finding) => finding.words[language]))];
  return element(
    "div",
    { class: `oshlab-banner oshlab-banner-${decision}`, role: "note" },
    element("strong", {}, say(decision)),
    ...(reasons.length > 0 ? [element("ul", {}, ...reasons.map((reason) => element("li", {}, reason)))] : []),
    element("p", {}, say("onlyHere")),
  );
}
