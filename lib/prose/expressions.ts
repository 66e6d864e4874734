import { expressionsIn } from "./fill.ts";
import { parse } from "./parse.ts";
import { walk } from "./tree.ts";
import type { ProseOptions } from "./tree.ts";

/**
 * The bound expressions of a piece of prose in the order of the document, also those in the words and
 * descriptions of figures. One that is used twice is there twice.
 *
 * @example expressions("It was {eval}`share` in 2015.") // ["share"]
 */
export function expressions(source: string, options: ProseOptions = {}): string[] {
  return [...walk(parse(source, options.language))].flatMap((node) => {
    if (node.type === "inlineExpression") return [(node.value ?? "").trim()];
    if (node.type === "mystDirective") return expressionsIn(String(node.options?.["alt"] ?? ""));
    return [];
  });
}
