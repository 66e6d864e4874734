import { parse } from "./parse.ts";
import { plainText } from "./plainText.ts";
import type { ProseOptions } from "./tree.ts";

/** One entry of a glossary in one language. */
export interface GlossaryEntry {
  id: string;
  title: string;
  /** MyST. */
  definition: string;
  /** Line of its name in the source, from 1. */
  line: number;
}

/**
 * Reads a glossary: each term is a line with its name, `(incidence-rate)=`, a heading `## Incidence rate` and the
 * definition. Where heading or definition is missing, its text is empty. What stands before the first name is
 * for those who write the glossary, and left out.
 */
export function glossary(source: string, options: ProseOptions = {}): GlossaryEntry[] {
  const lines = source.split("\n");
  const nodes = parse(source, options.language).children ?? [];
  const named = nodes.flatMap((node, place) => (node.type === "mystTarget" ? [place] : []));
  return named.map((place, index) => {
    const heading = nodes[place + 1]?.type === "heading" ? nodes[place + 1] : undefined;
    const line = nodes[place]!.position!.start.line;
    const next = nodes[named[index + 1] ?? -1]?.position?.start.line;
    return {
      id: nodes[place]!.label ?? "",
      title: heading ? plainText(heading).trim() : "",
      definition: lines
        .slice(heading?.position?.start.line ?? line, next ? next - 1 : undefined)
        .join("\n")
        .trim(),
      line,
    };
  });
}
