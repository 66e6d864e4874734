import { mystParse } from "myst-parser";
import { spaceTexts } from "./spaces.ts";
import { QUOTES } from "./strings.ts";
import type { Node } from "./tree.ts";
import type { Language } from "../words.ts";

/**
 * The syntax tree of a piece of MyST. HTML is not markup here (it stays visible as the text it is), nor is
 * mathematics, so that "< 5 %" and "$ 5" can be written.
 */
export function parse(source: string, language: Language = "en"): Node {
  const tree = mystParse(source, {
    markdownit: { html: false, quotes: QUOTES[language] },
    extensions: { math: false, citations: false, frontmatter: false },
  }) as Node;
  spaceTexts(tree, language);
  // MyST's block breaks (+++) have no meaning here: a cell is the block.
  return {
    ...tree,
    children: tree.children?.flatMap((node) => (node.type === "block" ? (node.children ?? []) : node)),
  };
}
