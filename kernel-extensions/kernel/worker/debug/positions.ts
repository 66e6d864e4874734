/**
 * A place in the JavaScript that runs and the author's place it stands for, all from 0. An author's line of -1:
 * something the rewriting put there.
 */
export type Position = [line: number, column: number, authorLine: number, authorColumn: number];

/** What the rewriting puts before a statement of the author: V8 stops there for it. And before a function: not for him. */
const BEFORE = /(?:__oshlab__\.\w+\((?:await \()?|let [^\s=]+ = )$/;
const HOISTED = /[\w$\u0080-\uffff]+ = $/;

/** All places that are known, in the order of the JavaScript. `original` counts from 1. */
export function positions(
  js: string,
  mappings: readonly (readonly number[])[][],
  original: (line: number, column: number) => { line: number; column: number } | undefined,
): Position[] {
  const lines = js.split("\n");
  const found: Position[] = [[0, 0, -1, -1]];
  mappings.forEach((segments, line) => {
    let from = 0;
    for (const [column = 0] of segments) {
      const place = original(line + 1, column + 1);
      if (!place) continue;
      const author = [place.line - 1, place.column - 1] as const;
      const before = lines[line]!.slice(from, column);
      const own = BEFORE.exec(before);
      const hoisted = own ? null : HOISTED.exec(before);
      if (own) found.push([line, from + own.index, ...author]);
      if (hoisted) found.push([line, from + hoisted.index, -1, -1]);
      found.push([line, column, ...author]);
      from = column;
    }
  });
  return found;
}
