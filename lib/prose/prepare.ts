import { figureOf, noteOf } from "./figure.ts";
import type { FigureInProse } from "./figure.ts";
import { isSafeLink } from "./link.ts";
import { isUnknown } from "./problems.ts";
import { parse } from "./parse.ts";
import { CALLOUTS } from "./strings.ts";
import { termOf } from "./term.ts";
import { walk } from "./tree.ts";
import type { Node } from "./tree.ts";
import type { Language } from "../words.ts";

/** What a directive, role or link of MyST becomes: nodes of our own, each with a handler in `handlers.ts`. */
export type Prepared = Node & { figure?: FigureInProse };

/** The tree with MyST's own nodes replaced by those that are rendered. */
export function prepare(node: Node, language: Language, root: Node = node): Node {
  if (node.type === "link" && node.children?.length === 0) return referTo(node, root);
  const children = (node.children ?? []).map((child) => prepare(child, language, root));
  if (isUnknown(node)) return { type: "unknown", value: written(node) };
  const figure = figureOf(node);
  if (figure)
    return {
      type: "proseFigure",
      figure,
      // A footnote has no place in a note, which stands below its figure already.
      children: noteOf(node).map((one) => prepare(withoutFootnotes(one), language, root)),
    } as Prepared;
  const term = termOf(node);
  if (term) return { type: "term", identifier: term.id, value: term.words ?? "" };
  if (node.type === "mystDirective") return callout(node, children[0]?.children ?? [], language);
  if (node.type === "image")
    return { type: "text", value: node.url?.startsWith("#") ? "" : (node.label ?? "") };
  if (node.type === "crossReference") return { type: "span", children };
  if (node.type === "link" && !isSafeLink(node.url ?? "")) return { type: "span", children };
  if (node.type === "listItem") return { ...node, checked: null, children };
  return node.children ? { ...node, children } : node;
}

/** `[](#figure-id)` reads as the figure's title. */
function referTo(link: Node, root: Node): Node {
  const id = (link.url ?? "").replace(/^#/, "");
  const figure = [...walk(root)].map(figureOf).find((found) => found?.id === id);
  const [title] = structuredClone(parse(figure?.words.title ?? id)).children ?? [];
  return { ...link, children: title?.children ?? [{ type: "text", value: id }] };
}

const withoutFootnotes = (node: Node): Node =>
  node.children
    ? {
        ...node,
        children: node.children
          .filter((child) => child.type !== "footnoteReference")
          .map((child) => withoutFootnotes(child)),
      }
    : node;

function callout(node: Node, content: Node[], language: Language): Node {
  const own = content.find((child) => child.type === "admonitionTitle");
  const title = own?.children ?? [{ type: "text", value: CALLOUTS[node.name!]![language] }];
  return {
    type: "callout",
    kind: node.name,
    children: [{ type: "calloutTitle", children: title }, ...content.filter((child) => child !== own)],
  } as Node;
}

const written = (node: Node): string =>
  node.type === "mystRole"
    ? `{${node.name}}\`${node.value ?? ""}\``
    : [`:::{${node.name}} ${node.args ?? ""}`.trim(), node.value ?? "", ":::"].filter(Boolean).join("\n");
