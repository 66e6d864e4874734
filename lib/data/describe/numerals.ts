/** How the numbers of a column are written. */
export interface Numerals {
  /** The sign before decimals; null where the file doesn't tell: 1.234 may be one or a thousand. */
  decimal: "." | "," | null;
  /** The sign between thousands, where there is one (or may be one); a space stands for any kind of space. */
  group: "." | "," | " " | null;
}

/** What all values of a column have in common. */
export interface Written {
  /** All fit `POINT`, or `COMMA`. */
  point: boolean;
  comma: boolean;
  /** Some have such a sign. */
  dots: boolean;
  commas: boolean;
  spaces: boolean;
}

/** A space, also one that doesn't break, and narrow ones: so French writes thousands. */
export const SPACES = " \u00A0\u2007\u2009\u202F";
/** `1234.5`, `1 234.5`, `1,234.5`, `1.2e3`. */
export const POINT = String.raw`^[-+]?(\d+|[1-9]\d{0,2}([,${SPACES}]\d{3})+)(\.\d+)?([eE][-+]?\d+)?$`;
/** `1234,5`, `1.234,5`, `1 234,5`. */
export const COMMA = String.raw`^[-+]?(\d+|[1-9]\d{0,2}([.${SPACES}]\d{3})+)(,\d+)?$`;

/**
 * How the numbers of each column are written. A column in which every sign may part thousands is written as the
 * others of its file are; where these don't tell, a person must.
 *
 * @param columns of one file; `typed`: numbers to the program that wrote it, so that only the way we print them counts; null: nothing is filled
 * @returns one a column; null where not all are numbers
 * @example
 * // "6.272" beside "44,9": six thousand; alone: unknown
 */
export function numerals(columns: (Written | "typed" | null)[]): (Numerals | null)[] {
  const known = columns.flatMap((column) =>
    typeof column === "object" && column ? (signOf(column) ?? []) : [],
  );
  const shared = new Set(known).size === 1 ? known[0]! : null;
  return columns.map((column) => {
    if (column === null) return null;
    if (column === "typed") return { decimal: ".", group: null };
    const { point, comma, dots, commas, spaces } = column;
    if (!point && !comma) return null;
    const decimal = dots || commas ? (signOf(column) ?? shared) : ".";
    const other = decimal === "." ? commas && "," : dots ? "." : decimal === null && ",";
    return { decimal, group: spaces ? " " : other || null };
  });
}

/** The sign before decimals, where a column alone tells it: 0.234 and 1.23 do, 1.234 doesn't. */
function signOf({ point, comma, dots, commas }: Written): "." | "," | null {
  if (point === comma) return null;
  if (comma) return ",";
  return dots || commas ? "." : null;
}
