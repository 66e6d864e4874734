import { PALETTE } from "oshlab/figure/palette.ts";
import type { Drawing } from "./plotly.ts";

/** How high a drawing is that doesn't say it: in a notebook there is no place to fill. */
const HEIGHT = 360;

/** The colours of series, for a drawing that has none of its own. */
const COLOURS = ([1, 2, 3, 4] as const).map((place) => PALETTE[`series-${place}`]);

type Part = Record<string, unknown> | undefined;

/** The drawing for the Lab's theme: our colours in their dark form, the Lab's where the drawing has none. */
export function themed(drawing: Drawing, node: HTMLElement): { data: object[]; layout: object } {
  const dark = document.body.dataset["jpThemeLight"] === "false";
  const { data, layout = {} } = JSON.parse(dark ? darkened(drawing) : JSON.stringify(drawing)) as Drawing;
  const styles = getComputedStyle(node);
  const text = styles.getPropertyValue("--jp-ui-font-color1").trim();
  const lines = styles.getPropertyValue("--jp-border-color2").trim();
  const names = Object.keys(layout).filter((key) => /^[xy]axis\d*$/.test(key));
  const axes = [...new Set(["xaxis", "yaxis", ...names])].map((name) => [
    name,
    { gridcolor: lines, linecolor: lines, zerolinecolor: lines, ...(layout[name] as Part), automargin: true },
  ]);
  return {
    data,
    layout: {
      height: HEIGHT,
      colorway: COLOURS.map((colour) => (dark ? colour.dark : colour.light)),
      margin: { l: 60, r: 20, t: layout["title"] ? 50 : 20, b: 50 },
      ...layout,
      ...(Object.fromEntries(axes) as object),
      font: { color: text, ...(layout["font"] as Part) },
      paper_bgcolor: "transparent",
      plot_bgcolor: "transparent",
      autosize: true,
      width: undefined,
    },
  };
}

/** Every light colour of the palette stands for one role, so its dark form can be put in its place. */
function darkened(drawing: Drawing): string {
  const dark = new Map(Object.values(PALETTE).map((colour) => [colour.light.toLowerCase(), colour.dark]));
  return JSON.stringify(drawing, (_key, value: unknown) =>
    typeof value === "string"
      ? value.replace(/#[0-9a-f]{6}\b/gi, (one) => dark.get(one.toLowerCase()) ?? one)
      : value,
  );
}
