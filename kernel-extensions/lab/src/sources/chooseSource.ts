import { slug } from "oshlab/prose/slug.ts";
import type { Language, Words } from "oshlab/words.ts";
import { element } from "../element.ts";
import type { Say } from "../say.ts";
import type { Look } from "./steps.ts";

const NEW = "new";

/** Which source the files belong to: one that they fit, another, an expected one, or a new one. */
export function chooseSource(
  { files, sources, expected }: Look,
  say: Say,
  language: Language,
  chosen: (source: { name: string; isNew: boolean }) => void,
): HTMLElement {
  const option = (start: string, { name, title }: { name: string; title: Words }) =>
    element("option", { value: `${start}:${name}` }, `${title[language]} (${name})`);
  const group = (label: string, options: HTMLElement[]) =>
    options.length > 0 ? [element("optgroup", { label }, ...options)] : [];
  const fitting = sources.filter(({ fits }) => fits).map((one) => option("known", one));
  const others = sources.filter(({ fits }) => !fits).map((one) => option("known", one));
  const select = element(
    "select",
    { class: "jp-mod-styled", "data-choice": "source" },
    ...group(say("fitting"), fitting),
    element("option", { value: NEW }, say("newSource")),
    ...group(
      say("expected"),
      expected.map((one) => option(NEW, one)),
    ),
    ...group(say("others"), others),
  );
  const name = element("input", { class: "jp-mod-styled", type: "text" });
  name.value = slug(files[0]!.replace(/\.[^.]+$/, ""));
  const named = element("label", {}, say("sourceName"), name);
  const show = () => (named.hidden = select.value !== NEW);
  select.addEventListener("change", show);
  show();
  const form = element(
    "form",
    { class: "oshlab-form" },
    element("label", {}, say("which"), select),
    named,
    element("button", { class: "jp-mod-styled jp-mod-accept", type: "submit" }, say("goOn")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [start, source = name.value.trim()] = select.value.split(":");
    if (source !== "") chosen({ name: source, isNew: start === NEW });
  });
  return form;
}
