import type { Entry } from "./entry.ts";

/** Sampling designs and estimates. */
export const surveyErrors = {
  SURVEY_FILTERED: {
    what: {
      nl: "Van de enquête “{name}” zijn rijen weggelaten: dan kloppen de standaardfouten niet.",
      fr: "Des lignes de l'enquête « {name} » ont été retirées : les erreurs types seraient fausses.",
      de: "Aus der Erhebung „{name}“ wurden Zeilen entfernt: dann stimmen die Standardfehler nicht.",
      en: "Rows of the survey “{name}” were left out: the standard errors would be wrong.",
    },
    way: {
      nl: "Gebruik survey(…) op alle rijen en vraag de groep met by: […], daarna .where({…}).",
      fr: "Utilisez survey(…) sur toutes les lignes et demandez le groupe avec by: […], puis .where({…}).",
      de: "Verwenden Sie survey(…) auf allen Zeilen und wählen Sie die Gruppe mit by: […], danach .where({…}).",
      en: "Use survey(…) on all rows and ask for the group by: […], then .where({…}).",
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
