import type { Node } from "oxc-parser";
import { parseCell, position } from "../syntax/cell.ts";
import { walk } from "../syntax/walk.ts";

/** Statements at which nothing happens. */
const IDLE = new Set(["BlockStatement", "EmptyStatement", "LabeledStatement"]);

/** The lines, from 1, at which a cell can be stopped: where a statement, a value or a link of a chain begins. */
export function breakableLines(code: string): number[] {
  const cell = parseCell(code);
  const offsets: number[] = [];
  for (const statement of cell.body) {
    walk(statement, (node) => {
      if (node.type.startsWith("TS") && node.type !== "TSEnumDeclaration" && isType(node)) return false;
      offsets.push(...stops(node));
      return undefined;
    });
  }
  const lines = offsets.map((offset) => position(cell.code, offset).line);
  return [...new Set(lines)].toSorted((a, b) => a - b);
}

/** The line at which a breakpoint asked for at this line stands: it, the next one, or the last one before. */
export function stoppingLine(lines: readonly number[], line: number): number | undefined {
  return lines.find((one) => one >= line) ?? lines.at(-1);
}

const isType = ({ type }: Node): boolean => /Declaration$|Annotation$|^TSType/.test(type);

function stops(node: Node): number[] {
  switch (node.type) {
    case "VariableDeclarator":
      return [(node.init ?? node.id).start];
    case "ArrowFunctionExpression":
      return node.body.type === "BlockStatement" ? [] : [node.body.start];
    case "CallExpression":
      return node.callee.type === "MemberExpression" ? [node.callee.property.start] : [];
    case "ImportDeclaration":
    case "ClassDeclaration":
    case "TSEnumDeclaration":
      return [node.start];
    default:
      return node.type.endsWith("Statement") && !IDLE.has(node.type) ? [node.start] : [];
  }
}
