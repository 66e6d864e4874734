import type { Language, Words } from "../../words.ts";
import { KIND_WORDS } from "../identifiers/words.ts";
import type { Described } from "./describe.ts";

/** What a draft says of a file, and what comes next, in plain text. */
export function describedText(
  { description, schema, found, leftOut, folder, open }: Described,
  language: Language,
): string {
  const roles = Map.groupBy(schema.fields, ({ oshlab }) => oshlab.role);
  const counted = [...roles].map(([role, fields]) => `${role} ${fields.length}`).join(", ");
  const lines: Words[] = [
    drafted(description.name, schema.fields.length, counted),
    ...found.map(({ column, kind }) => seen(column, KIND_WORDS[kind])),
    ...(leftOut.length > 0 ? [without(leftOut.join(", "))] : []),
    next(folder, open),
  ];
  return lines.map((words, place) => `${place === 0 ? "✓" : "  !"} ${words[language]}\n`).join("");
}

const drafted = (name: string, columns: number, roles: string): Words => ({
  nl: `${name}: ontwerp van een beschrijving, ${columns} kolommen (${roles}).`,
  fr: `${name} : projet de description, ${columns} colonnes (${roles}).`,
  de: `${name}: Entwurf einer Beschreibung, ${columns} Spalten (${roles}).`,
  en: `${name}: draft of a description, ${columns} columns (${roles}).`,
});

const seen = (column: string, kind: Words): Words => ({
  nl: `“${column}” ziet eruit als ${kind.nl}.`,
  fr: `« ${column} » ressemble à : ${kind.fr}.`,
  de: `„${column}“ sieht aus wie: ${kind.de}.`,
  en: `“${column}” looks like: ${kind.en}.`,
});

const without = (columns: string): Words => ({
  nl: `Niet in het ontwerp: ${columns}.`,
  fr: `Absent du projet : ${columns}.`,
  de: `Nicht im Entwurf: ${columns}.`,
  en: `Not in the draft: ${columns}.`,
});

const next = (folder: string, open: number): Words => ({
  nl: `Vul in ${folder} de ${open} velden met “TO FILL IN” in en kijk de rest na; lees het bestand daarna in zonder --describe.`,
  fr: `Dans ${folder}, remplissez les ${open} champs « TO FILL IN » et vérifiez le reste ; importez ensuite le fichier sans --describe.`,
  de: `Füllen Sie in ${folder} die ${open} Felder mit „TO FILL IN“ aus und prüfen Sie den Rest; lesen Sie die Datei danach ohne --describe ein.`,
  en: `In ${folder}, fill in the ${open} fields with “TO FILL IN” and check the rest; then import the file without --describe.`,
});
