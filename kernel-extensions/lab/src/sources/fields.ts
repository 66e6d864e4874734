import type { Answer } from "oshlab/data/describe/fill.ts";
import type { OpenField } from "oshlab/data/describe/openFields.ts";
import { LANGUAGE_NAMES, LANGUAGES } from "oshlab/words.ts";
import type { Language } from "oshlab/words.ts";
import { element } from "../element.ts";
import type { Say } from "../say.ts";

/** Part of a form: what a person sees, and what they have answered so far. */
export interface Part {
  node: HTMLElement;
  answers(): Answer[];
}

/** The form for what a draft leaves open, in three groups. */
export function fieldsForm(open: readonly OpenField[], say: Say, language: Language): Part {
  const asked = open
    .filter(({ kind }) => kind !== "decision")
    .map((field) => ({ field, ...one(field, say, language) }));
  const groups = (["aboutSource", "aboutPersons", "aboutColumns"] as const).flatMap((group) => {
    const parts = asked.filter(({ field }) => groupOf(field) === group);
    if (parts.length === 0) return [];
    return [element("fieldset", {}, element("legend", {}, say(group)), ...parts.map(({ node }) => node))];
  });
  return {
    node: element("div", { class: "oshlab-fields" }, ...groups),
    answers() {
      const given = asked.map(({ field, answers }) => ({ field, said: answers() }));
      const isWhole = given.every(({ field, said }) => field.optional || said.length > 0);
      // What may stay empty is answered so when nothing else is open.
      return given.flatMap(({ field: { file, path, optional }, said }) =>
        optional && isWhole && said.length === 0 ? [{ file, path, value: "" }] : said,
      );
    },
  };
}

function groupOf({ file, path }: OpenField): "aboutSource" | "aboutPersons" | "aboutColumns" {
  if (file === "schema.json") return "aboutColumns";
  return ["privacy", "disclosure"].includes(String(path[1])) ? "aboutPersons" : "aboutSource";
}

function one(field: OpenField, say: Say, language: Language): Part {
  const { about, hint, optional } = field;
  const text = `${about ? `${about}: ` : ""}${hint}`;
  const question = text.charAt(0).toUpperCase() + text.slice(1);
  const words = optional ? `${question} – ${say("optional")}` : question;
  const { file, path } = field;
  const answered = (value: Answer["value"]): Answer[] => [{ file, path, value }];
  if (field.kind === "words") return inLanguages(words, say, language, answered);
  const input = field.choices ? select(field.choices, say, language) : textInput(field.kind);
  const node = element("label", {}, words, input);
  return { node, answers: () => (input.value.trim() ? answered(input.value.trim()) : []) };
}

/** What is no day and no address the browser itself doesn't take. */
function textInput(kind: OpenField["kind"]): HTMLInputElement {
  const type = kind === "date" ? "date" : kind === "mail" ? "email" : "text";
  return element("input", { class: "jp-mod-styled", type });
}

function select(choices: NonNullable<OpenField["choices"]>, say: Say, language: Language): HTMLSelectElement {
  return element(
    "select",
    { class: "jp-mod-styled" },
    element("option", { value: "" }, say("decide")),
    ...choices.map(({ value, label }) => element("option", { value }, label[language])),
  );
}

/** A text in the Lab's language, and on demand in the others. */
function inLanguages(
  words: string,
  say: Say,
  language: Language,
  answered: (value: Answer["value"]) => Answer[],
): Part {
  const boxes = new Map(
    LANGUAGES.map((one) => [one, element("textarea", { class: "jp-mod-styled", rows: "1", lang: one })]),
  );
  const others = LANGUAGES.filter((one) => one !== language).map((one) =>
    element("label", {}, LANGUAGE_NAMES[one][language], boxes.get(one)!),
  );
  const node = element(
    "div",
    {},
    element("label", {}, words, boxes.get(language)!),
    element("details", {}, element("summary", {}, say("otherLanguages")), ...others),
  );
  return {
    node,
    answers() {
      const texts = [...boxes].map(([one, box]) => [one, box.value.trim()] as const);
      const given = texts.filter(([, text]) => text !== "");
      return given.length > 0 ? answered(Object.fromEntries(given)) : [];
    },
  };
}
