import type { Category } from "../../disclosure/parts.ts";
import { colour, seriesRole, seriesSymbol } from "../palette.ts";
import { LOW, isLow, signOf } from "../symbols.ts";
import { errorBars } from "./errorBars.ts";
import type { Annotation, Chart, Frame, Trace } from "./frame.ts";
import { rowBreaks } from "./rowBreaks.ts";
import { rowRole, rowsOf } from "./rows.ts";
import { textWidth } from "./text.ts";
import { ticks } from "./ticks.ts";

/**
 * One row a category, one symbol a series, joined by a thin line: how groups differ. With intervals, or
 * where they would touch, the symbols of a row stand a little above each other. Withheld numbers: the symbol at the right edge.
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
  const from = low >= 0 && low < (high - low) * 0.5 ? 0 : low;
  const outside = intervals
    ? 16
    : Math.max(...frame.record.cells.map((cell) => textWidth(frame.text(cell), frame.size))) + 14;
  const room = ((high - from || 1) * outside) / (frame.width - rows.left - 2 * outside);
  const range: [number, number] = [from === 0 ? -room / 10 : from - room, high + room];
  const scale = ticks(from, high, frame.narrow ? 4 : 7).filter(
    (tick) => tick >= range[0] && tick <= range[1],
  );
  const tickText = frame.tick(scale);
  const hidden = withheld(
    frame,
    rows.categories.map(({ code }) => code),
  );
  const pixels = (frame.width - rows.left - 30) / (range[1] - range[0]);
  const steps = rows.categories.map(({ code }) =>
    intervals ? step : touching(frame, code, 11 / pixels) ? 9 : 0,
  );
  const y = (index: number, place: number) =>
    rows.middle(index) + ((place - (groups.length - 1) / 2) * steps[index]!) / rows.row;

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
          marker: {
            symbol: seriesSymbol(place),
            size: 12,
            color: rows.categories.map(({ code }) => colour(rowRole(frame, code, place))),
            opacity: 1,
            line: { width: 1.5, color: colour("paper") },
          },
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
    shapes: rowBreaks(frame),
    annotations: [
      ...rows.annotations,
      ...(intervals || groups.length > 2 ? [] : numbers(frame, rows.categories, rows.middle)),
      ...hidden.map(({ index, text, whole }): Annotation => ({
        xref: "paper",
        x: whole ? 0 : 1,
        y: rows.middle(index),
        xanchor: "left",
        xshift: whole ? 4 : 10,
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
      textWidth(tickText.at(-1) ?? "", frame.size) / 2 + 8,
      ...hidden.filter(({ whole }) => !whole).map(({ text }) => textWidth(text, frame.size) + 18),
    ),
    bottom: frame.size + 14,
  };
}

/** Would symbols of this row lie on each other? Then they stand a little above each other. */
function touching(frame: Frame, code: string, least: number): boolean {
  const values = frame.groups
    .map((group) => frame.cell(code, group.code).value)
    .filter((value) => value !== null)
    .sort((a, b) => a - b);
  return values.some((value, index) => index > 0 && value - values[index - 1]! < least);
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

/** The smallest and the largest number of the highlighted rows, or of all where there is room. */
function numbers(frame: Frame, categories: Category[], middle: (index: number) => number): Annotation[] {
  const all = frame.highlight.size === 0 && !frame.narrow;
  return categories.flatMap((category, index): Annotation[] => {
    if (!all && !frame.highlight.has(category.code)) return [];
    const cells = frame.groups
      .map((group) => frame.cell(category.code, group.code))
      .filter((cell) => cell.value !== null)
      .sort((a, b) => a.value! - b.value!);
    const ends = cells.length > 1 ? [cells[0]!, cells.at(-1)!] : cells;
    return ends.map((cell, place) => ({
      x: cell.value,
      y: middle(index),
      xanchor: place < ends.length - 1 ? "right" : "left",
      xshift: place < ends.length - 1 ? -8 : 8,
      text: frame.highlight.has(category.code) ? `<b>${frame.text(cell)}</b>` : frame.text(cell),
      font: { size: frame.size - 1, color: colour("text") },
    }));
  });
}

/** The signs of a row; `whole` when nothing in it is shown. */
interface Hidden {
  index: number;
  text: string;
  whole: boolean;
}

/** Rows with withheld, missing or little reliable numbers, and whose they are. */
function withheld(frame: Frame, codes: string[]): Hidden[] {
  return codes.flatMap((code, index): Hidden[] => {
    const found = frame.groups
      .map((group) => ({ name: frame.label(group), cell: frame.cell(code, group.code) }))
      .filter(({ cell }) => cell.status !== "shown" || isLow(cell))
      .map(({ name, cell }) => ({ name, sign: cell.status === "shown" ? LOW : signOf(cell.status) }));
    const [first] = found;
    const alike = found.length === frame.groups.length && found.every(({ sign }) => sign === first!.sign);
    if (first && alike) return [{ index, text: first.sign, whole: first.sign !== LOW }];
    const texts = found.map(({ name, sign }) => `${name} ${sign}`.trim());
    return texts.length > 0 ? [{ index, text: texts.join("<br>"), whole: false }] : [];
  });
}
