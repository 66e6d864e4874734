import type { BindingPattern, Node, Statement } from "oxc-parser";
import { bound, declaredNames } from "../syntax/names.ts";
import { walk } from "../syntax/walk.ts";

/** The names that are declared within a node for what stands below it; nothing when it opens no scope. */
export function scopeOf(node: Node): Set<string> | undefined {
  switch (node.type) {
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression": {
      const own = node.type === "FunctionExpression" && node.id ? [node.id.name] : [];
      const params = (node.params as unknown as Node[]).flatMap(boundBy);
      return new Set([...own, ...params, ...(node.body ? hoisted(node.body) : [])]);
    }
    case "ClassDeclaration":
    case "ClassExpression":
      return new Set(node.id ? [node.id.name] : []);
    case "BlockStatement":
    case "StaticBlock":
    case "TSModuleBlock":
      return new Set(declaredNames(node.body as Statement[]).map(({ name }) => name));
    case "SwitchStatement":
      return new Set(declaredNames(node.cases.flatMap((one) => one.consequent)).map(({ name }) => name));
    case "CatchClause":
      return new Set(node.param ? boundBy(node.param) : []);
    case "ForStatement":
      return new Set(node.init ? loopNames(node.init) : []);
    case "ForInStatement":
    case "ForOfStatement":
      return new Set(loopNames(node.left));
    case "TSEnumDeclaration":
      return new Set(node.body.members.flatMap(({ id }) => (id.type === "Identifier" ? [id.name] : [])));
    default:
      return undefined;
  }
}

/** The names that `var` declares anywhere within a node, functions left out. */
export function hoisted(node: Node): string[] {
  const names: string[] = [];
  walk(node, (inner) => {
    if (inner !== node && /Function|StaticBlock|PropertyDefinition/.test(inner.type)) return false;
    if (inner.type === "VariableDeclaration" && inner.kind === "var")
      names.push(...inner.declarations.flatMap(({ id }) => bound(id)));
    return true;
  });
  return names;
}

/** The type parameters that are declared anywhere within a node. */
export function typeParameters(node: Node): Set<string> {
  const names = new Set<string>();
  walk(node, (inner) => {
    if (inner.type === "TSTypeParameter") names.add(inner.name.name);
    if (inner.type === "TSMappedType") names.add(inner.key.name);
  });
  return names;
}

/** The names that the head of a loop declares. */
export function loopNames(node: Node): string[] {
  return node.type === "VariableDeclaration" ? node.declarations.flatMap(({ id }) => bound(id)) : [];
}

function boundBy(node: Node): string[] {
  if (node.type === "RestElement") return bound(node.argument as BindingPattern);
  if (node.type === "TSParameterProperty") return bound(node.parameter as BindingPattern);
  return bound(node as BindingPattern);
}
