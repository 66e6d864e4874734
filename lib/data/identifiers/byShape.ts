import { holdsEmail } from "./email.ts";
import { isEnterpriseNumber } from "./enterpriseNumber.ts";
import { isIban } from "./iban.ts";
import type { IdentifierKind } from "./kinds.ts";
import { holdsNationalNumber, isNationalNumber } from "./nationalNumber.ts";
import { isBareMobile, isPhone } from "./phone.ts";

/**
 * Shapes, the surest first. One value is enough where chance hardly makes one (`share` 0); where it does, so large
 * a share of the column's values must have the shape, and two of them differ. A national number that a spreadsheet
 * took for a number has lost its leading zeros.
 */
const SHAPES: { kind: IdentifierKind; share: number; fits: (value: string) => boolean }[] = [
  { kind: "national-number", share: 0, fits: holdsNationalNumber },
  { kind: "national-number", share: 0.8, fits: (value) => isNationalNumber(value.padStart(11, "0")) },
  { kind: "iban", share: 0, fits: isIban },
  { kind: "email", share: 0, fits: holdsEmail },
  { kind: "enterprise-number", share: 0.8, fits: isEnterpriseNumber },
  { kind: "phone", share: 0.5, fits: (value) => isPhone(value) || isBareMobile(value) },
];

/** Counts the shapes of a column's values as they pass by; none is kept but one of each shape. */
export class ShapeCounter {
  readonly #seen = SHAPES.map(() => ({ rows: 0, first: "", differ: false }));

  add(value: string): void {
    SHAPES.forEach(({ fits }, place) => {
      if (!fits(value)) return;
      const seen = this.#seen[place]!;
      if (seen.rows++ === 0) seen.first = value;
      else seen.differ ||= value !== seen.first;
    });
  }

  /**
   * The kind of identifier that the values look like.
   *
   * @param filled rows with any value
   */
  kind(filled: number): { kind: IdentifierKind; values: number } | undefined {
    const place = SHAPES.findIndex(({ share }, index) => {
      const { rows, differ } = this.#seen[index]!;
      return share === 0 ? rows > 0 : differ && rows >= share * filled;
    });
    return place < 0 ? undefined : { kind: SHAPES[place]!.kind, values: this.#seen[place]!.rows };
  }
}
