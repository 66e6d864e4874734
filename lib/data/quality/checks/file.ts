import type { Finding } from "../finding.ts";

/** The file as such: cut off perhaps, rows that come twice. */
export function file(odd: string[], duplicates: number | null): Finding[] {
  const found: Finding[] = [];
  if (odd.includes("no-line-end"))
    found.push({ code: "FILE_END", dimension: "completeness", severity: "look", rows: 1, values: {} });
  if (duplicates)
    found.push({
      code: "DUPLICATES",
      dimension: "accuracy",
      severity: "serious",
      rows: duplicates,
      values: {},
    });
  return found;
}
