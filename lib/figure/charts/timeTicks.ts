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

/** Labels of the axis, as many as fit, the last one always; of two lines the first alone where both don't fit. */
export function timeTicks(
  order: Category[],
  labels: string[],
  { places, width, size }: { places: Map<string, number>; width: number; size: number },
): { tickvals: number[]; ticktext: string[] } {
  const place = (index: number): number => places.get(order[index]!.code)!;
  const half = (label: string): number => (textWidth(label, size) + 14) / 2;
  const span = place(order.length - 1) - place(0) || 1;
  const kept: { at: number; label: string }[] = [];
  for (let index = order.length - 1; index >= 0; index--) {
    const at = place(index);
    const next = kept[0];
    const label = [labels[index]!, labels[index]!.split("<br>")[0]!].find(
      (one) => next === undefined || ((next.at - at) / span) * width >= half(next.label) + half(one),
    );
    if (label !== undefined) kept.unshift({ at, label });
  }
  return { tickvals: kept.map(({ at }) => at), ticktext: kept.map(({ label }) => label) };
}
