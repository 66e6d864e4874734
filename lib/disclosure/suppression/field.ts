/**
 * Exact arithmetic modulo a prime below 2²⁶, so that products stay below 2⁵³. What is zero modulo one prime
 * but not over the integers would have to be a multiple of it; every choice is checked with a second prime.
 */
export interface Field {
  prime: number;
  /** The remainder in 0 … prime − 1. */
  of(value: number): number;
  times(a: number, b: number): number;
  inverse(a: number): number;
}

/** The two largest primes below 2²⁶. */
export const PRIMES = [67108859, 67108837] as const;

export function field(prime: number): Field {
  const reciprocal = 1 / prime;
  const of = (value: number) => ((value % prime) + prime) % prime;
  const times = (a: number, b: number) => {
    const product = a * b;
    const rest = product - Math.floor(product * reciprocal) * prime;
    return rest < 0 ? rest + prime : rest >= prime ? rest - prime : rest;
  };
  const inverse = (a: number) => {
    let [power, result] = [a, 1];
    for (let rest = prime - 2; rest > 0; rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) result = times(result, power);
      power = times(power, power);
    }
    return result;
  };
  return { prime, of, times, inverse };
}
