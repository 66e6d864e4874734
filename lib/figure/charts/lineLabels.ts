import type { Category } from "../../disclosure/parts.ts";
import type { Words } from "../../words.ts";
import { colour } from "../palette.ts";
import type { Role } from "../palette.ts";
import { LOW, isLow, signOf } from "../symbols.ts";
import type { Annotation, Frame } from "./frame.ts";
import { spread } from "./spread.ts";
import { lineCount, plain, textWidth, wrap } from "./text.ts";

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

export function endLabel(frame: Frame, one: Line, room: number): string {
  const end = lastShown(one);
  const value = end ? frame.text(frame.cell(end.category.code, one.group.code)) : "";
  const name = wrap(frame.label(one.group), room, frame.size);
  if (name === "") return `<b>${value}</b>`;
  const joined = `<b>${name}</b> ${value}`;
  return textWidth(joined, frame.size) <= room ? joined : `<b>${name}</b><br>${value}`;
}

/** The name of every line at its end, moved apart where they would overlap. */
export function endLabels(
  frame: Frame,
  lines: Line[],
  names: string[],
  pixel: (value: number) => number,
  height: number,
): Annotation[] {
  const ends = lines
    .map((one, index) => ({ one, text: names[index]!, end: lastShown(one) }))
    .filter((label) => label.end !== undefined);
  const moved = spread(
    ends.map(({ text, end }) => ({ at: pixel(end!.value!), size: lineCount(text) * frame.size * 1.3 })),
    height,
  );
  return ends.map(({ one, text, end }, index) => ({
    xref: "paper",
    x: 1,
    y: end!.value,
    xanchor: "left",
    yanchor: "middle",
    align: "left",
    xshift: 2,
    yshift: pixel(end!.value!) - moved[index]!,
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
