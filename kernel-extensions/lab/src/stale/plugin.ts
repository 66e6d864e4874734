import type { JupyterFrontEnd, JupyterFrontEndPlugin } from "@jupyterlab/application";
import { ICommandPalette } from "@jupyterlab/apputils";
import { INotebookTracker, NotebookActions } from "@jupyterlab/notebook";
import { ITranslator } from "@jupyterlab/translation";
import { labLanguage, sayIn } from "../say.ts";
import { standChanged, standOf } from "./stand.ts";
import { Watcher } from "./watcher.ts";

/** The command that runs the cells that are not up to date, in order. */
export const RUN_OUTDATED = "oshlab:run-outdated";

/** Marks the cells that a fresh run would make otherwise, and runs them again. */
export const stale: JupyterFrontEndPlugin<void> = {
  id: "@oshlab/lab:stale",
  description: "Says which cells are out of date, in the wrong order, or live in memory alone.",
  autoStart: true,
  requires: [INotebookTracker, ITranslator],
  optional: [ICommandPalette],
  activate: (
    app: JupyterFrontEnd,
    tracker: INotebookTracker,
    translator: ITranslator,
    palette: ICommandPalette | null,
  ) => {
    tracker.widgetAdded.connect((_tracker, panel) => void new Watcher(panel));
    // The numbers of the cells, by which notes call them, are known only then.
    NotebookActions.executed.connect((_actions, { notebook }) => standChanged.emit(notebook));
    const toRun = (): string[] =>
      (tracker.currentWidget && standOf(tracker.currentWidget.content)?.run) ?? [];
    app.commands.addCommand(RUN_OUTDATED, {
      label: sayIn(labLanguage(translator))("runOutdated"),
      isEnabled: () => toRun().length > 0,
      execute: async () => {
        const panel = tracker.currentWidget;
        if (!panel) return;
        const wanted = new Set(toRun());
        const cells = panel.content.widgets.filter(({ model }) => wanted.has(model.id));
        await NotebookActions.runCells(panel.content, cells, panel.sessionContext);
      },
    });
    standChanged.connect(() => app.commands.notifyCommandChanged(RUN_OUTDATED));
    palette?.addItem({ command: RUN_OUTDATED, category: "OSHLab" });
  },
};
