import { colour, seriesRole } from "../palette.ts";
import { errorBarsOnBars } from "./errorBars.ts";
import type { Annotation, Chart, Frame, Trace } from "./frame.ts";
import { rowBreaks } from "./rowBreaks.ts";
import { rowRole, rowsOf } from "./rows.ts";
import { textWidth } from "./text.ts";

/**
 * Horizontal bars from zero, each with its number at its end. A withheld number has no bar: its symbol
 * stands where the bar would begin.
 */
export function bars(frame: Frame): Chart {
  const thick = frame.groups.length === 1 ? 18 : 17;
  const rows = rowsOf(frame, thick * frame.groups.length, frame.groups.length === 1 ? 6 : 14);
  const cells = rows.categories.flatMap((category) =>
    frame.groups.map((group) => frame.cell(category.code, group.code)),
  );
  const high = Math.max(0, ...cells.map((cell) => cell.high ?? cell.value ?? 0));
  const low = Math.min(0, ...cells.map((cell) => cell.low ?? cell.value ?? 0));
  const label = Math.max(...cells.map((cell) => textWidth(frame.text(cell), frame.size))) + 10;
  // Numbers of negative bars stand left of them, so the axis begins further left.
  const room = low < 0 ? ((high - low) * label) / (frame.width - rows.left - 2 * label) : 0;
  const annotations: Annotation[] = [...rows.annotations];

  const data = frame.groups.flatMap((group, place): Trace[] => {
    const offset = (place - (frame.groups.length - 1) / 2) * (thick / rows.row);
    const found = rows.categories.map((category) => frame.cell(category.code, group.code));
    const y = rows.categories.map((_, index) => rows.middle(index) + offset);
    for (const [index, cell] of found.entries()) {
      const negative = (cell.value ?? 0) < 0;
      const end = negative ? (cell.low ?? cell.value!) : (cell.high ?? cell.value ?? 0);
      const marked = frame.highlight.has(rows.categories[index]!.code);
      annotations.push({
        x: end,
        y: y[index],
        xanchor: negative ? "right" : "left",
        yanchor: "middle",
        xshift: negative ? -4 : 4,
        text: marked ? `<b>${frame.text(cell)}</b>` : frame.text(cell),
        font: { size: frame.size, color: colour(cell.status === "shown" ? "text" : "quiet") },
      });
    }
    const { edge, line } = errorBarsOnBars(found, y);
    const bar: Trace = {
      type: "bar",
      orientation: "h",
      x: found.map((cell) => cell.value),
      y,
      width: (thick - (frame.groups.length === 1 ? 0 : 1)) / rows.row,
      marker: {
        color: rows.categories.map(({ code }) => colour(rowRole(frame, code, place))),
        line: { width: 0 },
      },
      ...edge,
      hoverinfo: "text",
      hovertext: rows.categories.map((category) => frame.hover(category, group)),
      showlegend: false,
    };
    return [bar, ...line];
  });

  return {
    data,
    xaxis: { range: [low - room, high || 1], showticklabels: false },
    yaxis: rows.yaxis,
    // Labels above their rows stand where the line would run.
    shapes: [...rowBreaks(frame), ...(rows.annotations.length > 0 && low === 0 ? [] : [zero])],
    annotations,
    ...(frame.series
      ? {
          legend: frame.groups.map((group, place) => ({
            label: frame.label(group),
            role: seriesRole(place),
            symbol: "square",
          })),
        }
      : {}),
    unit: frame.record.measure.kind === "percentage" ? "" : frame.record.measure.unit[frame.language],
    height: rows.height,
    left: rows.left,
    right: label,
    bottom: 4,
  };
}

/** Where the bars begin. */
const zero = {
  type: "line",
  x0: 0,
  x1: 0,
  y0: 0,
  y1: 1,
  yref: "paper",
  line: { color: colour("axis"), width: 1 },
};
