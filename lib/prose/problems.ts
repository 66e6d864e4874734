import { figureOf, isFigure } from "./figure.ts";
import { isSafeLink } from "./link.ts";
import { parse } from "./parse.ts";
import { CALLOUTS, PROBLEMS } from "./strings.ts";
import { LANGUAGES } from "../words.ts";
import type { Words } from "../words.ts";
import type { Node, ProseOptions } from "./tree.ts";

export interface ProseProblem {
  /** Line in the source, from 1. */
  line: number;
  kind: keyof typeof PROBLEMS;
  words: Words;
}

const HTML = /<\/?[a-z][\w-]*(\s[^<>]*)?\/?>|<!--/i;

/**
 * What an author must put right before the prose can be published: unknown directives and roles, HTML,
 * images, figures without a name or without their words.
 *
 * @example problems("::::{mermaid}\n::::")[0].line // 1
 */
export function problems(source: string, options: ProseOptions = {}): ProseProblem[] {
  const found: ProseProblem[] = [];
  const visit = (node: Node, outer: number): void => {
    const line = node.position?.start.line ?? outer;
    found.push(...problemsOf(node).map(([key, name]) => ({ line, kind: key, words: say(key, name) })));
    if (figureOf(node) !== null || !isFigure(node))
      for (const child of node.children ?? []) visit(child, line);
  };
  visit(parse(source, options.language), 1);
  return found;
}

/** Is it a directive or role that prose doesn't know? */
export const isUnknown = (node: Node): boolean =>
  (node.type === "mystDirective" && !isFigure(node) && !isCallout(node)) ||
  (node.type === "mystRole" && !ROLES.has(node.name!)) ||
  (isFigure(node) && figureOf(node) === null);

const isCallout = ({ name = "" }: Node): boolean => name in CALLOUTS;

const ROLES = new Set(["eval", "term", "abbr", "abbreviation", "sub", "subscript", "sup", "superscript"]);

function problemsOf(node: Node): [keyof typeof PROBLEMS, string][] {
  if (node.type === "mystRole") return isUnknown(node) ? [["role", `{${node.name}}`]] : [];
  if (node.type === "image" && !node.url?.startsWith("#")) return [["image", node.url ?? ""]];
  if (node.type === "link") return isSafeLink(node.url ?? "") ? [] : [["link", node.url ?? ""]];
  if (node.type === "text") {
    const tag = HTML.exec(node.value ?? "");
    return tag ? [["html", tag[0]]] : [];
  }
  if (node.type !== "mystDirective") return [];
  if (!isFigure(node)) return isUnknown(node) ? [["directive", `{${node.name}}`]] : [];
  const figure = figureOf(node);
  if (!figure) return [["id", `{${node.name}}`]];
  const wanted =
    figure.kind === "figure" ? (["title", "subtitle", "alt"] as const) : (["title", "subtitle"] as const);
  return wanted.filter((word) => figure.words[word] === "").map((word) => [word, `#${figure.id}`]);
}

const say = (key: keyof typeof PROBLEMS, name: string): Words =>
  Object.fromEntries(
    LANGUAGES.map((language) => [language, PROBLEMS[key][language].replace("{name}", () => name)]),
  ) as Words;
