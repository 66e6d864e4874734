import { colour } from "../palette.ts";
import type { Frame } from "./frame.ts";
import { breaksOf } from "./lineBreaks.ts";

/** A dashed rule between the rows where the series breaks, when the rows stand in their own order. */
export function rowBreaks(frame: Frame): Record<string, unknown>[] {
  if (frame.record.encoding.order === "value") return [];
  const places = new Map(frame.x.categories.map(({ code }, index) => [code, index]));
  return [...new Set(breaksOf(frame, places).map(({ x }) => x))].map((y) => ({
    type: "line",
    x0: 0,
    x1: 1,
    xref: "paper",
    y0: y,
    y1: y,
    line: { color: colour("quiet"), width: 1, dash: "4px,4px" },
    layer: "below",
  }));
}
