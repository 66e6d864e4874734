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
  CHAPTER_READS: {
    what: {
      nl: "Dit hoofdstuk leest met {name} gegevens buiten de catalogus om: niemand kan nagaan of ze vertrouwelijk zijn.",
      fr: "Ce chapitre lit avec {name} des données en dehors du catalogue : personne ne peut vérifier si elles sont confidentielles.",
      de: "Dieses Kapitel liest mit {name} Daten am Katalog vorbei: Niemand kann prüfen, ob sie vertraulich sind.",
      en: "With {name} this chapter reads data beside the catalogue: nobody can tell whether they are confidential.",
    },
    way: {
      nl: "Maak er een bron van met npx oshlab import BESTAND, en lees die met open(…). Om te verkennen is er notebooks/explore/.",
      fr: "Faites-en une source avec npx oshlab import FICHIER, et lisez-la avec open(…). Pour explorer, il y a notebooks/explore/.",
      de: "Machen Sie mit npx oshlab import DATEI eine Quelle daraus, und lesen Sie sie mit open(…). Zum Erkunden gibt es notebooks/explore/.",
      en: "Make a source of it with npx oshlab import FILE, and read that with open(…). To explore there is notebooks/explore/.",
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
  OUTPUT_UNPROTECTED: {
    what: {
      nl: "De audit kan niet aantonen dat weggelaten cijfers verborgen blijven, dus mag dit hoofdstuk niet naar buiten: {cells}",
      fr: "L'audit ne peut pas démontrer que des chiffres masqués le restent, donc ce chapitre ne peut pas sortir : {cells}",
      de: "Das Audit kann nicht zeigen, dass zurückgehaltene Zahlen verborgen bleiben, also darf dieses Kapitel nicht hinaus: {cells}",
      en: "The audit can't show that withheld numbers stay hidden, so this chapter must not leave: {cells}",
    },
    way: {
      nl: "Voeg categorieën samen, of laat de tabel met deze cellen weg; npx oshlab check toont wat ermee gebeurt.",
      fr: "Regroupez des catégories, ou supprimez le tableau qui contient ces cellules ; npx oshlab check montre ce qu'il en advient.",
      de: "Fassen Sie Kategorien zusammen, oder lassen Sie die Tabelle mit diesen Zellen weg; npx oshlab check zeigt, was mit ihnen geschieht.",
      en: "Merge categories, or leave out the table with these cells; npx oshlab check shows what becomes of them.",
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
} satisfies Record<string, Entry>;
