import { IFrame, MainAreaWidget } from "@jupyterlab/apputils";
import { reportIcon } from "./icon.ts";

/** A tab that shows the built page of a chapter. No script of the page runs in it. */
export function previewTab(chapter: string, title: string): MainAreaWidget<IFrame> {
  const tab = new MainAreaWidget({ content: new IFrame({ sandbox: ["allow-same-origin", "allow-popups"] }) });
  tab.toolbar.hide();
  tab.id = `oshlab-preview-${chapter}`;
  tab.title.label = title;
  tab.title.icon = reportIcon;
  tab.title.closable = true;
  tab.addClass("oshlab-preview");
  return tab;
}
