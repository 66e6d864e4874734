/** Bytes of a text that are enough to be looked for: shorter ones stand anywhere by chance. */
export const SHORTEST = 8;

/**
 * A search for many texts at once in bytes, whatever their number: windows of eight bytes are looked up by a rolling
 * hash, and what agrees is compared whole.
 *
 * Source: Karp and Rabin (1987), Efficient randomized pattern-matching algorithms.
 *
 * @param texts the texts to look for; those of less than eight bytes in UTF-8 are left out
 * @returns a function that gives the places in `texts` of those that the bytes hold, each once, in order
 * @example
 * searchFor(["secret-42", "nothing-7"])(Buffer.from("a secret-42 here")); // [0]
 */
export function searchFor(texts: readonly string[]): (bytes: Uint8Array) => number[] {
  const byHash = new Map<number, { bytes: Buffer; place: number }[]>();
  texts.forEach((text, place) => {
    const bytes = Buffer.from(text, "utf8");
    if (bytes.length < SHORTEST) return;
    let hash = 0;
    for (let i = 0; i < SHORTEST; i++) hash = roll(hash, bytes[i]!);
    const same = byHash.get(hash);
    if (same) same.push({ bytes, place });
    else byHash.set(hash, [{ bytes, place }]);
  });
  return (bytes) => {
    const found = new Set<number>();
    let hash = 0;
    for (let end = 0; end < bytes.length; end++) {
      hash = roll(hash, bytes[end]!, bytes[end - SHORTEST]);
      const start = end - SHORTEST + 1;
      if (start < 0) continue;
      for (const one of byHash.get(hash) ?? [])
        if (!found.has(one.place) && isAt(bytes, start, one.bytes)) found.add(one.place);
    }
    return [...found].sort((a, b) => a - b);
  };
}

const BASE = 257;
/** What the byte that leaves the window counted for: BASE to the power of its length. */
const LEAVING = Array.from({ length: SHORTEST }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** The hash of the window after one byte has come in and one has gone. */
const roll = (hash: number, entering: number, leaving?: number): number =>
  (Math.imul(hash, BASE) + entering + 1 - (leaving === undefined ? 0 : Math.imul(leaving + 1, LEAVING))) | 0;

function isAt(bytes: Uint8Array, start: number, wanted: Buffer): boolean {
  if (start + wanted.length > bytes.length) return false;
  for (let i = 0; i < wanted.length; i++) if (bytes[start + i] !== wanted[i]) return false;
  return true;
}
