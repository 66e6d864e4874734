import type { Entry } from "./entry.ts";

/** Sampling designs and estimates. */
export const surveyErrors = {
  SURVEY_CALIBRATION: {
    what: {
      nl: "De gewichten zijn niet op de gegeven totalen te brengen: {name}.",
      fr: "Les poids ne peuvent pas être ajustés aux totaux donnés : {name}.",
      de: "Die Gewichte lassen sich nicht an die gegebenen Summen anpassen: {name}.",
      en: "The weights can't be made to meet the given totals: {name}.",
    },
    way: {
      nl: "Kijk na of de totalen bij elkaar passen en of elke groep respondenten heeft; verruim de grenzen als er zijn.",
      fr: "Vérifiez que les totaux concordent et que chaque groupe a des répondants ; élargissez les bornes s'il y en a.",
      de: "Prüfen Sie, ob die Summen zueinander passen und jede Gruppe Befragte hat; weiten Sie die Grenzen, falls es welche gibt.",
      en: "Check that the totals agree with each other and that every group has respondents; widen the bounds if there are any.",
    },
  },
  SURVEY_EMPTY: {
    what: {
      nl: "De enquête heeft geen enkele rij.",
      fr: "L'enquête ne contient aucune ligne.",
      de: "Die Erhebung hat keine einzige Zeile.",
      en: "The survey has no rows.",
    },
    way: {
      nl: "Kies een levering met respondenten.",
      fr: "Choisissez une livraison avec des répondants.",
      de: "Wählen Sie eine Lieferung mit Befragten.",
      en: "Choose a delivery with respondents.",
    },
  },
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
  SURVEY_FPC_VARIES: {
    what: {
      nl: "Voor stratum “{stratum}” staan er verschillende populatieaantallen.",
      fr: "La strate « {stratum} » a plusieurs effectifs de population.",
      de: "Für die Schicht „{stratum}“ stehen verschiedene Populationszahlen.",
      en: "Stratum “{stratum}” has several population counts.",
    },
    way: {
      nl: "Geef alle rijen van een stratum hetzelfde aantal.",
      fr: "Donnez le même effectif à toutes les lignes d'une strate.",
      de: "Geben Sie allen Zeilen einer Schicht dieselbe Zahl.",
      en: "Give all rows of a stratum the same count.",
    },
  },
  SURVEY_LENGTH: {
    what: {
      nl: "Een variabele heeft {length} waarden, de steekproef {rows} rijen.",
      fr: "Une variable a {length} valeurs, l'échantillon {rows} lignes.",
      de: "Eine Variable hat {length} Werte, die Stichprobe {rows} Zeilen.",
      en: "A variable has {length} values, the sample {rows} rows.",
    },
    way: {
      nl: "Geef één waarde per respondent; laat geen rijen weg, maar gebruik een groep (domains, by).",
      fr: "Donnez une valeur par répondant ; ne retirez pas de lignes, mais utilisez un groupe (domains, by).",
      de: "Geben Sie einen Wert je befragte Person; lassen Sie keine Zeilen weg, sondern verwenden Sie eine Gruppe (domains, by).",
      en: "Give one value a respondent; leave out no rows, but use a group (domains, by).",
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
      nl: "Voeg het stratum samen met een stratum dat erop lijkt, of kies met lonely wat ermee gebeurt (adjust is voorzichtig).",
      fr: "Fusionnez cette strate avec une strate semblable, ou choisissez avec lonely ce qu'elle devient (adjust est prudent).",
      de: "Legen Sie die Schicht mit einer ähnlichen zusammen, oder wählen Sie mit lonely, was mit ihr geschieht (adjust ist vorsichtig).",
      en: "Merge the stratum with one that is like it, or choose with lonely what becomes of it (adjust is cautious).",
    },
  },
  SURVEY_MISSING: {
    what: {
      nl: "Een respondent heeft geen waarde voor “{column}” in het steekproefplan.",
      fr: "Un répondant n'a pas de valeur pour « {column} » dans le plan de sondage.",
      de: "Eine befragte Person hat im Stichprobenplan keinen Wert für „{column}“.",
      en: "A respondent has no value for “{column}” in the sampling design.",
    },
    way: {
      nl: "Vul strata, PSU's en populatieaantallen voor elke rij in.",
      fr: "Complétez les strates, les unités primaires et les effectifs de population pour chaque ligne.",
      de: "Ergänzen Sie Schichten, Primäreinheiten und Populationszahlen in jeder Zeile.",
      en: "Fill in strata, PSUs and population counts for every row.",
    },
  },
  SURVEY_MODEL: {
    what: {
      nl: "Het model is niet te schatten: {problem}.",
      fr: "Le modèle ne peut pas être estimé : {problem}.",
      de: "Das Modell lässt sich nicht schätzen: {problem}.",
      en: "The model can't be estimated: {problem}.",
    },
    way: {
      nl: "Laat een variabele weg die uit andere volgt, voeg kleine categorieën samen, of kijk na of de uitkomst varieert.",
      fr: "Retirez une variable qui découle des autres, regroupez les petites catégories, ou vérifiez que le résultat varie.",
      de: "Lassen Sie eine Variable weg, die aus anderen folgt, fassen Sie kleine Kategorien zusammen, oder prüfen Sie, ob das Ergebnis variiert.",
      en: "Leave out a variable that follows from others, merge small categories, or check that the outcome varies.",
    },
  },
  SURVEY_MODES: {
    what: {
      nl: "Dit zou antwoorden samen nemen die anders bevraagd zijn ({dimension} {code}: {label}).",
      fr: "Ceci réunirait des réponses recueillies de manières différentes ({dimension} {code} : {label}).",
      de: "Das würde Antworten zusammenfassen, die verschieden erhoben wurden ({dimension} {code}: {label}).",
      en: "This would pool answers that were collected in different ways ({dimension} {code}: {label}).",
    },
    way: {
      nl: 'Splits uit: by: ["{dimension}", …]; kies daarna met .where({ {dimension}: … }).',
      fr: 'Ventilez : by: ["{dimension}", …] ; choisissez ensuite avec .where({ {dimension}: … }).',
      de: 'Gliedern Sie auf: by: ["{dimension}", …]; wählen Sie danach mit .where({ {dimension}: … }).',
      en: 'Estimate by it: by: ["{dimension}", …]; then choose with .where({ {dimension}: … }).',
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
  SURVEY_NOT_SHARE: {
    what: {
      nl: "Een aandeel vraagt een variabele met 0 en 1; hier staat {value}.",
      fr: "Une proportion demande une variable de 0 et de 1 ; ici se trouve {value}.",
      de: "Ein Anteil verlangt eine Variable aus 0 und 1; hier steht {value}.",
      en: "A share needs a variable of 0 and 1; here is {value}.",
    },
    way: {
      nl: "Maak er een 0/1-variabele van, of gebruik mean(…).",
      fr: "Faites-en une variable 0/1, ou utilisez mean(…).",
      de: "Machen Sie daraus eine 0/1-Variable, oder verwenden Sie mean(…).",
      en: "Make a 0/1 variable of it, or use mean(…).",
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
  SURVEY_PSU_STRATA: {
    what: {
      nl: "De primaire steekproefeenheid “{psu}” ligt in twee strata.",
      fr: "L'unité primaire « {psu} » se trouve dans deux strates.",
      de: "Die Primäreinheit „{psu}“ liegt in zwei Schichten.",
      en: "Primary sampling unit “{psu}” lies in two strata.",
    },
    way: {
      nl: "Verbeter het nummer van de eenheid of het stratum. Zijn de eenheden in elk stratum opnieuw genummerd? Gebruik dan nested: true.",
      fr: "Corrigez le numéro de l'unité ou la strate. Les unités sont-elles renumérotées dans chaque strate ? Utilisez alors nested: true.",
      de: "Berichtigen Sie die Nummer der Einheit oder die Schicht. Sind die Einheiten in jeder Schicht neu nummeriert? Dann nested: true.",
      en: "Correct the unit's number or the stratum. Are units numbered anew in each stratum? Then use nested: true.",
    },
  },
  SURVEY_P_VALUE: {
    what: {
      nl: "{value} is geen p-waarde.",
      fr: "{value} n'est pas une valeur p.",
      de: "{value} ist kein p-Wert.",
      en: "{value} is not a p-value.",
    },
    way: {
      nl: "Geef getallen van 0 tot 1; NaN waar een toets ontbreekt.",
      fr: "Donnez des nombres de 0 à 1 ; NaN là où un test manque.",
      de: "Geben Sie Zahlen von 0 bis 1; NaN, wo ein Test fehlt.",
      en: "Give numbers from 0 to 1; NaN where a test is missing.",
    },
  },
  SURVEY_QUANTILE: {
    what: {
      nl: "Dit kwantiel is niet te schatten: {problem}.",
      fr: "Ce quantile ne peut pas être estimé : {problem}.",
      de: "Dieses Quantil lässt sich nicht schätzen: {problem}.",
      en: "This quantile can't be estimated: {problem}.",
    },
    way: {
      nl: "Geef aandelen van 0 tot 1 (de mediaan is 0.5); intervallen uit replicaties vragen replicatiegewichten.",
      fr: "Donnez des parts de 0 à 1 (la médiane est 0.5) ; les intervalles par réplication demandent des poids de réplication.",
      de: "Geben Sie Anteile von 0 bis 1 (der Median ist 0.5); Intervalle aus Replikationen verlangen Replikationsgewichte.",
      en: "Give shares from 0 to 1 (the median is 0.5); intervals by replication need replicate weights.",
    },
  },
  SURVEY_REPLICATES: {
    what: {
      nl: "De replicatiegewichten zijn niet bruikbaar: nodig zijn er minstens twee, even lang als de gewichten, zonder ontbrekende of negatieve waarden, met hun schalen.",
      fr: "Les poids de réplication ne sont pas utilisables : il en faut au moins deux, de même longueur que les poids, sans valeur manquante ou négative, avec leurs échelles.",
      de: "Die Replikationsgewichte sind nicht brauchbar: nötig sind mindestens zwei, so lang wie die Gewichte, ohne fehlende oder negative Werte, mit ihren Skalen.",
      en: "The replicate weights can't be used: at least two are needed, as long as the weights, without missing or negative values, with their scales.",
    },
    way: {
      nl: "Neem alle kolommen met replicatiegewichten op, en type, of scale en rscales zoals de producent ze opgeeft.",
      fr: "Reprenez toutes les colonnes de poids de réplication, ainsi que type, ou scale et rscales tels que le producteur les donne.",
      de: "Nehmen Sie alle Spalten mit Replikationsgewichten auf, und type, oder scale und rscales, wie der Hersteller sie angibt.",
      en: "Take all columns of replicate weights, and type, or scale and rscales as their producer states them.",
    },
  },
  SURVEY_SECOND: {
    what: {
      nl: "Een tweede trap zonder teruglegging vraagt ook de populatie van de eerste.",
      fr: "Un second degré sans remise demande aussi la population du premier.",
      de: "Eine zweite Stufe ohne Zurücklegen verlangt auch die Grundgesamtheit der ersten.",
      en: "A second stage without replacement needs the population of the first one too.",
    },
    way: {
      nl: "Geef population, of laat second weg.",
      fr: "Donnez population, ou retirez second.",
      de: "Geben Sie population an, oder lassen Sie second weg.",
      en: "Give population, or leave out second.",
    },
  },
  SURVEY_TABLE: {
    what: {
      nl: "De samenhang is niet te toetsen: elke variabele moet minstens twee categorieën met respondenten hebben, en niet te veel lege cellen.",
      fr: "L'association ne peut pas être testée : chaque variable doit avoir au moins deux catégories avec des répondants, et pas trop de cellules vides.",
      de: "Der Zusammenhang lässt sich nicht prüfen: jede Variable braucht mindestens zwei Kategorien mit Befragten und nicht zu viele leere Zellen.",
      en: "The association can't be tested: each variable needs at least two categories with respondents, and not too many empty cells.",
    },
    way: {
      nl: "Voeg kleine categorieën samen.",
      fr: "Regroupez les petites catégories.",
      de: "Fassen Sie kleine Kategorien zusammen.",
      en: "Merge small categories.",
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
