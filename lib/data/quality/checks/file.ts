import type { Remark } from "../../formats/remark.ts";
import type { Finding } from "../finding.ts";

/** The file as such: cut off perhaps, rows that come twice. */
export function file(remarks: Remark[], duplicates: number | null): Finding[] {
  const found: Finding[] = [];
  if (remarks.some(({ remark }) => remark === "no-line-end"))
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
