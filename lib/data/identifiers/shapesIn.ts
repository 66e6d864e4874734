import { isIban } from "./iban.ts";
import { isNationalNumber } from "./nationalNumber.ts";

/** Numbers of persons and accounts, standing by themselves: a run of digits within a hash is none. */
const NATIONAL = /(?<![\dA-Za-z])(?:\d{11}|\d\d[. /-]?\d\d[. /-]?\d\d[ .-]\d{3}[ .-]\d\d)(?![\dA-Za-z])/g;
const IBAN = /(?<![\dA-Za-z])[A-Z]{2}\d\d(?: ?[\dA-Z]{4}){2,7}(?: ?[\dA-Z]{1,4})?(?![\dA-Za-z])/g;

/**
 * The kinds of identifiers that a text holds by their shape and check digits, each once.
 *
 * @example
 * shapesIn("a bank account: BE68 5390 0754 7034"); // ["iban"]
 */
export function shapesIn(text: string): ("national-number" | "iban")[] {
  const holds = (pattern: RegExp, is: (found: string) => boolean) => (text.match(pattern) ?? []).some(is);
  return [
    ...(holds(NATIONAL, (found) => isNationalNumber(found.replace(/\D/g, "")))
      ? ["national-number" as const]
      : []),
    ...(holds(IBAN, isIban) ? ["iban" as const] : []),
  ];
}
