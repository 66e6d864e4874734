import { auditWords, CHECKS_WORDS } from "oshlab/report/checksWords.ts";
import type { Language } from "oshlab/words.ts";
import { element } from "../element.ts";
import { sayIn } from "../say.ts";
import { outputView, skippedView } from "./outputView.ts";
import type { Asked, ReportChecks } from "./report.ts";
import { waysView } from "./waysView.ts";

type Note = ReportChecks["problems"][number];

/**
 * What output checking did with the whole report, in plain words: may it leave, what must be put right first and how,
 * what was excepted, and then output by output.
 */
export function reportView(
  checks: ReportChecks,
  language: Language,
  { open, apply }: { open: (path: string) => void; apply: (asked: Asked) => void },
): HTMLElement {
  const say = sayIn(language);
  const words = CHECKS_WORDS[language];
  const { outputs, beyond, problems } = checks;
  const many = (result: ReportChecks["outputs"][number]["result"]) =>
    outputs.filter((one) => one.result === result).length;
  const stops = problems.length > 0;
  const chapters = [...new Set(outputs.map(({ chapter }) => chapter))];
  return element(
    "div",
    {},
    element(
      "div",
      { class: `oshlab-banner oshlab-banner-${stops ? "refuse" : "done"}`, role: "status" },
      element(
        "strong",
        {},
        say(stops ? "checkStops" : "checkPasses", { count: problems.length, edition: checks.edition }),
      ),
      element("p", {}, words.counts(outputs.length, many("passed"), many("withheld"), many("refused"))),
    ),
    ...notes(words.problems, problems, open),
    ...waysView(checks.ways, language, apply),
    ...notes(words.exceptions, checks.exceptions, open),
    ...notes(words.remarks, checks.remarks, open),
    ...chapters.flatMap((chapter) => [
      element("h2", {}, chapter),
      ...outputs.filter((one) => one.chapter === chapter).map((one) => outputView(one, language)),
    ]),
    element("h2", {}, say("checkHow")),
    element("p", {}, auditWords(checks, language)),
    element("p", {}, beyond ? words.beyond(beyond) : say("checkNoEditions")),
    ...skippedView(outputs, language),
  );
}

/** What is wrong or worth a look, with its way out and its place. */
function notes(title: string, found: readonly Note[], open: (path: string) => void): HTMLElement[] {
  if (found.length === 0) return [];
  const items = found.map(({ what, way, place }) =>
    element("li", {}, what, element("p", {}, `→ ${way}`), ...fileNodes(place, open)),
  );
  return [element("h2", {}, title.replace(/\s*:$/, "")), element("ul", { class: "oshlab-found" }, ...items)];
}

function fileNodes({ file }: Note["place"], open: (path: string) => void): HTMLElement[] {
  if (!file) return [];
  const button = element("button", { class: "oshlab-link", type: "button" }, file);
  button.addEventListener("click", () => open(file));
  return [button];
}
