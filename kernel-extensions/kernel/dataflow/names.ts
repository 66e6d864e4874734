import type { BindingPattern, Node } from "oxc-parser";
import { children } from "../syntax/walk.ts";
import { loopNames, scopeOf, typeParameters } from "./scope.ts";

/** The names that a piece of code takes from outside itself: those it reads, and those it gives another value. */
export interface Names {
  reads: Set<string>;
  changes: Set<string>;
}

type Scopes = readonly ReadonlySet<string>[];

/** Methods of arrays, maps and sets that change what they are called on. */
const CHANGING = new Set(
  "push pop shift unshift splice sort reverse fill copyWithin set add delete clear".split(" "),
);

/** Functions that change what they are given first. */
const CHANGING_FIRST =
  /^(Object\.(assign|definePropert(y|ies)|setPrototypeOf)|Reflect\.(set|defineProperty|deleteProperty))$/;

/** Methods that call a function with each of the entries. */
const EACH = new Set("forEach map filter flatMap some every find findIndex findLast".split(" "));

/** Parts of TypeScript's syntax that hold values; the rest of it holds types. */
const VALUES =
  /^TS(As|Satisfies|NonNull|Instantiation)Expression$|^TSTypeAssertion$|^TSEnum|^TSModule|^TSParameterProperty$|^TSImportEquals|^TSExportAssignment$/;

/**
 * The names that nodes take from outside themselves; inner scopes are respected. A change of a part
 * (`rows[0] = 1`, `rows.push(1)`) counts as one of the whole, and so does one of its entries in a loop over them. What
 * another name for the same object, or a function elsewhere, does to it is not seen.
 */
export function freeNames(nodes: readonly Node[], declared: Iterable<string> = []): Names {
  const names: Names = { reads: new Set(), changes: new Set() };
  const scopes = [new Set(declared)];
  for (const node of nodes) visit(node, [...scopes, typeParameters(node)], names);
  return names;
}

export const noNames = (): Names => ({ reads: new Set(), changes: new Set() });

function visit(node: Node, outer: Scopes, names: Names): void {
  const own = scopeOf(node);
  const scopes = own ? [...outer, own] : outer;
  const all = (...parts: (Node | null | undefined)[]): void => {
    for (const part of parts) if (part) visit(part, scopes, names);
  };
  switch (node.type) {
    case "Identifier":
      if (isFree(node.name, scopes)) names.reads.add(node.name);
      break;
    case "MemberExpression":
      all(node.object, node.computed ? (node.property as Node) : null);
      return;
    case "Property":
      all(node.computed ? (node.key as Node) : null, node.value);
      return;
    case "MethodDefinition":
    case "PropertyDefinition":
    case "AccessorProperty":
      all(
        node.computed ? (node.key as Node) : null,
        node.value,
        "typeAnnotation" in node ? node.typeAnnotation : null,
      );
      return;
    case "LabeledStatement":
      all(node.body);
      return;
    case "BreakStatement":
    case "ContinueStatement":
    case "MetaProperty":
    case "ImportDeclaration":
    case "ExportAllDeclaration":
      return;
    case "ExportNamedDeclaration":
      all(node.declaration);
      return;
    case "TSEnumMember":
      all(node.computed ? (node.id as Node) : null, node.initializer);
      return;
    case "AssignmentExpression":
      assign(node.left, scopes, names);
      if (node.operator !== "=") all(node.left);
      all(node.right);
      return;
    case "UpdateExpression":
      assign(node.argument, scopes, names);
      break;
    case "UnaryExpression":
      if (node.operator === "delete") assign(node.argument, scopes, names);
      break;
    case "ForInStatement":
    case "ForOfStatement":
      if (node.left.type !== "VariableDeclaration") assign(node.left, scopes, names);
      else if (changesAny(loopNames(node.left), node.body)) change(node.right, scopes, names);
      break;
    case "CallExpression": {
      const { callee, arguments: given } = node;
      if (isChanging(node) || changesEach(node)) change((callee as { object: Node }).object, scopes, names);
      if (CHANGING_FIRST.test(calleeName(callee)) && given[0]) change(given[0], scopes, names);
      break;
    }
  }
  if (node.type.startsWith("TS") && !VALUES.test(node.type)) inType(node, scopes, names);
  else all(...children(node));
}

/** `Object.assign`; nothing for what is no plain path of two names. */
function calleeName(callee: Node): string {
  if (callee.type !== "MemberExpression" || callee.computed || callee.object.type !== "Identifier") return "";
  return `${callee.object.name}.${(callee.property as { name: string }).name}`;
}

/** `rows.forEach((row) => { row.share = 0.5; })`: the function changes what it is called with. */
function changesEach({ callee, arguments: given }: Extract<Node, { type: "CallExpression" }>): boolean {
  if (callee.type !== "MemberExpression" || callee.computed) return false;
  if (!EACH.has((callee.property as { name: string }).name)) return false;
  return given.some((one) => {
    if (one.type !== "ArrowFunctionExpression" && one.type !== "FunctionExpression") return false;
    const [first] = one.params as unknown as BindingPattern[];
    return first?.type === "Identifier" && one.body !== null && changesAny([first.name], one.body);
  });
}

/** Does a piece of code change what one of these names stands for, by the name itself? */
function changesAny(own: string[], body: Node): boolean {
  const { changes } = freeNames([body]);
  return own.some((name) => changes.has(name));
}

/** `rows.push(1)`, and danfo's `{ inplace: true }`. */
function isChanging({ callee, arguments: given }: Extract<Node, { type: "CallExpression" }>): boolean {
  if (callee.type !== "MemberExpression" || callee.computed) return false;
  if (CHANGING.has((callee.property as { name: string }).name)) return true;
  return given.some(
    (argument) =>
      argument.type === "ObjectExpression" &&
      argument.properties.some(
        (one) =>
          one.type === "Property" &&
          one.key.type === "Identifier" &&
          one.key.name === "inplace" &&
          !(one.value.type === "Literal" && one.value.value === false),
      ),
  );
}

/** What is given a value: a name, a part of what a name stands for, or a pattern of these. */
function assign(target: Node, scopes: Scopes, names: Names): void {
  switch (target.type) {
    case "ArrayPattern":
      for (const one of target.elements) if (one) assign(one, scopes, names);
      break;
    case "ObjectPattern":
      for (const one of target.properties) assign(one.type === "Property" ? one.value : one, scopes, names);
      break;
    case "RestElement":
      assign(target.argument, scopes, names);
      break;
    case "AssignmentPattern":
      assign(target.left, scopes, names);
      visit(target.right, scopes, names);
      break;
    case "MemberExpression":
      visit(target, scopes, names);
      change(target, scopes, names);
      break;
    default:
      change(target, scopes, names);
  }
}

function change(node: Node, scopes: Scopes, names: Names): void {
  const root = bare(node);
  if (root.type === "Identifier" && isFree(root.name, scopes)) names.changes.add(root.name);
  if (root.type === "MemberExpression") change(root.object, scopes, names);
}

/** Without parentheses and assertions of types. */
export function bare(node: Node): Node {
  const wrapped =
    /^TS(As|Satisfies|NonNull)Expression$|^TSTypeAssertion$|^ParenthesizedExpression$|^ChainExpression$/;
  return wrapped.test(node.type) ? bare((node as { expression: Node }).expression) : node;
}

/** The names of types, and of values whose type is asked for. */
function inType(node: Node, scopes: Scopes, names: Names): void {
  const take = (name: Node): void => {
    if (name.type === "TSQualifiedName") take(name.left);
    else if (name.type === "MemberExpression") take(name.object);
    else if (name.type === "Identifier" && isFree(name.name, scopes)) names.reads.add(name.name);
  };
  if (node.type === "TSTypeReference") take(node.typeName);
  if (node.type === "TSTypeQuery") take(node.exprName as Node);
  if (node.type === "TSInterfaceHeritage" || node.type === "TSClassImplements") take(node.expression);
  for (const child of children(node)) inType(child, scopes, names);
}

const isFree = (name: string, scopes: Scopes): boolean => !scopes.some((scope) => scope.has(name));
