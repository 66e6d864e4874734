/**
 * Is it a Belgian national number, or a BIS number? Written with or without its dots and dash. The month of a BIS
 * number is raised by 20 (sex unknown) or 40; month and day are 00 where the birth date isn't known. Of those
 * born from 2000 on, the check digits are reckoned with a 2 in front.
 *
 * Source: Royal Decree of 3 April 1984 on the identification number of the National Register; Crossroads Bank for
 * Social Security on BIS numbers.
 *
 * @example
 * isNationalNumber("85.13.00-000.07"); // false: there is no thirteenth month
 */
export function isNationalNumber(value: string): boolean {
  if (!/^\d\d[. /-]?\d\d[. /-]?\d\d[. /-]?\d{3}[. /-]?\d\d$/.test(value)) return false;
  const digits = value.replace(/\D/g, "");
  const month = Number(digits.slice(2, 4)) % 20;
  if (Number(digits.slice(2, 4)) >= 60 || month > 12 || Number(digits.slice(4, 6)) > 31) return false;
  const check = Number(digits.slice(9));
  return ["", "2"].some((century) => check === 97 - (Number(century + digits.slice(0, 9)) % 97));
}
