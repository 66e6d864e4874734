import type { Notebook } from "@jupyterlab/notebook";
import type { Widget } from "@lumino/widgets";
import { isLanguage } from "oshlab/words.ts";
import type { Language } from "oshlab/words.ts";
import { notebookOf } from "./notebookOf.ts";

/** The language of the chapter that a widget stands in; of other notebooks that of the Lab. */
export function chapterLanguage(widget: Widget, lab: Language): Language {
  const own = aboutOf(widget).language ?? "";
  return isLanguage(own) ? own : lab;
}

/** The name of the chapter that a widget stands in; undefined in other notebooks. */
export const chapterOf = (widget: Widget): string | undefined => aboutOf(widget).chapter;

const aboutOf = (widget: Widget): About => aboutIn(notebookOf(widget));

interface About {
  language?: string;
  chapter?: string;
}

/** What a notebook says of itself as a chapter. */
export const aboutIn = (notebook: Notebook | null): About =>
  (notebook?.model?.getMetadata("oshlab") as About | undefined) ?? {};
