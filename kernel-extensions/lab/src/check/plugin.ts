import type { JupyterFrontEnd, JupyterFrontEndPlugin } from "@jupyterlab/application";
import { ICommandPalette, MainAreaWidget } from "@jupyterlab/apputils";
import { INotebookTracker } from "@jupyterlab/notebook";
import { ITranslator } from "@jupyterlab/translation";
import { labLanguage, sayIn } from "../say.ts";
import { readChapters } from "../report/chapters.ts";
import { checkIcon } from "./icon.ts";
import { checkAsked } from "./shown.ts";
import { CheckTab } from "./tab.ts";

/** Opens output checking of the whole report. */
export const CHECK = "oshlab:check";

/** Output checking of the whole report with all earlier editions, from the panel or the commands. */
export const checks: JupyterFrontEndPlugin<void> = {
  id: "@oshlab/lab:checks",
  description: "Checks every output of the report, and says what came of it with the ways out.",
  autoStart: true,
  requires: [INotebookTracker, ITranslator],
  optional: [ICommandPalette],
  activate: (
    app: JupyterFrontEnd,
    tracker: INotebookTracker,
    translator: ITranslator,
    palette: ICommandPalette | null,
  ) => {
    const language = labLanguage(translator);
    const label = sayIn(language)("checkOutputs");
    let tab: MainAreaWidget<CheckTab> | undefined;

    /** What was typed in notebooks is on disk before the command reads them. */
    async function settle(): Promise<void> {
      const dirty = tracker.filter(({ context }) => context.model.dirty);
      await Promise.all(dirty.map(({ context }) => context.save()));
    }

    async function titles(): Promise<ReadonlyMap<string, string>> {
      const chapters = await readChapters(app.serviceManager.contents, language);
      return new Map(chapters?.map(({ id, title }) => [id, title]));
    }

    async function show(): Promise<void> {
      if (!tab || tab.isDisposed) {
        const open = (path: string) => void app.commands.execute("docmanager:open", { path });
        tab = new MainAreaWidget({ content: new CheckTab(language, { open, settle, titles }) });
        tab.toolbar.hide();
        tab.id = "oshlab-check";
        tab.title.label = label;
        tab.title.icon = checkIcon;
        tab.title.closable = true;
      }
      if (!tab.isAttached) app.shell.add(tab, "main");
      app.shell.activateById(tab.id);
      await tab.content.check();
    }

    app.commands.addCommand(CHECK, { label, icon: checkIcon, execute: show });
    checkAsked.connect(() => void show());
    palette?.addItem({ command: CHECK, category: "OSHLab" });
  },
};
