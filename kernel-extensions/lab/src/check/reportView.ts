import { auditWords, CHECKS_WORDS, SIGNS } from "oshlab/report/checksWords.ts";
import type { Language } from "oshlab/words.ts";
import { element } from "../element.ts";
import { sayIn } from "../say.ts";
import { outputView, skippedView } from "./outputView.ts";
import type { Asked, ReportChecks } from "./report.ts";
import { waysView } from "./waysView.ts";

type Note = ReportChecks["problems"][number] & { values?: Readonly<Record<string, unknown>> };

/** What the page is read with. */
interface Reader {
  /** Of chapters, by their names. */
  titles: ReadonlyMap<string, string>;
  open(path: string): void;
  apply(asked: Asked): void;
}

/**
 * What output checking did with the whole report, in plain words: may it leave, what must be put right first and how,
 * what was excepted, and then output by output, those that passed folded.
 */
export function reportView(
  checks: ReportChecks,
  language: Language,
  { titles, open, apply }: Reader,
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
    ...notes(words.problems, problems),
    ...waysView(checks.ways, language, apply),
    ...notes(words.exceptions, checks.exceptions),
    ...notes(words.remarks, checks.remarks),
    ...chapters.flatMap((chapter) => [
      element("h2", {}, titles.get(chapter) ?? chapter),
      ...chapterNodes(outputs.filter((one) => one.chapter === chapter)),
    ]),
    element("h2", {}, say("checkHow")),
    element("p", {}, auditWords(checks, language)),
    element("p", {}, beyond ? words.beyond(beyond) : say("checkNoEditions")),
    ...skippedView(outputs, language),
  );

  function chapterNodes(all: ReportChecks["outputs"]): HTMLElement[] {
    const passed = all.filter(({ result }) => result === "passed");
    const views = (some: ReportChecks["outputs"]) => some.map((one) => outputView(one, language));
    const summary = `${SIGNS.passed} ${passed.length} ${words.result.passed}`;
    return [
      ...views(all.filter(({ result }) => result !== "passed")),
      ...(passed.length > 0
        ? [element("details", { class: "oshlab-passed" }, element("summary", {}, summary), ...views(passed))]
        : []),
    ];
  }

  /** What is wrong or worth a look, with its way out and its place. */
  function notes(title: string, found: readonly Note[]): HTMLElement[] {
    if (found.length === 0) return [];
    const items = found.map((note) =>
      element("li", {}, note.what, element("p", {}, `→ ${note.way}`), ...buttons(note)),
    );
    return [
      element("h2", {}, title.replace(/\s*:$/, "")),
      element("ul", { class: "oshlab-found" }, ...items),
    ];
  }

  function buttons({ code, place: { file }, values }: Note): HTMLElement[] {
    const button = (words: string, looks: string, does: () => void) => {
      const node = element("button", { class: looks, type: "button" }, words);
      node.addEventListener("click", does);
      return node;
    };
    const id = code.startsWith("PROTECTION_") ? values?.["id"] : undefined;
    return [
      ...(file ? [button(file, "oshlab-link", () => open(file))] : []),
      ...(id === undefined
        ? []
        : [button(say("undoWay"), "jp-mod-styled", () => apply({ undo: String(id) }))]),
    ];
  }
}
