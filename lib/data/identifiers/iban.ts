/**
 * Is it an international bank account number, in groups or not? Its check digits make the number, with country
 * and check digits behind and letters as 10 to 35, one more than a multiple of 97.
 *
 * Source: ISO 13616-1; ISO/IEC 7064, MOD 97-10.
 *
 * @example
 * isIban("BE00 0000 0000 0000"); // false
 */
export function isIban(value: string): boolean {
  const bare = value.replace(/[ .-]/g, "").toUpperCase();
  if (!/^[A-Z]{2}\d\d[A-Z0-9]{11,30}$/.test(bare)) return false;
  let rest = 0;
  for (const character of bare.slice(4) + bare.slice(0, 4))
    for (const digit of String(parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
