import { apartIn } from "../modes.ts";
import { colour } from "../palette.ts";
import type { Frame, Trace } from "./frame.ts";
import { isBroken } from "./lineBreaks.ts";
import type { Break } from "./lineBreaks.ts";
import type { Line } from "./lineLabels.ts";

type Point = Line["points"][number];

/**
 * A line with its symbols: parted where the series breaks, past what was surveyed in another way. That stands beside
 * it as a hollow symbol. Where the source says `dashed`, a dashed line leads over the break.
 */
export function traces(frame: Frame, breaks: Break[], one: Line): Trace[] {
  const modes = new Map(
    apartIn(frame.record)
      .filter(({ dimension }) => dimension === frame.x.name)
      .map(({ code, line }) => [code, line]),
  );
  const isApart = ({ category }: Point) => modes.has(category.code);
  const usual = one.points.filter((point) => !isApart(point));
  const apart = one.points.filter((point) => isApart(point) && point.value !== null);
  const opens = ({ category }: Point) => isBroken(frame, breaks, one.group, category);
  const dashed = [
    ...usual.flatMap((point, index) =>
      index > 0 && opens(point) && isDashed(breaks, point) ? [[usual[index - 1]!, point]] : [],
    ),
    ...apart.flatMap((point) =>
      modes.get(point.category.code) === "dashed" ? [[before(usual, point), point, after(usual, point)]] : [],
    ),
  ].map((points) => points.filter((point) => point !== undefined));
  return [
    ...(dashed.length > 0 ? [dashes(one, dashed)] : []),
    drawn(
      frame,
      one,
      usual.flatMap((point) => (opens(point) ? [{ ...point, value: null }, point] : [point])),
    ),
    ...(apart.length > 0 ? [hollow(frame, one, apart)] : []),
  ];
}

const isDashed = (breaks: Break[], { category }: Point): boolean =>
  breaks.some((one) => one.dashed && one.opens.code === category.code);

const before = (points: Point[], { x }: Point): Point | undefined =>
  points.findLast((point) => point.x < x && point.value !== null);
const after = (points: Point[], { x }: Point): Point | undefined =>
  points.find((point) => point.x > x && point.value !== null);

const drawn = (frame: Frame, one: Line, points: Point[]): Trace => ({
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
});

const hollow = (frame: Frame, one: Line, points: Point[]): Trace => ({
  ...drawn(frame, one, points),
  mode: "markers",
  marker: {
    symbol: one.symbol,
    size: 9,
    color: colour("paper"),
    opacity: 1,
    line: { width: 2, color: colour(one.role) },
  },
});

const dashes = (one: Line, lines: Point[][]): Trace => ({
  type: "scatter",
  mode: "lines",
  x: lines.flatMap((points) => [...points.map((point) => point.x), null]),
  y: lines.flatMap((points) => [...points.map((point) => point.value), null]),
  connectgaps: false,
  line: { color: colour(one.role), width: one.strong ? 2 : 1, dash: "4px,4px" },
  hoverinfo: "skip",
  cliponaxis: false,
  showlegend: false,
});
