import type { JupyterFrontEnd, JupyterFrontEndPlugin } from "@jupyterlab/application";
import { IEditorServices } from "@jupyterlab/codeeditor";
import { INotebookTracker, NotebookActions, NotebookPanel } from "@jupyterlab/notebook";
import { ITranslator } from "@jupyterlab/translation";
import { readExceptions } from "../check/excepted.ts";
import { ShownChecks } from "../check/shownChecks.ts";
import { labLanguage } from "../say.ts";
import { BoundValues } from "./boundValues.ts";
import { ContentFactory } from "./contentFactory.ts";

/** Takes the place of the Lab's own maker of cells. */
export const contentFactory: JupyterFrontEndPlugin<NotebookPanel.IContentFactory> = {
  id: "@oshlab/lab:content-factory",
  description: "Shows Markdown cells as the site does.",
  autoStart: true,
  requires: [IEditorServices, ITranslator],
  provides: NotebookPanel.IContentFactory,
  activate: (
    { serviceManager: { contents } }: JupyterFrontEnd,
    editors: IEditorServices,
    translator: ITranslator,
  ) =>
    new ContentFactory(
      { editorFactory: editors.factoryService.newInlineEditor },
      labLanguage(translator),
      () => readExceptions(contents),
    ),
};

/** Keeps the bound values of every open notebook up to date. */
export const boundValues: JupyterFrontEndPlugin<void> = {
  id: "@oshlab/lab:bound-values",
  description:
    "After every run, asks the kernel for the values that the prose names, and the report what it would do with all that is shown.",
  autoStart: true,
  requires: [INotebookTracker],
  activate: (_app: JupyterFrontEnd, tracker: INotebookTracker) => {
    const values = new WeakMap<object, BoundValues>();
    tracker.widgetAdded.connect((_tracker, panel) => {
      const checks = new ShownChecks(panel);
      values.set(panel.content, new BoundValues(panel, () => checks.later()));
    });
    NotebookActions.executed.connect((_actions, { notebook }) => values.get(notebook)?.refresh());
  },
};
