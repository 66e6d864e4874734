import MagicString from "magic-string";
import { parseSync } from "oxc-parser";
import type { ImportDeclaration, Node, Statement, VariableDeclaration } from "oxc-parser";
import { bound } from "../syntax/names.ts";
import { HOST } from "./host.ts";
import { isVariable } from "./shadow.ts";
import type { Shadows } from "./shadow.ts";
import { walk } from "../syntax/walk.ts";

/** What stands around an `await`: in a cell that was stopped meanwhile nothing comes after it. */
const [GOES, ON] = [`(${HOST}.goes(`, `) ? ${HOST}.given() : await ${HOST}.never)`];

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
  const used = new Set(body.flatMap(variables));
  body.forEach((statement, index) => {
    if (statement.type === "ImportDeclaration")
      text.update(statement.start, statement.end, importCall(js, statement, local, used));
    else rewriteStatement(text, js, statement, showLast && index === body.length - 1, front, local);
    rewriteWithin(text, statement, front);
  });
  // Before all else, in their order: of two of the same name the last one counts.
  const other = body.find((statement) => declarationOf(statement).type !== "FunctionDeclaration");
  for (const declared of body.map(declarationOf)) {
    if (declared.type !== "FunctionDeclaration" || declared.id === null) continue;
    text.prependRight(declared.start, `${local(declared.id.name)} = `);
    if (other && other.start < declared.start) text.move(declared.start, declared.end, other.start);
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
    case "ExportDefaultDeclaration": {
      const declared = declarationOf(statement);
      if (declared !== statement) {
        text.remove(statement.start, declared.start);
        rewriteStatement(text, js, declared, false, front, local);
      } else if (statement.type === "ExportNamedDeclaration")
        text.update(statement.start, statement.end, exportedFrom(js, statement));
      else
        text
          .update(statement.start, statement.declaration.start, "(")
          .appendLeft(statement.declaration.end, ")");
      break;
    }
    case "ExportAllDeclaration":
      text.update(statement.start, statement.end, exportedFrom(js, statement));
      break;
  }
}

/** What is exported under a name of its own; else the statement itself. */
function declarationOf(statement: Statement): Statement {
  if (statement.type === "ExportNamedDeclaration") return (statement.declaration as Statement) ?? statement;
  if (statement.type !== "ExportDefaultDeclaration") return statement;
  const { declaration } = statement;
  const named = declaration.type === "FunctionDeclaration" || declaration.type === "ClassDeclaration";
  return named && declaration.id !== null ? (declaration as Statement) : statement;
}

/** The names that a statement uses as values. */
function variables(statement: Statement): string[] {
  const names: string[] = [];
  if (statement.type === "ImportDeclaration") return names;
  walk(statement, (node, parents) => {
    if (node.type === "Identifier" && isVariable(node, parents)) names.push(node.name);
  });
  return names;
}

/** `await`, `import(…)`, `import.meta` anywhere, and `var` wherever it is scoped to the cell. */
function rewriteWithin(text: MagicString, statement: Statement, front: Set<string>): void {
  walk(statement, (node, parents) => {
    if (node.type === "AwaitExpression") text.appendRight(node.start, GOES).prependLeft(node.end, ON);
    if (node.type === "ForOfStatement" && node.await)
      text
        .appendRight(node.body.start, `{ if (!${HOST}.goes()) await ${HOST}.never; `)
        .prependLeft(node.body.end, " }");
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

function importCall(
  js: string,
  node: ImportDeclaration,
  local: (name: string) => string,
  used: ReadonlySet<string>,
): string {
  const options = node.attributes.map(({ key, value }) => {
    const name = key.type === "Identifier" ? key.name : key.value;
    return `${JSON.stringify(name)}: ${JSON.stringify(value.value)}`;
  });
  const from = JSON.stringify(node.source.value);
  const load = `${GOES}await ${HOST}.import(${from}, {with: {${options.join(", ")}}})${ON}`;
  // What is not used here may be a type, which no module has when it runs.
  const needed = node.specifiers.flatMap((specifier) =>
    used.has(specifier.local.name) ? (importedName(specifier) ?? []) : [],
  );
  const call = needed.length > 0 ? `${HOST}.having(${load}, ${JSON.stringify(needed)}, ${from})` : load;
  // Line breaks within the statement are kept, so that the lines after it keep their numbers.
  const breaks = "\n".repeat(js.slice(node.start, node.end).split("\n").length - 1);
  const names: string[] = [];
  let whole: string | undefined;
  for (const specifier of node.specifiers) {
    const name = local(specifier.local.name);
    const imported = importedName(specifier);
    if (imported === undefined) whole = name;
    else names.push(`${JSON.stringify(imported)}: ${name}`);
  }
  if (whole !== undefined && names.length > 0)
    return `let ${whole} = ${call}, {${names.join(", ")}} = ${whole};${breaks}`;
  if (whole !== undefined) return `let ${whole} = ${call};${breaks}`;
  return names.length > 0 ? `let {${names.join(", ")}} = ${call};${breaks}` : `${call};${breaks}`;
}

/** What it is called in the module; nothing for the module as a whole. */
function importedName(specifier: ImportDeclaration["specifiers"][number]): string | undefined {
  if (specifier.type === "ImportNamespaceSpecifier") return undefined;
  if (specifier.type === "ImportDefaultSpecifier") return "default";
  return specifier.imported.type === "Identifier" ? specifier.imported.name : specifier.imported.value;
}

function exportedFrom(
  js: string,
  node: { source: { value: string } | null; start: number; end: number },
): string {
  const breaks = "\n".repeat(js.slice(node.start, node.end).split("\n").length - 1);
  return node.source
    ? `${GOES}await ${HOST}.import(${JSON.stringify(node.source.value)})${ON};${breaks}`
    : breaks;
}

function isScope(node: Node): boolean {
  return /Function|StaticBlock|PropertyDefinition/.test(node.type);
}
