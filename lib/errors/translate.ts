import type { Entry } from "./entry.ts";

/** Translations and the files that go to translators and come back. */
export const translateErrors = {
  TRANSLATE_CELL_GONE: {
    what: {
      nl: "De tekst “{name}” bestaat niet meer in het hoofdstuk.",
      fr: "Le texte « {name} » n'existe plus dans le chapitre.",
      de: "Den Text „{name}“ gibt es im Kapitel nicht mehr.",
      en: "The text “{name}” is no longer in the chapter.",
    },
    way: {
      nl: "Er is niets te doen. Staat de tekst nu in een andere cel, exporteer dan opnieuw en neem de vertaling over.",
      fr: "Il n'y a rien à faire. Si le texte est maintenant dans une autre cellule, exportez à nouveau et reprenez la traduction.",
      de: "Es ist nichts zu tun. Steht der Text jetzt in einer anderen Zelle, exportieren Sie erneut und übernehmen Sie die Übersetzung.",
      en: "There is nothing to do. If the text is in another cell now, export again and copy the translation.",
    },
  },
  TRANSLATE_CODE_ADDED: {
    what: {
      nl: "In de vertaling van “{name}” staat te veel: {codes}.",
      fr: "Dans la traduction de « {name} », ceci est de trop : {codes}.",
      de: "In der Übersetzung von „{name}“ steht zu viel: {codes}.",
      en: "The translation of “{name}” has something too many: {codes}.",
    },
    way: {
      nl: "Laat elke code precies zo vaak staan als in de tekst ({segment}), en importeer het bestand opnieuw.",
      fr: "Laissez chaque code exactement autant de fois que dans le texte ({segment}), puis importez à nouveau le fichier.",
      de: "Lassen Sie jeden Code genau so oft stehen wie im Text ({segment}), und importieren Sie die Datei erneut.",
      en: "Have every code exactly as often as in the text ({segment}), and import the file again.",
    },
  },
  TRANSLATE_CODE_LOST: {
    what: {
      nl: "In de vertaling van “{name}” ontbreekt: {codes}.",
      fr: "Dans la traduction de « {name} », il manque : {codes}.",
      de: "In der Übersetzung von „{name}“ fehlt: {codes}.",
      en: "The translation of “{name}” lacks {codes}.",
    },
    way: {
      nl: "Zet de code terug op haar plaats ({segment}) en importeer het bestand opnieuw.",
      fr: "Remettez le code à sa place ({segment}), puis importez à nouveau le fichier.",
      de: "Setzen Sie den Code wieder an seine Stelle ({segment}) und importieren Sie die Datei erneut.",
      en: "Put the code back in its place ({segment}) and import the file again.",
    },
  },
  TRANSLATE_FILE_BROKEN: {
    what: {
      nl: "Dit is geen leesbaar XLIFF 2-bestand: {reason}",
      fr: "Ce n'est pas un fichier XLIFF 2 lisible : {reason}",
      de: "Das ist keine lesbare XLIFF-2-Datei: {reason}",
      en: "This is no readable XLIFF 2 file: {reason}",
    },
    way: {
      nl: "Vraag het bestand opnieuw, bewaard als XLIFF 2.0 of 2.1, en verander het niet met de hand.",
      fr: "Redemandez le fichier, enregistré en XLIFF 2.0 ou 2.1, et ne le modifiez pas à la main.",
      de: "Lassen Sie sich die Datei noch einmal geben, gespeichert als XLIFF 2.0 oder 2.1, und ändern Sie sie nicht von Hand.",
      en: "Ask for the file again, saved as XLIFF 2.0 or 2.1, and don't change it by hand.",
    },
  },
  TRANSLATE_FILE_THERE: {
    what: {
      nl: "Het bestand {path} bestaat al en heeft een andere inhoud.",
      fr: "Le fichier {path} existe déjà, avec un autre contenu.",
      de: "Die Datei {path} gibt es schon, mit anderem Inhalt.",
      en: "The file {path} is there already, with other content.",
    },
    way: {
      nl: "Importeer het eerst als er werk in zit; kies anders een andere plaats (--out) of vervang het (--force).",
      fr: "Importez-le d'abord s'il contient du travail ; sinon choisissez un autre endroit (--out) ou remplacez-le (--force).",
      de: "Importieren Sie sie zuerst, wenn Arbeit darin steckt; wählen Sie sonst einen anderen Ort (--out) oder ersetzen Sie sie (--force).",
      en: "Import it first if there is work in it; otherwise choose another place (--out) or replace it (--force).",
    },
  },
  TRANSLATE_LANGUAGE: {
    what: {
      nl: "In de taal “{language}” valt hier niets te vertalen.",
      fr: "Il n'y a rien à traduire ici dans la langue « {language} ».",
      de: "In die Sprache „{language}“ ist hier nichts zu übersetzen.",
      en: "There is nothing to translate into the language “{language}” here.",
    },
    way: {
      nl: "Kies een van: {known}.",
      fr: "Choisissez parmi : {known}.",
      de: "Wählen Sie eine von: {known}.",
      en: "Choose one of: {known}.",
    },
  },
  TRANSLATE_MARKUP: {
    what: {
      nl: "De vertaling van “{name}” heeft een andere opbouw dan de tekst.",
      fr: "La traduction de « {name} » n'a pas la même structure que le texte.",
      de: "Die Übersetzung von „{name}“ ist anders aufgebaut als der Text.",
      en: "The translation of “{name}” is built differently from the text.",
    },
    way: {
      nl: "Begin een alinea niet met #, -, >, | of een cijfer met een punt, en laat geen alinea leeg; importeer het bestand opnieuw.",
      fr: "Ne commencez pas un paragraphe par #, -, >, | ou un chiffre suivi d'un point, et ne laissez aucun paragraphe vide ; importez à nouveau le fichier.",
      de: "Beginnen Sie keinen Absatz mit #, -, >, | oder einer Zahl mit Punkt, und lassen Sie keinen Absatz leer; importieren Sie die Datei erneut.",
      en: "Don't begin a paragraph with #, -, >, | or a number with a point, and leave no paragraph empty; import the file again.",
    },
  },
  TRANSLATE_NEWER: {
    what: {
      nl: "De vertaling van “{name}” is veranderd sinds dit bestand gemaakt werd.",
      fr: "La traduction de « {name} » a changé depuis la création de ce fichier.",
      de: "Die Übersetzung von „{name}“ hat sich geändert, seit diese Datei erstellt wurde.",
      en: "The translation of “{name}” has changed since this file was made.",
    },
    way: {
      nl: "Vergelijk beide met --dry-run. Moet die van het bestand gelden, importeer dan met --force.",
      fr: "Comparez les deux avec --dry-run. Si celle du fichier doit l'emporter, importez avec --force.",
      de: "Vergleichen Sie beide mit --dry-run. Soll die der Datei gelten, importieren Sie mit --force.",
      en: "Compare the two with --dry-run. If the file's is to count, import with --force.",
    },
  },
  TRANSLATE_SOURCE: {
    what: {
      nl: "De oorspronkelijke tekst van “{name}” is in dit bestand veranderd.",
      fr: "Le texte original de « {name} » a été modifié dans ce fichier.",
      de: "Der Ausgangstext von „{name}“ ist in dieser Datei verändert.",
      en: "The source text of “{name}” has been changed in this file.",
    },
    way: {
      nl: "Exporteer opnieuw en vertaal in dat bestand; alleen de vertaling mag veranderen.",
      fr: "Exportez à nouveau et traduisez dans ce fichier-là ; seule la traduction peut changer.",
      de: "Exportieren Sie erneut und übersetzen Sie in dieser Datei; nur die Übersetzung darf sich ändern.",
      en: "Export again and translate in that file; only the translation may change.",
    },
  },
} satisfies Record<string, Entry>;
