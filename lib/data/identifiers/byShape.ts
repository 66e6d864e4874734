import { holdsEmail } from "./email.ts";
import { isEnterpriseNumber } from "./enterpriseNumber.ts";
import { isIban } from "./iban.ts";
import type { IdentifierKind } from "./kinds.ts";
import { holdsNationalNumber, isNationalNumber } from "./nationalNumber.ts";
import { isPhone } from "./phone.ts";

/**
 * Shapes, the surest first. One value is enough where chance hardly makes one (`share` 0); where it does, so large
 * a share of the column's values must have the shape. A national number that a spreadsheet took for a number has
 * lost its leading zeros.
 */
const SHAPES: { kind: IdentifierKind; share: number; fits: (value: string) => boolean }[] = [
  { kind: "national-number", share: 0, fits: holdsNationalNumber },
  { kind: "national-number", share: 0.8, fits: (value) => isNationalNumber(value.padStart(11, "0")) },
  { kind: "iban", share: 0, fits: isIban },
  { kind: "email", share: 0, fits: holdsEmail },
  { kind: "enterprise-number", share: 0.8, fits: isEnterpriseNumber },
  { kind: "phone", share: 0.5, fits: isPhone },
];

/**
 * The kind of identifier that the values of a column look like.
 *
 * @param values different values with the rows that have them
 * @param filled rows with any value
 */
export function kindByShape(
  values: { value: string; rows: number }[],
  filled: number,
): { kind: IdentifierKind; values: number } | undefined {
  for (const { kind, share, fits } of SHAPES) {
    const fitting = values.filter(({ value }) => fits(value));
    const rows = fitting.reduce((sum, one) => sum + one.rows, 0);
    if (share === 0 ? rows > 0 : fitting.length >= 2 && rows >= share * filled) return { kind, values: rows };
  }
  return undefined;
}
