import { element } from "../element.ts";
import type { Say } from "../say.ts";
import type { Problem } from "../server.ts";
import { StepProblem, step } from "./steps.ts";
import type { ImportActions } from "./actions.ts";
import type { Imported, Letter, Quality, Said } from "./steps.ts";

/** What came of an import: what was found, the reports, and the letter to the source's manager. */
export async function outcome(
  imported: Imported,
  say: Say,
  { read, reload }: Pick<ImportActions, "read" | "reload">,
): Promise<HTMLElement> {
  const { source, delivery } = imported;
  const { all } = await step("quality", { source });
  const privacy = await orProblem(step("privacy", { source }));
  const letter = await orProblem(step("letter", { source }));
  // A page of the delivery before may still be open.
  await reload([all[0].page, ...("preview" in letter && letter.preview ? [letter.preview] : [])]);
  const button = (words: string, path: string) => {
    const node = element("button", { class: "jp-mod-styled", type: "button" }, words);
    node.addEventListener("click", () => read(path));
    return node;
  };
  const rows = new Intl.NumberFormat(document.documentElement.lang || "en").format(delivery.rows);
  return element(
    "div",
    {},
    element(
      "p",
      { class: "oshlab-banner oshlab-banner-done", role: "status" },
      say(imported.new ? "imported" : "importedBefore", { id: delivery.id, name: source, rows }),
    ),
    found(all[0], say),
    element(
      "p",
      { class: "oshlab-row" },
      button(say("openQuality"), all[0].page),
      ...("page" in privacy ? [button(say("openPrivacy"), privacy.page)] : []),
    ),
    ...letterNodes(letter, source, say, button),
  );
}

function found({ open, resolved }: Quality, say: Say): HTMLElement {
  const item = ({ what, way, finding }: Said) =>
    element("li", {}, element("strong", {}, `${say(finding.severity)}: `), what, element("br"), `→ ${way}`);
  const thanks = resolved.map(({ what }) =>
    element("li", {}, element("strong", {}, `${say("resolved")}: `), what),
  );
  if (open.length + resolved.length === 0) return element("p", {}, `✓ ${say("noFindings")}`);
  return element("ul", { class: "oshlab-found" }, ...open.map(item), ...thanks);
}

function letterNodes(
  letter: Letter | Problem,
  source: string,
  say: Say,
  button: (words: string, path: string) => HTMLElement,
): HTMLElement[] {
  if ("code" in letter)
    return [
      element(
        "p",
        {},
        letter.what,
        element("br"),
        element("span", { class: "oshlab-quiet" }, `→ ${letter.way}`),
      ),
    ];
  if (letter.outcome === "sent") return [element("p", {}, `✓ ${say("letterSent")}`)];
  if (!letter.text || !letter.preview) return [element("p", {}, `✓ ${say("letterNone")}`)];
  return [
    element("p", {}, say("letterTo", { name: letter.to })),
    element("pre", { class: "oshlab-letter", tabindex: "0" }, letter.text),
    element(
      "p",
      { class: "oshlab-row" },
      button(say("openLetter"), letter.preview),
      element("span", { class: "oshlab-quiet" }, say("sendLetter", { name: source })),
    ),
  ];
}

/** What a person must put right is part of the answer here: the import itself is done. */
async function orProblem<T>(answer: Promise<T>): Promise<T | Problem> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof StepProblem) return error.problem;
    throw error;
  }
}
