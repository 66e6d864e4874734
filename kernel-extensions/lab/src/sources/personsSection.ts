import type { Answer } from "oshlab/data/describe/fill.ts";
import type { Language } from "oshlab/words.ts";
import { element } from "../element.ts";
import type { Say } from "../say.ts";
import { fieldsForm } from "./fields.ts";
import { identifiersTable } from "./identifiers.ts";
import { problemNote } from "./problem.ts";
import type { Look } from "./steps.ts";

/** What becomes of the columns that identify somebody, and the form for what the description leaves open. */
export function personsSection(
  { folder, open, problem, identifiers }: NonNullable<Look["source"]>,
  say: Say,
  language: Language,
  actions: { edit(path: string, line?: number): void; save(answers: Answer[]): void },
): HTMLElement {
  const persons = identifiersTable(identifiers, say);
  const fields = fieldsForm(open, say, language);
  const undecided = identifiers.filter(({ treatment }) => treatment === "undecided").length;
  const left = Math.max(open.length, undecided);
  const isDone = left === 0 && !problem;
  const button = (words: string, does: () => void, accept = false) => {
    const node = element(
      "button",
      { class: `jp-mod-styled${accept ? " jp-mod-accept" : ""}`, type: "button" },
      words,
    );
    node.addEventListener("click", does);
    return node;
  };
  const files = ["datapackage.json", "schema.json"].map((name) => {
    const first = open.find(({ file }) => file === name);
    const words = first ? say("openLine", { name, id: String(first.line) }) : say("openFile", { name });
    return button(words, () => actions.edit(`${folder}/${name}`, first?.line));
  });
  const form = element(
    "form",
    { class: "oshlab-form" },
    identifiers.length > 0 ? persons.node : element("p", {}, say("nobody")),
    ...(problem ? [problemNote(problem, say, actions.edit)] : []),
    ...(problem && left === 0
      ? []
      : [
          element(
            "p",
            { class: "oshlab-open" },
            isDone ? `✓ ${say("complete")}` : say("openCount", { name: String(left) }),
          ),
        ]),
    fields.node,
    element(
      "p",
      { class: "oshlab-row" },
      ...(left > 0
        ? [element("button", { class: "jp-mod-styled jp-mod-accept", type: "submit" }, say("keep"))]
        : []),
      ...files,
      ...(isDone ? [] : [button(say("lookAgain"), () => actions.save([]))]),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    actions.save([...persons.answers(), ...fields.answers()]);
  });
  return form;
}
