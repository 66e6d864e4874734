import { FACT_NAMES, RULE_NAMES } from "oshlab/disclosure/rules/names.ts";
import { settingWords } from "oshlab/disclosure/rules/settingWords.ts";
import { byNamesWords, CHECKS_WORDS, SIGNS } from "oshlab/report/checksWords.ts";
import type { Language } from "oshlab/words.ts";
import { element } from "../element.ts";
import type { ReportChecks } from "./report.ts";

type Output = ReportChecks["outputs"][number];

/** What came of one output; folded where nothing was withheld. */
export function outputView(one: Output, language: Language): HTMLElement {
  const words = CHECKS_WORDS[language];
  const about = [words.kind[one.kind], words.cells(one.cells), ...(one.confidential ? [] : [words.openData])];
  const rules = one.rules.map(({ source, rule, setting }) =>
    element(
      "li",
      {},
      `${RULE_NAMES[rule][language]}: ${settingWords(rule, setting)[language]} (${rule}, ${source})`,
    ),
  );
  return element(
    "details",
    {
      class: `oshlab-output oshlab-output-${one.result}`,
      ...(one.result === "passed" ? {} : { open: "" }),
    },
    element(
      "summary",
      {},
      `${SIGNS[one.result]} `,
      element("strong", {}, one.output),
      ` (${about.join(", ")}): ${words.result[one.result]}`,
    ),
    element(
      "ul",
      {},
      ...one.findings.map(({ words: why, named }) =>
        element("li", {}, why, ...(named.length > 0 ? [element("br"), cells(named)] : [])),
      ),
      ...byNamesWords(one, language).map((text) => element("li", {}, text)),
    ),
    ...(rules.length > 0
      ? [
          element(
            "details",
            {},
            element("summary", { class: "oshlab-quiet" }, words.rules),
            element("ul", {}, ...rules),
          ),
        ]
      : []),
  );
}

/** Cells by their names, all of them: there is room to scroll. */
const cells = (named: readonly string[]): HTMLElement =>
  element("span", { class: "oshlab-quiet" }, named.join("; "));

/** Rules that could not look at outputs that they are about, once each. */
export function skippedView(outputs: readonly Output[], language: Language): HTMLElement[] {
  const words = CHECKS_WORDS[language];
  const all = outputs.flatMap((one) => one.skipped);
  const byRule = Map.groupBy(all, ({ source, rule }) => `${source} ${rule}`);
  if (byRule.size === 0) return [];
  const items = [...byRule.values()].map((same) => {
    const { source, rule, lacks } = same[0]!;
    const name = `${RULE_NAMES[rule][language]} (${rule}, ${source})`;
    return element("li", {}, words.notKnown(name, FACT_NAMES[lacks][language], same.length));
  });
  return [
    element("p", {}, words.skipped),
    element("ul", {}, ...items),
    element("p", { class: "oshlab-quiet" }, words.name),
  ];
}
