import type { Entry } from "./entry.ts";

/** Sources, their descriptions and deliveries. */
export const dataErrors = {
  CLASSIFICATION_MISSING: {
    what: {
      nl: "De classificatie {name} {version} is bekend, maar haar tabel is er nog niet.",
      fr: "La classification {name} {version} est connue, mais sa table n'est pas encore là.",
      de: "Die Klassifikation {name} {version} ist bekannt, aber ihre Tabelle ist noch nicht da.",
      en: "The classification {name} {version} is known, but its table is not here yet.",
    },
    way: {
      nl: "Voeg de tabel toe in lib/data/classifications (zie de README daar), schrijf de categorieën in schema.json, of gebruik een versie die er is: {known}.",
      fr: "Ajoutez la table dans lib/data/classifications (voir son README), écrivez les catégories dans schema.json, ou utilisez une version présente : {known}.",
      de: "Fügen Sie die Tabelle in lib/data/classifications hinzu (siehe README dort), schreiben Sie die Kategorien in schema.json, oder nehmen Sie eine Version, die da ist: {known}.",
      en: "Add the table in lib/data/classifications (see its README), write the categories in schema.json, or use a version that is here: {known}.",
    },
  },
  CORRESPONDENCE_MISSING: {
    what: {
      nl: "Er is geen tabel van {from} naar {to}.",
      fr: "Il n'y a pas de table de {from} à {to}.",
      de: "Es gibt keine Tabelle von {from} nach {to}.",
      en: "There is no table from {from} to {to}.",
    },
    way: {
      nl: "Voeg ze toe in lib/data/classifications, of gebruik een van: {known}.",
      fr: "Ajoutez-la dans lib/data/classifications, ou utilisez une de celles-ci : {known}.",
      de: "Fügen Sie sie in lib/data/classifications hinzu, oder nehmen Sie eine von: {known}.",
      en: "Add it in lib/data/classifications, or use one of: {known}.",
    },
  },
  CORRESPONDENCE_SPLIT: {
    what: {
      nl: "Van {from} naar {to} wordt de code “{code}” meer dan één code ({targets}).",
      fr: "De {from} à {to}, le code « {code} » devient plusieurs codes ({targets}).",
      de: "Von {from} nach {to} wird der Code „{code}“ zu mehreren Codes ({targets}).",
      en: "From {from} to {to} the code “{code}” becomes several codes ({targets}).",
    },
    way: {
      nl: "Een rij is niet te verdelen: kies een grover niveau, of lever de nieuwe codes.",
      fr: "Une ligne ne se divise pas : choisissez un niveau plus grossier, ou livrez les nouveaux codes.",
      de: "Eine Zeile lässt sich nicht teilen: Wählen Sie eine gröbere Ebene, oder liefern Sie die neuen Codes.",
      en: "A row can't be divided: choose a coarser level, or deliver the new codes.",
    },
  },
  DATA_CHANGED: {
    what: {
      nl: "Levering {delivery} van “{name}” is niet meer het bestand dat is ingelezen.",
      fr: "La livraison {delivery} de « {name} » n'est plus le fichier qui a été importé.",
      de: "Die Lieferung {delivery} von „{name}“ ist nicht mehr die Datei, die eingelesen wurde.",
      en: "Delivery {delivery} of “{name}” is no longer the file that was imported.",
    },
    way: {
      nl: "Een levering verandert nooit: haal het bestand terug uit git of de back-up, of lees het oorspronkelijke bestand opnieuw in met `npx oshlab import`.",
      fr: "Une livraison ne change jamais : reprenez le fichier de git ou de la sauvegarde, ou réimportez le fichier d'origine avec `npx oshlab import`.",
      de: "Eine Lieferung ändert sich nie: Holen Sie die Datei aus git oder der Sicherung zurück oder lesen Sie die Originaldatei mit `npx oshlab import` neu ein.",
      en: "A delivery never changes: take the file back from git or the backup, or import the original file again with `npx oshlab import`.",
    },
  },
  DATA_CODE: {
    what: {
      nl: "Kolom “{column}” heeft geen code “{code}”.",
      fr: "La colonne « {column} » n'a pas de code « {code} ».",
      de: "Die Spalte „{column}“ hat keinen Code „{code}“.",
      en: "Column “{column}” has no code “{code}”.",
    },
    way: {
      nl: "Kies uit: {known}.",
      fr: "Choisissez parmi : {known}.",
      de: "Wählen Sie aus: {known}.",
      en: "Choose from: {known}.",
    },
  },
  DATA_COLUMN: {
    what: {
      nl: "“{name}” heeft hiervoor geen kolom “{column}”.",
      fr: "« {name} » n'a pas de colonne « {column} » pour cela.",
      de: "„{name}“ hat dafür keine Spalte „{column}“.",
      en: "“{name}” has no column “{column}” for this.",
    },
    way: {
      nl: "Kies uit: {known}.",
      fr: "Choisissez parmi : {known}.",
      de: "Wählen Sie aus: {known}.",
      en: "Choose from: {known}.",
    },
  },
  DATA_DELIVERY: {
    what: {
      nl: "“{name}” heeft geen levering “{delivery}”.",
      fr: "« {name} » n'a pas de livraison « {delivery} ».",
      de: "„{name}“ hat keine Lieferung „{delivery}“.",
      en: "“{name}” has no delivery “{delivery}”.",
    },
    way: {
      nl: "Kies uit: {known}.",
      fr: "Choisissez parmi : {known}.",
      de: "Wählen Sie aus: {known}.",
      en: "Choose from: {known}.",
    },
  },
  DATA_DERIVED: {
    what: {
      nl: "“{column}” kan geen nieuwe kolom zijn: de naam bestaat al, of is geen naam.",
      fr: "« {column} » ne peut pas être une nouvelle colonne : le nom existe déjà, ou n'en est pas un.",
      de: "„{column}“ kann keine neue Spalte sein: den Namen gibt es schon, oder es ist keiner.",
      en: "“{column}” can't be a new column: the name is taken, or is no name.",
    },
    way: {
      nl: "Kies een andere naam: kleine letters, cijfers en _, te beginnen met een letter.",
      fr: "Choisissez un autre nom : minuscules, chiffres et _, en commençant par une lettre.",
      de: "Wählen Sie einen anderen Namen: Kleinbuchstaben, Ziffern und _, mit einem Buchstaben am Anfang.",
      en: "Choose another name: lower-case letters, digits and _, a letter first.",
    },
  },
  DATA_DIMENSION: {
    what: {
      nl: "“{column}” volgens {by} heeft meer dan één waarde per cel: de rijen verschillen nog in {dimensions}.",
      fr: "« {column} » selon {by} a plus d'une valeur par cellule : les lignes diffèrent encore par {dimensions}.",
      de: "„{column}“ nach {by} hat mehr als einen Wert je Zelle: Die Zeilen unterscheiden sich noch in {dimensions}.",
      en: "“{column}” by {by} has more than one value a cell: the rows still differ in {dimensions}.",
    },
    way: {
      nl: "Zet {dimensions} bij `by`, of kies één code met `where({ … })`.",
      fr: "Ajoutez {dimensions} à `by`, ou choisissez un code avec `where({ … })`.",
      de: "Nehmen Sie {dimensions} in `by` auf oder wählen Sie einen Code mit `where({ … })`.",
      en: "Add {dimensions} to `by`, or choose one code with `where({ … })`.",
    },
  },
  DATA_FORGOTTEN: {
    what: {
      nl: "De levering {delivery} van “{name}” is op {date} verwijderd: {why}",
      fr: "La livraison {delivery} de « {name} » a été supprimée le {date} : {why}",
      de: "Die Lieferung {delivery} von „{name}“ wurde am {date} gelöscht: {why}",
      en: "Delivery {delivery} of “{name}” was deleted on {date}: {why}",
    },
    way: {
      nl: "Die gegevens mogen niet meer gebruikt worden. Haal ze uit het hoofdstuk, of lees een levering in die wel mag: `npx oshlab import BESTAND --as {name}`.",
      fr: "Ces données ne peuvent plus être utilisées. Retirez-les du chapitre, ou importez une livraison permise : `npx oshlab import FICHIER --as {name}`.",
      de: "Diese Daten dürfen nicht mehr verwendet werden. Nehmen Sie sie aus dem Kapitel, oder lesen Sie eine erlaubte Lieferung ein: `npx oshlab import DATEI --as {name}`.",
      en: "These data may not be used any more. Take them out of the chapter, or import a delivery that may be: `npx oshlab import FILE --as {name}`.",
    },
  },
  DATA_FRAME_LARGE: {
    what: {
      nl: "“{name}” heeft {rows} rijen: te veel voor een danfo-tabel (hoogstens {most}).",
      fr: "« {name} » a {rows} lignes : trop pour un tableau danfo (au plus {most}).",
      de: "„{name}“ hat {rows} Zeilen: zu viele für eine danfo-Tabelle (höchstens {most}).",
      en: "“{name}” has {rows} rows: too many for a danfo frame (at most {most}).",
    },
    way: {
      nl: 'Kies rijen met `where({ … })`, vat samen met `measure(…)` of `survey(…)`, of laat SQL rekenen: `query("SELECT … GROUP BY …")` is ook op miljoenen rijen snel.',
      fr: 'Choisissez des lignes avec `where({ … })`, résumez avec `measure(…)` ou `survey(…)`, ou laissez calculer SQL : `query("SELECT … GROUP BY …")` reste rapide avec des millions de lignes.',
      de: 'Wählen Sie Zeilen mit `where({ … })`, fassen Sie mit `measure(…)` oder `survey(…)` zusammen, oder lassen Sie SQL rechnen: `query("SELECT … GROUP BY …")` ist auch bei Millionen Zeilen schnell.',
      en: 'Choose rows with `where({ … })`, summarise with `measure(…)` or `survey(…)`, or let SQL compute: `query("SELECT … GROUP BY …")` is fast on millions of rows too.',
    },
  },
  DATA_LINK: {
    what: {
      nl: "“{name}” en “{other}” kunnen niet gekoppeld worden: {problem}",
      fr: "« {name} » et « {other} » ne peuvent pas être appariées : {problem}",
      de: "„{name}“ und „{other}“ können nicht verknüpft werden: {problem}",
      en: "“{name}” and “{other}” can't be linked: {problem}",
    },
    way: {
      nl: "Lees de oorspronkelijke bestanden van beide opnieuw in met één sleutel, en zet in beide beschrijvingen dezelfde `privacy.linkage.group` en elkaars naam bij `sources` (lib/data/README.md).",
      fr: "Réimportez les fichiers d'origine des deux avec une seule clé, et mettez dans les deux descriptions le même `privacy.linkage.group` et le nom de l'autre dans `sources` (lib/data/README.md).",
      de: "Lesen Sie die Originaldateien beider mit einem Schlüssel neu ein, und nennen Sie in beiden Beschreibungen dieselbe `privacy.linkage.group` und einander in `sources` (lib/data/README.md).",
      en: "Import the original files of both again with one key, and put in both descriptions the same `privacy.linkage.group` and each other's name in `sources` (lib/data/README.md).",
    },
  },
  DATA_MEASURE: {
    what: {
      nl: "“{column}” is geen maat.",
      fr: "« {column} » n'est pas une mesure.",
      de: "„{column}“ ist kein Maß.",
      en: "“{column}” is not a measure.",
    },
    way: {
      nl: "Kies uit: {known}.",
      fr: "Choisissez parmi : {known}.",
      de: "Wählen Sie aus: {known}.",
      en: "Choose from: {known}.",
    },
  },
  DATA_MICRODATA: {
    what: {
      nl: "“{name}” heeft één rij per persoon: “{column}” moet eerst geschat worden.",
      fr: "« {name} » a une ligne par personne : « {column} » doit d'abord être estimé.",
      de: "„{name}“ hat eine Zeile je Person: „{column}“ muss zuerst geschätzt werden.",
      en: "“{name}” has one row a person: “{column}” must be estimated first.",
    },
    way: {
      nl: 'Gebruik `survey(gegevens).proportion("{column}", { by: [ … ] })` of `.mean(…)`: die rekenen met de gewichten en tellen de respondenten.',
      fr: 'Utilisez `survey(données).proportion("{column}", { by: [ … ] })` ou `.mean(…)` : elles tiennent compte des poids et comptent les répondants.',
      de: 'Verwenden Sie `survey(daten).proportion("{column}", { by: [ … ] })` oder `.mean(…)`: Sie rechnen mit den Gewichten und zählen die Befragten.',
      en: 'Use `survey(data).proportion("{column}", { by: [ … ] })` or `.mean(…)`: they use the weights and count the respondents.',
    },
  },
  DATA_NO_DELIVERY: {
    what: {
      nl: "De gegevensbron “{name}” is beschreven, maar er is nog niets ingelezen.",
      fr: "La source de données « {name} » est décrite, mais rien n'a encore été importé.",
      de: "Die Datenquelle „{name}“ ist beschrieben, aber noch nichts ist eingelesen.",
      en: "The data source “{name}” is described, but nothing has been imported yet.",
    },
    way: {
      nl: "Lees een bestand in: `npx oshlab import BESTAND --as {name}`.",
      fr: "Importez un fichier : `npx oshlab import FICHIER --as {name}`.",
      de: "Lesen Sie eine Datei ein: `npx oshlab import DATEI --as {name}`.",
      en: "Import a file: `npx oshlab import FILE --as {name}`.",
    },
  },
  DATA_PERMISSION: {
    what: {
      nl: "{owner} heeft nog niet bevestigd dat de gegevens van “{name}” gepubliceerd mogen worden.",
      fr: "{owner} n'a pas encore confirmé que les données de « {name} » peuvent être publiées.",
      de: "{owner} hat noch nicht bestätigt, dass die Daten von „{name}“ veröffentlicht werden dürfen.",
      en: "{owner} has not confirmed yet that the data of “{name}” may be published.",
    },
    way: {
      nl: "Vraag het na bij {owner} voor u het rapport uitbrengt, en pas dan `permission` aan in datapackage.json van “{name}”.",
      fr: "Demandez-le à {owner} avant de publier le rapport, puis adaptez `permission` dans datapackage.json de « {name} ».",
      de: "Fragen Sie bei {owner} nach, bevor Sie den Bericht herausgeben, und ändern Sie dann `permission` in datapackage.json von „{name}“.",
      en: "Ask {owner} before you release the report, then change `permission` in datapackage.json of “{name}”.",
    },
  },
  DATA_PRIVACY: {
    what: {
      nl: "Levering {delivery} van “{name}” heeft geen privacyverslag.",
      fr: "La livraison {delivery} de « {name} » n'a pas de rapport de confidentialité.",
      de: "Die Lieferung {delivery} von „{name}“ hat keinen Datenschutzbericht.",
      en: "Delivery {delivery} of “{name}” has no privacy report.",
    },
    way: {
      nl: "Open cijfers over groepen hebben er geen nodig. Ging het om personen, lees het bestand dan opnieuw in.",
      fr: "Des chiffres ouverts sur des groupes n'en ont pas besoin. S'il s'agit de personnes, réimportez le fichier.",
      de: "Offene Zahlen über Gruppen brauchen keinen. Geht es um Personen, lesen Sie die Datei neu ein.",
      en: "Open numbers about groups need none. If it is about persons, import the file again.",
    },
  },
  DATA_QUERY: {
    what: {
      nl: "De zoekopdracht in SQL lukt niet: {problem}",
      fr: "La requête SQL a échoué : {problem}",
      de: "Die SQL-Abfrage schlägt fehl: {problem}",
      en: "The SQL query failed: {problem}",
    },
    way: {
      nl: "De tabel heet `data`; bekijk de kolommen door de gegevens in een cel te tonen.",
      fr: "La table s'appelle `data` ; affichez les données dans une cellule pour voir les colonnes.",
      de: "Die Tabelle heißt `data`; zeigen Sie die Daten in einer Zelle an, um die Spalten zu sehen.",
      en: "The table is called `data`; show the data in a cell to see its columns.",
    },
  },
  DATA_ROWS: {
    what: {
      nl: "De outputcontrole vindt niet over welke rijen van “{name}” cijfers gaan: {problem}",
      fr: "Le contrôle des sorties ne trouve pas de quelles lignes de « {name} » parlent des chiffres : {problem}",
      de: "Die Ergebniskontrolle findet nicht, von welchen Zeilen von „{name}“ Zahlen handeln: {problem}",
      en: "Output checking doesn't find which rows of “{name}” numbers are about: {problem}",
    },
    way: {
      nl: "Voer het hoofdstuk opnieuw uit. Komt de kolom van een eerdere editie (notebooks/editions/), leg die dan opnieuw vast: `npx oshlab check --record`.",
      fr: "Réexécutez le chapitre. Si la colonne vient d'une édition antérieure (notebooks/editions/), enregistrez-la à nouveau : `npx oshlab check --record`.",
      de: "Führen Sie das Kapitel neu aus. Kommt die Spalte aus einer früheren Ausgabe (notebooks/editions/), halten Sie diese neu fest: `npx oshlab check --record`.",
      en: "Run the chapter again. If the column comes from an earlier edition (notebooks/editions/), record that again: `npx oshlab check --record`.",
    },
  },
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
  DESCRIPTOR_DRAFT: {
    what: {
      nl: "De beschrijving {file} is nog een ontwerp: {count} [veld|velden] met “TO FILL IN”.",
      fr: "La description {file} est encore un brouillon : {count} [champ|champs] avec « TO FILL IN ».",
      de: "Die Beschreibung {file} ist noch ein Entwurf: {count} [Feld|Felder] mit „TO FILL IN“.",
      en: "The description {file} is still a draft: {count} [field|fields] with “TO FILL IN”.",
    },
    way: {
      nl: "`npx oshlab fill {name}` vraagt ze één voor één, ook in het Lab (Inlezen als bron …). Of vul zelf in (regel tussen haakjes): {places}. lib/data/README.md zegt wat erin hoort.",
      fr: "`npx oshlab fill {name}` les demande un à un, le Lab aussi (Importer comme source …). Ou remplissez vous-même (ligne entre parenthèses) : {places}. lib/data/README.md dit ce qu'il faut y mettre.",
      de: "`npx oshlab fill {name}` fragt sie eins nach dem anderen ab, auch das Lab (Als Quelle einlesen …). Oder füllen Sie selbst aus (Zeile in Klammern): {places}. lib/data/README.md sagt, was hineingehört.",
      en: "`npx oshlab fill {name}` asks for them one by one, as does the Lab (Import as a source …). Or fill in yourself (line in brackets): {places}. lib/data/README.md says what belongs there.",
    },
  },
  DESCRIPTOR_EXISTS: {
    what: {
      nl: "Er is al een bron “{name}”.",
      fr: "Il existe déjà une source « {name} ».",
      de: "Es gibt schon eine Quelle „{name}“.",
      en: "There is a source “{name}” already.",
    },
    way: {
      nl: "Lees het bestand in zonder --describe, of kies een andere naam.",
      fr: "Importez le fichier sans --describe, ou choisissez un autre nom.",
      de: "Lesen Sie die Datei ohne --describe ein, oder wählen Sie einen anderen Namen.",
      en: "Import the file without --describe, or choose another name.",
    },
  },
  DESCRIPTOR_FILLED: {
    what: {
      nl: "In de beschrijving is “{path}” niet (meer) open.",
      fr: "Dans la description, « {path} » n'est pas (ou plus) à remplir.",
      de: "In der Beschreibung ist „{path}“ nicht (mehr) offen.",
      en: "“{path}” of the description isn't open (any more).",
    },
    way: {
      nl: "Verander het in het bestand zelf, of kijk opnieuw wat er open staat.",
      fr: "Modifiez-le dans le fichier même, ou regardez à nouveau ce qui est à remplir.",
      de: "Ändern Sie es in der Datei selbst, oder sehen Sie noch einmal nach, was offen ist.",
      en: "Change it in the file itself, or look again at what is open.",
    },
  },
  DESCRIPTOR_INVALID: {
    what: {
      nl: "De beschrijving {file} klopt niet bij “{path}”: {problem}",
      fr: "La description {file} n'est pas correcte à « {path} » : {problem}",
      de: "Die Beschreibung {file} stimmt bei „{path}“ nicht: {problem}",
      en: "The description {file} is not right at “{path}”: {problem}",
    },
    way: {
      nl: "Verbeter dat veld; lib/data/README.md zegt wat erin hoort.",
      fr: "Corrigez ce champ ; lib/data/README.md dit ce qu'il doit contenir.",
      de: "Verbessern Sie dieses Feld; lib/data/README.md sagt, was hineingehört.",
      en: "Correct that field; lib/data/README.md says what belongs in it.",
    },
  },
  DESCRIPTOR_JSON: {
    what: {
      nl: "De beschrijving {file} is geen geldige JSON (omstreeks regel {line}).",
      fr: "La description {file} n'est pas du JSON valide (vers la ligne {line}).",
      de: "Die Beschreibung {file} ist kein gültiges JSON (etwa Zeile {line}).",
      en: "The description {file} is not valid JSON (about line {line}).",
    },
    way: {
      nl: "Kijk op die regel of de vorige naar een komma of aanhalingsteken te veel of te weinig.",
      fr: "Cherchez sur cette ligne ou la précédente une virgule ou un guillemet en trop ou manquant.",
      de: "Suchen Sie in dieser oder der vorigen Zeile nach einem Komma oder Anführungszeichen zu viel oder zu wenig.",
      en: "Look on that line or the one before for a comma or quotation mark too many or too few.",
    },
  },
  DESCRIPTOR_MISSING: {
    what: {
      nl: "Het bestand {file} ontbreekt.",
      fr: "Le fichier {file} manque.",
      de: "Die Datei {file} fehlt.",
      en: "The file {file} is missing.",
    },
    way: {
      nl: "Elke bron heeft datapackage.json (de bron) en schema.json (haar kolommen): neem die van een andere bron als voorbeeld.",
      fr: "Chaque source a datapackage.json (la source) et schema.json (ses colonnes) : prenez ceux d'une autre source comme modèle.",
      de: "Jede Quelle hat datapackage.json (die Quelle) und schema.json (ihre Spalten): Nehmen Sie die einer anderen Quelle als Vorlage.",
      en: "Every source has datapackage.json (the source) and schema.json (its columns): take another source's as a model.",
    },
  },
  DESCRIPTOR_NAME: {
    what: {
      nl: "“{name}” kan niet de naam van een bron zijn.",
      fr: "« {name} » ne peut pas être le nom d'une source.",
      de: "„{name}“ kann nicht der Name einer Quelle sein.",
      en: "“{name}” can't be the name of a source.",
    },
    way: {
      nl: "Gebruik kleine letters, cijfers en koppeltekens, zoals arbeidsongevallen-2026.",
      fr: "Utilisez des minuscules, des chiffres et des traits d'union, comme accidents-2026.",
      de: "Verwenden Sie Kleinbuchstaben, Ziffern und Bindestriche, etwa arbeitsunfaelle-2026.",
      en: "Use small letters, digits and hyphens, such as accidents-2026.",
    },
  },
  QUALITY_NO_FINDING: {
    what: {
      nl: "Bij “{name}” is er geen vaststelling “{subject}”.",
      fr: "Il n'y a pas de constat « {subject} » pour « {name} ».",
      de: "Zu „{name}“ gibt es keine Feststellung „{subject}“.",
      en: "There is no finding “{subject}” about “{name}”.",
    },
    way: {
      nl: "Kies er een van: {known}.",
      fr: "Choisissez parmi : {known}.",
      de: "Wählen Sie eine von: {known}.",
      en: "Choose one of: {known}.",
    },
  },
} satisfies Record<string, Entry>;
