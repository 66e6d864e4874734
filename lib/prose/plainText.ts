import { bound } from "./fill.ts";
import type { Node } from "./tree.ts";

/** The words of a node without emphasis or links; bound expressions stay as they are written. */
export function plainText(node: Node): string {
  if (node.type === "inlineExpression") return bound(node.value ?? "");
  if (node.type === "break") return " ";
  if (node.type === "footnoteReference") return "";
  if (node.type === "mystRole" && node.name === "term" && !/[<>]/.test(node.value ?? ""))
    return (node.value ?? "").replaceAll("-", " ");
  if (node.children) return node.children.map(plainText).join("");
  return node.value ?? "";
}
