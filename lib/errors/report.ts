import type { Entry } from "./entry.ts";

/** Chapters, their words, and output checking. */
export const reportErrors = {
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
  CHAPTER_THEME: {
    what: {
      nl: "Het thema “{theme}” van dit hoofdstuk bestaat niet in deze editie.",
      fr: "Le thème « {theme} » de ce chapitre n'existe pas dans cette édition.",
      de: "Das Thema „{theme}“ dieses Kapitels gibt es in dieser Ausgabe nicht.",
      en: "The theme “{theme}” of this chapter is not in this edition.",
    },
    way: {
      nl: "Kies een van: {known}; of voeg het thema toe in notebooks/edition.json.",
      fr: "Choisissez parmi : {known} ; ou ajoutez le thème dans notebooks/edition.json.",
      de: "Wählen Sie eines von: {known}; oder fügen Sie das Thema in notebooks/edition.json hinzu.",
      en: "Choose one of: {known}; or add the theme to notebooks/edition.json.",
    },
  },
  CHAPTER_TWICE: {
    what: {
      nl: "De naam “{name}” is al die van {other}.",
      fr: "Le nom « {name} » est déjà celui de {other}.",
      de: "Der Name „{name}“ ist schon der von {other}.",
      en: "The name “{name}” is already that of {other}.",
    },
    way: {
      nl: "Geef een van beide notebooks een andere naam; een naam is ook het adres op de site.",
      fr: "Donnez un autre nom à l'un des deux notebooks ; le nom est aussi l'adresse sur le site.",
      de: "Geben Sie einem der beiden Notebooks einen anderen Namen; der Name ist auch die Adresse auf der Website.",
      en: "Give one of the two notebooks another name; a name is also the address on the site.",
    },
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
      de: "Geben Sie einer von beiden einen anderen Namen; der Name ist auch die Adresse auf der Website.",
      en: "Give one of the two another name; a name is also the address on the site.",
    },
  },
  FIGURE_UNKNOWN: {
    what: {
      nl: "De tekst noemt een figuur “{id}” die geen enkele cel maakt.",
      fr: "Le texte cite une figure « {id} » qu'aucune cellule ne produit.",
      de: "Der Text nennt eine Abbildung „{id}“, die keine Zelle erzeugt.",
      en: "The text names a figure “{id}” that no cell makes.",
    },
    way: {
      nl: 'Verbeter de naam na #, of maak de figuur met figure("{id}", …).',
      fr: 'Corrigez le nom après #, ou créez la figure avec figure("{id}", …).',
      de: 'Berichtigen Sie den Namen nach #, oder erzeugen Sie die Abbildung mit figure("{id}", …).',
      en: 'Correct the name after #, or make the figure with figure("{id}", …).',
    },
  },
  FIGURE_WITHOUT_WORDS: {
    what: {
      nl: "De figuur “{id}” staat nergens in de tekst.",
      fr: "La figure « {id} » n'est nulle part dans le texte.",
      de: "Die Abbildung „{id}“ steht nirgends im Text.",
      en: "The figure “{id}” stands nowhere in the text.",
    },
    way: {
      nl: "Voeg in een tekstcel een blok :::{directive} #{id} toe, met titel, toelichting en alternatieve tekst.",
      fr: "Ajoutez dans une cellule de texte un bloc :::{directive} #{id} avec titre, explication et texte alternatif.",
      de: "Fügen Sie in einer Textzelle einen Block :::{directive} #{id} mit Titel, Erläuterung und Alternativtext ein.",
      en: "Add a block :::{directive} #{id} to a text cell, with title, explanation and alternative text.",
    },
  },
  FIGURE_WORDS_MISSING: {
    what: {
      nl: "De figuur “{id}” mist tekst ({language}): {parts}.",
      fr: "La figure « {id} » manque de texte ({language}) : {parts}.",
      de: "Der Abbildung „{id}“ fehlt Text ({language}): {parts}.",
      en: "The figure “{id}” lacks text ({language}): {parts}.",
    },
    way: {
      nl: "Vul het blok :::{directive} #{id} aan: eerste alinea titel, tweede alinea wat te zien is, :alt: alternatieve tekst.",
      fr: "Complétez le bloc :::{directive} #{id} : premier paragraphe titre, deuxième ce qui est montré, :alt: texte alternatif.",
      de: "Ergänzen Sie den Block :::{directive} #{id}: erster Absatz Titel, zweiter was gezeigt wird, :alt: Alternativtext.",
      en: "Complete the block :::{directive} #{id}: first paragraph title, second what is shown, :alt: alternative text.",
    },
  },
  MAPPING_UNVERIFIED: {
    what: {
      nl: "Dat “{column}” van “{name}” in deze golven hetzelfde vraagt, is niet nagekeken: {waves}.",
      fr: "Il n'est pas vérifié que « {column} » de « {name} » demande la même chose dans ces vagues : {waves}.",
      de: "Dass „{column}“ von „{name}“ in diesen Wellen dasselbe fragt, ist nicht geprüft: {waves}.",
      en: "That “{column}” of “{name}” asks the same in these waves has not been verified: {waves}.",
    },
    way: {
      nl: "Kijk de vragenlijsten na en noteer bij “mapping” in schema.json welk document het zegt (verified), of laat deze golven weg.",
      fr: "Vérifiez les questionnaires et notez sous « mapping » dans schema.json quel document le dit (verified), ou omettez ces vagues.",
      de: "Prüfen Sie die Fragebögen und tragen Sie unter „mapping“ in schema.json ein, welches Dokument es sagt (verified), oder lassen Sie diese Wellen weg.",
      en: "Check the questionnaires and note under “mapping” in schema.json which document says so (verified), or leave these waves out.",
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
      nl: "Outputcontrole weigert “{id}”: {why}",
      fr: "Le contrôle des sorties refuse « {id} » : {why}",
      de: "Die Ergebniskontrolle lehnt „{id}“ ab: {why}",
      en: "Output checking refuses “{id}”: {why}",
    },
    way: {
      nl: "Bereken de cijfers met survey(…) en vraag de verantwoordelijke van de bron om haar regels.",
      fr: "Calculez les chiffres avec survey(…) et demandez ses règles au responsable de la source.",
      de: "Berechnen Sie die Zahlen mit survey(…) und fragen Sie die zuständige Stelle der Quelle nach ihren Regeln.",
      en: "Compute the numbers with survey(…) and ask the source's manager for its rules.",
    },
  },
  PREVIEW_PLACE: {
    what: {
      nl: "Een voorbeeld kan niet naar “{out}” geschreven worden: wat daar staat, zou verdwijnen.",
      fr: "Un aperçu ne peut pas être écrit dans « {out} » : ce qui s'y trouve disparaîtrait.",
      de: "Eine Vorschau kann nicht nach „{out}“ geschrieben werden: was dort liegt, ginge verloren.",
      en: "A preview can't be written to “{out}”: what is there would be lost.",
    },
    way: {
      nl: "Kies een map in build/, bijvoorbeeld build/preview.",
      fr: "Choisissez un dossier dans build/, par exemple build/preview.",
      de: "Wählen Sie einen Ordner in build/, zum Beispiel build/preview.",
      en: "Choose a folder in build/, such as build/preview.",
    },
  },
  PROSE_PROBLEM: {
    what: { nl: "{nl}", fr: "{fr}", de: "{de}", en: "{en}" },
    way: {
      nl: "Haal het weg of vervang het door gewone tekst, een figuur of een tabel.",
      fr: "Supprimez-le ou remplacez-le par du texte simple, une figure ou un tableau.",
      de: "Entfernen Sie es oder ersetzen Sie es durch einfachen Text, eine Abbildung oder eine Tabelle.",
      en: "Remove it, or replace it by plain text, a figure or a table.",
    },
  },
  SITE_IDENTIFIER: {
    what: {
      nl: "In een bestand van de site staat iets met de vorm van een persoons- of rekeningnummer ({kind}).",
      fr: "Un fichier du site contient quelque chose de la forme d'un numéro de personne ou de compte ({kind}).",
      de: "In einer Datei der Website steht etwas von der Form einer Personen- oder Kontonummer ({kind}).",
      en: "A file of the site holds something of the shape of a number of a person or an account ({kind}).",
    },
    way: {
      nl: "Zoek het in dit bestand en haal het weg uit het hoofdstuk.",
      fr: "Cherchez-le dans ce fichier et enlevez-le du chapitre.",
      de: "Suchen Sie es in dieser Datei und nehmen Sie es aus dem Kapitel.",
      en: "Look for it in this file and take it out of the chapter.",
    },
  },
  SITE_LEAK: {
    what: {
      nl: "In een bestand van de site staat een waarde van de kolom “{column}” van de vertrouwelijke bron “{name}”.",
      fr: "Un fichier du site contient une valeur de la colonne « {column} » de la source confidentielle « {name} ».",
      de: "In einer Datei der Website steht ein Wert der Spalte „{column}“ der vertraulichen Quelle „{name}“.",
      en: "A file of the site holds a value of column “{column}” of the confidential source “{name}”.",
    },
    way: {
      nl: "Zoek waar het hoofdstuk ze toont: in tekst, code of labels. Mag iedereen ze lezen? Beschrijf ze dan als categorie in schema.json.",
      fr: "Cherchez où le chapitre la montre : texte, code ou libellés. Est-elle publique ? Décrivez-la alors comme catégorie dans schema.json.",
      de: "Suchen Sie, wo das Kapitel ihn zeigt: in Text, Code oder Labels. Darf ihn jeder lesen? Dann beschreiben Sie ihn als Kategorie in schema.json.",
      en: "Look where the chapter shows it: in text, code or labels. May everybody read it? Then describe it as a category in schema.json.",
    },
  },
  TERM_EMPTY: {
    what: {
      nl: "De term “{id}” heeft geen titel of geen uitleg in de woordenlijst ({language}).",
      fr: "Le terme « {id} » n'a pas de titre ou pas de définition dans le glossaire ({language}).",
      de: "Der Begriff „{id}“ hat im Glossar ({language}) keinen Titel oder keine Erklärung.",
      en: "The term “{id}” has no title or no definition in the glossary ({language}).",
    },
    way: {
      nl: "Zet onder ({id})= een regel “## Titel” en daaronder de uitleg.",
      fr: "Sous ({id})=, écrivez une ligne « ## Titre » puis la définition.",
      de: "Schreiben Sie unter ({id})= eine Zeile „## Titel“ und darunter die Erklärung.",
      en: "Under ({id})= write a line “## Title”, and below it the definition.",
    },
  },
  TERM_MISSING: {
    what: {
      nl: "De term “{id}” ontbreekt in de woordenlijst ({language}).",
      fr: "Le terme « {id} » manque dans le glossaire ({language}).",
      de: "Der Begriff „{id}“ fehlt im Glossar ({language}).",
      en: "The term “{id}” is missing from the glossary ({language}).",
    },
    way: {
      nl: "Voeg hem toe met een regel ({id})=, of haal hem weg uit de andere talen.",
      fr: "Ajoutez-le avec une ligne ({id})=, ou retirez-le des autres langues.",
      de: "Ergänzen Sie ihn mit einer Zeile ({id})=, oder entfernen Sie ihn aus den anderen Sprachen.",
      en: "Add it with a line ({id})=, or remove it from the other languages.",
    },
  },
  TERM_TWICE: {
    what: {
      nl: "De term “{id}” staat twee keer in de woordenlijst ({language}).",
      fr: "Le terme « {id} » figure deux fois dans le glossaire ({language}).",
      de: "Der Begriff „{id}“ steht zweimal im Glossar ({language}).",
      en: "The term “{id}” stands in the glossary ({language}) twice.",
    },
    way: {
      nl: "Haal een van beide weg, of geef hem een andere naam.",
      fr: "Supprimez l'un des deux, ou donnez-lui un autre nom.",
      de: "Entfernen Sie einen von beiden, oder geben Sie ihm einen anderen Namen.",
      en: "Remove one of the two, or give it another name.",
    },
  },
  TERM_UNKNOWN: {
    what: {
      nl: "De tekst ({language}) verwijst naar de term “{id}”, en de woordenlijst kent die niet.",
      fr: "Le texte ({language}) renvoie au terme « {id} », que le glossaire ne connaît pas.",
      de: "Der Text ({language}) verweist auf den Begriff „{id}“, den das Glossar nicht kennt.",
      en: "The text ({language}) refers to the term “{id}”, which the glossary does not have.",
    },
    way: {
      nl: "Verbeter de naam, of voeg de term toe in notebooks/glossary/. Wel bekend: {known}.",
      fr: "Corrigez le nom, ou ajoutez le terme dans notebooks/glossary/. Connus : {known}.",
      de: "Berichtigen Sie den Namen, oder ergänzen Sie den Begriff in notebooks/glossary/. Bekannt sind: {known}.",
      en: "Correct the name, or add the term in notebooks/glossary/. Known are: {known}.",
    },
  },
  TRANSLATION_MISSING: {
    what: {
      nl: "De vertaling ({language}) van “{name}” ontbreekt.",
      fr: "La traduction ({language}) de « {name} » manque.",
      de: "Die Übersetzung ({language}) von „{name}“ fehlt.",
      en: "The translation ({language}) of “{name}” is missing.",
    },
    way: {
      nl: "Naar een vertaler: npx oshlab translate export {chapter} --to {code}; terug: npx oshlab translate import. Zelf vertalen kan ook, onder een regel <!-- cell: {name} of: {mark} -->.",
      fr: "Pour un traducteur : npx oshlab translate export {chapter} --to {code} ; au retour : npx oshlab translate import. Vous pouvez aussi traduire vous-même, sous une ligne <!-- cell: {name} of: {mark} -->.",
      de: "Für die Übersetzung: npx oshlab translate export {chapter} --to {code}; zurück: npx oshlab translate import. Sie können auch selbst übersetzen, unter einer Zeile <!-- cell: {name} of: {mark} -->.",
      en: "To a translator: npx oshlab translate export {chapter} --to {code}; back: npx oshlab translate import. Or translate it yourself, under a line <!-- cell: {name} of: {mark} -->.",
    },
  },
  TRANSLATION_OWN: {
    what: {
      nl: "Er is geen vertaling ({language}) van de tekst zoals hij nu is, voor {name} van het hoofdstuk.",
      fr: "Il n'y a pas de traduction ({language}) du texte actuel pour {name} du chapitre.",
      de: "Es gibt keine Übersetzung ({language}) des jetzigen Textes für {name} des Kapitels.",
      en: "There is no translation ({language}) of the text as it is now for {name} of the chapter.",
    },
    way: {
      nl: "Naar een vertaler: npx oshlab translate export {chapter} --to {code}; terug: npx oshlab translate import.",
      fr: "Pour un traducteur : npx oshlab translate export {chapter} --to {code} ; au retour : npx oshlab translate import.",
      de: "Für die Übersetzung: npx oshlab translate export {chapter} --to {code}; zurück: npx oshlab translate import.",
      en: "To a translator: npx oshlab translate export {chapter} --to {code}; back: npx oshlab translate import.",
    },
  },
  TRANSLATION_STALE: {
    what: {
      nl: "De vertaling ({language}) van “{name}” hoort bij een oudere versie van de tekst.",
      fr: "La traduction ({language}) de « {name} » correspond à une version plus ancienne du texte.",
      de: "Die Übersetzung ({language}) von „{name}“ gehört zu einer älteren Fassung des Textes.",
      en: "The translation ({language}) of “{name}” belongs to an older version of the text.",
    },
    way: {
      nl: "Naar een vertaler: npx oshlab translate export {chapter} --to {code}; terug: npx oshlab translate import. Klopt de vertaling nog, zet haar merkteken dan op {mark}.",
      fr: "Pour un traducteur : npx oshlab translate export {chapter} --to {code} ; au retour : npx oshlab translate import. Si la traduction est encore juste, remplacez sa marque par {mark}.",
      de: "Für die Übersetzung: npx oshlab translate export {chapter} --to {code}; zurück: npx oshlab translate import. Stimmt die Übersetzung noch, setzen Sie ihr Kennzeichen auf {mark}.",
      en: "To a translator: npx oshlab translate export {chapter} --to {code}; back: npx oshlab translate import. If the translation still holds, set its mark to {mark}.",
    },
  },
  MODE_PANDEMIC: {
    what: {
      nl: "Een zin ({language}) noemt de pandemie naast een cijfer van {category}, dat anders bevraagd is ({label}).",
      fr: "Une phrase ({language}) nomme la pandémie à côté d'un chiffre de {category}, obtenu autrement ({label}).",
      de: "Ein Satz ({language}) nennt die Pandemie neben einer Zahl von {category}, die anders erhoben wurde ({label}).",
      en: "A sentence ({language}) names the pandemic beside a number of {category}, which was surveyed differently ({label}).",
    },
    way: {
      nl: "Schrijf een verschil met andere jaren niet aan de pandemie toe: die viel samen met de andere manier van bevragen. Zeg dat in dezelfde zin, of laat de pandemie weg.",
      fr: "N'attribuez pas à la pandémie un écart avec d'autres années : elle coïncide avec l'autre mode d'enquête. Dites-le dans la même phrase, ou laissez la pandémie de côté.",
      de: "Schreiben Sie einen Unterschied zu anderen Jahren nicht der Pandemie zu: sie fiel mit der anderen Befragungsart zusammen. Sagen Sie das im selben Satz, oder lassen Sie die Pandemie weg.",
      en: "Don't put a difference from other years down to the pandemic: it coincided with the other way of asking. Say so in the same sentence, or leave the pandemic out.",
    },
  },
  MODE_UNNAMED: {
    what: {
      nl: "De tekst ({language}) geeft een cijfer van {category} zonder te zeggen dat het anders bevraagd is ({label}).",
      fr: "Le texte ({language}) donne un chiffre de {category} sans dire qu'il a été obtenu autrement ({label}).",
      de: "Der Text ({language}) gibt eine Zahl von {category} an, ohne zu sagen, dass sie anders erhoben wurde ({label}).",
      en: "The text ({language}) gives a number of {category} without saying that it was surveyed differently ({label}).",
    },
    way: {
      nl: "Noem het in de tekst: “{category} ({label})”.",
      fr: "Nommez-le dans le texte : « {category} ({label}) ».",
      de: "Nennen Sie es im Text: „{category} ({label})“.",
      en: "Name it in the text: “{category} ({label})”.",
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
  TYPED_WITHHELD: {
    what: {
      nl: "Het getal {number} in de tekst ({language}) is gelijk aan een cijfer dat wordt weggelaten.",
      fr: "Le nombre {number} dans le texte ({language}) est égal à un chiffre masqué.",
      de: "Die Zahl {number} im Text ({language}) ist gleich einer zurückgehaltenen Zahl.",
      en: "The number {number} in the text ({language}) equals a number that is withheld.",
    },
    way: {
      nl: "Haal het weg. Gaat het over iets anders? Bind het dan met {eval}`…`, of schrijf het anders.",
      fr: "Supprimez-le. S'agit-il d'autre chose ? Liez-le avec {eval}`…`, ou formulez autrement.",
      de: "Entfernen Sie sie. Geht es um etwas anderes? Dann binden Sie sie mit {eval}`…`, oder schreiben Sie es anders.",
      en: "Remove it. Is it about something else? Then bind it with {eval}`…`, or put it differently.",
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
} satisfies Record<string, Entry>;
