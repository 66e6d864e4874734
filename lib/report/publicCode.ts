import { parseSync } from "oxc-parser";

/**
 * The code of a cell as it may be shown: in a chapter that read a confidential source the comments stay
 * behind, since a number noted in one has not been checked. Lines keep their numbers.
 *
 * @example
 * publicCode("const a = 1; // 7 respondents", true); // "const a = 1;"
 */
export function publicCode(source: string, confidential: boolean): string {
  if (!confidential) return source;
  const { comments } = parseSync("cell.ts", source, { lang: "ts", sourceType: "module" });
  let code = "";
  let end = 0;
  for (const comment of comments) {
    const breaks = source.slice(comment.start, comment.end).split("\n").length - 1;
    code += source.slice(end, comment.start) + "\n".repeat(breaks);
    end = comment.end;
  }
  return (code + source.slice(end)).replace(/[ \t]+$/gm, "");
}
