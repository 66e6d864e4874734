/**
 * Where the string literal that is being written at an offset begins, after its quote; nothing when the
 * offset is not within one.
 *
 * @example
 * openString('open("euro', 10); // 6
 */
export function openString(code: string, offset: number): number | undefined {
  let start: number | undefined;
  let quote = "";
  let templates = 0;
  for (let at = 0; at < offset; at++) {
    const character = code[at];
    if (start !== undefined) {
      if (character === "\\") at++;
      else if (quote === "`" && code.startsWith("${", at)) {
        templates++;
        start = undefined;
      } else if (character === quote || (character === "\n" && quote !== "`")) start = undefined;
    } else if (character === "}" && templates > 0) {
      templates--;
      quote = "`";
      start = at + 1;
    } else if (code.startsWith("//", at)) {
      const end = code.indexOf("\n", at);
      if (end < 0 || end >= offset) return undefined;
      at = end;
    } else if (code.startsWith("/*", at)) {
      const end = code.indexOf("*/", at);
      if (end < 0 || end >= offset) return undefined;
      at = end + 1;
    } else if (character === '"' || character === "'" || character === "`") {
      quote = character;
      start = at + 1;
    }
  }
  return start;
}
