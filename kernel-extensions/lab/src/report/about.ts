import { Dialog, showDialog } from "@jupyterlab/apputils";
import type { INotebookModel } from "@jupyterlab/notebook";
import { Widget } from "@lumino/widgets";
import { isLanguage } from "oshlab/words.ts";
import type { Language } from "oshlab/words.ts";
import { element } from "../element.ts";
import type { Say } from "../say.ts";

type Texts = Partial<Record<Language, string>>;

interface About {
  language?: string;
  title?: Texts;
  summary?: Texts;
}

/** Asks for the title and the summary of a chapter, in its author's language. */
class Form extends Widget implements Dialog.IBodyWidget<{ title: string; summary: string }> {
  readonly #title = element("input", { class: "jp-mod-styled", type: "text" });
  readonly #summary = element("textarea", { class: "jp-mod-styled", rows: "4" });

  constructor(say: Say, title: string, summary: string) {
    super();
    this.addClass("oshlab-new");
    this.#title.value = title;
    this.#summary.value = summary;
    this.node.append(
      element("label", {}, say("newTitle"), this.#title),
      element("label", {}, say("summary"), this.#summary),
    );
  }

  getValue(): { title: string; summary: string } {
    return { title: this.#title.value.trim(), summary: this.#summary.value.trim() };
  }
}

/** Lets the author change the title and the summary of a chapter; they stand in the notebook's metadata. */
export async function editAbout(model: INotebookModel, say: Say): Promise<boolean> {
  const about = (model.getMetadata("oshlab") ?? {}) as About;
  const language = about.language ?? "";
  if (!isLanguage(language)) return false;
  const { button, value } = await showDialog({
    title: say("about"),
    body: new Form(say, about.title?.[language] ?? "", about.summary?.[language] ?? ""),
    buttons: [Dialog.cancelButton({ label: say("cancel") }), Dialog.okButton({ label: say("keep") })],
    focusNodeSelector: "input",
  });
  if (!button.accept || !value || value.title === "" || value.summary === "") return false;
  model.setMetadata("oshlab", {
    ...about,
    title: { ...about.title, [language]: value.title },
    summary: { ...about.summary, [language]: value.summary },
  });
  return true;
}
