import { show } from "../display.ts";
import { frameBundle } from "./frameBundle.ts";
import type { Frame } from "./frameBundle.ts";

/** What danfo's drawing functions want of plotly: they hand over a finished drawing. */
interface Plotly {
  newPlot(place: string, data: object[], layout: object, config: object): void;
}

/** danfo's words for a drawing: its own settings and plotly's, and plotly's layout. */
interface PlotConfig {
  config?: Record<string, unknown>;
  layout?: Record<string, unknown>;
}

/** One of danfo's drawing functions. */
export type Draw = (frame: Frame, place: string, config: Required<PlotConfig>, plotly: Plotly) => void;

const KINDS = ["line", "bar", "scatter", "hist", "pie", "box", "violin"] as const;

/** What `frame.plot("…")` gives: one method a kind of drawing. The name of a place in a page is not needed. */
export function plots(frame: Frame, place: string, drawing: Record<string, Draw>): object {
  const kinds = KINDS.map((kind) => {
    const newPlot: Plotly["newPlot"] = (_place, data, layout, config) =>
      show({
        "application/vnd.plotly.v1+json": { data, layout: titled(layout), config },
        "text/plain": `${kind}: ${frame.columns.join(", ")}`,
      });
    const draw = ({ config = {}, layout = {} }: PlotConfig = {}): void =>
      drawing[`${kind}Plot`](frame, place, { config, layout }, { newPlot });
    return [kind, draw] as const;
  });
  const table = ({ config = {} }: PlotConfig = {}): void => {
    const columns = config.columns as string[] | undefined;
    show(frameBundle(columns ? frame.loc({ columns }) : frame));
  };
  return { ...Object.fromEntries(kinds), table };
}

/** Titles that are plain texts, as danfo writes them, in the form that plotly has since its third version. */
function titled(layout: object): object {
  const entries = Object.entries(layout).map(([name, part]: [string, unknown]) => {
    if (name === "title" && typeof part === "string") return [name, { text: part }];
    return [name, /^[xy]axis\d*$/.test(name) ? titled(part as object) : part];
  });
  return Object.fromEntries(entries) as object;
}
