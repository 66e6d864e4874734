import type { Node } from "./tree.ts";
import { walk } from "./tree.ts";
import type { Language } from "../words.ts";

/**
 * A text with the spaces of its language that no line may end at: before `%`, and in French within numbers, before
 * `? ! ; : »` and after `«`.
 *
 * @example spaced("Pourquoi 1 500 ?", "fr") // "Pourquoi 1\u202f500\u202f?"
 */
export function spaced(text: string, language: Language): string {
  if (language !== "fr") return text.replace(/ (?=%)/g, "\u00a0");
  return text
    .replace(/(?<=\d) (?=%)/g, "\u202f")
    .replace(/ (?=%)/g, "\u00a0")
    .replace(/(?<!\d)(\d{1,3}) (?=\d{3}(?!\d))/g, "$1\u202f")
    .replace(/ ([?!;»])/g, "\u202f$1")
    .replace(/ (:)(?=\s|$)/g, "\u00a0$1")
    .replace(/« /g, "«\u202f");
}

/** The same for every text of a tree; code stays as it is. */
export function spaceTexts(tree: Node, language: Language): void {
  for (const node of walk(tree))
    if (node.type === "text" && node.value) node.value = spaced(node.value, language);
}
