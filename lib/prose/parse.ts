import { mystParse } from "myst-parser";
import { spaceTexts } from "./spaces.ts";
import { QUOTES } from "./strings.ts";
import type { Node } from "./tree.ts";
import type { Language } from "../words.ts";

/** Trees of late, oldest first: a page needs the same prose for its headline, contents, figures and text. */
const known = new Map<string, Node>();
const KNOWN = 5000;

/**
 * The syntax tree of a piece of MyST; not to be changed, since others hold it too. HTML is not markup here (it
 * stays visible as the text it is), nor is mathematics, so that "< 5 %" and "$ 5" can be written.
 */
export function parse(source: string, language: Language = "en"): Node {
  // Nothing but the quotation marks and spaces depends on the language, and these go together.
  const key = `${QUOTES[language].join("")} ${source}`;
  const tree = known.get(key) ?? parseAnew(source, language);
  known.delete(key);
  known.set(key, tree);
  if (known.size > KNOWN) known.delete(known.keys().next().value!);
  return tree;
}

function parseAnew(source: string, language: Language): Node {
  const tree = mystParse(source, {
    markdownit: { html: false, quotes: QUOTES[language] },
    extensions: { math: false, citations: false, frontmatter: false },
  }) as Node;
  spaceTexts(tree, language);
  // MyST's block breaks (+++) have no meaning here: a cell is the block.
  const blocks = tree.children?.flatMap((node) => (node.type === "block" ? (node.children ?? []) : node));
  return { ...tree, children: blocks };
}
