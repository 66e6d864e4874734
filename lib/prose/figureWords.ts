import { figureOf } from "./figure.ts";
import type { FigureInProse } from "./figure.ts";
import { parse } from "./parse.ts";
import { walk } from "./tree.ts";
import type { ProseOptions } from "./tree.ts";

/**
 * The figures and tables a piece of prose names, with their words. Bound expressions in the words stay as
 * they are written; `fill` puts the values in.
 *
 * @example
 * figureWords(":::{figure} #pace\n:alt: A line that rises.\nWork got faster\n\nIndex, Belgium, 1995–2015\n:::")
 * // [{ kind: "figure", id: "pace", line: 1, words: { title: "Work got faster", subtitle: "Index, …", … } }]
 */
export function figureWords(source: string, options: ProseOptions = {}): FigureInProse[] {
  return [...walk(parse(source, options.language))].flatMap((node) => figureOf(node) ?? []);
}
