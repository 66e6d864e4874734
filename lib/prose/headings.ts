import { document, headlineOf } from "./document.ts";
import { plainText } from "./plainText.ts";
import { walk } from "./tree.ts";
import type { ProseOptions, Source } from "./tree.ts";

export interface Heading {
  depth: number;
  id: string;
  /** Plain words; bound expressions as they are written. */
  text: string;
}

/** The headings of a document with the ids that `renderProse` gives them (same options). */
export function headings(source: Source, options: ProseOptions = {}): Heading[] {
  return [...walk(document(source, options))]
    .filter((node) => node.type === "heading")
    .map((node) => ({ depth: node.depth ?? 2, id: node.identifier ?? "", text: plainText(node).trim() }));
}

/** The finding a chapter opens with: its first heading of level 1, in plain words; null where there is none. */
export function headline(source: Source, options: ProseOptions = {}): string | null {
  const node = headlineOf(source, options);
  return node ? plainText(node).trim() : null;
}
