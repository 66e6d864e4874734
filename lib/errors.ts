import type { Words } from "./words.ts";

interface Entry {
  /** What happened. `{name}` is filled with the value of that name. */
  what: Words;
  /** The way out. */
  way: Words;
}

const entries = {
  CHAPTER_FAILED: {
    what: {
      nl: "De cel stopte met een fout: {name}: {message}",
      fr: "La cellule s'est arrêtée sur une erreur : {name} : {message}",
      de: "Die Zelle brach mit einem Fehler ab: {name}: {message}",
      en: "The cell stopped with an error: {name}: {message}",
    },
    way: {
      nl: "Open het hoofdstuk in het Lab (npm run lab), voer de cellen een voor een uit en verbeter deze cel.",
      fr: "Ouvrez le chapitre dans le Lab (npm run lab), exécutez les cellules une à une et corrigez celle-ci.",
      de: "Öffnen Sie das Kapitel im Lab (npm run lab), führen Sie die Zellen einzeln aus und berichtigen Sie diese.",
      en: "Open the chapter in the Lab (npm run lab), run the cells one by one and correct this one.",
    },
  },
  CHAPTER_STOPPED: {
    what: { nl: "{what}", fr: "{what}", de: "{what}", en: "{what}" },
    way: { nl: "{way}", fr: "{way}", de: "{way}", en: "{way}" },
  },
  CHAPTER_TYPES: {
    what: {
      nl: "De code klopt niet: {message}",
      fr: "Le code n'est pas correct : {message}",
      de: "Der Code stimmt nicht: {message}",
      en: "The code is not right: {message}",
    },
    way: {
      nl: "Controleer de naam of de soort waarde op die regel; het Lab onderstreept ze en stelt namen voor.",
      fr: "Vérifiez le nom ou le type de valeur à cette ligne ; le Lab souligne l'erreur et propose des noms.",
      de: "Prüfen Sie den Namen oder die Art des Werts in dieser Zeile; das Lab unterstreicht sie und schlägt Namen vor.",
      en: "Check the name or the kind of value on that line; the Lab underlines it and suggests names.",
    },
  },
  CHAPTER_UNKNOWN: {
    what: {
      nl: "Er is geen hoofdstuk “{name}” in deze editie.",
      fr: "Il n'y a pas de chapitre « {name} » dans cette édition.",
      de: "In dieser Ausgabe gibt es kein Kapitel „{name}“.",
      en: "There is no chapter “{name}” in this edition.",
    },
    way: {
      nl: "Kies een van: {known}.",
      fr: "Choisissez parmi : {known}.",
      de: "Wählen Sie eines von: {known}.",
      en: "Choose one of: {known}.",
    },
  },
  CUBE_CATEGORY: {
    what: {
      nl: "Dimensie “{dimension}” heeft geen categorie “{code}”.",
      fr: "La dimension « {dimension} » n'a pas de catégorie « {code} ».",
      de: "Die Dimension „{dimension}“ hat keine Kategorie „{code}“.",
      en: "Dimension “{dimension}” has no category “{code}”.",
    },
    way: {
      nl: "Bedoelt u een van: {near}?",
      fr: "Voulez-vous dire : {near} ?",
      de: "Meinen Sie eine von: {near}?",
      en: "Did you mean one of: {near}?",
    },
  },
  CUBE_DIMENSION: {
    what: {
      nl: "Deze cijfers hebben geen dimensie “{name}”.",
      fr: "Ces chiffres n'ont pas de dimension « {name} ».",
      de: "Diese Zahlen haben keine Dimension „{name}“.",
      en: "These numbers have no dimension “{name}”.",
    },
    way: {
      nl: "Kies uit: {known}.",
      fr: "Choisissez parmi : {known}.",
      de: "Wählen Sie aus: {known}.",
      en: "Choose from: {known}.",
    },
  },
  CUBE_NOT_ONE: {
    what: {
      nl: "Dit is niet één cijfer: {open} ligt nog niet vast.",
      fr: "Ce n'est pas un seul chiffre : {open} n'est pas encore fixé.",
      de: "Das ist nicht eine einzige Zahl: {open} steht noch nicht fest.",
      en: "This is not one number: {open} is still open.",
    },
    way: {
      nl: "Kies ook daarvoor een categorie: .at({ … }).",
      fr: "Choisissez-y aussi une catégorie : .at({ … }).",
      de: "Wählen Sie auch dort eine Kategorie: .at({ … }).",
      en: "Choose a category there too: .at({ … }).",
    },
  },
  CUBE_NO_CELL: {
    what: {
      nl: "De bron heeft geen cijfer voor {at}.",
      fr: "La source n'a pas de chiffre pour {at}.",
      de: "Die Quelle hat keine Zahl für {at}.",
      en: "The source has no number for {at}.",
    },
    way: {
      nl: "Toon de tabel om te zien welke cijfers er zijn.",
      fr: "Affichez le tableau pour voir quels chiffres existent.",
      de: "Zeigen Sie die Tabelle an, um zu sehen, welche Zahlen es gibt.",
      en: "Show the table to see which numbers there are.",
    },
  },
  CUBE_TOGETHER: {
    what: {
      nl: "“{part}” kan niet naast de andere staan: de eenheid of de dimensies verschillen.",
      fr: "« {part} » ne peut pas figurer à côté des autres : l'unité ou les dimensions diffèrent.",
      de: "„{part}“ kann nicht neben den anderen stehen: Einheit oder Dimensionen sind verschieden.",
      en: "“{part}” can't stand beside the others: its unit or dimensions differ.",
    },
    way: {
      nl: "Zet alleen cijfers met dezelfde eenheid en dezelfde dimensies samen; leg de andere vast met where(…).",
      fr: "Ne réunissez que des chiffres de même unité et de mêmes dimensions ; fixez les autres avec where(…).",
      de: "Stellen Sie nur Zahlen mit gleicher Einheit und gleichen Dimensionen zusammen; legen Sie andere mit where(…) fest.",
      en: "Put only numbers with the same unit and dimensions together; fix the others with where(…).",
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
  EDITION_BROKEN: {
    what: {
      nl: "De beschrijving van de editie is niet leesbaar: {reason}",
      fr: "La description de l'édition est illisible : {reason}",
      de: "Die Beschreibung der Ausgabe ist nicht lesbar: {reason}",
      en: "The description of the edition can't be read: {reason}",
    },
    way: {
      nl: "Verbeter het bestand, of haal de vorige versie terug uit git.",
      fr: "Corrigez le fichier, ou reprenez la version précédente dans git.",
      de: "Berichtigen Sie die Datei, oder holen Sie die vorige Fassung aus git.",
      en: "Correct the file, or take the previous version from git.",
    },
  },
  FIGURE_CHART: {
    what: {
      nl: "De soort figuur “{chart}” bestaat niet.",
      fr: "Le type de figure « {chart} » n'existe pas.",
      de: "Die Abbildungsart „{chart}“ gibt es nicht.",
      en: "There is no kind of figure called “{chart}”.",
    },
    way: {
      nl: "Kies uit: {known}.",
      fr: "Choisissez parmi : {known}.",
      de: "Wählen Sie aus: {known}.",
      en: "Choose from: {known}.",
    },
  },
  FIGURE_EMPTY: {
    what: {
      nl: "“{id}” heeft geen enkel cijfer om te tonen.",
      fr: "« {id} » n'a aucun chiffre à montrer.",
      de: "„{id}“ hat keine einzige Zahl zu zeigen.",
      en: "“{id}” has no number to show.",
    },
    way: {
      nl: "Kijk de filter na: toon de tabel vóór where(…).",
      fr: "Vérifiez le filtre : affichez le tableau avant where(…).",
      de: "Prüfen Sie den Filter: zeigen Sie die Tabelle vor where(…) an.",
      en: "Check the filter: show the table before where(…).",
    },
  },
  FIGURE_ID: {
    what: {
      nl: "“{id}” kan geen naam van een figuur of tabel zijn.",
      fr: "« {id} » ne peut pas être le nom d'une figure ou d'un tableau.",
      de: "„{id}“ kann kein Name einer Abbildung oder Tabelle sein.",
      en: "“{id}” can't be the name of a figure or table.",
    },
    way: {
      nl: "Gebruik kleine letters, cijfers en koppeltekens, bijvoorbeeld “{proposal}”.",
      fr: "Utilisez des minuscules, des chiffres et des traits d'union, par exemple « {proposal} ».",
      de: "Verwenden Sie Kleinbuchstaben, Ziffern und Bindestriche, zum Beispiel „{proposal}“.",
      en: "Use lower-case letters, digits and hyphens, for example “{proposal}”.",
    },
  },
  FIGURE_OPEN: {
    what: {
      nl: "De figuur toont {shown}, maar de cijfers hebben ook {open}: meer dan één cijfer zou op dezelfde plaats staan.",
      fr: "La figure montre {shown}, mais les chiffres ont aussi {open} : plusieurs chiffres tomberaient au même endroit.",
      de: "Die Abbildung zeigt {shown}, aber die Zahlen haben auch {open}: mehr als eine Zahl stünde am selben Platz.",
      en: "The figure shows {shown}, but the numbers also have {open}: more than one number would stand in one place.",
    },
    way: {
      nl: 'Leg vast wat u wilt tonen, bijvoorbeeld data: cijfers.where({ {open}: "{example}" }), of kies het als series.',
      fr: 'Fixez ce que vous voulez montrer, par exemple data: chiffres.where({ {open}: "{example}" }), ou prenez-le comme series.',
      de: 'Legen Sie fest, was Sie zeigen wollen, zum Beispiel data: zahlen.where({ {open}: "{example}" }), oder nehmen Sie es als series.',
      en: 'Fix what you want to show, for example data: numbers.where({ {open}: "{example}" }), or make it the series.',
    },
  },
  FIGURE_SERIES: {
    what: {
      nl: "De figuur heeft {count} reeksen; meer dan {most} kan een lezer niet uit elkaar houden.",
      fr: "La figure a {count} séries ; au-delà de {most}, un lecteur ne les distingue plus.",
      de: "Die Abbildung hat {count} Reihen; mehr als {most} kann man nicht auseinanderhalten.",
      en: "The figure has {count} series; a reader can't tell more than {most} apart.",
    },
    way: {
      nl: "Kies er enkele met where({ {series}: [ … ] }), of breng er met highlight een paar naar voren in een lijnfiguur.",
      fr: "Choisissez-en quelques-unes avec where({ {series}: [ … ] }), ou mettez-en quelques-unes en évidence avec highlight dans une figure en lignes.",
      de: "Wählen Sie einige mit where({ {series}: [ … ] }), oder heben Sie in einer Linienabbildung einige mit highlight hervor.",
      en: "Choose some with where({ {series}: [ … ] }), or bring a few out with highlight in a line figure.",
    },
  },
  FIGURE_TWICE: {
    what: {
      nl: "De naam “{figure}” is al in gebruik, in hoofdstuk {other}.",
      fr: "Le nom « {figure} » est déjà utilisé, dans le chapitre {other}.",
      de: "Der Name „{figure}“ wird schon verwendet, im Kapitel {other}.",
      en: "The name “{figure}” is already used, in chapter {other}.",
    },
    way: {
      nl: "Geef een van beide een andere naam; een naam is ook het adres op de site.",
      fr: "Donnez un autre nom à l'une des deux ; le nom est aussi l'adresse sur le site.",
      de: "Geben Sie einer von beiden einen anderen Namen; der Name ist auch die Adresse auf der Site.",
      en: "Give one of the two another name; a name is also the address on the site.",
    },
  },
  FIGURE_UNKNOWN: {
    what: {
      nl: "De tekst noemt een figuur “{figure}” die geen enkele cel maakt.",
      fr: "Le texte cite une figure « {figure} » qu'aucune cellule ne produit.",
      de: "Der Text nennt eine Abbildung „{figure}“, die keine Zelle erzeugt.",
      en: "The text names a figure “{figure}” that no cell makes.",
    },
    way: {
      nl: 'Verbeter de naam na #, of maak de figuur met figure("{figure}", …).',
      fr: 'Corrigez le nom après #, ou créez la figure avec figure("{figure}", …).',
      de: 'Berichtigen Sie den Namen nach #, oder erzeugen Sie die Abbildung mit figure("{figure}", …).',
      en: 'Correct the name after #, or make the figure with figure("{figure}", …).',
    },
  },
  FIGURE_WITHOUT_WORDS: {
    what: {
      nl: "De figuur “{figure}” staat nergens in de tekst.",
      fr: "La figure « {figure} » n'est nulle part dans le texte.",
      de: "Die Abbildung „{figure}“ steht nirgends im Text.",
      en: "The figure “{figure}” stands nowhere in the text.",
    },
    way: {
      nl: "Voeg in een tekstcel een blok :::{figure} #{figure} toe, met titel, toelichting en alternatieve tekst.",
      fr: "Ajoutez dans une cellule de texte un bloc :::{figure} #{figure} avec titre, explication et texte alternatif.",
      de: "Fügen Sie in einer Textzelle einen Block :::{figure} #{figure} mit Titel, Erläuterung und Alternativtext ein.",
      en: "Add a block :::{figure} #{figure} to a text cell, with title, explanation and alternative text.",
    },
  },
  FIGURE_WORDS_MISSING: {
    what: {
      nl: "De figuur “{figure}” mist woorden in de taal “{language}”: {parts}.",
      fr: "La figure « {figure} » manque de mots dans la langue « {language} » : {parts}.",
      de: "Der Abbildung „{figure}“ fehlen Worte in der Sprache „{language}“: {parts}.",
      en: "The figure “{figure}” lacks words in the language “{language}”: {parts}.",
    },
    way: {
      nl: "Vul het blok :::{figure} #{figure} aan: eerste alinea titel, tweede alinea wat te zien is, :alt: alternatieve tekst.",
      fr: "Complétez le bloc :::{figure} #{figure} : premier paragraphe titre, deuxième ce qui est montré, :alt: texte alternatif.",
      de: "Ergänzen Sie den Block :::{figure} #{figure}: erster Absatz Titel, zweiter was gezeigt wird, :alt: Alternativtext.",
      en: "Complete the block :::{figure} #{figure}: first paragraph title, second what is shown, :alt: alternative text.",
    },
  },
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
  LAB_BUILD: {
    what: {
      nl: "De uitbreiding van het Lab kon niet gebouwd worden: {detail}",
      fr: "L'extension du Lab n'a pas pu être construite : {detail}",
      de: "Die Erweiterung des Labs konnte nicht gebaut werden: {detail}",
      en: "The Lab's extension could not be built: {detail}",
    },
    way: {
      nl: "Voer “npm ci” uit en start het Lab opnieuw.",
      fr: "Exécutez « npm ci », puis relancez le Lab.",
      de: "Führen Sie „npm ci“ aus und starten Sie das Lab erneut.",
      en: "Run “npm ci” and start the Lab again.",
    },
  },
  LAB_NO_NOTEBOOK: {
    what: {
      nl: "Er is geen notebook “{path}” in dit project.",
      fr: "Il n'y a pas de notebook « {path} » dans ce projet.",
      de: "In diesem Projekt gibt es kein Notebook „{path}“.",
      en: "There is no notebook “{path}” in this project.",
    },
    way: {
      nl: "Geef het pad vanaf de map van het project, bijvoorbeeld notebooks/01-demands.ipynb.",
      fr: "Donnez le chemin depuis le dossier du projet, par exemple notebooks/01-demands.ipynb.",
      de: "Geben Sie den Pfad ab dem Projektordner an, zum Beispiel notebooks/01-demands.ipynb.",
      en: "Give the path from the project's folder, for example notebooks/01-demands.ipynb.",
    },
  },
  LAB_PORT_TAKEN: {
    what: {
      nl: "Poort {port} is al in gebruik.",
      fr: "Le port {port} est déjà utilisé.",
      de: "Port {port} ist schon belegt.",
      en: "Port {port} is already in use.",
    },
    way: {
      nl: "Misschien staat het Lab al open. Kies anders een andere poort: npm run lab -- --port 8900.",
      fr: "Le Lab est peut-être déjà ouvert. Sinon, choisissez un autre port : npm run lab -- --port 8900.",
      de: "Vielleicht ist das Lab schon offen. Sonst wählen Sie einen anderen Port: npm run lab -- --port 8900.",
      en: "Perhaps the Lab is open already. Otherwise choose another port: npm run lab -- --port 8900.",
    },
  },
  LAB_START: {
    what: {
      nl: "JupyterLab kon niet starten: {detail}",
      fr: "JupyterLab n'a pas pu démarrer : {detail}",
      de: "JupyterLab konnte nicht starten: {detail}",
      en: "JupyterLab could not start: {detail}",
    },
    way: {
      nl: "Verwijder de map .venv en start het Lab opnieuw; helpt dat niet, meld dan deze regels.",
      fr: "Supprimez le dossier .venv et relancez le Lab ; si cela n'aide pas, signalez ces lignes.",
      de: "Löschen Sie den Ordner .venv und starten Sie das Lab erneut; hilft das nicht, melden Sie diese Zeilen.",
      en: "Delete the folder .venv and start the Lab again; if that doesn't help, report these lines.",
    },
  },
  NOTEBOOK_BROKEN: {
    what: {
      nl: "Het notebook is niet leesbaar als hoofdstuk: {reason}",
      fr: "Le notebook n'est pas lisible comme chapitre : {reason}",
      de: "Das Notebook ist nicht als Kapitel lesbar: {reason}",
      en: "The notebook can't be read as a chapter: {reason}",
    },
    way: {
      nl: "Open en bewaar het in het Lab, of haal de vorige versie terug uit git. De naam staat in notebooks/edition.json.",
      fr: "Ouvrez-le et enregistrez-le dans le Lab, ou reprenez la version précédente dans git. Son nom est dans notebooks/edition.json.",
      de: "Öffnen und speichern Sie es im Lab, oder holen Sie die vorige Fassung aus git. Der Name steht in notebooks/edition.json.",
      en: "Open and save it in the Lab, or take the previous version from git. Its name stands in notebooks/edition.json.",
    },
  },
  OUTPUT_REFUSED: {
    what: {
      nl: "Uitvoercontrole weigert “{id}”: {why}",
      fr: "Le contrôle des sorties refuse « {id} » : {why}",
      de: "Die Ausgabenprüfung lehnt „{id}“ ab: {why}",
      en: "Output checking refuses “{id}”: {why}",
    },
    way: {
      nl: "Bereken de cijfers met survey(…) en vraag de verantwoordelijke van de bron om haar regels.",
      fr: "Calculez les chiffres avec survey(…) et demandez ses règles au responsable de la source.",
      de: "Berechnen Sie die Zahlen mit survey(…) und fragen Sie die zuständige Stelle der Quelle nach ihren Regeln.",
      en: "Compute the numbers with survey(…) and ask the source's manager for its rules.",
    },
  },
  SITE_MISSING: {
    what: {
      nl: "Er is nog geen website in “{folder}”.",
      fr: "Il n'y a pas encore de site web dans « {folder} ».",
      de: "In „{folder}“ gibt es noch keine Website.",
      en: "There is no website in “{folder}” yet.",
    },
    way: {
      nl: "Maak het rapport eerst: npm run report.",
      fr: "Produisez d'abord le rapport : npm run report.",
      de: "Erstellen Sie zuerst den Bericht: npm run report.",
      en: "Make the report first: npm run report.",
    },
  },
  SITE_PORT: {
    what: {
      nl: "Poort {port} is al in gebruik.",
      fr: "Le port {port} est déjà utilisé.",
      de: "Port {port} ist schon belegt.",
      en: "Port {port} is already in use.",
    },
    way: {
      nl: "Kies een andere: npm run site -- --port 8001.",
      fr: "Choisissez-en un autre : npm run site -- --port 8001.",
      de: "Wählen Sie einen anderen: npm run site -- --port 8001.",
      en: "Choose another: npm run site -- --port 8001.",
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
  TRANSLATION_MISSING: {
    what: {
      nl: "De vertaling ({language}) van cel “{cell}” ontbreekt.",
      fr: "La traduction ({language}) de la cellule « {cell} » manque.",
      de: "Die Übersetzung ({language}) der Zelle „{cell}“ fehlt.",
      en: "The translation ({language}) of cell “{cell}” is missing.",
    },
    way: {
      nl: "Voeg het blok toe onder een regel <!-- cell: {cell} of: {mark} -->.",
      fr: "Ajoutez le bloc sous une ligne <!-- cell: {cell} of: {mark} -->.",
      de: "Fügen Sie den Block unter einer Zeile <!-- cell: {cell} of: {mark} --> ein.",
      en: "Add the block under a line <!-- cell: {cell} of: {mark} -->.",
    },
  },
  TRANSLATION_STALE: {
    what: {
      nl: "De vertaling ({language}) hoort bij een oudere versie van de tekst.",
      fr: "La traduction ({language}) correspond à une version plus ancienne du texte.",
      de: "Die Übersetzung ({language}) gehört zu einer älteren Fassung des Textes.",
      en: "The translation ({language}) belongs to an older version of the text.",
    },
    way: {
      nl: "Lees het blok na en zet daarna het merkteken op {mark}.",
      fr: "Relisez le bloc, puis remplacez sa marque par {mark}.",
      de: "Prüfen Sie den Block und setzen Sie dann sein Kennzeichen auf {mark}.",
      en: "Review the block, then set its mark to {mark}.",
    },
  },
  TYPED_NUMBER: {
    what: {
      nl: "Het getal {number} in de tekst ({language}) is getypt, en staat ook in een figuur.",
      fr: "Le nombre {number} dans le texte ({language}) est tapé à la main et figure aussi dans une figure.",
      de: "Die Zahl {number} im Text ({language}) ist getippt und steht auch in einer Abbildung.",
      en: "The number {number} in the text ({language}) is typed, and a figure shows it too.",
    },
    way: {
      nl: "Bind het aan de gegevens met {eval}`…`, zodat het meeverandert.",
      fr: "Liez-le aux données avec {eval}`…`, pour qu'il suive les changements.",
      de: "Binden Sie sie mit {eval}`…` an die Daten, damit sie sich mit ihnen ändert.",
      en: "Bind it to the data with {eval}`…`, so that it changes with them.",
    },
  },
  VALUE_BARE: {
    what: {
      nl: "De waarde {expression} heeft geen controleerbare herkomst, en dit hoofdstuk las een vertrouwelijke bron.",
      fr: "La valeur {expression} n'a pas d'origine vérifiable, et ce chapitre a lu une source confidentielle.",
      de: "Der Wert {expression} hat keine prüfbare Herkunft, und dieses Kapitel las eine vertrauliche Quelle.",
      en: "The value {expression} has no record that can be checked, and this chapter read a confidential source.",
    },
    way: {
      nl: "Gebruik een schatting (….at({…})), change(…) of ratio(…).",
      fr: "Utilisez une estimation (….at({…})), change(…) ou ratio(…).",
      de: "Verwenden Sie eine Schätzung (….at({…})), change(…) oder ratio(…).",
      en: "Use an estimate (….at({…})), change(…) or ratio(…).",
    },
  },
  VALUE_BREAK: {
    what: {
      nl: "Tussen deze twee cijfers ligt een breuk in de reeks ({dimension} {code}: {label}); het verschil zegt niets.",
      fr: "Une rupture de série sépare ces deux chiffres ({dimension} {code} : {label}) ; leur différence n'a pas de sens.",
      de: "Zwischen diesen beiden Zahlen liegt ein Bruch der Zeitreihe ({dimension} {code}: {label}); die Differenz sagt nichts aus.",
      en: "There is a break in the series between these two numbers ({dimension} {code}: {label}); the change means nothing.",
    },
    way: {
      nl: "Vergelijk alleen cijfers aan dezelfde kant van de breuk.",
      fr: "Ne comparez que des chiffres situés du même côté de la rupture.",
      de: "Vergleichen Sie nur Zahlen auf derselben Seite des Bruchs.",
      en: "Compare only numbers on the same side of the break.",
    },
  },
  VALUE_FAILED: {
    what: {
      nl: "De waarde {expression} in de tekst is niet te berekenen: {message}",
      fr: "La valeur {expression} dans le texte ne peut pas être calculée : {message}",
      de: "Der Wert {expression} im Text ist nicht berechenbar: {message}",
      en: "The value {expression} in the text can't be computed: {message}",
    },
    way: {
      nl: "Controleer de naam en de categorieën; ze moeten in een cel van het hoofdstuk bestaan.",
      fr: "Vérifiez le nom et les catégories ; ils doivent exister dans une cellule du chapitre.",
      de: "Prüfen Sie Namen und Kategorien; sie müssen in einer Zelle des Kapitels vorkommen.",
      en: "Check the name and the categories; they must exist in a cell of the chapter.",
    },
  },
  VALUE_NESTED: {
    what: {
      nl: "change(…) en ratio(…) nemen twee cijfers uit een tabel, en dit is iets anders.",
      fr: "change(…) et ratio(…) prennent deux chiffres d'un tableau ; ceci est autre chose.",
      de: "change(…) und ratio(…) nehmen zwei Zahlen aus einer Tabelle, und dies ist etwas anderes.",
      en: "change(…) and ratio(…) take two numbers of a table, and this is something else.",
    },
    way: {
      nl: "Haal elk cijfer eerst op met .at({ … }).",
      fr: "Prenez d'abord chaque chiffre avec .at({ … }).",
      de: "Holen Sie jede Zahl zuerst mit .at({ … }).",
      en: "Take each number with .at({ … }) first.",
    },
  },
  VALUE_UNITS: {
    what: {
      nl: "Deze twee cijfers hebben niet dezelfde eenheid: {a} en {b}.",
      fr: "Ces deux chiffres n'ont pas la même unité : {a} et {b}.",
      de: "Diese beiden Zahlen haben nicht dieselbe Einheit: {a} und {b}.",
      en: "These two numbers don't have the same unit: {a} and {b}.",
    },
    way: {
      nl: "Neem twee cijfers van dezelfde indicator.",
      fr: "Prenez deux chiffres du même indicateur.",
      de: "Nehmen Sie zwei Zahlen desselben Indikators.",
      en: "Take two numbers of the same indicator.",
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
} satisfies Record<string, Entry>;

export type ErrorCode = keyof typeof entries;

/** Every error a user can meet, by its code: what happened and the way out, in four languages. */
export const ERRORS: Record<ErrorCode, Entry> = entries;
