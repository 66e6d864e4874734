import type { PublicCell } from "../../disclosure/public.ts";
import { answerRole, colour } from "../palette.ts";
import type { Role } from "../palette.ts";
import { formatNumber } from "../format.ts";
import { LOW, isLow, signOf } from "../symbols.ts";
import type { Annotation, Chart, Frame, Trace } from "./frame.ts";
import { rowsOf } from "./rows.ts";
import { textWidth } from "./text.ts";

/** Answers that are dark enough for light letters. */
const DARK: readonly Role[] = ["answer-1", "answer-2", "answer-5"];

/**
 * How answers divide a whole: one bar of 100 % a row, one segment an answer, with its number in it where it
 * fits. A withheld answer has no segment: its symbol stands at the end of the bar, with the answer that it is of. So
 * does the sign of low reliability.
 */
export function stack(frame: Frame): Chart {
  const { groups, size } = frame;
  const rows = rowsOf(frame, 26, 10);
  const cellsOf = (code: string) => groups.map((group) => frame.cell(code, group.code));
  const sums = rows.categories.map(({ code }) => sum(cellsOf(code)));
  const whole = frame.record.measure.kind === "percentage" ? 100 : Math.max(1, ...sums);
  const digits = Math.min(frame.record.measure.digits, frame.narrow ? 0 : 1);
  const hidden = rows.categories.flatMap(({ code }, index) => {
    const text = signsOf(frame, cellsOf(code));
    return text === "" ? [] : [{ index, text }];
  });
  const right = Math.max(8, ...hidden.map(({ text }) => textWidth(text, size) + 10));
  const width = frame.width - rows.left - right;

  return {
    data: groups.map((group, place): Trace => {
      const role = answerRole(place);
      const found = rows.categories.map(({ code }) => frame.cell(code, group.code));
      return {
        type: "bar",
        orientation: "h",
        x: found.map((cell) => cell.value),
        y: rows.categories.map((_, index) => rows.middle(index)),
        width: 26 / rows.row,
        marker: { color: colour(role), line: { width: 2, color: colour("paper") } },
        hoverinfo: "text",
        hovertext: rows.categories.map((category) => frame.hover(category, group)),
        showlegend: false,
      };
    }),
    xaxis: { range: [0, whole], showticklabels: false },
    yaxis: rows.yaxis,
    annotations: [
      ...rows.annotations,
      ...rows.categories.flatMap(({ code }, index) => {
        let start = 0;
        return groups.flatMap((group, place): Annotation[] => {
          const { value } = frame.cell(code, group.code);
          if (value === null) return [];
          const middle = start + value / 2;
          start += value;
          const text = formatNumber(value, { digits }, frame.language);
          if ((value / whole) * width < textWidth(text, size) + 6) return [];
          const role = DARK.includes(answerRole(place)) ? "on-dark" : "on-light";
          return [{ x: middle, y: rows.middle(index), text, font: { size, color: colour(role) } }];
        });
      }),
      ...hidden.map(({ index, text }): Annotation => ({
        x: Math.min(whole, sums[index]!),
        y: rows.middle(index),
        xanchor: "left",
        xshift: 4,
        text,
        font: { size, color: colour("quiet") },
      })),
    ],
    legend: groups.map((group, place) => ({
      label: frame.label(group),
      role: answerRole(place),
      symbol: "square",
    })),
    unit: frame.record.measure.unit[frame.language],
    height: rows.height,
    left: rows.left,
    right,
    bottom: 4,
  };
}

const sum = (cells: PublicCell[]): number => cells.reduce((total, cell) => total + (cell.value ?? 0), 0);

/**
 * The signs of a row, each with the answer that it is of; alone where all answers have the same one, or where names
 * would leave the bars no room.
 */
function signsOf(frame: Frame, cells: readonly PublicCell[]): string {
  const signs = cells.map((cell) => (cell.status !== "shown" ? signOf(cell.status) : isLow(cell) ? LOW : ""));
  if (new Set(signs).size === 1) return signs[0]!;
  const named = signs.flatMap((sign, place) =>
    sign === "" ? [] : [`${frame.label(frame.groups[place]!)} ${sign}`],
  );
  const text = named.join(" ");
  if (textWidth(text, frame.size) <= frame.width * ROOM) return text;
  return [...new Set(signs.filter((sign) => sign !== ""))].join(" ");
}

/** How much of the width signs may take. */
const ROOM = 0.4;
