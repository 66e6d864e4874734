import type { Node } from "./tree.ts";
import { walk } from "./tree.ts";
import type { Language } from "../words.ts";

/**
 * A text with the spaces of its language that no line may end at: in French before `? ! ; : »` and after `«`.
 *
 * @example spaced("Pourquoi ?", "fr") // "Pourquoi\u202f?"
 */
export const spaced = (text: string, language: Language): string =>
  language === "fr"
    ? text
        .replace(/ ([?!;»])/g, "\u202f$1")
        .replace(/ (:)(?=\s|$)/g, "\u00a0$1")
        .replace(/« /g, "«\u202f")
    : text;

/** The same for every text of a tree; code stays as it is. */
export function spaceTexts(tree: Node, language: Language): void {
  for (const node of walk(tree))
    if (node.type === "text" && node.value) node.value = spaced(node.value, language);
}
