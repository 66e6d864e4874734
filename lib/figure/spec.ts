import type { PublicFigure } from "../disclosure/public.ts";
import type { Language } from "../words.ts";
import { bars } from "./charts/bars.ts";
import { dots } from "./charts/dots.ts";
import { frameOf, layoutOf } from "./charts/frame.ts";
import type { Chart, Frame } from "./charts/frame.ts";
import { line } from "./charts/line.ts";
import { stack } from "./charts/stack.ts";
import { colour } from "./palette.ts";

/** What plotly draws. */
export interface PlotlySpec {
  data: Record<string, unknown>[];
  layout: Record<string, unknown>;
  config: Record<string, unknown>;
}

/** Where and how it is drawn. */
export interface SpecOptions {
  /** Width in pixels: 720 on a desk, 360 on a phone. */
  width?: number;
  /** With hover; the static drawing has none. */
  interactive?: boolean;
}

const CHARTS: Record<PublicFigure["encoding"]["chart"], (frame: Frame) => Chart> = {
  line,
  bars,
  dots,
  stack,
};

/**
 * How plotly draws a figure in a language: from the public record alone, so nothing that is withheld can be
 * in it. It needs no Node: the Lab and the site's interactive page use it too.
 *
 * @example
 * const { data, layout, config } = plotlySpec(record, "fr", { width: 360 });
 */
export function plotlySpec(record: PublicFigure, language: Language, options: SpecOptions = {}): PlotlySpec {
  const { width = 720, interactive = false } = options;
  const frame = frameOf(record, language, width);
  const chart = CHARTS[record.encoding.chart](frame);
  return {
    data: chart.data.map((trace) => (interactive ? trace : withoutHover(trace))),
    layout: { ...layoutOf(frame, chart), ...(interactive ? LIVE : {}) },
    config: {
      displayModeBar: false,
      displaylogo: false,
      showSendToCloud: false,
      plotlyServerURL: "",
      responsive: false,
      scrollZoom: false,
      staticPlot: !interactive,
    },
  };
}

/** In the Lab and on its own page: paper under the light colours, whatever the theme is. */
const LIVE = {
  paper_bgcolor: colour("paper"),
  hoverlabel: { bgcolor: colour("paper"), bordercolor: colour("axis"), font: { color: colour("text") } },
};

const withoutHover = ({ hovertext: _hovertext, ...trace }: Record<string, unknown>) => ({
  ...trace,
  hoverinfo: "skip",
});
