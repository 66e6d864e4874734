import MagicString from "magic-string";
import { parseSync } from "oxc-parser";
import type { ImportDeclaration, Node, Statement, VariableDeclaration } from "oxc-parser";
import { bound } from "../syntax/names.ts";
import { HOST } from "./host.ts";
import type { Shadows } from "./shadow.ts";
import { walk } from "../syntax/walk.ts";

/**
 * Rewrites a cell's JavaScript so that V8's REPL mode runs it right: imports go through the host, every
 * top-level declaration becomes one redeclarable kind (`let`), functions come first (they are hoisted),
 * and the value of the last expression is handed to the host.
 */
export function rewrite(js: string, showLast: boolean, shadows: Shadows): MagicString {
  const text = new MagicString(js);
  const program = parseSync("cell.js", js, { lang: "js", sourceType: "module" }).program;
  // Where only types were imported the transpiler leaves an empty `export {}` at the end.
  const [empty, body] = [true, false].map((is) =>
    (program.body as Statement[]).filter((statement) => isEmptyExport(statement) === is),
  );
  for (const { start, end } of empty) text.remove(start, end);
  shadows.rename(text, body);
  const { local } = shadows;
  const front = new Set<string>();
  body.forEach((statement, index) => {
    const last = showLast && index === body.length - 1;
    rewriteStatement(text, js, statement, last, front, local);
    rewriteWithin(text, statement, front);
  });
  for (const statement of body) {
    const declared = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (declared?.type !== "FunctionDeclaration" || declared.id === null) continue;
    text.prependRight(declared.start, `${local(declared.id.name)} = `);
    if (declared.start !== 0) text.move(declared.start, declared.end, 0);
  }
  const names = [...front].map(local);
  return text.prepend(`"use strict";${names.length > 0 ? `let ${names.join(", ")};` : ""}`);
}

const isEmptyExport = (statement: Statement): boolean =>
  statement.type === "ExportNamedDeclaration" &&
  !statement.declaration &&
  !statement.source &&
  statement.specifiers.length === 0;

function rewriteStatement(
  text: MagicString,
  js: string,
  statement: Statement,
  last: boolean,
  front: Set<string>,
  local: (name: string) => string,
): void {
  switch (statement.type) {
    case "ImportDeclaration":
      text.update(statement.start, statement.end, importCall(js, statement, local));
      break;
    case "VariableDeclaration":
      if (statement.kind === "const") text.update(statement.start, statement.start + 5, "let");
      if (statement.kind === "using" || statement.kind === "await using") disposable(text, statement);
      break;
    case "FunctionDeclaration":
      if (statement.id === null) break;
      front.add(statement.id.name);
      // Without its own name: a call of itself must find the newest definition.
      text.remove(statement.id.start, statement.id.end);
      text.appendLeft(statement.end, ";");
      break;
    case "ClassDeclaration":
      text
        .prependRight(statement.start, `let ${local(statement.id?.name ?? "")} = `)
        .appendLeft(statement.end, ";");
      break;
    case "ExpressionStatement":
      if (!last) break;
      text.prependRight(statement.expression.start, `${HOST}.result(await ${HOST}.awaited((`);
      text.appendLeft(statement.expression.end, ")))");
      break;
    case "ExportNamedDeclaration":
      if (statement.declaration) {
        text.remove(statement.start, statement.declaration.start);
        rewriteStatement(text, js, statement.declaration as Statement, false, front, local);
      } else text.update(statement.start, statement.end, exportedFrom(js, statement));
      break;
    case "ExportDefaultDeclaration":
      text
        .update(statement.start, statement.declaration.start, "(")
        .appendLeft(statement.declaration.end, ")");
      break;
    case "ExportAllDeclaration":
      text.update(statement.start, statement.end, exportedFrom(js, statement));
      break;
  }
}

/** `import(…)`, `import.meta` anywhere, and `var` wherever it is scoped to the cell. */
function rewriteWithin(text: MagicString, statement: Statement, front: Set<string>): void {
  walk(statement, (node, parents) => {
    if (node.type === "ImportExpression") text.update(node.start, node.start + 6, `${HOST}.import`);
    if (node.type === "MetaProperty" && node.meta.name === "import") {
      text.update(node.start, node.end, `${HOST}.meta`);
    }
    if (node.type === "VariableDeclaration" && node.kind === "var" && !parents.some(isScope)) {
      for (const { id } of node.declarations) for (const name of bound(id)) front.add(name);
      assignments(text, node, parents.at(-1));
    }
  });
}

/** Turns a `var` declaration into assignments to names that were declared in front of the cell. */
function assignments(text: MagicString, node: VariableDeclaration, parent: Node | undefined): void {
  const [head] = node.declarations;
  const loop = parent?.type === "ForInStatement" || parent?.type === "ForOfStatement";
  if (loop && parent.left === node) {
    text.remove(node.start, head.id.start);
    return;
  }
  text.remove(node.start, head.start);
  for (const { id, init, start, end } of node.declarations) {
    if (init === null) text.update(start, end, "0");
    else if (id.type === "ObjectPattern") text.prependRight(start, "(").appendLeft(end, ")");
  }
}

/** `using x = …`: a plain variable, whose value the host disposes of when the cell ends. */
function disposable(text: MagicString, node: VariableDeclaration): void {
  const [head] = node.declarations;
  text.update(node.start, head.start, "let ");
  const hook = node.kind === "using" ? "use" : "useAsync";
  for (const { init } of node.declarations) {
    if (init) text.prependRight(init.start, `${HOST}.${hook}(`).appendLeft(init.end, ")");
  }
}

function importCall(js: string, node: ImportDeclaration, local: (name: string) => string): string {
  const options = node.attributes.map(({ key, value }) => {
    const name = key.type === "Identifier" ? key.name : key.value;
    return `${JSON.stringify(name)}: ${JSON.stringify(value.value)}`;
  });
  const call = `await ${HOST}.import(${JSON.stringify(node.source.value)}, {with: {${options.join(", ")}}})`;
  // Line breaks within the statement are kept, so that the lines after it keep their numbers.
  const breaks = "\n".repeat(js.slice(node.start, node.end).split("\n").length - 1);
  const names: string[] = [];
  let whole: string | undefined;
  for (const specifier of node.specifiers) {
    const name = local(specifier.local.name);
    if (specifier.type === "ImportNamespaceSpecifier") whole = name;
    else if (specifier.type === "ImportDefaultSpecifier") names.push(`default: ${name}`);
    else if (specifier.imported.type === "Identifier") names.push(`${specifier.imported.name}: ${name}`);
    else names.push(`${JSON.stringify(specifier.imported.value)}: ${name}`);
  }
  if (whole !== undefined && names.length > 0)
    return `let ${whole} = ${call}, {${names.join(", ")}} = ${whole};${breaks}`;
  if (whole !== undefined) return `let ${whole} = ${call};${breaks}`;
  return names.length > 0 ? `let {${names.join(", ")}} = ${call};${breaks}` : `${call};${breaks}`;
}

function exportedFrom(
  js: string,
  node: { source: { value: string } | null; start: number; end: number },
): string {
  const breaks = "\n".repeat(js.slice(node.start, node.end).split("\n").length - 1);
  return node.source ? `await ${HOST}.import(${JSON.stringify(node.source.value)});${breaks}` : breaks;
}

function isScope(node: Node): boolean {
  return /Function|StaticBlock|PropertyDefinition/.test(node.type);
}
