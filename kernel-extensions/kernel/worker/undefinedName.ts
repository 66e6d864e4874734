import { KernelError } from "../errors.ts";
import { parseCell } from "../syntax/cell.ts";
import { walk } from "../syntax/walk.ts";

const MESSAGE = /^([\p{ID_Start}$_][\p{ID_Continue}$]*) is not defined$/u;

/**
 * What was meant where a cell stumbles over a name that there is not: a first value without `let`, a command
 * of the system (`!ls` is TypeScript: "not ls"). Nothing for all other errors.
 */
export function undefinedName(error: unknown, code: string): KernelError | undefined {
  const name = error instanceof ReferenceError ? MESSAGE.exec(error.message)?.[1] : undefined;
  if (name === undefined) return undefined;
  const line = code.split("\n").find((one) => new RegExp(`^\\s*!\\s*${escaped(name)}(?![\\w$])`).test(one));
  const meant = line?.trim().slice(0, 40);
  if (meant !== undefined) return at(error as Error, new KernelError("MAGIC", { line: meant }));
  if (assigns(code, name)) return at(error as Error, new KernelError("UNDECLARED", { name }));
  return undefined;
}

function assigns(code: string, name: string): boolean {
  let found = false;
  for (const statement of parseCell(code).body) {
    walk(statement, (node) => {
      if (node.type !== "AssignmentExpression" || node.operator !== "=") return;
      found ||= node.left.type === "Identifier" && node.left.name === name;
    });
  }
  return found;
}

/** It happened where the other error did. */
function at(error: Error, told: KernelError): KernelError {
  told.stack = error.stack;
  return told;
}

const escaped = (name: string): string => name.replaceAll("$", "\\$");
