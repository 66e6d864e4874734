/** Jupyter counts characters (code points), JavaScript counts UTF-16 units: from the first to the second. */
export function fromCodePoints(text: string, count: number): number {
  let offset = 0;
  for (const character of text) {
    if (count <= 0) break;
    count -= 1;
    offset += character.length;
  }
  return offset;
}

/** From UTF-16 units to code points. */
export function toCodePoints(text: string, offset: number): number {
  return Array.from(text.slice(0, offset)).length;
}
