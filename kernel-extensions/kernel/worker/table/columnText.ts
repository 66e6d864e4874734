import { inspect } from "node:util";

/** What stands for a missing value. */
const MISSING = "–";

/** The most digits behind the decimal sign that a table shows. */
const DIGITS = 4;

/** The most characters of a cell. */
const LONGEST = 200;

/** The values of a column as text: numbers with as many decimals as the column needs, all with the same. */
export function columnText(values: unknown[]): string[] {
  const numbers = values.filter((value) => typeof value === "number" && Number.isFinite(value)) as number[];
  const digits = Math.max(0, ...numbers.map(decimals));
  return values.map((value) => {
    if (isMissing(value)) return MISSING;
    if (typeof value !== "number") return short(valueText(value));
    const tiny = value !== 0 && Math.abs(value) < 10 ** -DIGITS / 2;
    return Number.isInteger(value) && digits === 0
      ? String(value)
      : tiny
        ? value.toExponential(2)
        : value.toFixed(digits);
  });
}

/** danfo takes these for missing, and so does a table. */
export function isMissing(value: unknown): boolean {
  return value === null || value === undefined || Number.isNaN(value);
}

/** How many decimals a number needs, at most `DIGITS`. */
function decimals(number: number): number {
  const [, behind = ""] = number.toFixed(DIGITS).split(".");
  return behind.replace(/0+$/, "").length;
}

function valueText(value: unknown): string {
  if (value instanceof Date) return dateText(value);
  if (typeof value !== "object" && typeof value !== "function") return String(value);
  // Of a database's values for dates and decimals, not of plain objects and lists.
  const own = (value as object).toString;
  const plain = own === Object.prototype.toString || Array.isArray(value) || typeof own !== "function";
  return plain || typeof value === "function"
    ? inspect(value, { depth: 0, breakLength: Infinity, colors: false })
    : String(value);
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return String(date);
  return date.toISOString().replace(/T00:00:00\.000Z$/, "");
}

function short(text: string): string {
  const line = text.slice(0, LONGEST + 1).replace(/\s*\n\s*/g, " ");
  return text.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
