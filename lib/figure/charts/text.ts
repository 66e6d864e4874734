/** Widths of Source Sans 3 in thousandths of its size; other letters are taken as 500. */
const WIDTHS: [RegExp, number][] = [
  [/[ .,:;'’!|\u00a0\u202f]/, 230],
  [/[iljíìîï]/, 260],
  [/[ftr()[\]-]/, 330],
  [/[mwMW@%]/, 800],
  [/[A-ZÀ-Þ]/, 590],
  [/[0-9]/, 500],
];

/** The width of a text in pixels, close enough to set margins by. Lines are parted by `<br>`. */
export function textWidth(text: string, size: number): number {
  return Math.max(
    ...text.split("<br>").map((line) => (lineWidth(line.replace(/<[^>]+>/g, "")) * size) / 1000),
  );
}

const lineWidth = (line: string): number =>
  [...line].reduce((sum, letter) => sum + (WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 510), 0);

/** The text in lines no wider than this many pixels, where its words allow it; parted by `<br>`. */
export function wrap(text: string, width: number, size: number): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.join("<br>");
}

export const lineCount = (text: string): number => text.split("<br>").length;

/** Text that plotly must not take for markup. */
export const plain = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
