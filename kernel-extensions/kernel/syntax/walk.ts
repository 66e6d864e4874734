import type { Node } from "oxc-parser";

/** Walks a syntax tree; `visit` returns false to stay out of a node. */
export function walk(node: Node, visit: (node: Node, parents: readonly Node[]) => boolean | void): void {
  step(node, [], visit);
}

function step(
  node: Node,
  parents: Node[],
  visit: (node: Node, parents: readonly Node[]) => boolean | void,
): void {
  if (visit(node, parents) === false) return;
  parents.push(node);
  for (const child of children(node)) step(child, parents, visit);
  parents.pop();
}

/** The nodes right below a node. */
export function children(node: Node): Node[] {
  return (Object.values(node) as unknown[])
    .flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}
