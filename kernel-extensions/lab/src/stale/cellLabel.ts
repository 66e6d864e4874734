import type { ICodeCellModel } from "@jupyterlab/cells";
import type { Notebook } from "@jupyterlab/notebook";
import { element } from "../element.ts";
import type { Say } from "../say.ts";

/** A cell by the number that stands beside it, else by its place; a click goes there. */
export function cellLabel(notebook: Notebook, id: string | undefined, say: Say): HTMLElement {
  const index = notebook.widgets.findIndex(({ model }) => model.id === id);
  const cell = notebook.widgets[index];
  if (!cell) return element("span", {}, say("goneCell"));
  const count = (cell.model as ICodeCellModel).executionCount;
  const button = element(
    "button",
    { class: "oshlab-link" },
    `${say("cell")} ${count === null || count === undefined ? index + 1 : `[${count}]`}`,
  );
  button.addEventListener("click", () => {
    notebook.activeCellIndex = index;
    void notebook.scrollToCell(cell, "smart");
  });
  return button;
}
