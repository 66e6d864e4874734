import { withoutValues } from "./fill.ts";
import { figureOf } from "./figure.ts";
import { parse } from "./parse.ts";
import { plainText } from "./plainText.ts";
import { slug } from "./slug.ts";
import { walk } from "./tree.ts";
import type { Node, ProseOptions, Source } from "./tree.ts";

/**
 * One tree of all pieces: footnotes of different pieces kept apart, headings with an id of their own that
 * doesn't change when a bound number does, the headline taken out where the page shows it.
 */
export function document(source: Source, options: ProseOptions = {}): Node {
  const pieces = typeof source === "string" ? [source] : source;
  const trees = pieces.map((piece) => structuredClone(parse(piece, options.language)));
  if (trees.length > 1) trees.forEach(keepFootnotesApart);
  const children = trees.flatMap((tree) => tree.children ?? []);
  const headline = options.dropHeadline ? children.find(isHeadline) : undefined;
  const root: Node = { type: "root", children: children.filter((child) => child !== headline) };
  nameHeadings(root, options);
  return root;
}

/** The first heading of level 1, where the document has one: its finding. */
export const headlineOf = (source: Source, options: ProseOptions = {}): Node | undefined =>
  document(source, { ...options, dropHeadline: false }).children?.find(isHeadline);

const isHeadline = (node: Node): boolean => node.type === "heading" && node.depth === 1;

function keepFootnotesApart(tree: Node, index: number): void {
  for (const node of walk(tree))
    if (node.type === "footnoteReference" || node.type === "footnoteDefinition")
      node.identifier = node.label = `${index + 1}-${node.identifier}`;
}

function nameHeadings(root: Node, options: ProseOptions): void {
  const nodes = [...walk(root)];
  const taken = new Set([...(options.taken ?? []), ...nodes.flatMap((node) => figureOf(node)?.id ?? [])]);
  for (const node of nodes.filter(({ type }) => type === "heading")) {
    if (options.dropHeadline && node.depth === 1) node.depth = 2;
    const name = slug(withoutValues(plainText(node)));
    let id = name;
    for (let n = 2; taken.has(id); n++) id = `${name}-${n}`;
    taken.add(id);
    node.identifier = id;
  }
}
