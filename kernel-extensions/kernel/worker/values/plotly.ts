import type { MimeBundle } from "../channel.ts";
import { asText } from "../text.ts";

const TYPES = new Set(
  `bar barpolar box candlestick carpet choropleth choroplethmap choroplethmapbox cone contour contourcarpet densitymap
  densitymapbox funnel funnelarea heatmap histogram histogram2d histogram2dcontour icicle image indicator isosurface mesh3d
  ohlc parcats parcoords pie sankey scatter scatter3d scattercarpet scattergeo scattergl scattermap scattermapbox
  scatterpolar scatterpolargl scattersmith scatterternary splom streamtube sunburst surface table treemap violin volume
  waterfall`.split(/\s+/),
);

const PARTS = new Set(["data", "layout", "config", "frames"]);

/** A plotly figure, `{ data, layout }`, as a drawing: only what clearly is one. */
export function plotlyBundle(value: object): MimeBundle | undefined {
  const { data, layout } = value as { data?: unknown; layout?: unknown };
  if (!Array.isArray(data) || data.length === 0 || !isPlain(layout)) return undefined;
  if (!data.every(isTrace) || !Object.keys(value).every((name) => PARTS.has(name))) return undefined;
  return { "application/vnd.plotly.v1+json": { ...value }, "text/plain": asText(value, 2) };
}

function isTrace(trace: unknown): boolean {
  if (!isPlain(trace)) return false;
  const { type, x, y } = trace;
  return type === undefined ? Array.isArray(x) || Array.isArray(y) : TYPES.has(type as string);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
