import type { Candidate } from "oshlab/disclosure/candidate.ts";
import { cellLabels, cellList } from "oshlab/disclosure/cellLabels.ts";
import type { Language } from "oshlab/words.ts";
import { element } from "../element.ts";
import { sayIn } from "../say.ts";
import type { Say } from "../say.ts";
import { exceptedNodes, exceptNodes } from "./exceptNotes.ts";
import type { InChapter } from "./exceptNotes.ts";
import { lookedAt } from "./lookedAt.ts";
import { checkAsked, toldOf } from "./shown.ts";
import type { CheckStand, Shown, Told } from "./shown.ts";

/** Where an output stands, and what the report said of all that its notebook shows. */
export interface Context {
  stand?: CheckStand | undefined;
  inChapter?: InChapter | undefined;
  /** Of a number in the prose: its expression, and the number itself for its author. */
  value?: { expression: string; text: string };
}

/**
 * A plain note that some or all of an output would not be published, or would stop the report, and why; which of it a
 * person excepted, with reason and names; and how to except it. Null when all of it would be published as it is, and
 * nothing of it by an exception.
 *
 * @param own what output checking says of it by itself, until the report has been asked
 */
export function banner(
  own: Told,
  shown: Shown & { candidate: Candidate },
  language: Language,
  { stand, inChapter, value }: Context,
): HTMLElement | null {
  const told = toldOf(stand, shown) ?? own;
  const { decision, findings = [], lifted, opened, protection = [] } = told;
  const isWhole = decision === "pass" && !opened && protection.length === 0;
  const say = sayIn(language);
  const byException = (lifted ?? []).flatMap((rule) => exceptedNodes(rule, inChapter, say, true));
  if (isWhole && !lifted?.length && stand?.state !== "failed") return null;
  const once = [...new Map(findings.map((finding) => [finding.words[language], finding])).values()];
  const reasons = once.map((finding) =>
    element(
      "li",
      {},
      finding.words[language],
      ...cellNodes(finding),
      ...exceptedNodes(finding, inChapter, say, lifted && false),
    ),
  );
  function cellNodes({ cells }: NonNullable<Told["findings"]>[number]): HTMLElement[] {
    const named = cellLabels(shown.candidate, cells);
    if (named.length === 0) return [];
    return [element("br"), element("span", { class: "oshlab-quiet" }, cellList(named)[language])];
  }
  return element(
    "div",
    {
      class: `oshlab-banner oshlab-banner-${opened ? "refuse" : decision === "pass" ? "suppress" : decision}`,
      role: "note",
    },
    element(
      "strong",
      {},
      ...(value ? [element("code", {}, value.expression), ": "] : []),
      title(told, isWhole, value !== undefined, say),
    ),
    ...[...(opened ? [opened] : []), ...protection].flatMap(({ what, way }) => [
      element("p", {}, what),
      element("p", {}, `→ ${way}`),
    ]),
    ...(opened ? [waysButton(say)] : []),
    ...(reasons.length > 0 ? [element("ul", {}, ...reasons)] : []),
    ...byException,
    ...(isWhole
      ? []
      : [element("p", {}, value ? say("onlyHereValue", { text: value.text }) : say("onlyHere"))]),
    ...exceptNodes(once, inChapter, say),
    ...lookedAt(stand, say),
  );
}

/** Leads to the check of the whole report, where ways out are applied. */
function waysButton(say: Say): HTMLElement {
  const button = element("button", { class: "jp-mod-styled", type: "button" }, say("checkOutputs"));
  button.addEventListener("click", () => checkAsked.emit());
  return element("p", {}, button);
}

function title({ decision, lifted, opened }: Told, isWhole: boolean, isValue: boolean, say: Say): string {
  if (opened) return say("opens");
  if (isWhole) return say(lifted?.length ? "byException" : "notLookedAt");
  if (decision === "pass") return say("protected");
  return say(
    decision === "suppress" && isValue ? "suppressValue" : decision === "refuse" ? "refuse" : "suppress",
  );
}
