import type { Entry } from "./entry.ts";

/** Announcing an edition: what is said, to whom, and what was sent. */
export const mailErrors = {
  MAIL_AGAIN_UNKNOWN: {
    what: {
      nl: "“{address}” staat niet op deze lijsten.",
      fr: "« {address} » ne figure pas dans ces listes.",
      de: "„{address}“ steht nicht auf diesen Listen.",
      en: "“{address}” is not on these lists.",
    },
    way: {
      nl: "Gebruik een adres van een lijst, of refused of unknown.",
      fr: "Utilisez une adresse d'une liste, ou refused ou unknown.",
      de: "Verwenden Sie eine Adresse einer Liste, oder refused oder unknown.",
      en: "Use an address of a list, or refused or unknown.",
    },
  },
  MAIL_ANSWERS_BROKEN: {
    what: {
      nl: "Het bestand met antwoorden is beschadigd: {file}.",
      fr: "Le fichier des réponses est endommagé : {file}.",
      de: "Die Datei mit den Antworten ist beschädigt: {file}.",
      en: "The file of answers is broken: {file}.",
    },
    way: {
      nl: "Haal het terug uit een back-up, of verwijder het: dan worden de vragen opnieuw gesteld.",
      fr: "Restaurez-le d'une sauvegarde, ou supprimez-le : les questions seront alors reposées.",
      de: "Stellen Sie sie aus einer Sicherung wieder her, oder löschen Sie sie: Dann werden die Fragen wieder gestellt.",
      en: "Restore it from a backup, or delete it: then the questions are asked again.",
    },
  },
  MAIL_JOURNAL_BROKEN: {
    what: {
      nl: "Het verzendjournaal is beschadigd (regel {line}).",
      fr: "Le journal d'envoi est endommagé (ligne {line}).",
      de: "Das Versandjournal ist beschädigt (Zeile {line}).",
      en: "The sending journal is broken (line {line}).",
    },
    way: {
      nl: "Er wordt niets verzonden, want niemand weet wie het bericht al heeft. Haal {file} terug uit een back-up.",
      fr: "Rien n'est envoyé, car on ne sait plus qui a déjà le message. Restaurez {file} d'une sauvegarde.",
      de: "Es wird nichts gesendet, denn niemand weiß, wer die Nachricht schon hat. Stellen Sie {file} aus einer Sicherung wieder her.",
      en: "Nothing is sent, since nobody knows who has the message already. Restore {file} from a backup.",
    },
  },
  MAIL_KEY_LOST: {
    what: {
      nl: "De sleutel {file} hoort niet bij het verzendjournaal, of ontbreekt.",
      fr: "La clé {file} ne correspond pas au journal d'envoi, ou manque.",
      de: "Der Schlüssel {file} gehört nicht zum Versandjournal oder fehlt.",
      en: "The key {file} doesn't belong to the sending journal, or is missing.",
    },
    way: {
      nl: "Haal de sleutel terug uit een back-up: zonder die sleutel is niet te zien wie het bericht al heeft.",
      fr: "Restaurez la clé d'une sauvegarde : sans elle, on ne voit pas qui a déjà le message.",
      de: "Stellen Sie den Schlüssel aus einer Sicherung wieder her: ohne ihn ist nicht zu sehen, wer die Nachricht schon hat.",
      en: "Restore the key from a backup: without it nobody can see who has the message already.",
    },
  },
  MAIL_LETTER_AGAIN: {
    what: {
      nl: "De brief over “{name}” werd geweigerd, of is misschien al aangekomen ({state}).",
      fr: "La lettre sur « {name} » a été refusée, ou est peut-être déjà arrivée ({state}).",
      de: "Der Brief über „{name}“ wurde abgewiesen oder ist vielleicht schon angekommen ({state}).",
      en: "The letter about “{name}” was refused, or may have arrived already ({state}).",
    },
    way: {
      nl: "Kijk het na bij de beheerder; verzend opnieuw met --again.",
      fr: "Vérifiez auprès du gestionnaire ; renvoyez-la avec --again.",
      de: "Fragen Sie bei der Quelle nach; senden Sie ihn mit --again noch einmal.",
      en: "Ask the manager; send it again with --again.",
    },
  },
  MAIL_LETTER_UNSEEN: {
    what: {
      nl: "De brief over “{name}” is nog niet bekeken zoals hij nu is.",
      fr: "La lettre sur « {name} » n'a pas encore été vue telle quelle.",
      de: "Der Brief über „{name}“ wurde so noch nicht angesehen.",
      en: "The letter about “{name}” has not been looked at as it is now.",
    },
    way: {
      nl: "Lees hem eerst: npx oshlab quality mail {name}.",
      fr: "Lisez-la d'abord : npx oshlab quality mail {name}.",
      de: "Lesen Sie ihn zuerst: npx oshlab quality mail {name}.",
      en: "Read it first: npx oshlab quality mail {name}.",
    },
  },
  MAIL_LIST_COLUMNS: {
    what: {
      nl: "De lijst heeft geen kolom “email” (wel: {known}).",
      fr: "La liste n'a pas de colonne « email » (mais : {known}).",
      de: "Die Liste hat keine Spalte „email“ (aber: {known}).",
      en: "The list has no column “email” (but: {known}).",
    },
    way: {
      nl: "Zet boven de kolommen: email, name, language (de laatste twee mogen ontbreken).",
      fr: "Nommez les colonnes : email, name, language (les deux dernières peuvent manquer).",
      de: "Nennen Sie die Spalten: email, name, language (die letzten beiden dürfen fehlen).",
      en: "Name the columns: email, name, language (the last two may be missing).",
    },
  },
  MAIL_LIST_IN_GIT: {
    what: {
      nl: "Git zou de lijst {file} bewaren, en adressen zijn persoonsgegevens.",
      fr: "Git conserverait la liste {file}, et les adresses sont des données personnelles.",
      de: "Git würde die Liste {file} aufbewahren, und Adressen sind personenbezogene Daten.",
      en: "Git would keep the list {file}, and addresses are personal data.",
    },
    way: {
      nl: "Zet /data/ weer in .gitignore, en haal het bestand uit git: git rm --cached {file}.",
      fr: "Remettez /data/ dans .gitignore et retirez le fichier de git : git rm --cached {file}.",
      de: "Nehmen Sie /data/ wieder in .gitignore auf und nehmen Sie die Datei aus git: git rm --cached {file}.",
      en: "Put /data/ back into .gitignore, and take the file out of git: git rm --cached {file}.",
    },
  },
  MAIL_LIST_MISSING: {
    what: {
      nl: "De lijst “{list}” is er niet.",
      fr: "La liste « {list} » n'existe pas.",
      de: "Die Liste „{list}“ gibt es nicht.",
      en: "The list “{list}” isn't there.",
    },
    way: {
      nl: "Bewaar ze als {file} (of .xlsx) met de kolommen email, name, language, of haal ze uit notebooks/edition.json.",
      fr: "Enregistrez-la sous {file} (ou .xlsx) avec les colonnes email, name, language, ou retirez-la de notebooks/edition.json.",
      de: "Speichern Sie sie als {file} (oder .xlsx) mit den Spalten email, name, language, oder nehmen Sie sie aus notebooks/edition.json.",
      en: "Save it as {file} (or .xlsx) with the columns email, name, language, or take it out of notebooks/edition.json.",
    },
  },
  MAIL_LIST_PROBLEMS: {
    what: {
      nl: "In de lijsten kloppen nog niet alle rijen ({count}).",
      fr: "Certaines lignes des listes ne sont pas encore correctes ({count}).",
      de: "In den Listen stimmen noch nicht alle Zeilen ({count}).",
      en: "Some rows of the lists are not right yet ({count}).",
    },
    way: {
      nl: "Verbeter of verwijder die rijen en maak een nieuw voorbeeld: npx oshlab mail preview.",
      fr: "Corrigez ou supprimez ces lignes et faites un nouvel aperçu : npx oshlab mail preview.",
      de: "Berichtigen oder entfernen Sie diese Zeilen und machen Sie eine neue Vorschau: npx oshlab mail preview.",
      en: "Correct or remove those rows and make a new preview: npx oshlab mail preview.",
    },
  },
  MAIL_LIST_UNKNOWN: {
    what: {
      nl: "De editie heeft geen lijst “{list}”.",
      fr: "L'édition n'a pas de liste « {list} ».",
      de: "Die Ausgabe hat keine Liste „{list}“.",
      en: "The edition has no list “{list}”.",
    },
    way: {
      nl: "Kies een van: {known}.",
      fr: "Choisissez parmi : {known}.",
      de: "Wählen Sie eine von: {known}.",
      en: "Choose one of: {known}.",
    },
  },
  MAIL_NOT_CONFIRMED: {
    what: {
      nl: "Er is niets verzonden ({count} [bericht|berichten]): dat is niet bevestigd.",
      fr: "Rien n'a été envoyé ({count} [message|messages]) : l'envoi n'a pas été confirmé.",
      de: "Es wurde nichts gesendet ({count} [Nachricht|Nachrichten]): das wurde nicht bestätigt.",
      en: "Nothing was sent ({count} [message|messages]): it was not confirmed.",
    },
    way: {
      nl: "Typ het aantal als daarom gevraagd wordt, of geef --yes.",
      fr: "Tapez le nombre quand il est demandé, ou donnez --yes.",
      de: "Tippen Sie die Zahl, wenn danach gefragt wird, oder geben Sie --yes an.",
      en: "Type the number when asked, or give --yes.",
    },
  },
  MAIL_NOT_PUBLISHABLE: {
    what: {
      nl: "De website in site/ mag niet worden gepubliceerd.",
      fr: "Le site dans site/ ne peut pas être publié.",
      de: "Die Website in site/ darf nicht veröffentlicht werden.",
      en: "The site in site/ is not to be published.",
    },
    way: {
      nl: "Maak het rapport opnieuw en los op wat het oordeel noemt: npm run report.",
      fr: "Refaites le rapport et corrigez ce que le verdict signale : npm run report.",
      de: "Erstellen Sie den Bericht neu und beheben Sie, was das Urteil nennt: npm run report.",
      en: "Make the report again and put right what the verdict names: npm run report.",
    },
  },
  MAIL_NOT_SET: {
    what: {
      nl: "De editie zegt niet wie er bericht krijgt.",
      fr: "L'édition ne dit pas qui prévenir.",
      de: "Die Ausgabe sagt nicht, wer benachrichtigt wird.",
      en: "The edition doesn't say whom to tell.",
    },
    way: {
      nl: "Vul “mail” in notebooks/edition.json in: afzender, antwoordadres, uitschrijven, lijsten (zie lib/mail/README.md).",
      fr: "Remplissez « mail » dans notebooks/edition.json : expéditeur, adresse de réponse, désinscription, listes (voir lib/mail/README.md).",
      de: "Füllen Sie „mail“ in notebooks/edition.json aus: Absender, Antwortadresse, Abmeldung, Listen (siehe lib/mail/README.md).",
      en: "Fill in “mail” in notebooks/edition.json: sender, reply address, unsubscribing, lists (see lib/mail/README.md).",
    },
  },
  MAIL_NO_ADDRESS: {
    what: {
      nl: "Het is nog niet bekend waar de website te lezen is.",
      fr: "L'adresse où lire le site n'est pas encore connue.",
      de: "Es ist noch nicht bekannt, wo die Website zu lesen ist.",
      en: "It is not known yet where the site can be read.",
    },
    way: {
      nl: "Vul “address” in notebooks/edition.json in (https://…) en maak het rapport opnieuw: npm run report.",
      fr: "Remplissez « address » dans notebooks/edition.json (https://…) et refaites le rapport : npm run report.",
      de: "Tragen Sie „address“ in notebooks/edition.json ein (https://…) und erstellen Sie den Bericht neu: npm run report.",
      en: "Fill in “address” in notebooks/edition.json (https://…) and make the report again: npm run report.",
    },
  },
  MAIL_NO_MANAGER: {
    what: {
      nl: "De beschrijving van “{name}” noemt geen postbus van de beheerder.",
      fr: "La description de « {name} » ne donne pas de boîte aux lettres du gestionnaire.",
      de: "Die Beschreibung von „{name}“ nennt kein Postfach der Verwaltung der Quelle.",
      en: "The description of “{name}” names no mailbox of its manager.",
    },
    way: {
      nl: "Vul in datapackage.json onder “oshlab” in: “manager”: { “role”, “language”, “mail” }. Een functioneel adres, geen persoon.",
      fr: "Complétez dans datapackage.json sous « oshlab » : « manager » : { « role », « language », « mail » }. Une adresse fonctionnelle, pas une personne.",
      de: "Ergänzen Sie in datapackage.json unter „oshlab“: „manager“: { „role“, „language“, „mail“ }. Eine Funktionsadresse, keine Person.",
      en: "Fill in datapackage.json under “oshlab”: “manager”: { “role”, “language”, “mail” }. A functional address, no person.",
    },
  },
  MAIL_NO_PREVIEW: {
    what: {
      nl: "Deze berichten en lezers zijn nog niet zo bekeken: {groups}.",
      fr: "Ces messages et destinataires n'ont pas encore été vus tels quels : {groups}.",
      de: "Diese Nachrichten und Empfänger wurden so noch nicht angesehen: {groups}.",
      en: "These messages and readers have not been looked at as they are now: {groups}.",
    },
    way: {
      nl: "Maak eerst een voorbeeld en bekijk het: npx oshlab mail preview.",
      fr: "Faites d'abord un aperçu et regardez-le : npx oshlab mail preview.",
      de: "Machen Sie zuerst eine Vorschau und sehen Sie sie an: npx oshlab mail preview.",
      en: "Make a preview first and look at it: npx oshlab mail preview.",
    },
  },
  MAIL_PLACEHOLDER: {
    what: {
      nl: "Dit zijn nog de adressen van het voorbeeld: {names}.",
      fr: "Ce sont encore les adresses de l'exemple : {names}.",
      de: "Das sind noch die Adressen des Beispiels: {names}.",
      en: "These are still the addresses of the example: {names}.",
    },
    way: {
      nl: "Vul in notebooks/edition.json de echte functionele adressen in. Een proef kan al: --test UW-ADRES.",
      fr: "Mettez les vraies adresses fonctionnelles dans notebooks/edition.json. Un essai est déjà possible : --test VOTRE-ADRESSE.",
      de: "Tragen Sie in notebooks/edition.json die echten Funktionsadressen ein. Eine Probe geht schon: --test IHRE-ADRESSE.",
      en: "Put the real functional addresses into notebooks/edition.json. A test works already: --test YOUR-ADDRESS.",
    },
  },
  MAIL_ROW_ADDRESS: {
    what: {
      nl: "dit is geen e-mailadres",
      fr: "ceci n'est pas une adresse électronique",
      de: "das ist keine E-Mail-Adresse",
      en: "this is not an email address",
    },
    way: {
      nl: "Verbeter het adres of verwijder de rij.",
      fr: "Corrigez l'adresse ou supprimez la ligne.",
      de: "Berichtigen Sie die Adresse oder entfernen Sie die Zeile.",
      en: "Correct the address or remove the row.",
    },
  },
  MAIL_ROW_LANGUAGE: {
    what: {
      nl: "“{language}” is geen taal van deze editie",
      fr: "« {language} » n'est pas une langue de cette édition",
      de: "„{language}“ ist keine Sprache dieser Ausgabe",
      en: "“{language}” is not a language of this edition",
    },
    way: {
      nl: "Schrijf een van {known}, of laat het vak leeg voor de taal van de lijst.",
      fr: "Écrivez l'un de {known}, ou laissez vide pour la langue de la liste.",
      de: "Schreiben Sie eines von {known}, oder lassen Sie das Feld leer für die Sprache der Liste.",
      en: "Write one of {known}, or leave it empty for the list's language.",
    },
  },
  MAIL_SITE_NOT_ONLINE: {
    what: {
      nl: "De editie staat nog niet online op {address} ({reason}).",
      fr: "L'édition n'est pas encore en ligne à {address} ({reason}).",
      de: "Die Ausgabe ist noch nicht online unter {address} ({reason}).",
      en: "The edition is not online yet at {address} ({reason}).",
    },
    way: {
      nl: "Zet eerst de map site/ op de webserver. Kan deze computer de website niet zien, kijk dan zelf en geef --no-check.",
      fr: "Mettez d'abord le dossier site/ sur le serveur web. Si cet ordinateur ne voit pas le site, vérifiez vous-même et donnez --no-check.",
      de: "Stellen Sie zuerst den Ordner site/ auf den Webserver. Sieht dieser Computer die Website nicht, sehen Sie selbst nach und geben Sie --no-check an.",
      en: "Put the folder site/ on the web server first. If this computer can't see the site, look for yourself and give --no-check.",
    },
  },
  MAIL_SITE_OLD: {
    what: {
      nl: "De website in site/ is niet die van editie {edition} en haar adres.",
      fr: "Le site dans site/ n'est pas celui de l'édition {edition} et de son adresse.",
      de: "Die Website in site/ ist nicht die der Ausgabe {edition} und ihrer Adresse.",
      en: "The site in site/ is not that of edition {edition} and its address.",
    },
    way: {
      nl: "Maak het rapport opnieuw: npm run report.",
      fr: "Refaites le rapport : npm run report.",
      de: "Erstellen Sie den Bericht neu: npm run report.",
      en: "Make the report again: npm run report.",
    },
  },
  MAIL_TEST_ADDRESS: {
    what: {
      nl: "“{address}” is geen e-mailadres.",
      fr: "« {address} » n'est pas une adresse électronique.",
      de: "„{address}“ ist keine E-Mail-Adresse.",
      en: "“{address}” is not an email address.",
    },
    way: {
      nl: "Geef uw eigen adres: --test naam@organisatie.be.",
      fr: "Donnez votre propre adresse : --test nom@organisation.be.",
      de: "Geben Sie Ihre eigene Adresse an: --test name@organisation.be.",
      en: "Give your own address: --test name@organisation.be.",
    },
  },
} satisfies Record<string, Entry>;
