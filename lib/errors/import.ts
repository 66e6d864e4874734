import type { Entry } from "./entry.ts";

/** Files on their way in. */
export const importErrors = {
  IMPORT_BROKEN: {
    what: {
      nl: "{file} is beschadigd of afgebroken (rij {row}).",
      fr: "{file} est endommagé ou incomplet (ligne {row}).",
      de: "{file} ist beschädigt oder abgeschnitten (Zeile {row}).",
      en: "{file} is broken or cut off (row {row}).",
    },
    way: {
      nl: "Er is niets ingelezen. Haal het bestand opnieuw op en probeer het nog eens.",
      fr: "Rien n'a été importé. Récupérez à nouveau le fichier et réessayez.",
      de: "Es wurde nichts eingelesen. Holen Sie die Datei erneut und versuchen Sie es noch einmal.",
      en: "Nothing was imported. Get the file again and try once more.",
    },
  },
  IMPORT_BUSY: {
    what: {
      nl: "Deze bron wordt op dit moment al ingelezen.",
      fr: "Cette source est déjà en cours d'importation.",
      de: "Diese Quelle wird gerade schon eingelesen.",
      en: "This source is being imported already.",
    },
    way: {
      nl: "Wacht tot dat klaar is en probeer opnieuw.",
      fr: "Attendez la fin et réessayez.",
      de: "Warten Sie, bis das fertig ist, und versuchen Sie es erneut.",
      en: "Wait until that is done and try again.",
    },
  },
  IMPORT_COLUMN: {
    what: {
      nl: "{file} heeft geen kolom “{column}”.",
      fr: "{file} n'a pas de colonne « {column} ».",
      de: "{file} hat keine Spalte „{column}“.",
      en: "{file} has no column “{column}”.",
    },
    way: {
      nl: "Kolommen in het bestand: {known}. Is dit het goede bestand? Zo ja, verbeter `from` in schema.json.",
      fr: "Colonnes du fichier : {known}. Est-ce le bon fichier ? Si oui, corrigez `from` dans schema.json.",
      de: "Spalten der Datei: {known}. Ist es die richtige Datei? Wenn ja, verbessern Sie `from` in schema.json.",
      en: "Columns in the file: {known}. Is it the right file? If so, correct `from` in schema.json.",
    },
  },
  IMPORT_CONFIDENTIAL: {
    what: {
      nl: "“{name}” is vertrouwelijk en mag niet in data-samples/ staan: git bewaart die map.",
      fr: "« {name} » est confidentielle et ne peut pas se trouver dans data-samples/ : git conserve ce dossier.",
      de: "„{name}“ ist vertraulich und darf nicht in data-samples/ liegen: git bewahrt diesen Ordner auf.",
      en: "“{name}” is confidential and may not lie in data-samples/: git keeps that folder.",
    },
    way: {
      nl: "Verplaats de map van de bron naar data/.",
      fr: "Déplacez le dossier de la source vers data/.",
      de: "Verschieben Sie den Ordner der Quelle nach data/.",
      en: "Move the source's folder to data/.",
    },
  },
  IMPORT_DATE: {
    what: {
      nl: "“{date}” is geen datum.",
      fr: "« {date} » n'est pas une date.",
      de: "„{date}“ ist kein Datum.",
      en: "“{date}” is not a date.",
    },
    way: {
      nl: "Schrijf jaar-maand-dag, zoals 2026-11-23.",
      fr: "Écrivez année-mois-jour, comme 2026-11-23.",
      de: "Schreiben Sie Jahr-Monat-Tag, etwa 2026-11-23.",
      en: "Write year-month-day, such as 2026-11-23.",
    },
  },
  IMPORT_EMPTY: {
    what: {
      nl: "{file} bevat geen rijen met gegevens.",
      fr: "{file} ne contient aucune ligne de données.",
      de: "{file} enthält keine Zeilen mit Daten.",
      en: "{file} has no rows of data.",
    },
    way: {
      nl: "Kijk of het goede bestand is opgehaald, en of `import.header` in datapackage.json de rij met kolomnamen noemt.",
      fr: "Vérifiez qu'il s'agit du bon fichier et que `import.header` dans datapackage.json désigne la ligne des noms de colonnes.",
      de: "Prüfen Sie, ob es die richtige Datei ist und ob `import.header` in datapackage.json die Zeile mit den Spaltennamen nennt.",
      en: "See whether it is the right file, and whether `import.header` in datapackage.json names the row with the column names.",
    },
  },
  IMPORT_FORMAT: {
    what: {
      nl: "{file} heeft een bestandsformaat dat niet gelezen kan worden.",
      fr: "Le format de {file} ne peut pas être lu.",
      de: "Das Format von {file} kann nicht gelesen werden.",
      en: "The format of {file} can't be read.",
    },
    way: {
      nl: "Sla het op als een van: {known}.",
      fr: "Enregistrez-le dans l'un des formats : {known}.",
      de: "Speichern Sie es in einem dieser Formate: {known}.",
      en: "Save it as one of: {known}.",
    },
  },
  IMPORT_NO_FILE: {
    what: {
      nl: "Het bestand {file} bestaat niet.",
      fr: "Le fichier {file} n'existe pas.",
      de: "Die Datei {file} gibt es nicht.",
      en: "The file {file} does not exist.",
    },
    way: {
      nl: "Kijk de naam en de map na.",
      fr: "Vérifiez le nom et le dossier.",
      de: "Prüfen Sie Namen und Ordner.",
      en: "Check the name and the folder.",
    },
  },
  IMPORT_SHEET: {
    what: {
      nl: "{file} heeft geen werkblad “{sheet}”.",
      fr: "{file} n'a pas de feuille « {sheet} ».",
      de: "{file} hat kein Tabellenblatt „{sheet}“.",
      en: "{file} has no sheet “{sheet}”.",
    },
    way: {
      nl: "Werkbladen: {known}. Is dit het goede bestand? Zo ja, verbeter `import.sheets` in datapackage.json.",
      fr: "Feuilles : {known}. Est-ce le bon fichier ? Si oui, corrigez `import.sheets` dans datapackage.json.",
      de: "Tabellenblätter: {known}. Ist es die richtige Datei? Wenn ja, verbessern Sie `import.sheets` in datapackage.json.",
      en: "Sheets: {known}. Is it the right file? If so, correct `import.sheets` in datapackage.json.",
    },
  },
  IMPORT_VALUE: {
    what: {
      nl: "{file}: in kolom “{column}” staat “{value}”, en dat is geen getal.",
      fr: "{file} : la colonne « {column} » contient « {value} », qui n'est pas un nombre.",
      de: "{file}: In Spalte „{column}“ steht „{value}“, und das ist keine Zahl.",
      en: "{file}: column “{column}” has “{value}”, which is not a number.",
    },
    way: {
      nl: "Is het een code voor “ontbreekt”? Zet ze dan bij `missingValues` in schema.json; anders verbetert de leverancier het bestand. Er is niets ingelezen.",
      fr: "Est-ce un code pour « manquant » ? Ajoutez-le alors à `missingValues` dans schema.json ; sinon, le fournisseur corrige le fichier. Rien n'a été importé.",
      de: "Ist es ein Code für „fehlt“? Dann gehört er zu `missingValues` in schema.json; sonst verbessert der Lieferant die Datei. Es wurde nichts eingelesen.",
      en: "Is it a code for “missing”? Then add it to `missingValues` in schema.json; else the supplier corrects the file. Nothing was imported.",
    },
  },
} satisfies Record<string, Entry>;
