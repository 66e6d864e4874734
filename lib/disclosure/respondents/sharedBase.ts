/** A share as it is printed: 100 or 1 for all. */
interface PrintedShare {
  value: number;
  all: number;
  digits: number;
}

/** So large bases are tried. */
const MOST = 10_000;

/**
 * Do several shares of the same people, who weigh alike, tell together how many these are? A base is possible where every
 * share, as it is printed, is a whole number of it: 2.5, 10.0, 37.5 and 50.0 % are of 40, or of 80, and of nothing between.
 * Of a larger one all shares would fall into place by chance; so it is told where it is likelier than all others together.
 * Of `n` people there are about `n` numbers for each share that is free: that many times less likely is each.
 *
 * @param most as many there are in all
 */
export function tellTheirBase(shares: readonly PrintedShare[], base: number, most: number): boolean {
  const printed = shares.map((one) => ({ ...one, value: Number(one.value.toFixed(one.digits)) }));
  const once = [...new Map(printed.map((one) => [(one.value / one.all).toFixed(6), one])).values()];
  const sum = once.reduce((total, { value, all }) => total + value / all, 0);
  const isAll = Math.abs(sum - 1) < once.length * 0.005;
  const free = once.length - (isAll ? 1 : 0);
  if (free < 2 || base < 1) return false;
  let others = 0;
  for (let n = 1; n <= Math.min(most, MOST); n++) {
    if (n === base || !once.every((share) => fits(share, n))) continue;
    others += (base / n) ** free;
    if (others >= 1) return false;
  }
  return true;
}

/** Is a share printed so of a whole number of n? Halves may be rounded either way. */
const fits = ({ value, all, digits }: PrintedShare, n: number): boolean =>
  Math.abs((all * Math.round((value * n) / all)) / n - value) <= 0.5 * 10 ** -digits + 1e-9;
