import type { JupyterFrontEnd, JupyterFrontEndPlugin } from "@jupyterlab/application";
import { IThemeManager } from "@jupyterlab/apputils";
import { IRenderMimeRegistry } from "@jupyterlab/rendermime";
import { ITranslator } from "@jupyterlab/translation";
import { CANDIDATE_MIME } from "oshlab/disclosure/candidate.ts";
import { labLanguage, sayIn } from "../say.ts";
import { CandidateRenderer } from "./candidateRenderer.ts";
import { readExceptions } from "../check/excepted.ts";
import { themeChanged } from "./drawing.ts";
import { PLOTLY_MIME, PlotlyRenderer } from "./plotlyRenderer.ts";

/** Renderers for candidate records and plotly figures, before HTML and plain text. */
export const figures: JupyterFrontEndPlugin<void> = {
  id: "@oshlab/lab:figures",
  description: "Shows figures, tables and values, and what output checking says of them.",
  autoStart: true,
  requires: [IRenderMimeRegistry, ITranslator],
  optional: [IThemeManager],
  activate: (
    { serviceManager: { contents } }: JupyterFrontEnd,
    registry: IRenderMimeRegistry,
    translator: ITranslator,
    themes: IThemeManager | null,
  ) => {
    const language = labLanguage(translator);
    const failed = sayIn(language)("noDrawing");
    registry.addFactory(
      {
        safe: true,
        mimeTypes: [CANDIDATE_MIME],
        createRenderer: (options) => new CandidateRenderer(options, language, () => readExceptions(contents)),
      },
      -20,
    );
    registry.addFactory(
      { safe: true, mimeTypes: [PLOTLY_MIME], createRenderer: () => new PlotlyRenderer(failed) },
      -10,
    );
    themes?.themeChanged.connect(() => themeChanged.emit());
  },
};
