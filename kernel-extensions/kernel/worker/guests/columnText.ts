/** What stands for a missing value. */
const MISSING = "–";

/** The most digits behind the decimal sign that a table shows. */
const DIGITS = 4;

/** The values of a column as text: numbers with as many decimals as the column needs, all with the same. */
export function columnText(values: unknown[]): string[] {
  const numbers = values.filter((value) => typeof value === "number" && Number.isFinite(value)) as number[];
  const digits = Math.max(0, ...numbers.map(decimals));
  return values.map((value) => {
    if (isMissing(value)) return MISSING;
    if (typeof value !== "number") return String(value);
    const tiny = value !== 0 && Math.abs(value) < 10 ** -DIGITS / 2;
    return Number.isInteger(value) && digits === 0
      ? String(value)
      : tiny
        ? value.toExponential(2)
        : value.toFixed(digits);
  });
}

/** danfo takes these for missing. */
export function isMissing(value: unknown): boolean {
  return value === null || value === undefined || Number.isNaN(value);
}

/** How many decimals a number needs, at most `DIGITS`. */
function decimals(number: number): number {
  const [, behind = ""] = number.toFixed(DIGITS).split(".");
  return behind.replace(/0+$/, "").length;
}
