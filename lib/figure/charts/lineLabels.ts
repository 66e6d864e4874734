import type { Category } from "../../disclosure/parts.ts";
import type { Words } from "../../words.ts";
import { colour } from "../palette.ts";
import type { Role } from "../palette.ts";
import { LOW, isLow, signOf } from "../symbols.ts";
import type { Annotation, Frame } from "./frame.ts";
import { spread } from "./spread.ts";
import { lineCount, plain, textWidth, wrap } from "./text.ts";
import { tickLabel } from "./timeTicks.ts";

/** A line as it is drawn: its points in the order of the axis, and how it looks. */
export interface Line {
  group: Category;
  role: Role;
  /** The role of its name. */
  label: Role;
  symbol: string;
  /** Named and coloured; the others are context. */
  strong: boolean;
  points: { category: Category; x: number; value: number | null; low?: number; high?: number }[];
}

const OTHERS: Words = { nl: "andere", fr: "autres", de: "andere", en: "others" };

export const legendOf = (frame: Frame, one: Line) => ({
  label: frame.label(one.group),
  role: one.role,
  symbol: one.strong ? one.symbol : "line",
});

/** What the nameless lines are. */
export const others = (frame: Frame, named: Line[]) =>
  named.length === frame.groups.length || !frame.series
    ? []
    : [
        {
          label: `${plain(frame.series.label[frame.language])}: ${OTHERS[frame.language]}`,
          role: "context" as const,
          symbol: "line",
        },
      ];

export const lastShown = (one: Line) => one.points.findLast((point) => point.value !== null);

/** Its name, with the last number that is shown: of which place, where that is not the end; the sign where none is. */
export function endLabel(frame: Frame, one: Line, room: number): string {
  const value = endValue(frame, one);
  const name = wrap(frame.label(one.group), room, frame.size);
  if (name === "") return `<b>${value}</b>`;
  const joined = `<b>${name}</b> ${value}`;
  return textWidth(joined, frame.size) <= room ? joined : `<b>${name}</b><br>${value}`;
}

function endValue(frame: Frame, one: Line): string {
  const end = lastShown(one);
  const cellAt = ({ category }: Line["points"][number]) => frame.cell(category.code, one.group.code);
  if (!end) return [...new Set(one.points.map((point) => signOf(cellAt(point).status)))].join(" ");
  const value = frame.text(cellAt(end));
  return end === one.points.at(-1) ? value : `${value} (${tickLabel(frame, end.category)})`;
}

/** The name of every line at its end, that of one without numbers at the foot, moved apart where they would overlap. */
export function endLabels(
  frame: Frame,
  lines: Line[],
  names: string[],
  pixel: (value: number) => number,
  { height, foot }: { height: number; foot: number },
): Annotation[] {
  const ends = lines.map((one, index) => ({ one, text: names[index]!, y: lastShown(one)?.value ?? foot }));
  const moved = spread(
    ends.map(({ text, y }) => ({ at: pixel(y), size: lineCount(text) * frame.size * 1.3 })),
    height,
  );
  return ends.map(({ one, text, y }, index) => ({
    xref: "paper",
    x: 1,
    y,
    xanchor: "left",
    yanchor: "middle",
    align: "left",
    xshift: 2,
    yshift: pixel(y) - moved[index]!,
    text,
    font: { size: frame.size, color: colour(one.label) },
  }));
}

/**
 * The sign of withheld numbers at the foot, above their place on the axis, and that of low reliability above the
 * points that it speaks of.
 */
export const withheld = (frame: Frame, places: Map<string, number>): Annotation[] =>
  frame.x.categories.flatMap(({ code }): Annotation[] => {
    const cells = frame.groups.map((group) => frame.cell(code, group.code));
    const hidden = cells.filter(({ status }) => status === "suppressed" || status === "unreliable");
    const signs = [...new Set(hidden.map(({ status }) => signOf(status)))].join(" ");
    const font = { size: frame.size - 1, color: colour("quiet") };
    const at = { x: places.get(code), yanchor: "bottom", font };
    return [
      ...(signs === "" ? [] : [{ ...at, y: 0, yref: "paper", yshift: 3, text: signs }]),
      ...cells.filter(isLow).map(({ value }) => ({ ...at, y: value, yshift: 6, text: LOW })),
    ];
  });
