import { Notebook } from "@jupyterlab/notebook";
import type { Widget } from "@lumino/widgets";

/** The notebook that a widget stands in. */
export function notebookOf(widget: Widget): Notebook | null {
  let parent: Widget | null = widget.parent;
  while (parent && !(parent instanceof Notebook)) parent = parent.parent;
  return parent;
}
