import { userLanguage } from "../../words.ts";
import type { Words } from "../../words.ts";
import type { Imported } from "./import.ts";

/** What an import did, in a few plain lines in the user's language. */
export function reportOf(name: string, { delivery, quality, isNew }: Imported): string {
  const language = userLanguage();
  const lines: Words[] = [isNew ? done(name, delivery.id, delivery.rows) : same(name, delivery.id)];
  for (const column of quality.columns) {
    for (const { code, rows } of column.unexpected ?? []) lines.push(unexpected(column.name, code, rows));
    if (column.outside) lines.push(outside(column.name, column.outside));
  }
  if (quality.duplicates) lines.push(duplicates(quality.duplicates));
  if (quality.file.includes("no-line-end")) lines.push(noLineEnd);
  return lines.map((words, index) => `${index === 0 ? "✓" : "  !"} ${words[language]}\n`).join("");
}

const done = (name: string, id: string, rows: number): Words => ({
  nl: `${name}: levering ${id} ingelezen, ${rows} rijen.`,
  fr: `${name} : livraison ${id} importée, ${rows} lignes.`,
  de: `${name}: Lieferung ${id} eingelesen, ${rows} Zeilen.`,
  en: `${name}: delivery ${id} imported, ${rows} rows.`,
});

const same = (name: string, id: string): Words => ({
  nl: `${name}: dit is al levering ${id}; er is niets veranderd.`,
  fr: `${name} : c'est déjà la livraison ${id} ; rien n'a changé.`,
  de: `${name}: Das ist schon Lieferung ${id}; nichts wurde geändert.`,
  en: `${name}: this is delivery ${id} already; nothing has changed.`,
});

const unexpected = (column: string, code: string, rows: number): Words => ({
  nl: `Kolom “${column}”: onbekende code “${code}” in ${rows} rij(en).`,
  fr: `Colonne « ${column} » : code inconnu « ${code} » dans ${rows} ligne(s).`,
  de: `Spalte „${column}“: unbekannter Code „${code}“ in ${rows} Zeile(n).`,
  en: `Column “${column}”: unknown code “${code}” in ${rows} row(s).`,
});

const outside = (column: string, rows: number): Words => ({
  nl: `Kolom “${column}”: ${rows} waarde(n) buiten de grenzen.`,
  fr: `Colonne « ${column} » : ${rows} valeur(s) hors limites.`,
  de: `Spalte „${column}“: ${rows} Wert(e) außerhalb der Grenzen.`,
  en: `Column “${column}”: ${rows} value(s) out of bounds.`,
});

const duplicates = (rows: number): Words => ({
  nl: `${rows} rij(en) met een sleutel die al eerder voorkomt.`,
  fr: `${rows} ligne(s) avec une clé déjà présente.`,
  de: `${rows} Zeile(n) mit einem Schlüssel, der schon vorkommt.`,
  en: `${rows} row(s) with a key that occurs before.`,
});

const noLineEnd: Words = {
  nl: "Het bestand eindigt zonder regeleinde: kijk na of het volledig is.",
  fr: "Le fichier se termine sans fin de ligne : vérifiez qu'il est complet.",
  de: "Die Datei endet ohne Zeilenende: Prüfen Sie, ob sie vollständig ist.",
  en: "The file ends without a line end: check that it is complete.",
};
