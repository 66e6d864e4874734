import { parseCell } from "./cell.ts";

/** The states of Jupyter's `is_complete_reply`. */
export type Completeness = { status: "complete" | "invalid" } | { status: "incomplete"; indent: string };

/** Is this text ready to run, wrong, or does more have to come? */
export function completeness(code: string): Completeness {
  const { faults } = parseCell(code);
  if (faults.length === 0) return { status: "complete" };
  const end = code.trimEnd().length;
  const open = faults.every((fault) => fault.end >= end && !closedEarly(code, fault.offset));
  return open ? { status: "incomplete", indent: indent(code) } : { status: "invalid" };
}

/** A string or regular expression cannot go on on the next line: more text does not mend it. */
function closedEarly(code: string, offset: number): boolean {
  return /["'/]/.test(code[offset] ?? "") && !code.startsWith("/*", offset);
}

function indent(code: string): string {
  const last = code.trimEnd().split("\n").at(-1) ?? "";
  const own = /^\s*/.exec(last)?.[0] ?? "";
  return /[{([]$/.test(last) ? `${own}  ` : own;
}
