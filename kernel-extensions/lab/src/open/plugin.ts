import type { JupyterFrontEnd, JupyterFrontEndPlugin } from "@jupyterlab/application";
import { INotebookTracker } from "@jupyterlab/notebook";
import type { INotebookModel } from "@jupyterlab/notebook";

/** A notebook that was only opened has no changes to save. */
export const unchanged: JupyterFrontEndPlugin<void> = {
  id: "@oshlab/lab:unchanged",
  description: "What a kernel says of itself when it starts is no change of the notebook.",
  autoStart: true,
  requires: [INotebookTracker],
  activate: (_app: JupyterFrontEnd, tracker: INotebookTracker) => {
    tracker.widgetAdded.connect((_tracker, panel) => {
      const { model } = panel.context;
      model.metadataChanged.connect((_model, { key, oldValue, newValue }) => {
        if (key === "language_info" || (key === "kernelspec" && named(oldValue) === named(newValue)))
          keepClean(model);
      });
    });
  },
};

/** The model is told of a change of its metadata before it takes itself for changed. */
function keepClean(model: INotebookModel): void {
  if (model.dirty) return;
  queueMicrotask(() => {
    if (!model.isDisposed) model.dirty = false;
  });
}

const named = (kernel: unknown): unknown => (kernel as { name?: unknown } | undefined)?.name;
