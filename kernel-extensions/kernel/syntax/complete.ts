import { parseCell } from "./cell.ts";

/** The states of Jupyter's `is_complete_reply`. */
export type Completeness = { status: "complete" | "invalid" } | { status: "incomplete"; indent: string };

/** Is this text ready to run, wrong, or does more have to come? */
export function completeness(code: string): Completeness {
  const { faults } = parseCell(code);
  if (faults.length === 0) return { status: "complete" };
  if (faults.some(({ open }) => !open)) return { status: "invalid" };
  return { status: "incomplete", indent: indent(code) };
}

function indent(code: string): string {
  const last = code.trimEnd().split("\n").at(-1) ?? "";
  const own = /^\s*/.exec(last)?.[0] ?? "";
  return /[{([]$/.test(last) ? `${own}  ` : own;
}
