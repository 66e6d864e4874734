import type { Place } from "./error.ts";
import type { Language, Words } from "./words.ts";

const LABELS: Partial<Record<keyof Place, Words>> = {
  cell: { nl: "cel", fr: "cellule", de: "Zelle", en: "cell" },
  line: { nl: "regel", fr: "ligne", de: "Zeile", en: "line" },
  row: { nl: "rij", fr: "ligne", de: "Zeile", en: "row" },
  column: { nl: "kolom", fr: "colonne", de: "Spalte", en: "column" },
};

/** A place in words: chapter and file by their names, then cell, line, row and column; "" when nothing is known. */
export function placeText(place: Place, language: Language): string {
  const parts = (["chapter", "file", "cell", "line", "row", "column"] as const).flatMap((name) => {
    const value = place[name];
    const label = LABELS[name]?.[language];
    return value === undefined || value === "" ? [] : [label ? `${label} ${value}` : String(value)];
  });
  return parts.join(", ");
}
