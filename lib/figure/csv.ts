import type { PublicCell, PublicContent } from "../disclosure/public.ts";
import type { Language } from "../words.ts";
import { labelOf } from "./grid.ts";
import { roundedNote } from "./rounded.ts";
import { FLAGS, SYMBOLS, SYNTHETIC } from "./symbols.ts";

/** Names of the columns after the dimensions, for people. */
const COLUMNS: Record<Exclude<Language, "en">, Record<"value" | "low" | "high" | "note", string>> = {
  nl: { value: "Waarde", low: "Ondergrens", high: "Bovengrens", note: "Opmerking" },
  fr: { value: "Valeur", low: "Borne inférieure", high: "Borne supérieure", note: "Remarque" },
  de: { value: "Wert", low: "Untergrenze", high: "Obergrenze", note: "Anmerkung" },
};

/**
 * A figure's or table's numbers as CSV (RFC 4180, UTF-8): two columns a dimension (code and label), then value,
 * interval, and what is to be known of the number: that it is invented or rounded, too, since a file travels alone. A withheld or
 * missing number is empty, with the reason beside it.
 *
 * In English it is for programs: fixed names of columns, commas, a point as decimal sign. In Dutch, French and German
 * it is for people with the spreadsheets of Belgium: words, semicolons, a decimal comma, and a byte order mark by
 * which Excel knows UTF-8.
 *
 * @example
 * csv(record, "en"); // "year,year_label,value,low,high,status,flags\r\n2015,2015,41.48,…"
 * csv(record, "fr"); // "\ufeffAnnée (code);Année;Valeur (points);Borne inférieure;…\r\n2015;2015;41,48;…"
 */
export function csv(record: PublicContent, language: Language): string {
  const { dimensions } = record;
  const local = language !== "en";
  const row = (cell: PublicCell) => [
    ...dimensions.flatMap((dimension) => {
      const code = cell.at[dimension.name]!;
      return [code, labelOf(dimension, code, language)];
    }),
    cell.value,
    cell.low,
    cell.high,
    ...(local ? [note(record, cell, language)] : [cell.status, cell.flags]),
    ...(!local && record.synthetic ? ["true"] : []),
    ...(!local && record.rounded ? [roundedNote(record)!.en] : []),
  ];
  const head = local ? headForPeople(record, language) : headForPrograms(record);
  const lines = [head, ...record.cells.map(row)].map(
    (fields) => `${fields.map((value) => field(value, local)).join(local ? ";" : ",")}\r\n`,
  );
  return (local ? "\ufeff" : "") + lines.join("");
}

const headForPrograms = ({ dimensions, synthetic, rounded }: PublicContent): string[] => [
  ...dimensions.flatMap(({ name }) => [name, `${name}_label`]),
  "value",
  "low",
  "high",
  "status",
  "flags",
  ...(synthetic ? ["synthetic"] : []),
  ...(rounded ? ["rounded"] : []),
];

function headForPeople({ dimensions, measure }: PublicContent, language: Exclude<Language, "en">): string[] {
  const { value, low, high, note: last } = COLUMNS[language];
  return [
    ...dimensions.flatMap(({ label }) => [`${label[language]} (code)`, label[language]]),
    `${value} (${measure.unit[language]})`,
    low,
    high,
    last,
  ];
}

/** That a number is invented or rounded, why there is none, what its source says of it. */
function note(record: PublicContent, { status, flags }: PublicCell, language: Language): string {
  const invented = record.synthetic ? [SYNTHETIC[language]] : [];
  const rounded = status === "shown" ? (roundedNote(record)?.[language] ?? []) : [];
  const reasons = status === "shown" ? [] : [SYMBOLS[status].words[language]];
  const known = [...(flags ?? "")].flatMap((flag) => FLAGS[flag]?.[language] ?? []);
  return [...invented, ...[rounded].flat(), ...reasons, ...known].join("; ");
}

/**
 * A field of CSV: quoted where it must be, and never taken for a formula.
 *
 * @param local numbers with a decimal comma
 */
export function field(value: string | number | null | undefined, local: boolean): string {
  if (typeof value === "number") return local ? String(value).replace(".", ",") : String(value);
  const text = value ?? "";
  // A spreadsheet would take such a text for a formula.
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
