import type { Category } from "../../disclosure/parts.ts";
import { opensAt } from "../breaks.ts";
import { colour } from "../palette.ts";
import type { Annotation, Frame } from "./frame.ts";
import { plain, wrap } from "./text.ts";

/** A break on the axis of time: the rule that shows it, and the category that the series begins anew with. */
export interface Break {
  x: number;
  label: string;
  opens: Category;
  /** Whether it parts every line; else only those whose cell carries the flag. */
  whole: boolean;
  /** The source lets the line run on over it, dashed. */
  dashed: boolean;
}

/** The breaks between the categories that are shown; one whose own year is left out opens the next year. */
export function breaksOf(frame: Frame, places: Map<string, number>): Break[] {
  const { record, x, language } = frame;
  const order = [...x.categories].sort((a, b) => places.get(a.code)! - places.get(b.code)!);
  const found = record.breaks
    .filter((one) => one.dimension === x.name && one.mode === undefined)
    .map((one): Break | undefined => {
      const at = opensAt(order, one.code);
      if (at <= 0) return undefined;
      const opens = order[at]!;
      return {
        x: (places.get(order[at - 1]!.code)! + places.get(opens.code)!) / 2,
        label: plain(one.label[language]),
        opens,
        whole: !one.flagged || opens.code !== one.code,
        dashed: one.line === "dashed",
      };
    })
    .filter((one) => one !== undefined);
  return [...new Map(found.map((one) => [`${one.x} ${one.label}`, one])).values()];
}

/** Does the line begin anew at this category, because the source declares a break or flags the cell? */
export const isBroken = (frame: Frame, breaks: Break[], group: Category, { code }: Category): boolean =>
  breaks.some(({ whole, opens }) => whole && opens.code === code) ||
  (frame.cell(code, group.code).flags?.includes("b") ?? false);

/** What the breaks are, in words: each text once, beside the rule that has most room for it. */
export function breakLabels(
  frame: Frame,
  breaks: Break[],
  range: [number, number],
  width: number,
): Annotation[] {
  const pixel = (x: number) => ((x - range[0]) / (range[1] - range[0])) * width;
  const rules = [...new Set(breaks.map(({ x }) => pixel(x)))].sort((a, b) => a - b);
  const spaces = (at: number) => [
    { at, left: true, room: at - Math.max(0, ...rules.filter((rule) => rule < at)) },
    { at, left: false, room: Math.min(width, ...rules.filter((rule) => rule > at)) - at },
  ];
  return [...new Set(breaks.map(({ label }) => label))].map((label) => {
    const places = breaks.filter((one) => one.label === label).flatMap(({ x }) => spaces(pixel(x)));
    const { at, left, room } = places.reduce((most, one) => (one.room > most.room ? one : most));
    return {
      x: breaks.find((one) => one.label === label && pixel(one.x) === at)!.x,
      y: 1,
      yref: "paper",
      xanchor: left ? "right" : "left",
      yanchor: "top",
      align: left ? "right" : "left",
      xshift: left ? -5 : 5,
      text: wrap(label, Math.min(170, room - 10), frame.size - 1),
      font: { size: frame.size - 1, color: colour("quiet") },
    };
  });
}
