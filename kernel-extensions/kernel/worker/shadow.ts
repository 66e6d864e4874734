import type MagicString from "magic-string";
import type { Node, Statement } from "oxc-parser";
import { declaredNames } from "../syntax/names.ts";
import { walk } from "../syntax/walk.ts";

/** Joins letters of Arabic and Indian scripts, may stand in a name, and is not seen. */
const MARK = "\u200d";

/** What a cell's name is called when it runs, when it would hide a global one from everyone. */
const marked = (name: string): string => name + MARK;

/** Takes the marks away from a text that is shown, and only them: they also join the parts of emoji. */
export const unmarked = (text: string): string => text.replace(/(?<=[\w$])\u200d(?![\p{L}\p{N}])/gu, "");

/**
 * The names that cells declared and that are also names of globals (`performance`, `process`, `URL`).
 * Libraries look these up too, and must find the global: so the cells' own get an invisible mark.
 */
export class Shadows {
  readonly #names = new Set<string>();
  readonly #globals: object;

  constructor(globals: object = globalThis) {
    this.#globals = globals;
  }

  /** What a name is called in a cell's code when it runs. */
  local = (name: string): string => (this.#names.has(name) ? marked(name) : name);

  /** Marks the names in a cell, wherever they stand for a variable: consistently, in inner scopes too. */
  rename(text: MagicString, body: readonly Statement[]): void {
    for (const { name } of declaredNames(body)) if (name in this.#globals) this.#names.add(name);
    if (this.#names.size === 0) return;
    for (const statement of body) {
      if (statement.type === "ImportDeclaration") continue;
      walk(statement, (node, parents) => {
        if (node.type !== "Identifier" || !this.#names.has(node.name) || !isVariable(node, parents)) return;
        if (isOfClass(node.name, parents)) return;
        const key = isShorthand(node, parents) ? `${node.name}: ` : "";
        text.update(node.start, node.end, key + marked(node.name));
      });
    }
  }
}

/** The name of a class of the cell, and within it: the class itself is called as its author called it. */
function isOfClass(name: string, [outer, inner]: readonly Node[]): boolean {
  const declared = outer?.type.startsWith("Export") ? inner : outer;
  return declared?.type === "ClassDeclaration" && declared.id?.name === name;
}

/** Does an identifier stand for a variable there? */
export function isVariable(node: Node, parents: readonly Node[]): boolean {
  const parent = parents.at(-1);
  switch (parent?.type) {
    case "MemberExpression":
      return parent.computed || parent.object === node;
    case "Property":
    case "MethodDefinition":
    case "PropertyDefinition":
    case "AccessorProperty":
      return parent.computed || (parent.key as Node) !== node;
    case "FunctionDeclaration":
      // The name of a function of the cell itself is taken away by the rewriting.
      return (parent.id as Node | null) !== node || parents.length > 1;
    case "LabeledStatement":
    case "BreakStatement":
    case "ContinueStatement":
    case "MetaProperty":
    case "ExportSpecifier":
      return false;
    default:
      return true;
  }
}

/** `{ name }`, and `{ name = 1 }` in a pattern: the key keeps its name. */
function isShorthand(node: Node, parents: readonly Node[]): boolean {
  const [outer, parent] = [parents.at(-2), parents.at(-1)];
  if (parent?.type === "Property") return parent.shorthand;
  return (
    parent?.type === "AssignmentPattern" &&
    parent.left === node &&
    outer?.type === "Property" &&
    outer.shorthand
  );
}
