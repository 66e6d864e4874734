import type { Category } from "../../disclosure/parts.ts";
import { apartIn } from "../modes.ts";
import type { Frame } from "./frame.ts";
import { plain, textWidth } from "./text.ts";

/** A category on the axis of time; how it was surveyed stands below, where that differs from the others. */
export function tickLabel(frame: Frame, category: Category): string {
  const apart = apartIn(frame.record).find(
    ({ dimension, code }) => dimension === frame.x.name && code === category.code,
  );
  return apart ? `${category.code}<br>${plain(apart.label[frame.language])}` : frame.label(category);
}

/** Labels of the axis, as many as fit, the last one always. */
export function timeTicks(
  order: Category[],
  labels: string[],
  { places, width, size }: { places: Map<string, number>; width: number; size: number },
): { tickvals: number[]; ticktext: string[] } {
  const place = (index: number): number => places.get(order[index]!.code)!;
  const half = (index: number): number => (textWidth(labels[index]!, size) + 14) / 2;
  const span = place(order.length - 1) - place(0) || 1;
  const kept: number[] = [];
  for (let index = order.length - 1; index >= 0; index--) {
    const next = kept[0];
    if (next === undefined || ((place(next) - place(index)) / span) * width >= half(next) + half(index))
      kept.unshift(index);
  }
  return { tickvals: kept.map(place), ticktext: kept.map((index) => labels[index]!) };
}
