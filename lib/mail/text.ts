import type { Parts } from "./parts.ts";

const WIDTH = 72;

/** The message as plain text, its lines broken at 72 characters; addresses stay whole. */
export function textOf(parts: Parts): string {
  const { say, themes, colon } = parts;
  const blocks = [
    parts.kicker,
    wrap(parts.title),
    wrap(parts.intro),
    `${say.read}${colon}\n${parts.home}`,
    ...themes.flatMap(({ label, chapters }) => [
      `${wrap(label)}\n${"-".repeat(Math.min(WIDTH, label.length))}`,
      ...chapters.map(
        ({ finding, address, synthetic }) =>
          `${wrap(`* ${finding}${synthetic ? ` [${parts.synthetic}]` : ""}`, "  ")}\n  ${address}`,
      ),
    ]),
    wrap(say.sources),
    wrap(say.answer),
    // What mail programs take for a signature, and fold away or leave out of an answer.
    `-- \n${wrap(parts.why)}\n${say.stop}${colon}\n${parts.stopText}`,
    `${wrap(parts.responsible)}\n${parts.about.name}${colon}\n${parts.about.address}`,
    wrap(parts.funded),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** Breaks a text at ordinary spaces; the lines after the first begin with `indent`. */
export function wrap(text: string, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length > WIDTH && line !== "") {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = longer;
  }
  return [...lines, line].join("\n");
}
