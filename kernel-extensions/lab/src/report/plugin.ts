import { ILabShell, ILayoutRestorer } from "@jupyterlab/application";
import type { JupyterFrontEnd, JupyterFrontEndPlugin } from "@jupyterlab/application";
import { ICommandPalette } from "@jupyterlab/apputils";
import type { IFrame, MainAreaWidget } from "@jupyterlab/apputils";
import { INotebookTracker } from "@jupyterlab/notebook";
import { ITranslator } from "@jupyterlab/translation";
import { isLanguage } from "oshlab/words.ts";
import type { Language } from "oshlab/words.ts";
import { CHECK } from "../check/plugin.ts";
import { labLanguage, sayIn } from "../say.ts";
import { IMPORT } from "../sources/plugin.ts";
import { Outdated } from "../stale/outdated.ts";
import { RUN_OUTDATED } from "../stale/plugin.ts";
import { standChanged } from "../stale/stand.ts";
import { editAbout } from "./about.ts";
import { readChapters } from "./chapters.ts";
import type { Chapter } from "./chapters.ts";
import { readGuides } from "./explore.ts";
import { reportIcon } from "./icon.ts";
import { askNewChapter, makeChapter } from "./newChapter.ts";
import { ReportPanel } from "./panel.ts";
import { buildPreview, previewAddress } from "./preview.ts";
import { previewTab } from "./previewTab.ts";

const SHOW = "oshlab:report";

/** The first side panel: chapters, their state, preview. */
export const report: JupyterFrontEndPlugin<void> = {
  id: "@oshlab/lab:report",
  description: "Lists the chapters of the report and previews the open one.",
  autoStart: true,
  requires: [INotebookTracker, ITranslator],
  optional: [ILabShell, ILayoutRestorer, ICommandPalette],
  activate: (
    app: JupyterFrontEnd,
    tracker: INotebookTracker,
    translator: ITranslator,
    shell: ILabShell | null,
    restorer: ILayoutRestorer | null,
    palette: ICommandPalette | null,
  ) => {
    const language = labLanguage(translator);
    const say = sayIn(language);
    const { contents } = app.serviceManager;
    const tabs = new Map<string, MainAreaWidget<IFrame>>();

    const panel = new ReportPanel(say, {
      read: () => readChapters(contents, language),
      readGuides: () => readGuides(contents, language),
      open: ({ path }) => void app.commands.execute("docmanager:open", { path }),
      current: () => tracker.currentWidget?.context.path ?? null,
      preview: (chapter) => void preview(chapter),
      begin: () => void begin(),
      importSource: () => void app.commands.execute(IMPORT),
      about: (chapter) => void about(chapter),
      check: () => void app.commands.execute(CHECK),
    });
    panel.title.icon = reportIcon;
    panel.title.caption = say("report");
    app.shell.add(panel, "left", { rank: 10, type: "Report" });
    restorer?.add(panel, panel.id);
    const outdated = new Outdated(say, () => void app.commands.execute(RUN_OUTDATED));
    panel.addNote(outdated.node);
    standChanged.connect(() => outdated.show(tracker.currentWidget));

    async function about({ path }: Chapter): Promise<void> {
      const notebook = tracker.find((one) => one.context.path === path);
      if (notebook?.content.model && (await editAbout(notebook.content.model, say)))
        await notebook.context.save();
    }

    async function begin(): Promise<void> {
      const wanted = await askNewChapter(say, language);
      if (!wanted) return;
      try {
        const { path, words } = await makeChapter(wanted);
        panel.done(path ? say("newDone", { name: wanted.name }) : words);
        await panel.refresh();
        if (path) await app.commands.execute("docmanager:open", { path });
      } catch (error) {
        console.error(error);
        panel.done(say("newFailed"));
      }
    }

    async function preview(chapter: Chapter): Promise<void> {
      panel.work(say("previewWorking"));
      const notebook = tracker.find((one) => one.context.path === chapter.path);
      try {
        await notebook?.context.save();
        const { made, publish, problems, warnings, words } = await buildPreview(chapter.id, (step) =>
          panel.work(step),
        );
        if (made) show(chapter, chapterLanguage(notebook?.content.model?.getMetadata("oshlab")));
        if (made && publish) panel.done(say(warnings.length > 0 ? "previewNotes" : "previewDone"), warnings);
        else if (problems.length > 0) panel.done(say("previewStop"), problems);
        else panel.done(`${say("previewFailed")} ${words}`);
      } catch (error) {
        console.error(error);
        panel.done(say("previewFailed"));
      }
    }

    const chapterLanguage = (about: { language?: string } | undefined): Language =>
      isLanguage(about?.language ?? "") ? (about!.language as Language) : language;

    function show(chapter: Chapter, words: Language): void {
      let tab = tabs.get(chapter.id);
      if (!tab || tab.isDisposed) {
        tab = previewTab(chapter.id, `${say("preview")}: ${chapter.title}`);
        tabs.set(chapter.id, tab);
        app.shell.add(tab, "main", { mode: "split-right" });
      }
      // A new address each time: the frame shows the page that was built last.
      tab.content.url = `${previewAddress(chapter.id, words)}?built=${Date.now()}`;
      app.shell.activateById(tab.id);
    }

    tracker.currentChanged.connect(() => {
      panel.mark();
      outdated.show(tracker.currentWidget);
    });
    contents.fileChanged.connect((_contents, change) => {
      if (/^notebooks\/[^/]+$/.test(change.newValue?.path ?? change.oldValue?.path ?? ""))
        void panel.refresh();
    });

    app.commands.addCommand(SHOW, {
      label: say("report"),
      icon: reportIcon,
      execute: () => app.shell.activateById(panel.id),
    });
    palette?.addItem({ command: SHOW, category: "OSHLab" });

    // The first time, the chapters are what one sees (the file browser brings itself forward before that).
    void Promise.all([shell?.restored, app.restored]).then(([layout]) => {
      if (layout?.fresh) app.shell.activateById(panel.id);
      return panel.refresh();
    });
  },
};
