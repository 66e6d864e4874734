/** What a line begins with: spaces, and the sign of a list. */
const BEFORE = /^(\s*)((?:[•→✓▪✗] )?)/;

/**
 * A text whose lines are no wider than a terminal; what is broken off stands under its own beginning. Words longer than
 * that stay whole, so that they can be copied.
 *
 * @example
 * wrapped("  • one two three", 12); // "  • one two\n    three"
 */
export const wrapped = (text: string, columns: number): string =>
  text
    .split("\n")
    .map((line) => {
      const [, spaces, sign] = BEFORE.exec(line)!;
      const under = " ".repeat(spaces!.length + sign!.length);
      const lines: string[] = [];
      let now = spaces! + sign!;
      let isEmpty = true;
      for (const word of line.slice(now.length).split(" ")) {
        if (!isEmpty && now.length + 1 + word.length > columns) {
          lines.push(now);
          now = under + word;
        } else now += isEmpty ? word : ` ${word}`;
        isEmpty = false;
      }
      return [...lines, now].join("\n");
    })
    .join("\n");

/** The same for what a person reads in a terminal; what goes into a file or another program stays line by line. */
export const forTerminal = (text: string): string =>
  process.stdout.isTTY ? wrapped(text, Math.min(process.stdout.columns || 80, 100)) : text;
