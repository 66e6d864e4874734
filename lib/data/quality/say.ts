import { fill } from "../../error.ts";
import { formatNumber } from "../../figure/format.ts";
import { inNumber } from "../../inNumber.ts";
import type { Language, Words } from "../../words.ts";
import type { Descriptor } from "../descriptor.ts";
import type { Finding } from "./finding.ts";
import { FINDING_WORDS, FIRST_WORDS } from "./words.ts";

export interface Said {
  what: string;
  /** Where in the file an example is; empty where none is known. */
  example: string;
  why: string;
  way: string;
}

/**
 * A finding in words: what, why it matters, and a suggestion. Columns are called by their labels, numbers are
 * written as the language does.
 */
export function say(finding: Finding, { schema }: Descriptor, language: Language): Said {
  const label = (column: string) =>
    schema.fields.find(({ name }) => name === column)?.oshlab.label[language] ?? column;
  const write = ([key, value]: [string, string | number]) => [
    key,
    typeof value === "number"
      ? formatNumber(value, { digits: digitsOf(value) }, language)
      : key === "other" || key === "over"
        ? label(value)
        : value,
  ];
  const { column, rows, first, values } = finding;
  const filled = Object.fromEntries([
    ...Object.entries({ ...values, rows, ...(first === undefined ? {} : { first }) }).map(write),
    ...(column === undefined ? [] : [["column", label(column)]]),
    ...(finding.code === "OUT_OF_BOUNDS"
      ? [["range", rangeOf(Object.fromEntries(Object.entries(values).map(write)))]]
      : []),
  ]);
  const { what, why, way } = FINDING_WORDS[finding.code];
  const count = finding.code === "LATE" ? Number(values.months) : rows;
  const words = (text: Words) => fill(inNumber(text[language], count), filled, language);
  return {
    what: words(what),
    example: first === undefined ? "" : words(FIRST_WORDS),
    why: words(why),
    way: words(way),
  };
}

/** `≥ 0`, `≤ 100`, `0–100`: a bound that isn't there is infinite. */
const rangeOf = ({ low, high }: Record<string, string>): string =>
  high === "∞" ? `≥ ${low}` : low === "−∞" ? `≤ ${high}` : `${low}–${high}`;

const digitsOf = (value: number): number => (String(value).split(".")[1] ?? "").length;
