import { escaped, unescaped } from "./escape.ts";

/**
 * Several categories taken together as one code: a domain of a survey. A single one stays as it is; in several a plus
 * that belongs to a code is escaped.
 *
 * @example
 * codesTogether(["F", "B"]); // "B+F"
 * codesTogether(["15-64", "65+"]); // "15-64+65%2B"
 */
export function codesTogether(codes: readonly string[]): string {
  const [first, ...others] = [...codes].sort();
  if (first === undefined || others.length === 0) return first ?? "";
  return [first, ...others].map((code) => escaped(code, "+")).join("+");
}

/**
 * The categories that a code stands for: "65+" is one, "B+F" two.
 *
 * @example
 * codesOf("15-64+65%2B"); // ["15-64", "65+"]
 */
export function codesOf(code: string): string[] {
  const codes = code.split("+");
  return codes.length === 1 || codes.includes("") ? [code] : codes.map(unescaped);
}
