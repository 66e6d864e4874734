import type { Entry } from "./entry.ts";

/** Records that leave one by one. */
export const recordsErrors = {
  RECORDS_AGGREGATE: {
    what: {
      nl: "“{name}” heeft geen records van personen, maar cijfers van groepen.",
      fr: "« {name} » n'a pas d'enregistrements de personnes, mais des chiffres de groupes.",
      de: "„{name}“ hat keine Datensätze von Personen, sondern Zahlen von Gruppen.",
      en: "“{name}” has no records of persons, but numbers of groups.",
    },
    way: {
      nl: "Toon ze in een hoofdstuk, met table(); de site biedt ze als download aan.",
      fr: "Montrez-les dans un chapitre, avec table() ; le site les offre au téléchargement.",
      de: "Zeigen Sie sie in einem Kapitel, mit table(); die Website bietet sie zum Herunterladen an.",
      en: "Show them in a chapter, with table(); the site offers them for download.",
    },
  },
  RECORDS_PERMISSION: {
    what: {
      nl: "De eigenaar van “{name}” heeft nog niet bevestigd wat met de gegevens mag.",
      fr: "Le propriétaire de « {name} » n'a pas encore confirmé ce qui est permis.",
      de: "Wem „{name}“ gehört, hat noch nicht bestätigt, was erlaubt ist.",
      en: "The owner of “{name}” hasn't confirmed yet what may be done with the data.",
    },
    way: {
      nl: "Vraag het na, en schrijf het antwoord in `permission` van datapackage.json.",
      fr: "Demandez-le, et écrivez la réponse dans `permission` de datapackage.json.",
      de: "Fragen Sie nach, und schreiben Sie die Antwort in `permission` von datapackage.json.",
      en: "Ask, and write the answer into `permission` of datapackage.json.",
    },
  },
  RECORDS_NONE: {
    what: {
      nl: "Er is geen kolom gevraagd.",
      fr: "Aucune colonne n'est demandée.",
      de: "Es ist keine Spalte verlangt.",
      en: "No column is asked for.",
    },
    way: {
      nl: "Noem er met --columns: {known}",
      fr: "Nommez-en avec --columns : {known}",
      de: "Nennen Sie welche mit --columns: {known}",
      en: "Name some with --columns: {known}",
    },
  },
  RECORDS_COLUMN: {
    what: {
      nl: "De kolom “{column}” gaat nooit naar buiten: gewichten, steekproefeenheden, werkgevers, pseudoniemen en vrije tekst wijzen een persoon aan.",
      fr: "La colonne « {column} » ne sort jamais : poids, unités d'échantillonnage, employeurs, pseudonymes et texte libre désignent une personne.",
      de: "Die Spalte „{column}“ geht nie hinaus: Gewichte, Stichprobeneinheiten, Arbeitgeber, Pseudonyme und freier Text weisen auf eine Person.",
      en: "The column “{column}” never leaves: weights, sampling units, employers, pseudonyms and free text point at a person.",
    },
    way: {
      nl: "Kies uit: {known}",
      fr: "Choisissez parmi : {known}",
      de: "Wählen Sie aus: {known}",
      en: "Choose from: {known}",
    },
  },
  RECORDS_EARLIER: {
    what: {
      nl: "Uit een andere levering van dezelfde tijd zijn al records vrijgegeven: {releases}. Wie beide bestanden heeft, ziet wie erbij kwam, wegging of veranderde.",
      fr: "Des enregistrements d'une autre livraison de la même période sont déjà sortis : {releases}. Qui a les deux fichiers voit qui est arrivé, parti ou a changé.",
      de: "Aus einer anderen Lieferung derselben Zeit sind schon Datensätze freigegeben: {releases}. Wer beide Dateien hat, sieht, wer hinzukam, wegging oder sich änderte.",
      en: "Of another delivery of the same time records are out already: {releases}. Who has both files sees who came, left or changed.",
    },
    way: {
      nl: "Heeft niemand het bestand nog? npx oshlab records {name} --withdraw {release} --why … --by …",
      fr: "Plus personne n'a le fichier ? npx oshlab records {name} --withdraw {release} --why … --by …",
      de: "Hat niemand mehr die Datei? npx oshlab records {name} --withdraw {release} --why … --by …",
      en: "Does nobody have the file any more? npx oshlab records {name} --withdraw {release} --why … --by …",
    },
  },
  RECORDS_NOT_OUT: {
    what: {
      nl: "Er is geen vrijgave “{release}” van {name} die nog geldt.",
      fr: "Il n'y a pas de sortie « {release} » de {name} qui soit encore en vigueur.",
      de: "Es gibt keine Freigabe „{release}“ von {name}, die noch gilt.",
      en: "There is no release “{release}” of {name} that still stands.",
    },
    way: {
      nl: "Deze zijn er: {known}",
      fr: "Voici celles qu'il y a : {known}",
      de: "Diese gibt es: {known}",
      en: "These are there: {known}",
    },
  },
  RECORDS_BROKEN: {
    what: {
      nl: "Wat al van records vrijgegeven is, is niet leesbaar, dus kan niets meer naar buiten: {reason}",
      fr: "Ce qui est déjà sorti d'enregistrements est illisible, donc plus rien ne peut sortir : {reason}",
      de: "Was an Datensätzen schon freigegeben ist, ist nicht lesbar, also kann nichts mehr hinaus: {reason}",
      en: "What is out of records already can't be read, so nothing more can leave: {reason}",
    },
    way: {
      nl: "Haal het bestand terug uit git.",
      fr: "Reprenez le fichier dans git.",
      de: "Holen Sie die Datei aus git zurück.",
      en: "Take the file back from git.",
    },
  },
  RECORDS_ASKED: {
    what: {
      nl: "Zeg wat naar buiten gaat (--columns) of wat ingetrokken wordt (--withdraw): één van beide.",
      fr: "Dites ce qui sort (--columns) ou ce qui est retiré (--withdraw) : l'un des deux.",
      de: "Sagen Sie, was hinausgeht (--columns) oder was zurückgezogen wird (--withdraw): eines von beiden.",
      en: "Say what leaves (--columns) or what is withdrawn (--withdraw): one of the two.",
    },
    way: {
      nl: "npx oshlab records --help toont hoe.",
      fr: "npx oshlab records --help montre comment.",
      de: "npx oshlab records --help zeigt, wie.",
      en: "npx oshlab records --help shows how.",
    },
  },
} satisfies Record<string, Entry>;
