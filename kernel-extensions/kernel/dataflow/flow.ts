import type { Node, Statement } from "oxc-parser";
import { parseCell } from "../syntax/cell.ts";
import type { ParsedCell } from "../syntax/cell.ts";
import { bound, declaredNames } from "../syntax/names.ts";
import { bare, freeNames, noNames } from "./names.ts";
import type { Names } from "./names.ts";
import { hoisted } from "./scope.ts";

/** What a cell gives a name. */
export interface Definition {
  name: string;
  /** Of what is the same whenever it runs (a function, a type, an import of a package): its text. */
  mark?: string;
  /** What takes place only when it is called. */
  later: Names;
}

/** A statement of a cell: what it takes, and what it gives afterwards. */
export interface Step extends Names {
  defines: Definition[];
  /** `name = …` to a name of another cell: from then on its value is this cell's. */
  assigns?: Definition;
}

/** What a cell takes and gives, statement by statement. */
export interface Flow {
  steps: Step[];
  /** Names that it declares. */
  defines: Map<string, Definition>;
  /** Names from outside that stand in it anywhere, also in functions that nobody may call. */
  mentions: Set<string>;
}

const flows = new Map<string, Flow>();

/** Reads a cell, and remembers what it found; one with mistakes, or that is nested too deeply, takes and gives nothing. */
export function cellFlow(code: string): Flow {
  const known = flows.get(code);
  if (known) return known;
  if (flows.size > 2000) flows.clear();
  const steps = stepsIn(parseCell(code));
  const defines = new Map(steps.flatMap((step) => step.defines.map((one) => [one.name, one] as const)));
  const names = [
    ...steps,
    ...steps.flatMap((step) =>
      [...step.defines, ...(step.assigns ? [step.assigns] : [])].map(({ later }) => later),
    ),
  ];
  const mentions = new Set(
    names.flatMap(({ reads, changes }) => [...reads, ...changes]).filter((name) => !defines.has(name)),
  );
  const flow = { steps, defines, mentions };
  flows.set(code, flow);
  return flow;
}

function stepsIn({ faults, body, code }: ParsedCell): Step[] {
  if (faults.length > 0) return [];
  try {
    return body.flatMap((statement) => stepsOf(statement, code));
  } catch (error) {
    // A sum of ten thousand parts is deeper than the stack.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function stepsOf(statement: Statement, code: string): Step[] {
  const text = (node: Node): string => code.slice(node.start, node.end);
  switch (statement.type) {
    case "ExportNamedDeclaration":
      return statement.declaration ? stepsOf(statement.declaration as Statement, code) : [];
    case "ExportDefaultDeclaration":
      return declaredNames([statement]).length > 0
        ? stepsOf(statement.declaration as Statement, code)
        : [{ ...freeNames([statement]), defines: [] }];
    case "ImportDeclaration":
      return [{ ...noNames(), defines: imported(statement) }];
    case "VariableDeclaration":
      return statement.declarations.map(({ id, init }) => {
        const names = bound(id);
        if (init && isFunction(init) && names.length === 1) {
          const mark = text(init);
          return { ...noNames(), defines: [{ name: names[0], mark, later: freeNames([init]) }] };
        }
        const taken = freeNames(init ? [id, init] : [id], names);
        return { ...taken, defines: names.map((name) => ({ name, later: noNames() })) };
      });
    case "FunctionDeclaration":
    case "TSDeclareFunction":
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration": {
      const defines = named(statement).map((name) => ({
        name,
        mark: text(statement),
        later: freeNames([statement], [name]),
      }));
      return [{ ...noNames(), defines }];
    }
    case "ClassDeclaration": {
      const fixed = statement.body.body.filter(
        (part) => part.type === "StaticBlock" || ("static" in part && part.static),
      );
      const taken = freeNames(
        [...(statement.superClass ? [statement.superClass] : []), ...fixed],
        named(statement),
      );
      const later = freeNames([statement]);
      return [{ ...taken, defines: named(statement).map((name) => ({ name, later })) }];
    }
    case "ExpressionStatement": {
      const assigns = assignment(statement.expression);
      return [{ ...freeNames([statement]), defines: [], ...(assigns && { assigns }) }];
    }
    default: {
      // `var` within a loop or a block belongs to the cell.
      const names = [...new Set([...named(statement), ...hoisted(statement)])];
      const defines = names.map((name) => ({ name, later: noNames() }));
      return [{ ...freeNames([statement], names), defines }];
    }
  }
}

const named = (statement: Statement): string[] => declaredNames([statement]).map(({ name }) => name);

function imported({ source, specifiers }: Extract<Statement, { type: "ImportDeclaration" }>): Definition[] {
  const { value: from } = source;
  return specifiers.map((specifier) => {
    const { name } = specifier.local;
    const what =
      specifier.type !== "ImportSpecifier"
        ? specifier.type
        : specifier.imported.type === "Identifier"
          ? specifier.imported.name
          : specifier.imported.value;
    // A local file may be another one when it is read again.
    const fixed = !/^[./]/.test(from);
    return { name, ...(fixed && { mark: `${from} ${what}` }), later: noNames() };
  });
}

function assignment(expression: Node): Definition | undefined {
  const node = bare(expression);
  if (node.type !== "AssignmentExpression" || node.operator !== "=" || node.left.type !== "Identifier")
    return undefined;
  return { name: node.left.name, later: isFunction(node.right) ? freeNames([node.right]) : noNames() };
}

const isFunction = (node: Node): boolean =>
  ["ArrowFunctionExpression", "FunctionExpression"].includes(bare(node).type);
