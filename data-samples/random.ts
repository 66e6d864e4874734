/** Random numbers of the synthetic sources: the same seed gives the same numbers on every machine. */

/** Mulberry32 (public domain, T. Ettinger), between 0 and 1: 32-bit whole-number steps, so the same everywhere. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** About normal, mean 0, variance 1: the sum of twelve uniform numbers (Irwin-Hall). */
export function bell(random: () => number): number {
  let sum = -6;
  for (let step = 0; step < 12; step++) sum += random();
  return sum;
}

export const yes = (random: () => number, probability: number): 0 | 1 => (random() < probability ? 1 : 0);

/** One of these, each as often as the share in its second place says. */
export function draw<T extends readonly [string, number, ...unknown[]]>(
  random: () => number,
  shares: readonly T[],
): T {
  let left = random();
  for (const entry of shares) {
    left -= entry[1];
    if (left < 0) return entry;
  }
  return shares.at(-1)!;
}
