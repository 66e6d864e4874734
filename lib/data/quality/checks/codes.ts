import { boundsOf } from "../columns.ts";
import type { Check, Finding } from "../finding.ts";

/** Codes that nobody described, and values that can't be. */
export const codes: Check = ({ columns, descriptor }) =>
  columns.flatMap(({ name: column, unexpected = [], outside }) => {
    const found = unexpected.map(({ code, rows }): Finding => {
      const values = { code };
      return { code: "CODE_UNKNOWN", dimension: "coherence", severity: "serious", column, rows, values };
    });
    if (!outside) return found;
    const [low, high] = boundsOf(descriptor.schema.fields.find(({ name }) => name === column)!);
    return [
      ...found,
      {
        code: "OUT_OF_BOUNDS",
        dimension: "accuracy",
        severity: "serious",
        column,
        rows: outside,
        values: { low: low ?? "−∞", high: high ?? "∞" },
      },
    ];
  });
