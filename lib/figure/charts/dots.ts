import { colour, seriesRole, seriesSymbol } from "../palette.ts";
import { SYMBOLS } from "../symbols.ts";
import { errorBars } from "./errorBars.ts";
import type { Annotation, Chart, Frame, Trace } from "./frame.ts";
import { rowsOf } from "./rows.ts";
import { textWidth } from "./text.ts";
import { ticks } from "./ticks.ts";

/**
 * One row a category, one symbol a series, joined by a thin line: how groups differ. With intervals the
 * symbols of a row stand a little above each other. Withheld numbers: the symbol at the right edge.
 */
export function dots(frame: Frame): Chart {
  const { groups } = frame;
  const intervals = frame.record.cells.some((cell) => cell.low !== undefined);
  const step = intervals ? 9 : 0;
  const rows = rowsOf(frame, 16 + step * (groups.length - 1), intervals ? 12 : 10);
  const shown = frame.record.cells
    .filter((cell) => cell.value !== null)
    .flatMap((cell) => [cell.value!, cell.low ?? cell.value!, cell.high ?? cell.value!]);
  const [low, high] = shown.length > 0 ? [Math.min(...shown), Math.max(...shown)] : [0, 1];
  const scale = ticks(low >= 0 && low < (high - low) * 0.5 ? 0 : low, high, frame.narrow ? 3 : 6);
  const tickText = frame.tick(scale);
  const range: [number, number] = [scale[0]!, scale.at(-1)!];
  const hidden = withheld(
    frame,
    rows.categories.map(({ code }) => code),
  );
  const y = (index: number, place: number) =>
    rows.middle(index) + ((place - (groups.length - 1) / 2) * step) / rows.row;

  return {
    data: [
      ...(intervals
        ? []
        : [
            joins(
              frame,
              rows.categories.map(({ code }) => code),
              rows.middle,
            ),
          ]),
      ...groups.map((group, place): Trace => {
        const found = rows.categories.map((category) => frame.cell(category.code, group.code));
        return {
          type: "scatter",
          mode: "markers",
          x: found.map((cell) => cell.value),
          y: rows.categories.map((_, index) => y(index, place)),
          marker: { symbol: seriesSymbol(place), size: 12, color: colour(seriesRole(place)), opacity: 1 },
          ...errorBars(found),
          cliponaxis: false,
          hoverinfo: "text",
          hovertext: rows.categories.map((category) => frame.hover(category, group)),
          showlegend: false,
        };
      }),
    ],
    xaxis: {
      range,
      tickvals: scale,
      ticktext: tickText,
      showgrid: true,
      tickfont: { size: frame.size - 1, color: colour("quiet") },
    },
    yaxis: rows.yaxis,
    annotations: [
      ...rows.annotations,
      ...hidden.map(({ index, text }): Annotation => ({
        xref: "paper",
        x: 1,
        y: rows.middle(index),
        xanchor: "left",
        xshift: 14,
        text,
        font: { size: frame.size - 1, color: colour("quiet") },
      })),
    ],
    ...(frame.series
      ? {
          legend: groups.map((group, place) => ({
            label: frame.label(group),
            role: seriesRole(place),
            symbol: seriesSymbol(place),
          })),
        }
      : {}),
    unit: frame.record.measure.kind === "percentage" ? "" : frame.record.measure.unit[frame.language],
    height: rows.height,
    left: rows.left + 6,
    right: Math.max(
      textWidth(tickText.at(-1)!, frame.size) / 2 + 8,
      ...hidden.map(({ text }) => textWidth(text, frame.size) + 18),
    ),
    bottom: frame.size + 14,
  };
}

/** A line from the smallest to the largest symbol of each row. */
function joins(frame: Frame, codes: string[], middle: (index: number) => number): Trace {
  const spans = codes.map((code) =>
    frame.groups.map((group) => frame.cell(code, group.code).value).filter((value) => value !== null),
  );
  return {
    type: "scatter",
    mode: "lines",
    x: spans.flatMap((values) => (values.length > 0 ? [Math.min(...values), Math.max(...values), null] : [])),
    y: spans.flatMap((values, index) => (values.length > 0 ? [middle(index), middle(index), null] : [])),
    line: { color: colour("context"), width: 3 },
    opacity: 0.6,
    hoverinfo: "skip",
    showlegend: false,
  };
}

/** Rows with withheld or missing numbers, and whose they are. */
function withheld(frame: Frame, codes: string[]): { index: number; text: string }[] {
  return codes.flatMap((code, index) => {
    const texts = frame.groups
      .map((group) => ({ name: frame.label(group), status: frame.cell(code, group.code).status }))
      .filter(({ status }) => status !== "shown")
      .map(({ name, status }) => `${name} ${SYMBOLS[status as "suppressed" | "missing"].symbol}`.trim());
    return texts.length > 0 ? [{ index, text: texts.join("<br>") }] : [];
  });
}
