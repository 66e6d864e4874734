import { boundsOf } from "../columns.ts";
import type { Check, Finding, FindingCode } from "../finding.ts";

/** Codes that nobody described, and values that can't be. */
export const codes: Check = ({ columns, descriptor }) =>
  columns.flatMap(({ name: column, unexpected = [], rare, outside }) => {
    const about = (code: FindingCode, rows: number, values: Finding["values"]): Finding => {
      const dimension = code === "OUT_OF_BOUNDS" ? "accuracy" : "coherence";
      return { code, dimension, severity: "serious", column, rows, values };
    };
    const [low, high] = boundsOf(descriptor.schema.fields.find(({ name }) => name === column)!);
    return [
      ...unexpected.map(({ code, rows }) => about("CODE_UNKNOWN", rows, { code })),
      ...(rare ? [about("CODE_RARE", rare, {})] : []),
      ...(outside ? [about("OUT_OF_BOUNDS", outside, { low: low ?? "−∞", high: high ?? "∞" })] : []),
    ];
  });
