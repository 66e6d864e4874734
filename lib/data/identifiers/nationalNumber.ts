const SHAPE = /(?<!\d)(?:\d{11}|(?:\d{6}|\d\d[. /-]\d\d[. /-]\d\d)[ .-]\d{3}[ .-]\d\d)(?!\d)/g;

/**
 * Is there a Belgian national number in it, or a BIS number: eleven digits alone or with their dots and dash, by
 * itself or among other text? The month of a BIS number is raised by 20 (sex unknown) or 40; month and day are 00
 * where the birth date isn't known. Of those born from 2000 on, the check digits are reckoned with a 2 in front.
 *
 * Source: Royal Decree of 3 April 1984 on the identification number of the National Register; Crossroads Bank for
 * Social Security on BIS numbers.
 *
 * @example
 * holdsNationalNumber("85.13.00-000.07"); // false: there is no thirteenth month
 */
export const holdsNationalNumber = (value: string): boolean =>
  (value.match(SHAPE) ?? []).some((found) => isNationalNumber(found.replace(/\D/g, "")));

/** Are these eleven digits a national or a BIS number? */
export function isNationalNumber(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const month = Number(digits.slice(2, 4));
  if (month >= 60 || month % 20 > 12 || Number(digits.slice(4, 6)) > 31) return false;
  const check = Number(digits.slice(9));
  return ["", "2"].some((century) => check === 97 - (Number(century + digits.slice(0, 9)) % 97));
}
