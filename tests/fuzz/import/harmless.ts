import type { Random } from "../random.ts";
import type { Seed } from "./seed.ts";

/** Another writing of the same text: the rows must be the same. Files of other formats stay as they are. */
export function harmless({ content, delimiter }: Seed, random: Random): Buffer {
  if (delimiter === undefined) return content;
  const text = content.toString("utf8");
  const quoted = () =>
    text
      .trimEnd()
      .split("\r\n")
      .map(
        (line) =>
          `${line
            .split(delimiter)
            .map((cell) => `"${cell}"`)
            .join(delimiter)}\r\n`,
      )
      .join("");
  return random.one([
    () => content,
    () => Buffer.from(`\uFEFF${text}`),
    () => Buffer.from(`\uFEFF${text}`, "utf16le"),
    () => Buffer.from(`\uFEFF${text}`, "utf16le").swap16(),
    () => Buffer.from(text, "utf16le"),
    () => Buffer.from(text.replaceAll("\r\n", "\n")),
    () => Buffer.from(text.replaceAll("\r\n", "\r")),
    () => Buffer.from(text.trimEnd()),
    () => Buffer.from(quoted()),
    () => Buffer.from(`${quoted().trimEnd()}`, "utf16le"),
    () => Buffer.from(`Title\r\n\r\n${text}`),
    () => Buffer.from(`${text}\r\nSource: made up\r\n`),
  ])();
}

/** A text that is cut off: its first rows must come of it, and of the last one its beginning, or an error. */
export const cutOff = (content: Buffer, random: Random): Buffer =>
  content.subarray(0, random.below(content.length));
