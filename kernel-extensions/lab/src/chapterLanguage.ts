import { Notebook } from "@jupyterlab/notebook";
import type { Widget } from "@lumino/widgets";
import { isLanguage } from "oshlab/words.ts";
import type { Language } from "oshlab/words.ts";

/** The language of the chapter that a widget stands in; of other notebooks that of the Lab. */
export function chapterLanguage(widget: Widget, lab: Language): Language {
  let parent: Widget | null = widget.parent;
  while (parent && !(parent instanceof Notebook)) parent = parent.parent;
  const own = (parent?.model?.getMetadata("oshlab") as { language?: string } | undefined)?.language ?? "";
  return isLanguage(own) ? own : lab;
}
