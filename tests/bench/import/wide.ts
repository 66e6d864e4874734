import { closeSync, openSync, writeSync } from "node:fs";

/** Writes a CSV of 1,000 columns as a survey has them: codes, numbers, shares with a comma, words, years. */
export function generateWide(path: string, rows: number): void {
  const file = openSync(path, "w");
  writeSync(file, `${Array.from({ length: 1000 }, (_, place) => `v${place}`).join(";")}\n`);
  for (let row = 0; row < rows; row++)
    writeSync(
      file,
      `${Array.from({ length: 1000 }, (_, place) => KINDS[place % 5]!((row * 7919 + place * 31) % 10007)).join(";")}\n`,
    );
  closeSync(file);
}

const KINDS: ((number: number) => string)[] = [
  (number) => String(1 + (number % 5)),
  (number) => String(number),
  (number) => `${number % 100},${number % 10}`,
  (number) => ["yes", "no", "", "NA"][number % 4]!,
  (number) => String(1990 + (number % 30)),
];
