import type { Words } from "./words.ts";

interface Entry {
  /** What happened. `{name}` is filled with the value of that name. */
  what: Words;
  /** The way out. */
  way: Words;
}

const entries = {
  DATA_UNKNOWN: {
    what: {
      nl: "De gegevensbron “{name}” staat niet in de catalogus.",
      fr: "La source de données « {name} » n'est pas dans le catalogue.",
      de: "Die Datenquelle „{name}“ steht nicht im Katalog.",
      en: "The data source “{name}” is not in the catalogue.",
    },
    way: {
      nl: "Kies een van: {known}.",
      fr: "Choisissez parmi : {known}.",
      de: "Wählen Sie eine von: {known}.",
      en: "Choose one of: {known}.",
    },
  },
  VENV_INSTALL: {
    what: {
      nl: "De Python-pakketten van JupyterLab konden niet geïnstalleerd worden: {detail}",
      fr: "Les paquets Python de JupyterLab n'ont pas pu être installés : {detail}",
      de: "Die Python-Pakete von JupyterLab konnten nicht installiert werden: {detail}",
      en: "The Python packages of JupyterLab could not be installed: {detail}",
    },
    way: {
      nl: "Controleer de internetverbinding (en de instellingen van pip) en start het commando opnieuw.",
      fr: "Vérifiez la connexion à internet (et les réglages de pip), puis relancez la commande.",
      de: "Prüfen Sie die Internetverbindung (und die Einstellungen von pip) und starten Sie den Befehl erneut.",
      en: "Check the internet connection (and pip's settings) and run the command again.",
    },
  },
  VENV_NO_PIP: {
    what: {
      nl: "Python is er, maar zonder “venv” en “pip”: {detail}",
      fr: "Python est installé, mais sans « venv » ni « pip » : {detail}",
      de: "Python ist vorhanden, aber ohne „venv“ und „pip“: {detail}",
      en: "Python is there, but without “venv” and “pip”: {detail}",
    },
    way: {
      nl: "Installeer ze (op Debian en Ubuntu: sudo apt install python3-venv) en start het commando opnieuw.",
      fr: "Installez-les (sous Debian et Ubuntu : sudo apt install python3-venv), puis relancez la commande.",
      de: "Installieren Sie beide (unter Debian und Ubuntu: sudo apt install python3-venv) und starten Sie den Befehl erneut.",
      en: "Install them (on Debian and Ubuntu: sudo apt install python3-venv) and run the command again.",
    },
  },
  VENV_NO_PYTHON: {
    what: {
      nl: "JupyterLab heeft Python 3.11 of nieuwer nodig, en dat is op deze computer niet gevonden.",
      fr: "JupyterLab a besoin de Python 3.11 ou plus récent, introuvable sur cet ordinateur.",
      de: "JupyterLab braucht Python 3.11 oder neuer; auf diesem Rechner wurde keines gefunden.",
      en: "JupyterLab needs Python 3.11 or newer, and none was found on this computer.",
    },
    way: {
      nl: "Installeer Python (op Debian en Ubuntu: sudo apt install python3 python3-venv). Voor het rapport zelf (npm run report) is Python niet nodig.",
      fr: "Installez Python (sous Debian et Ubuntu : sudo apt install python3 python3-venv). Le rapport lui-même (npm run report) n'en a pas besoin.",
      de: "Installieren Sie Python (unter Debian und Ubuntu: sudo apt install python3 python3-venv). Der Bericht selbst (npm run report) braucht es nicht.",
      en: "Install Python (on Debian and Ubuntu: sudo apt install python3 python3-venv). The report itself (npm run report) doesn't need it.",
    },
  },
  SURVEY_FPC: {
    what: {
      nl: "Stratum “{stratum}” telt in de populatie minder eenheden dan in de steekproef.",
      fr: "La strate « {stratum} » compte moins d'unités dans la population que dans l'échantillon.",
      de: "Die Schicht „{stratum}“ hat in der Grundgesamtheit weniger Einheiten als in der Stichprobe.",
      en: "Stratum “{stratum}” has fewer units in the population than in the sample.",
    },
    way: {
      nl: "Verbeter de kolom met de populatieaantallen, of laat ze weg.",
      fr: "Corrigez la colonne des effectifs de population, ou ne l'utilisez pas.",
      de: "Berichtigen Sie die Spalte mit den Populationszahlen, oder lassen Sie sie weg.",
      en: "Correct the column of population counts, or leave it out.",
    },
  },
  SURVEY_LONELY_PSU: {
    what: {
      nl: "Stratum “{stratum}” heeft maar één primaire steekproefeenheid: er is geen standaardfout te berekenen.",
      fr: "La strate « {stratum} » n'a qu'une unité primaire : l'erreur type ne peut pas être calculée.",
      de: "Die Schicht „{stratum}“ hat nur eine Primäreinheit: der Standardfehler ist nicht berechenbar.",
      en: "Stratum “{stratum}” has only one primary sampling unit: no standard error can be computed.",
    },
    way: {
      nl: "Voeg het stratum samen met een stratum dat erop lijkt.",
      fr: "Fusionnez cette strate avec une strate semblable.",
      de: "Legen Sie die Schicht mit einer ähnlichen zusammen.",
      en: "Merge the stratum with one that is like it.",
    },
  },
  SURVEY_NO_DESIGN: {
    what: {
      nl: "De bron “{name}” heeft geen steekproefplan.",
      fr: "La source « {name} » n'a pas de plan de sondage.",
      de: "Die Quelle „{name}“ hat keinen Stichprobenplan.",
      en: "The source “{name}” has no sampling design.",
    },
    way: {
      nl: "Is het een tabel met kant-en-klare cijfers? Gebruik dan measure(…). Is het een enquête? Vul “design” in haar datapackage.json in.",
      fr: "Est-ce un tableau de chiffres tout faits ? Utilisez measure(…). Est-ce une enquête ? Complétez « design » dans son datapackage.json.",
      de: "Ist es eine Tabelle mit fertigen Zahlen? Dann measure(…). Ist es eine Erhebung? Ergänzen Sie „design“ in ihrer datapackage.json.",
      en: "Is it a table of ready figures? Use measure(…). Is it a survey? Fill in “design” in its datapackage.json.",
    },
  },
  SURVEY_NOT_BINARY: {
    what: {
      nl: "Kolom “{column}” bevat andere waarden dan 0 en 1: daar is geen aandeel van te berekenen.",
      fr: "La colonne « {column} » contient d'autres valeurs que 0 et 1 : aucune proportion ne peut être calculée.",
      de: "Die Spalte „{column}“ enthält andere Werte als 0 und 1: daraus lässt sich kein Anteil berechnen.",
      en: "Column “{column}” holds other values than 0 and 1: no share can be computed from it.",
    },
    way: {
      nl: "Gebruik mean(…), of kies een kolom met 0 en 1.",
      fr: "Utilisez mean(…), ou choisissez une colonne de 0 et de 1.",
      de: "Verwenden Sie mean(…), oder wählen Sie eine Spalte mit 0 und 1.",
      en: "Use mean(…), or choose a column of 0 and 1.",
    },
  },
  SURVEY_NOT_NUMERIC: {
    what: {
      nl: "Kolom “{column}” bevat geen getallen.",
      fr: "La colonne « {column} » ne contient pas de nombres.",
      de: "Die Spalte „{column}“ enthält keine Zahlen.",
      en: "Column “{column}” holds no numbers.",
    },
    way: {
      nl: "Kies een kolom met getallen; kenmerken zoals sector horen bij by: […].",
      fr: "Choisissez une colonne de nombres ; une caractéristique comme le secteur va dans by: […].",
      de: "Wählen Sie eine Spalte mit Zahlen; Merkmale wie die Branche gehören in by: […].",
      en: "Choose a column of numbers; a characteristic such as the sector goes into by: […].",
    },
  },
  SURVEY_WEIGHT: {
    what: {
      nl: "Een steekproefgewicht is {weight}; elk gewicht moet groter zijn dan nul.",
      fr: "Un poids de sondage vaut {weight} ; chaque poids doit être supérieur à zéro.",
      de: "Ein Stichprobengewicht ist {weight}; jedes Gewicht muss größer als null sein.",
      en: "A sampling weight is {weight}; every weight must be above zero.",
    },
    way: {
      nl: "Verbeter het gewicht in het bronbestand en importeer het opnieuw.",
      fr: "Corrigez le poids dans le fichier source et importez-le de nouveau.",
      de: "Berichtigen Sie das Gewicht in der Quelldatei und importieren Sie sie neu.",
      en: "Correct the weight in the source file and import it again.",
    },
  },
} satisfies Record<string, Entry>;

export type ErrorCode = keyof typeof entries;

/** Every error a user can meet, by its code: what happened and the way out, in four languages. */
export const ERRORS: Record<ErrorCode, Entry> = entries;
