import type { Category } from "../../disclosure/parts.ts";
import { colour, labelRole, seriesRole, seriesSymbol } from "../palette.ts";
import type { Role } from "../palette.ts";
import { SYMBOLS } from "../symbols.ts";
import type { Annotation, Chart, Frame, Trace } from "./frame.ts";
import { spread } from "./spread.ts";
import { lineCount, plain, textWidth, wrap } from "./text.ts";
import { ticks } from "./ticks.ts";

/** A line as it is drawn: its points in the order of the axis, and how it looks. */
interface Line {
  group: Category;
  role: Role;
  /** The role of its name. */
  label: Role;
  symbol: string;
  /** Named and coloured; the others are context. */
  strong: boolean;
  points: { category: Category; x: number; value: number | null; low?: number; high?: number }[];
}

/**
 * A trend: one line a series, named at its end. A break in the series is a gap with a dashed rule; a
 * withheld number is a gap with its symbol at the foot of the drawing, at no height of its own.
 */
export function line(frame: Frame): Chart {
  const places = placesOf(frame.x.categories);
  const lines = linesOf(frame, places);
  const height = frame.narrow ? 250 : 300;
  const scale = scaleOf(frame, lines);
  // A little more than the scale, or plotly leaves out the rules at its ends.
  const more = (scale.at(-1)! - scale[0]!) / 150;
  const range: [number, number] = [scale[0]! - more, scale.at(-1)! + more];
  const pixel = (value: number) => (height * (range[1] - value)) / (range[1] - range[0]);

  const room = frame.narrow ? 84 : 190;
  const strong = lines.filter((one) => one.strong);
  const names = strong.map((one) => endLabel(frame, one, room));
  const right = Math.max(14, ...names.map((name) => textWidth(name, frame.size) + 16));
  const tickText = frame.tick(scale);
  const left = Math.max(...tickText.map((text) => textWidth(text, frame.size))) + 10;

  const width = frame.width - left - right;
  const [first, last] = [Math.min(...places.values()), Math.max(...places.values())];
  const margin = (last - first || 1) * 0.03;
  const xRange: [number, number] = [first - margin, last + margin];

  return {
    data: lines.flatMap((one) => [...bands(one), trace(frame, one)]),
    xaxis: {
      range: xRange,
      showline: true,
      linecolor: colour("axis"),
      ticks: "outside",
      ticklen: 5,
      tickcolor: colour("axis"),
      ...timeTicks(frame, places, width),
    },
    yaxis: { range, tickvals: scale, ticktext: tickText, showgrid: true },
    shapes: breaksOf(frame, places).map(({ x }) => ({
      type: "line",
      x0: x,
      x1: x,
      y0: 0,
      y1: 1,
      yref: "paper",
      line: { color: colour("quiet"), width: 1, dash: "4px,4px" },
      layer: "below",
    })),
    annotations: [
      ...endLabels(frame, strong, names, pixel),
      ...breakLabels(frame, places, xRange, width),
      ...withheld(frame, lines),
    ],
    unit: frame.record.measure.kind === "percentage" ? undefined : frame.record.measure.unit[frame.language],
    height,
    left,
    right,
    bottom: frame.size + 16,
  } as Chart;
}

/** Years stand at their own distance from each other; other categories side by side. */
function placesOf(categories: Category[]): Map<string, number> {
  const years = categories.every(({ code }) => /^\d{4}$/.test(code));
  return new Map(categories.map(({ code }, index) => [code, years ? Number(code) : index]));
}

function linesOf(frame: Frame, places: Map<string, number>): Line[] {
  const { highlight } = frame;
  const marked = frame.groups.filter(({ code }) => highlight.has(code));
  const strong = marked.length > 0 && frame.groups.length > marked.length ? marked : frame.groups;
  const categories = [...frame.x.categories].sort((a, b) => places.get(a.code)! - places.get(b.code)!);
  const lines = frame.groups.map((group): Line => {
    const place = strong.indexOf(group);
    return {
      group,
      strong: place >= 0,
      role: place >= 0 ? seriesRole(place) : "context",
      label: place >= 0 ? labelRole(place) : "quiet",
      symbol: seriesSymbol(Math.max(0, place)),
      points: categories.map((category) => {
        const { value, low, high } = frame.cell(category.code, group.code);
        return {
          category,
          x: places.get(category.code)!,
          value,
          ...(low === undefined ? {} : { low, high }),
        };
      }),
    };
  });
  return lines.sort((a, b) => Number(a.strong) - Number(b.strong));
}

/** Where the line stops: before every break, whether the source declares it or flags the cell. */
function isBroken(frame: Frame, group: Category, category: Category): boolean {
  const { record, x } = frame;
  return (
    record.breaks.some((one) => one.dimension === x.name && one.code === category.code) ||
    (frame.cell(category.code, group.code).flags?.includes("b") ?? false)
  );
}

function trace(frame: Frame, one: Line): Trace {
  const points = one.points.flatMap((point) =>
    isBroken(frame, one.group, point.category) ? [{ ...point, value: null }, point] : [point],
  );
  return {
    type: "scatter",
    mode: one.strong ? "lines+markers" : "lines",
    x: points.map((point) => point.x),
    y: points.map((point) => point.value),
    connectgaps: false,
    opacity: one.strong ? 1 : 0.6,
    line: { color: colour(one.role), width: one.strong ? 3 : 1 },
    marker: { symbol: one.symbol, size: 9, color: colour(one.role), opacity: 1 },
    cliponaxis: false,
    hoverinfo: "text",
    hovertext: points.map((point) => frame.hover(point.category, one.group)),
    showlegend: false,
  };
}

/** The interval of each point, as a thin bar behind it. */
function bands(one: Line): Trace[] {
  const points = one.points.filter((point) => point.low !== undefined && point.value !== null);
  if (!one.strong || points.length === 0) return [];
  return [
    {
      type: "scatter",
      mode: "lines",
      x: points.flatMap((point) => [point.x, point.x, null]),
      y: points.flatMap((point) => [point.low!, point.high!, null]),
      line: { color: colour(one.role), width: 7 },
      opacity: 0.25,
      hoverinfo: "skip",
      cliponaxis: false,
      showlegend: false,
    },
  ];
}

/** Round numbers that hold all that is shown, with zero when it is near, within the bounds of the scale. */
function scaleOf(frame: Frame, lines: Line[]): number[] {
  const shown = lines
    .flatMap((one) => one.points)
    .flatMap(({ value, low, high }) => (value === null ? [] : [value, low ?? value, high ?? value]));
  if (shown.length === 0) return [0, 1];
  const [low, high] = [Math.min(...shown), Math.max(...shown)];
  const from = low >= 0 && low < (high - low) * 0.6 ? 0 : low;
  const bounds = frame.record.measure.range;
  const found = ticks(from, high, frame.narrow ? 4 : 5);
  return bounds ? found.filter((tick) => tick >= bounds[0] && tick <= bounds[1]) : found;
}

/** Labels of the axis, as many as fit, the last one always. */
function timeTicks(frame: Frame, places: Map<string, number>, width: number) {
  const categories = [...frame.x.categories].sort((a, b) => places.get(a.code)! - places.get(b.code)!);
  const labels = categories.map((category) => frame.label(category));
  const wide = Math.max(...labels.map((label) => textWidth(label, frame.size))) + 14;
  const span = places.get(categories.at(-1)!.code)! - places.get(categories[0]!.code)! || 1;
  const kept: number[] = [];
  for (let index = categories.length - 1; index >= 0; index--) {
    const next = kept[0];
    const distance = next === undefined ? Infinity : place(next) - place(index);
    if ((distance / span) * width >= wide) kept.unshift(index);
  }
  function place(index: number): number {
    return places.get(categories[index]!.code)!;
  }
  return { tickvals: kept.map(place), ticktext: kept.map((index) => labels[index]) };
}

function breaksOf(frame: Frame, places: Map<string, number>): { x: number; label: string }[] {
  const { record, x, language } = frame;
  const order = [...places.values()].sort((a, b) => a - b);
  return record.breaks
    .filter((one) => one.dimension === x.name && places.has(one.code))
    .map((one) => ({ at: order.indexOf(places.get(one.code)!), label: plain(one.label[language]) }))
    .filter(({ at }) => at > 0)
    .map(({ at, label }) => ({ x: (order[at - 1]! + order[at]!) / 2, label }));
}

/** What each break is, beside its rule, on the side with more room. */
function breakLabels(
  frame: Frame,
  places: Map<string, number>,
  range: [number, number],
  width: number,
): Annotation[] {
  return breaksOf(frame, places).map(({ x, label }) => {
    const share = (x - range[0]) / (range[1] - range[0]);
    const onLeft = share > 0.5;
    return {
      x,
      y: 1,
      yref: "paper",
      xanchor: onLeft ? "right" : "left",
      yanchor: "top",
      align: onLeft ? "right" : "left",
      xshift: onLeft ? -5 : 5,
      text: wrap(label, Math.min(170, (onLeft ? share : 1 - share) * width - 10), frame.size - 1),
      font: { size: frame.size - 1, color: colour("quiet") },
    };
  });
}

const lastShown = (one: Line) => one.points.findLast((point) => point.value !== null);

function endLabel(frame: Frame, one: Line, room: number): string {
  const end = lastShown(one);
  const value = end ? frame.text(frame.cell(end.category.code, one.group.code)) : "";
  const name = wrap(frame.label(one.group), room, frame.size);
  if (name === "") return `<b>${value}</b>`;
  const joined = `<b>${name}</b> ${value}`;
  return textWidth(joined, frame.size) <= room ? joined : `<b>${name}</b><br>${value}`;
}

/** The name of every line at its end, moved apart where they would overlap. */
function endLabels(
  frame: Frame,
  lines: Line[],
  names: string[],
  pixel: (value: number) => number,
): Annotation[] {
  const ends = lines
    .map((one, index) => ({ one, text: names[index]!, end: lastShown(one) }))
    .filter((label) => label.end !== undefined);
  const moved = spread(
    ends.map(({ text, end }) => ({ at: pixel(end!.value!), size: lineCount(text) * frame.size * 1.3 })),
  );
  return ends.map(({ one, text, end }, index) => ({
    x: end!.x,
    y: end!.value,
    xanchor: "left",
    yanchor: "middle",
    align: "left",
    xshift: 9,
    yshift: pixel(end!.value!) - moved[index]!,
    text,
    font: { size: frame.size, color: colour(one.label) },
  }));
}

/** The symbol of withheld numbers at the foot, above their place on the axis. */
function withheld(frame: Frame, lines: Line[]): Annotation[] {
  return frame.x.categories.flatMap((category) => {
    const hidden = lines.filter((one) => frame.cell(category.code, one.group.code).status === "suppressed");
    return hidden.map((one, index) => ({
      x: one.points.find((point) => point.category === category)!.x,
      y: 0,
      yref: "paper",
      yanchor: "bottom",
      yshift: 3 + index * frame.size * 1.2,
      text: SYMBOLS.suppressed.symbol,
      font: { size: frame.size - 1, color: colour(one.label) },
    }));
  });
}
