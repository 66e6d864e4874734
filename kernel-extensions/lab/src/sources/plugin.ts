import type { JupyterFrontEnd, JupyterFrontEndPlugin } from "@jupyterlab/application";
import { ICommandPalette, MainAreaWidget } from "@jupyterlab/apputils";
import { IDocumentManager } from "@jupyterlab/docmanager";
import type { IDocumentWidget } from "@jupyterlab/docregistry";
import { FileDialog, IFileBrowserFactory } from "@jupyterlab/filebrowser";
import { ITranslator } from "@jupyterlab/translation";
import type { CodeEditor } from "@jupyterlab/codeeditor";
import type { Widget } from "@lumino/widgets";
import { labLanguage, sayIn } from "../say.ts";
import { sourceIcon } from "./icon.ts";
import { ImportTab } from "./tab.ts";

/** Opens the import, with the files chosen in the file browser if it is asked from there. */
export const IMPORT = "oshlab:import-source";
const IMPORT_SELECTED = "oshlab:import-selected";

/** What is surely no data; formats are told by content, so any other file may be tried. */
const NO_DATA = /\.(ipynb|ts|js|cjs|mjs|py|md|html|css|png|svg|pdf|lock)$/;

/** A file becomes a delivery of a source: from the panel, the commands, or a file's own menu. */
export const sources: JupyterFrontEndPlugin<void> = {
  id: "@oshlab/lab:sources",
  description: "Brings a file into the catalogue of data sources, step by step.",
  autoStart: true,
  requires: [IDocumentManager, ITranslator],
  optional: [IFileBrowserFactory, ICommandPalette],
  activate: (
    app: JupyterFrontEnd,
    manager: IDocumentManager,
    translator: ITranslator,
    browsers: IFileBrowserFactory | null,
    palette: ICommandPalette | null,
  ) => {
    const language = labLanguage(translator);
    const say = sayIn(language);
    let tab: MainAreaWidget<ImportTab> | undefined;
    let beside: Widget | undefined;

    const selected = (): string[] =>
      [...(browsers?.tracker.currentWidget?.selectedItems() ?? [])]
        .filter(({ type }) => type === "file")
        .map(({ path }) => path);

    async function choose(): Promise<string[]> {
      const { button, value } = await FileDialog.getOpenFiles({
        manager,
        translator,
        title: say("chooseFile"),
        // What git doesn't see.
        defaultPath: "data",
      });
      return button.accept && value ? value.map(({ path }) => path) : [];
    }

    /** Opens a file beside the import: the first one to its right, the others behind that. */
    async function open(path: string, factory: string): Promise<Widget | undefined> {
      const options =
        beside && !beside.isDisposed
          ? { mode: "tab-after", ref: beside.id }
          : { mode: "split-right", ref: "oshlab-import" };
      beside = (await app.commands.execute("docmanager:open", { path, factory, options })) as
        Widget | undefined;
      return beside;
    }

    async function edit(path: string, line?: number): Promise<void> {
      const opened = (await open(path, "Editor")) as
        IDocumentWidget<Widget & { editor: CodeEditor.IEditor }> | undefined;
      if (!opened || line === undefined) return;
      await opened.context.ready;
      const { editor } = opened.content;
      const [start, end] = [0, editor.getLine(line - 1)?.length ?? 0].map((column) => ({
        line: line - 1,
        column,
      }));
      editor.setSelection({ start: start!, end: end! });
      editor.revealPosition(start!);
      editor.focus();
    }

    /** What is open of these files and was typed there is on disk before a command reads them. */
    async function settle(paths: string[]): Promise<void> {
      for (const { context } of shown(paths)) if (context.model.dirty) await context.save();
    }

    async function reload(paths: string[]): Promise<void> {
      for (const { context } of shown(paths)) await context.revert();
    }

    const shown = (paths: string[]): IDocumentWidget[] =>
      paths.flatMap((path) =>
        ["Editor", "HTML Viewer"].flatMap((factory) => manager.findWidget(path, factory) ?? []),
      );

    function show(files: string[]): void {
      if (!tab || tab.isDisposed) {
        const content = new ImportTab(say, language, {
          choose,
          edit: (path, line) => void edit(path, line),
          read: (path) => void open(path, "HTML Viewer"),
          settle,
          reload,
        });
        tab = new MainAreaWidget({ content });
        tab.toolbar.hide();
        tab.id = "oshlab-import";
        tab.title.label = say("importSource");
        tab.title.icon = sourceIcon;
        tab.title.closable = true;
      }
      if (!tab.isAttached) app.shell.add(tab, "main");
      app.shell.activateById(tab.id);
      void tab.content.begin(files);
    }

    app.commands.addCommand(IMPORT, {
      label: say("importSource"),
      icon: sourceIcon,
      execute: () => show([]),
    });
    app.commands.addCommand(IMPORT_SELECTED, {
      label: say("importAs"),
      icon: sourceIcon,
      isVisible: () => selected().some((path) => !NO_DATA.test(path)),
      execute: () => show(selected().filter((path) => !NO_DATA.test(path))),
    });
    palette?.addItem({ command: IMPORT, category: "OSHLab" });
    const selector = '.jp-DirListing-item[data-isdir="false"]';
    app.contextMenu.addItem({ command: IMPORT_SELECTED, selector, rank: 1 });
  },
};
