import type { Language, Words } from "../../words.ts";
import { KIND_WORDS } from "../identifiers/words.ts";
import { exposedWords } from "../import/exposed.ts";
import { sayRemark } from "../import/remark-words.ts";
import { treatmentWords } from "../privacy/words.ts";
import type { Candidate, Look } from "./look.ts";

/** Does a file have every column that a source needs? */
export const fits = ({ needed, there }: Candidate): boolean => needed > 0 && there === needed;

/** What was recognised of a file, in plain lines. */
export function lookText(
  { files, formats, rows, columns, remarks, found, exposed, source }: Look,
  language: Language,
): string {
  const decided = new Map(source?.identifiers.map(({ column, treatment }) => [column, treatment]));
  const names = columns.map(({ name }) => name);
  const shown = names.slice(0, 20).join(", ") + (names.length > 20 ? ", …" : "");
  const lines = [
    ...remarks.map((one) => sayRemark(one)[language]),
    ...exposed.map((file) => exposedWords(file)[language]),
    ...found.map(({ column, kind }) => {
      const treatment = decided.get(column);
      const seen = `“${column}”: ${KIND_WORDS[kind][language]}`;
      return treatment ? `${seen} → ${treatmentWords(treatment)[language]}` : seen;
    }),
  ];
  const first = recognised(files.join(", "), [...new Set(formats)].join(", "), rows, columns.length)[
    language
  ];
  return `✓ ${first}\n  ${shown}\n${lines.map((line) => `  ! ${line}\n`).join("")}`;
}

const recognised = (files: string, format: string, rows: number, columns: number): Words => ({
  nl: `${files}: ${format}, ${rows} rijen, ${columns} kolommen; er is nog niets ingelezen.`,
  fr: `${files} : ${format}, ${rows} lignes, ${columns} colonnes ; rien n'est encore importé.`,
  de: `${files}: ${format}, ${rows} Zeilen, ${columns} Spalten; noch nichts ist eingelesen.`,
  en: `${files}: ${format}, ${rows} rows, ${columns} columns; nothing is imported yet.`,
});
