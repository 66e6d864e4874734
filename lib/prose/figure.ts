import { plainText } from "./plainText.ts";
import type { Node } from "./tree.ts";
import type { FigureWords } from "./words.ts";

export interface FigureInProse {
  kind: "figure" | "table";
  id: string;
  words: FigureWords;
  /** Line of the directive in its source, from 1. */
  line: number;
}

const ID = /^#([a-z][a-z0-9-]*)$/;

/** Is it a figure or table directive (with or without a right name)? */
export const isFigure = (node: Node): boolean =>
  node.type === "mystDirective" && (node.name === "figure" || node.name === "table");

/** What a figure or table directive says; null when its name is missing or wrong. */
export function figureOf(node: Node): FigureInProse | null {
  const id = ID.exec((node.args ?? "").trim())?.[1];
  if (!isFigure(node) || !id) return null;
  const [title = "", subtitle = "", ...note] = paragraphsOf(node).map((child) => plainText(child).trim());
  const alt = String(node.options?.["alt"] ?? "").trim();
  return {
    kind: node.name as "figure" | "table",
    id,
    words: { title, subtitle, alt, note: note.join("\n\n") },
    line: node.position?.start.line ?? 1,
  };
}

/** The paragraphs of the note of a figure or table directive. */
export const noteOf = (node: Node): Node[] => paragraphsOf(node).slice(2);

const paragraphsOf = (node: Node): Node[] =>
  (node.children?.[0]?.children ?? []).filter(
    (child) => child.type !== "image" && child.type !== "caption" && plainText(child).trim() !== "",
  );
