import type { Words } from "../../words.ts";
import type { Remark } from "../formats/remark.ts";

/** What was odd about a file, or left out of it, in a plain line. */
export function sayRemark({ remark, rows = 0, at = "" }: Remark): Words {
  const sheet = at === "" ? { nl: "", fr: "", de: "", en: "" } : named(at);
  const one = rows === 1;
  switch (remark) {
    case "no-line-end":
      return {
        nl: "Het bestand eindigt zonder regeleinde: kijk na of het volledig is.",
        fr: "Le fichier se termine sans fin de ligne : vérifiez qu'il est complet.",
        de: "Die Datei endet ohne Zeilenende: Prüfen Sie, ob sie vollständig ist.",
        en: "The file ends without a line end: check that it is complete.",
      };
    case "title-rows":
      return {
        nl: `${rows} ${one ? "rij" : "rijen"} boven de kolomnamen overgeslagen${sheet.nl}.`,
        fr: `${rows} ${one ? "ligne non reprise" : "lignes non reprises"} au-dessus des noms de colonnes${sheet.fr}.`,
        de: `${rows} ${one ? "Zeile" : "Zeilen"} über den Spaltennamen ausgelassen${sheet.de}.`,
        en: `${rows} ${one ? "row" : "rows"} above the column names left out${sheet.en}.`,
      };
    case "footnotes":
      return {
        nl: `${rows} ${one ? "rij" : "rijen"} onder de gegevens overgeslagen${sheet.nl}: voetnoten.`,
        fr: `${rows} ${one ? "ligne non reprise" : "lignes non reprises"} sous les données${sheet.fr} : des notes.`,
        de: `${rows} ${one ? "Zeile" : "Zeilen"} unter den Daten ausgelassen${sheet.de}: Fußnoten.`,
        en: `${rows} ${one ? "row" : "rows"} below the data left out${sheet.en}: footnotes.`,
      };
    case "merged-header":
      return {
        nl: `De kolomnamen staan in ${rows} rijen; zij zijn samengevoegd${sheet.nl}.`,
        fr: `Les noms de colonnes occupent ${rows} lignes ; ils ont été réunis${sheet.fr}.`,
        de: `Die Spaltennamen stehen in ${rows} Zeilen; sie wurden zusammengefügt${sheet.de}.`,
        en: `The column names take up ${rows} rows; they were put together${sheet.en}.`,
      };
    case "other-sheets":
      return {
        nl: `Niet gelezen werkbladen: ${at}. Noem ze bij \`import.sheets\` als u ze nodig hebt.`,
        fr: `Feuilles non lues : ${at}. Indiquez-les dans \`import.sheets\` si vous en avez besoin.`,
        de: `Nicht gelesene Tabellenblätter: ${at}. Nennen Sie sie bei \`import.sheets\`, wenn Sie sie brauchen.`,
        en: `Sheets not read: ${at}. Name them in \`import.sheets\` if you need them.`,
      };
    case "other-datasets":
      return {
        nl: `Niet gelezen tabellen in het bestand: ${at}. Noem ze bij \`import.sheets\` als u ze nodig hebt.`,
        fr: `Tableaux du fichier non lus : ${at}. Indiquez-les dans \`import.sheets\` si vous en avez besoin.`,
        de: `Nicht gelesene Tabellen der Datei: ${at}. Nennen Sie sie bei \`import.sheets\`, wenn Sie sie brauchen.`,
        en: `Tables of the file not read: ${at}. Name them in \`import.sheets\` if you need them.`,
      };
    case "formula-errors":
      return {
        nl: `${rows} ${one ? "cel" : "cellen"} met een fout zoals #N/B gelezen als ontbrekend${sheet.nl}.`,
        fr: `${rows} ${one ? "cellule en erreur, comme #N/A, lue comme manquante" : "cellules en erreur, comme #N/A, lues comme manquantes"}${sheet.fr}.`,
        de: `${rows} ${one ? "Zelle" : "Zellen"} mit einem Fehler wie #NV als fehlend gelesen${sheet.de}.`,
        en: `${rows} ${one ? "cell" : "cells"} with an error such as #N/A read as missing${sheet.en}.`,
      };
    case "missing-kinds":
      return {
        nl: `Kolom “${at}”: ${rows} ${one ? "waarde die het bestand zelf “ontbrekend” noemt, is" : "waarden die het bestand zelf “ontbrekend” noemt, zijn"} als ontbrekend gelezen; zet ze ook bij \`missingValues\`.`,
        fr: `Colonne « ${at} » : ${rows} ${one ? "valeur que le fichier dit manquante a été lue comme telle" : "valeurs que le fichier dit manquantes ont été lues comme telles"} ; ajoutez-les aussi à \`missingValues\`.`,
        de: `Spalte „${at}“: ${rows} ${one ? "Wert, den die Datei selbst „fehlend“ nennt, wurde" : "Werte, die die Datei selbst „fehlend“ nennt, wurden"} so gelesen; nehmen Sie sie auch in \`missingValues\` auf.`,
        en: `Column “${at}”: ${rows} ${one ? "value that the file itself calls missing was" : "values that the file itself calls missing were"} read as such; add them to \`missingValues\` too.`,
      };
  }
}

const named = (sheet: string): Words => ({
  nl: ` (“${sheet}”)`,
  fr: ` (« ${sheet} »)`,
  de: ` („${sheet}“)`,
  en: ` (“${sheet}”)`,
});
