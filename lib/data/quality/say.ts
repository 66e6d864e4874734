import { fill } from "../../error.ts";
import { formatNumber } from "../../figure/format.ts";
import type { Language } from "../../words.ts";
import type { Descriptor } from "../descriptor.ts";
import type { Finding } from "./finding.ts";
import { FINDING_WORDS } from "./words.ts";

export interface Said {
  what: string;
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
  const { column, rows, values } = finding;
  const filled = Object.fromEntries([
    ...Object.entries({ ...values, rows }).map(write),
    ...(column === undefined ? [] : [["column", label(column)]]),
    ...(finding.code === "OUT_OF_BOUNDS"
      ? [["range", rangeOf(Object.fromEntries(Object.entries(values).map(write)))]]
      : []),
  ]);
  const { what, why, way } = FINDING_WORDS[finding.code];
  return {
    what: fill(what[language], filled, language),
    why: fill(why[language], filled, language),
    way: fill(way[language], filled, language),
  };
}

/** `≥ 0`, `≤ 100`, `0–100`: a bound that isn't there is infinite. */
const rangeOf = ({ low, high }: Record<string, string>): string =>
  high === "∞" ? `≥ ${low}` : low === "−∞" ? `≤ ${high}` : `${low}–${high}`;

const digitsOf = (value: number): number => (String(value).split(".")[1] ?? "").length;
