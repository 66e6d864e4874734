/**
 * Is it a Belgian enterprise number (KBO/BCE), with or without dots and `BE`? It begins with 0 or 1, and the last
 * two of its ten digits are 97 less the rest of the first eight by 97.
 *
 * Source: Royal Decree of 24 June 2003 on the enterprise number.
 *
 * @example
 * isEnterpriseNumber("0000.000.097"); // true: made up, and its check digits fit
 */
export function isEnterpriseNumber(value: string): boolean {
  if (!/^(BE ?)?[01]\d{3}[. ]?\d{3}[. ]?\d{3}$/i.test(value)) return false;
  const digits = value.replace(/\D/g, "");
  return Number(digits.slice(8)) === 97 - (Number(digits.slice(0, 8)) % 97);
}
