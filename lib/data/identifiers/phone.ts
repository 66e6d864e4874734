/**
 * May it be a telephone number: international (+ or 00, then 8 to 15 digits; ITU-T E.164) or Belgian (0, then 8 or
 * 9 digits)? There are no check digits: one such value proves nothing, most of a column does.
 *
 * @example
 * isPhone("0470 00 00 00"); // true
 */
export function isPhone(value: string): boolean {
  if (!/^\+?\(?\d[\d .()/-]*$/.test(value)) return false;
  const digits = value.replace(/[^\d+]/g, "");
  return /^(\+|00)[1-9]\d{7,14}$/.test(digits) || /^0[1-9]\d{7,8}$/.test(digits);
}

/** A Belgian mobile number that a spreadsheet took for a number: the leading zero, or the `+`, is gone. */
export const isBareMobile = (value: string): boolean => /^(32)?4[5-9]\d{7}$/.test(value);
