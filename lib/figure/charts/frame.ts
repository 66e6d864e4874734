import type { Category, Dimension } from "../../disclosure/parts.ts";
import type { PublicCell, PublicFigure } from "../../disclosure/public.ts";
import type { Language, Words } from "../../words.ts";
import { formatCell, formatNumber } from "../format.ts";
import { gridOf } from "../grid.ts";
import { mergedNotes } from "../merged.ts";
import { modeNotes } from "../modes.ts";
import { colour } from "../palette.ts";
import type { Role } from "../palette.ts";
import { roundedNote } from "../rounded.ts";
import { FLAGS, LOW, SYMBOLS, isLow } from "../symbols.ts";
import { lineCount, plain, textWidth, wrap } from "./text.ts";
import { tickDigits } from "./ticks.ts";

export type Trace = Record<string, unknown>;
export type Annotation = Record<string, unknown>;

/** What a chart gives back; the frame makes a whole drawing of it. */
export interface Chart {
  data: Trace[];
  xaxis: Record<string, unknown>;
  yaxis: Record<string, unknown>;
  shapes?: Record<string, unknown>[];
  annotations?: Annotation[];
  /** Names of series with their colour and symbol, shown above the drawing. */
  legend?: { label: string; role: Role; symbol: string }[];
  /** A line above the drawing: what the axis counts. */
  unit?: string;
  /** Height of the plot itself, and room to its left, right and below. */
  height: number;
  left: number;
  right: number;
  bottom: number;
}

/** A figure with all that its chart asks of it: categories, cells, words and numbers in the language. */
export interface Frame {
  record: PublicFigure;
  language: Language;
  width: number;
  narrow: boolean;
  /** Size of its letters in pixels. */
  size: number;
  x: Dimension;
  series?: Dimension;
  /** The categories of `series`, or the one nameless series there is. */
  groups: Category[];
  highlight: ReadonlySet<string>;
  cell(x: string, series?: string): PublicCell;
  label(category: Category): string;
  /** A cell as text: number with its unit sign and a sign of low reliability, or the symbol in its place. */
  text(cell: PublicCell): string;
  tick(values: number[]): string[];
  /** What a pointer shows. */
  hover(x: Category, group: Category): string;
}

export const SYNTHETIC: Words = {
  nl: "Synthetische gegevens",
  fr: "Données synthétiques",
  de: "Synthetische Daten",
  en: "Synthetic data",
};

const ALONE: Category = { code: "", label: { nl: "", fr: "", de: "", en: "" } };

export function frameOf(record: PublicFigure, language: Language, width: number): Frame {
  const { encoding, measure, cells } = record;
  const dimension = (name?: string) => record.dimensions.find((one) => one.name === name);
  const series = dimension(encoding.series);
  const grid = gridOf(cells, encoding.x, encoding.series);
  const style = { digits: measure.digits, kind: measure.kind };
  const frame: Frame = {
    record,
    language,
    width,
    narrow: width < 520,
    size: 15,
    x: dimension(encoding.x)!,
    ...(series ? { series } : {}),
    groups: series ? series.categories : [ALONE],
    highlight: new Set(encoding.highlight),
    cell: grid.cell,
    label: (category) => plain(category.label[language]),
    text: (cell) => formatCell(cell, style, language) + (isLow(cell) ? ` ${LOW}` : ""),
    tick: (values) =>
      values.map((value) =>
        formatNumber(value, { digits: tickDigits(values), kind: measure.kind }, language),
      ),
    hover: (x, group) => {
      const cell = grid.cell(x.code, group.code);
      const names = [x, group].map((one) => plain(one.label[language])).filter((name) => name !== "");
      const bounds = [cell.low, cell.high].filter((one) => one !== undefined);
      const interval =
        bounds.length === 2
          ? ` (${bounds.map((one) => formatNumber(one, { digits: measure.digits }, language)).join("–")})`
          : "";
      return `${names.join(", ")}: <b>${frame.text(cell)}</b>${interval}`;
    },
  };
  return frame;
}

/** The layout around a chart: margins, the lines above it and the meaning of symbols below. */
export function layoutOf(frame: Frame, chart: Chart): Record<string, unknown> {
  const { width, size } = frame;
  const line = size * 1.35;
  const annotations = [...(chart.annotations ?? [])];
  let top = 4;
  /** Text at a distance from the top of the drawing; placed once the whole top is known. */
  const above: { text: string; x: number; y: number; role: Role }[] = [];
  const signs: { symbol: string; x: number; y: number; role: Role }[] = [];
  if (frame.record.synthetic) {
    above.push({ text: `<b>${SYNTHETIC[frame.language]}</b>`, x: 0, y: top, role: "notice" });
    top += line + 4;
  }
  if (chart.legend && chart.legend.length > 0) {
    let x = 0;
    for (const { label, role, symbol } of chart.legend) {
      const wide = textWidth(label, size) + 34;
      if (x > 0 && x + wide - 14 > width) {
        x = 0;
        top += line;
      }
      signs.push({ symbol, x: x + 6, y: top + line / 2 + 2, role });
      above.push({ text: label, x: x + 16, y: top, role: "text" });
      x += wide;
    }
    top += line + 6;
  }
  if (chart.unit) {
    const text = wrap(plain(chart.unit), width, size - 1);
    above.push({ text, x: 0, y: top, role: "quiet" });
    top += lineCount(text) * line + 8;
  }
  top += 4;
  for (const { text, x, y, role } of above) {
    annotations.push({
      ...corner("top"),
      text,
      xshift: x - chart.left,
      yshift: top - y,
      font: { size: role === "quiet" ? size - 1 : size, color: colour(role) },
    });
  }

  let bottom = chart.bottom;
  for (const text of meanings(frame, annotations)) {
    annotations.push({
      ...corner("bottom"),
      text,
      xshift: -chart.left,
      yshift: -bottom - 2,
      font: { size: size - 1, color: colour("quiet") },
    });
    bottom += lineCount(text) * line;
  }

  return {
    width,
    height: Math.ceil(top + chart.height + bottom + 4),
    margin: { l: chart.left, r: chart.right, t: top, b: bottom + 4, pad: 0 },
    font: { family: FONT, size, color: colour("text") },
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    showlegend: false,
    barmode: frame.record.encoding.chart === "stack" ? "stack" : "overlay",
    hovermode: "closest",
    xaxis: { ...axis(frame), ...chart.xaxis },
    yaxis: { ...axis(frame), ...chart.yaxis },
    shapes: [
      ...(chart.shapes ?? []),
      ...signs.map(({ symbol, x, y, role }) => signShape(symbol, x - chart.left, y - top, role)),
    ],
    annotations: annotations.map((annotation) => ({ showarrow: false, ...annotation })),
  };
}

/** What the symbols and the thin lines of a drawing mean, below it. */
function meanings(frame: Frame, annotations: Annotation[]): string[] {
  const { language, record, width, size } = frame;
  const symbols = Object.values(SYMBOLS)
    .filter(({ symbol }) => annotations.some((one) => String(one.text).includes(symbol)))
    .map(({ symbol, words }) => `${symbol} ${words[language]}`);
  const intervals = record.encoding.chart !== "stack" && record.cells.some((cell) => cell.low !== undefined);
  const low = record.cells.some(isLow) ? [`${LOW} ${FLAGS["u"]![language]}`] : [];
  // A line shows it as a hollow symbol.
  const sign = record.encoding.chart === "line" ? "○ " : "";
  const modes = modeNotes(record, language).map((note) => sign + note);
  const rounded = roundedNote(record);
  return [
    ...(intervals ? [INTERVAL[language]] : []),
    ...(rounded ? [rounded[language]] : []),
    ...low,
    ...symbols,
    ...modes,
    ...mergedNotes(record, language),
  ].map((text) =>
    // The widths of letters are estimates: a long line may be a little wider.
    wrap(plain(text), width * 0.97, size - 1),
  );
}

const INTERVAL: Words = {
  nl: "Met 95%-betrouwbaarheidsinterval",
  fr: "Avec intervalle de confiance à 95\u202f%",
  de: "Mit 95-%-Konfidenzintervall",
  en: "With 95% confidence interval",
};

export const FONT = '"Source Sans 3 Variable", "Source Sans 3", sans-serif';

/** A symbol of the legend, so many pixels right of and below the top left corner of the plot. */
const signShape = (symbol: string, x: number, y: number, role: Role) => {
  const at = (dx: number, dy: number) => `${x + dx},${-y + dy}`;
  const half = symbol === "line" ? 1 : 6;
  const box = { x0: x - 6, x1: x + 6, y0: -y - half, y1: -y + half };
  const path = {
    diamond: `M${at(0, 7)}L${at(7, 0)}L${at(0, -7)}L${at(-7, 0)}Z`,
    "triangle-up": `M${at(0, 6)}L${at(7, -6)}L${at(-7, -6)}Z`,
  }[symbol];
  return {
    ...(path ? { type: "path", path } : { type: symbol === "circle" ? "circle" : "rect", ...box }),
    xref: "paper",
    yref: "paper",
    xsizemode: "pixel",
    ysizemode: "pixel",
    xanchor: 0,
    yanchor: 1,
    fillcolor: colour(role),
    line: { width: 0 },
  };
};

const corner = (side: "top" | "bottom") => ({
  xref: "paper",
  yref: "paper",
  x: 0,
  y: side === "top" ? 1 : 0,
  xanchor: "left",
  yanchor: "top",
  align: "left",
});

const axis = (frame: Frame) => ({
  showgrid: false,
  zeroline: false,
  showline: false,
  ticks: "",
  fixedrange: true,
  automargin: false,
  gridcolor: colour("grid"),
  tickfont: { size: frame.size, color: colour("text") },
  tickangle: 0,
});
