import type { Answer } from "oshlab/data/describe/fill.ts";
import { element } from "../element.ts";
import type { Say } from "../say.ts";
import type { Part } from "./fields.ts";
import type { Treated } from "./steps.ts";
import { table } from "./table.ts";

/** What becomes of each column that identifies somebody; what is undecided is asked. */
export function identifiersTable(identifiers: readonly Treated[], say: Say): Part {
  const asked: (() => Answer[])[] = [];
  const rows = identifiers.map(({ column, treatment, kind, words }) => {
    if (treatment !== "undecided") return [column, kind, words];
    const { node, answers } = decision(column, say);
    asked.push(answers);
    return [column, kind, node];
  });
  const heads = [say("column"), say("looksLike"), say("becomes")];
  return { node: table(heads, rows), answers: () => asked.flatMap((answers) => answers()) };
}

function decision(column: string, say: Say): Part {
  const why = element("input", {
    class: "jp-mod-styled",
    type: "text",
    hidden: "",
    "aria-label": say("why", { name: column }),
    placeholder: say("why", { name: column }),
  });
  const choice = element(
    "select",
    { class: "jp-mod-styled", "aria-label": `${say("becomes")}: ${column}` },
    element("option", { value: "" }, say("decide")),
    element("option", { value: "drop" }, say("drop")),
    element("option", { value: "pseudonym" }, say("pseudonym")),
    element("option", { value: "keep" }, say("keepColumn")),
  );
  choice.addEventListener("change", () => (why.hidden = choice.value !== "keep"));
  const path = ["oshlab", "identifiers", column];
  return {
    node: element("div", { class: "oshlab-decision" }, choice, why),
    answers() {
      const keep = why.value.trim();
      if (choice.value === "" || (choice.value === "keep" && keep === "")) return [];
      return [{ file: "schema.json", path, value: choice.value === "keep" ? { keep } : choice.value }];
    },
  };
}
