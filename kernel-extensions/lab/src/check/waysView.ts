import type { Choice } from "oshlab/report/ledger/ways.ts";
import { wayText } from "oshlab/report/ledger/wayWords.ts";
import type { Language } from "oshlab/words.ts";
import { element } from "../element.ts";
import { sayIn } from "../say.ts";
import type { Asked, ReportChecks } from "./report.ts";

/** The ways out of what earlier editions leave open, the cheapest first, each applied with a click. */
export function waysView(
  found: ReportChecks["ways"],
  language: Language,
  apply: (asked: Asked) => void,
): HTMLElement[] {
  if (found.length === 0) return [];
  const say = sayIn(language);
  return [
    element("h2", {}, say("ways")),
    element("p", { class: "oshlab-quiet" }, say("waysHow")),
    ...found.map(({ chapter, output, ways }) =>
      element(
        "div",
        {},
        element("p", {}, element("strong", {}, output), ` (${chapter})`),
        ways.length === 0 ? element("p", {}, say("waysNone")) : element("ul", {}, ...ways.map(item)),
      ),
    ),
  ];

  function item(way: ReportChecks["ways"][number]["ways"][number]): HTMLElement {
    const button = element("button", { class: "jp-mod-styled", type: "button" }, say("applyWay"));
    const { output } = way.choice;
    button.addEventListener("click", () => apply({ way: way.way as Choice, output }));
    return element("li", { class: "oshlab-row" }, `${wayText(way, language)} `, button);
  }
}
