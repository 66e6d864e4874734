import { Dialog, showDialog } from "@jupyterlab/apputils";
import { Widget } from "@lumino/widgets";
import { slug } from "oshlab/prose/slug.ts";
import { LANGUAGE_NAMES, LANGUAGES } from "oshlab/words.ts";
import type { Language } from "oshlab/words.ts";
import { element } from "../element.ts";
import type { Say } from "../say.ts";
import { post } from "../server.ts";

/** What a new chapter is begun with. */
export interface NewChapter {
  title: string;
  name: string;
  language: Language;
}

/** Asks for title, name and language; the name follows the title until a person types their own. */
class Form extends Widget implements Dialog.IBodyWidget<NewChapter> {
  readonly #title = element("input", { class: "jp-mod-styled", type: "text" });
  readonly #name = element("input", { class: "jp-mod-styled", type: "text" });
  readonly #language = element("select", { class: "jp-mod-styled" });

  constructor(say: Say, lab: Language) {
    super();
    this.addClass("oshlab-new");
    this.#language.append(
      ...LANGUAGES.map((one) =>
        element("option", { value: one, ...(one === lab ? { selected: "" } : {}) }, LANGUAGE_NAMES[one][lab]),
      ),
    );
    let own = false;
    this.#name.addEventListener("input", () => (own = this.#name.value !== ""));
    this.#title.addEventListener("input", () => {
      if (!own) this.#name.value = this.#title.value.trim() === "" ? "" : slug(this.#title.value);
    });
    this.node.append(
      element("label", {}, say("newTitle"), this.#title),
      element("label", {}, say("newName"), this.#name),
      element("label", {}, say("newLanguage"), this.#language),
    );
  }

  getValue(): NewChapter {
    return {
      title: this.#title.value.trim(),
      name: this.#name.value.trim(),
      language: this.#language.value as Language,
    };
  }
}

/** Asks what the new chapter is; null when the person thought better of it. */
export async function askNewChapter(say: Say, lab: Language): Promise<NewChapter | null> {
  const { button, value } = await showDialog({
    title: say("newChapter"),
    body: new Form(say, lab),
    buttons: [Dialog.cancelButton({ label: say("cancel") }), Dialog.okButton({ label: say("newMake") })],
    focusNodeSelector: "input",
  });
  return button.accept && value && value.title !== "" ? value : null;
}

/** Makes it by the real command. */
export const makeChapter = (chapter: NewChapter): Promise<{ path?: string; words: string }> =>
  post("new/chapter", chapter);
