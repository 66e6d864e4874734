import type { Category } from "../../disclosure/parts.ts";
import type { Words } from "../../words.ts";
import { colour, labelRole, seriesRole, seriesSymbol } from "../palette.ts";
import type { Chart, Frame, Trace } from "./frame.ts";
import { breakLabels, breaksOf } from "./lineBreaks.ts";
import { endLabel, endLabels, lastShown, legendOf, others, withheld } from "./lineLabels.ts";
import type { Line } from "./lineLabels.ts";
import { traces } from "./lineTraces.ts";
import { lineCount, textWidth } from "./text.ts";
import { ticks } from "./ticks.ts";
import { tickLabel, timeTicks } from "./timeTicks.ts";

/**
 * A trend: one line a series, named at its end. A break in the series is a gap with a dashed rule, or a dashed
 * line where the source says so; what was surveyed in another way is a hollow symbol off the line. A withheld
 * number is a gap with its symbol at the foot of the drawing, at no height of its own.
 */
export function line(frame: Frame): Chart {
  const places = placesOf(frame.x.categories);
  const lines = linesOf(frame, places);
  const height = frame.narrow ? 250 : 300;
  const scale = scaleOf(frame, lines);
  const breaks = breaksOf(frame, places);
  // A little more than the scale, or plotly leaves out its last rule; more where a break has to be named.
  const more = (scale.at(-1)! - scale[0]!) * (breaks.length > 0 ? 0.1 : 0.007);
  const range: [number, number] = [scale[0]!, scale.at(-1)! + more];
  const pixel = (value: number) => (height * (range[1] - value)) / (range[1] - range[0]);

  const named = lines.filter((one) => one.strong || frame.groups.length <= NAMED);
  const names = named.map((one) => endLabel(frame, one, frame.narrow ? 98 : 190));
  // Where their names don't fit beside the ends of the lines, they stand above the drawing.
  const tall = names.reduce((sum, name) => sum + lineCount(name) * frame.size * 1.3, 0);
  const direct = tall <= height * 0.6 && names.every((name) => lineCount(name) <= 2);
  const order = [...frame.x.categories].sort((a, b) => places.get(a.code)! - places.get(b.code)!);
  const years = order.map((category) => tickLabel(frame, category));
  const right = Math.max(
    textWidth(years.at(-1)!, frame.size) / 2,
    ...names.map((name) => (direct ? textWidth(name, frame.size) + 12 : 14)),
  );
  const tickText = lines.some(lastShown) ? frame.tick(scale) : scale.map(() => "");
  const left = Math.max(
    textWidth(years[0]!, frame.size) / 2 - 8,
    ...tickText.map((text) => textWidth(text, frame.size) + 10),
  );

  const width = frame.width - left - right;
  const [first, last] = [Math.min(...places.values()), Math.max(...places.values())];
  const margin = (last - first || 1) * 0.03;
  const xRange: [number, number] = [first - margin, last + margin];
  const time = timeTicks(order, years, { places, width, size: frame.size });

  return {
    data: lines.flatMap((one) => [...bands(one), ...traces(frame, breaks, one)]),
    xaxis: {
      range: xRange,
      showline: true,
      linecolor: colour("axis"),
      ticks: "outside",
      ticklen: 5,
      tickcolor: colour("axis"),
      ...time,
    },
    yaxis: { range, tickvals: scale, ticktext: tickText, showgrid: true },
    shapes: breaks.map(({ x }) => ({
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
      ...(direct ? endLabels(frame, named, names, pixel, { height, foot: range[0] }) : []),
      ...breakLabels(frame, breaks, xRange, width),
      ...withheld(frame, places),
    ],
    legend: [...(direct ? [] : named.map((one) => legendOf(frame, one))), ...others(frame, named)],
    unit: unitOf(frame, scale),
    height,
    left,
    right,
    bottom: frame.size + 16 + (Math.max(...time.ticktext.map(lineCount)) - 1) * frame.size * 1.3,
  } as Chart;
}

const NOT_FROM_ZERO: Words = {
  nl: "de as begint niet bij 0",
  fr: "l’axe ne commence pas à 0",
  de: "die Achse beginnt nicht bei 0",
  en: "the axis does not start at 0",
};

/** What the axis counts, and that it doesn't start at zero where that is so. */
function unitOf({ record: { measure }, language }: Frame, scale: number[]): string {
  const unit = measure.kind === "percentage" ? "" : measure.unit[language];
  return [unit, scale[0]! > 0 ? NOT_FROM_ZERO[language] : ""].filter((part) => part !== "").join(" · ");
}

/** Most lines that are all named; of more only the highlighted ones. */
const NAMED = 6;

/** Years stand at their own distance from each other; other categories side by side. */
function placesOf(categories: Category[]): Map<string, number> {
  const years = categories.every(({ code }) => /^\d{4}$/.test(code));
  return new Map(categories.map(({ code }, index) => [code, years ? Number(code) : index]));
}

function linesOf(frame: Frame, places: Map<string, number>): Line[] {
  const { highlight } = frame;
  // In the order of the highlights: the first one named gets the first colour.
  const marked = [...highlight].flatMap((code) => frame.groups.filter((group) => group.code === code));
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
