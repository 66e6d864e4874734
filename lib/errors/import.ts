import type { Entry } from "./entry.ts";

/** Files on their way in. */
export const importErrors = {
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
  IMPORT_COMPANION: {
    what: {
      nl: "{file} bevat alleen waardelabels van SAS, geen gegevens.",
      fr: "{file} ne contient que des étiquettes de valeurs de SAS, pas de données.",
      de: "{file} enthält nur Wertelabels von SAS, keine Daten.",
      en: "{file} has value labels of SAS only, no data.",
    },
    way: {
      nl: "Noem het samen met het bestand dat het uitlegt: `npx oshlab import GEGEVENS.sas7bdat {file} --as NAAM`.",
      fr: "Indiquez-le avec le fichier qu'il explique : `npx oshlab import DONNEES.sas7bdat {file} --as NOM`.",
      de: "Nennen Sie sie zusammen mit der Datei, die sie erklärt: `npx oshlab import DATEN.sas7bdat {file} --as NAME`.",
      en: "Name it together with the file that it explains: `npx oshlab import DATA.sas7bdat {file} --as NAME`.",
    },
  },
  IMPORT_CONFIDENTIAL: {
    what: {
      nl: "“{name}” is vertrouwelijk en mag niet in deze map staan: git ziet ze.",
      fr: "« {name} » est confidentielle et ne peut pas se trouver dans ce dossier : git le voit.",
      de: "„{name}“ ist vertraulich und darf nicht in diesem Ordner liegen: git sieht ihn.",
      en: "“{name}” is confidential and may not lie in this folder: git sees it.",
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
  IMPORT_DAY: {
    what: {
      nl: "{file}: in kolom “{column}” staat iets wat geen datum is zoals de beschrijving ze verwacht.",
      fr: "{file} : la colonne « {column} » contient autre chose qu'une date telle que la description l'attend.",
      de: "{file}: In Spalte „{column}“ steht etwas, was kein Datum ist, wie die Beschreibung es erwartet.",
      en: "{file}: column “{column}” has something that is no date as the description expects it.",
    },
    way: {
      nl: "Pas `format` van die kolom aan in schema.json (`%d/%m/%Y` voor 31/12/2026), of zet een code voor “ontbreekt” bij `missingValues`. Er is niets ingelezen.",
      fr: "Adaptez `format` de cette colonne dans schema.json (`%d/%m/%Y` pour 31/12/2026), ou ajoutez un code pour « manquant » à `missingValues`. Rien n'a été importé.",
      de: "Passen Sie `format` dieser Spalte in schema.json an (`%d/%m/%Y` für 31/12/2026), oder nehmen Sie einen Code für „fehlt“ in `missingValues` auf. Es wurde nichts eingelesen.",
      en: "Change `format` of that column in schema.json (`%d/%m/%Y` for 31/12/2026), or add a code for “missing” to `missingValues`. Nothing was imported.",
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
  IMPORT_GROUP: {
    what: {
      nl: "{file}: in kolom “{column}” staat iets wat geen geboortedatum is.",
      fr: "{file} : la colonne « {column} » contient autre chose qu'une date de naissance.",
      de: "{file}: In Spalte „{column}“ steht etwas, was kein Geburtsdatum ist.",
      en: "{file}: column “{column}” has something that is no date of birth.",
    },
    way: {
      nl: "Is het een code voor “ontbreekt”? Zet ze dan bij `missingValues` in schema.json. Anders verbetert de leverancier het bestand. Er is niets ingelezen.",
      fr: "Est-ce un code pour « manquant » ? Ajoutez-le alors à `missingValues` dans schema.json. Sinon, le fournisseur corrige le fichier. Rien n'a été importé.",
      de: "Ist es ein Code für „fehlt“? Dann gehört er zu `missingValues` in schema.json. Sonst verbessert der Lieferant die Datei. Es wurde nichts eingelesen.",
      en: "Is it a code for “missing”? Then add it to `missingValues` in schema.json. Else the supplier corrects the file. Nothing was imported.",
    },
  },
  IMPORT_IDENTIFIERS: {
    what: {
      nl: "{file} bevat gegevens die iemand aanwijzen, en de beschrijving zegt niet wat ermee gebeurt: {columns}.",
      fr: "{file} contient des données qui désignent quelqu'un, et la description ne dit pas ce qu'elles deviennent : {columns}.",
      de: "{file} enthält Angaben, die jemanden bezeichnen, und die Beschreibung sagt nicht, was mit ihnen geschieht: {columns}.",
      en: "{file} holds data that point to somebody, and the description doesn't say what becomes of them: {columns}.",
    },
    way: {
      nl: 'Er is niets ingelezen of bewaard. Zet in schema.json onder `oshlab.identifiers` bij elke kolom `"drop"` (niet bewaren), `"pseudonym"` (om te koppelen) of `{ "keep": "waarom" }`; een geboortedatum of postcode kan ook in groepen, met `ages` of `area`.',
      fr: 'Rien n\'a été importé ni conservé. Dans schema.json, sous `oshlab.identifiers`, mettez pour chaque colonne `"drop"` (ne pas conserver), `"pseudonym"` (pour apparier) ou `{ "keep": "pourquoi" }` ; une date de naissance ou un code postal peut aussi être groupé, avec `ages` ou `area`.',
      de: 'Es wurde nichts eingelesen oder behalten. Setzen Sie in schema.json unter `oshlab.identifiers` für jede Spalte `"drop"` (nicht behalten), `"pseudonym"` (zum Verknüpfen) oder `{ "keep": "warum" }`; ein Geburtsdatum oder eine Postleitzahl geht auch in Gruppen, mit `ages` oder `area`.',
      en: 'Nothing was imported or kept. In schema.json, under `oshlab.identifiers`, put for each column `"drop"` (not kept), `"pseudonym"` (to link) or `{ "keep": "why" }`; a date of birth or a postcode can also be kept in groups, with `ages` or `area`.',
    },
  },
  IMPORT_KEY: {
    what: {
      nl: "Voor pseudoniemen is een sleutel nodig, en er is er geen.",
      fr: "Les pseudonymes demandent une clé, et il n'y en a pas.",
      de: "Für Pseudonyme braucht es einen Schlüssel, und es gibt keinen.",
      en: "Pseudonyms need a key, and there is none.",
    },
    way: {
      nl: "Zet in OSHLAB_KEY_FILE de naam van het sleutelbestand. Een nieuwe sleutel: `(umask 077; openssl rand -hex 32 > BESTAND)`, buiten de repository (lib/data/README.md).",
      fr: "Mettez dans OSHLAB_KEY_FILE le nom du fichier de la clé. Une nouvelle clé : `(umask 077; openssl rand -hex 32 > FICHIER)`, hors du dépôt (lib/data/README.md).",
      de: "Nennen Sie in OSHLAB_KEY_FILE die Datei mit dem Schlüssel. Ein neuer Schlüssel: `(umask 077; openssl rand -hex 32 > DATEI)`, außerhalb des Repositorys (lib/data/README.md).",
      en: "Name the key's file in OSHLAB_KEY_FILE. A new key: `(umask 077; openssl rand -hex 32 > FILE)`, outside the repository (lib/data/README.md).",
    },
  },
  IMPORT_KEY_FORM: {
    what: {
      nl: "De sleutel voor pseudoniemen is te kort of niet hexadecimaal.",
      fr: "La clé des pseudonymes est trop courte ou n'est pas hexadécimale.",
      de: "Der Schlüssel für Pseudonyme ist zu kurz oder nicht hexadezimal.",
      en: "The key for pseudonyms is too short or not hexadecimal.",
    },
    way: {
      nl: "Minstens 64 hexadecimale cijfers, zoals `openssl rand -hex 32` ze maakt.",
      fr: "Au moins 64 chiffres hexadécimaux, comme en produit `openssl rand -hex 32`.",
      de: "Mindestens 64 hexadezimale Ziffern, wie `openssl rand -hex 32` sie erzeugt.",
      en: "At least 64 hexadecimal digits, as `openssl rand -hex 32` makes them.",
    },
  },
  IMPORT_KEY_MODE: {
    what: {
      nl: "Anderen kunnen het sleutelbestand {file} lezen (rechten {mode}).",
      fr: "D'autres peuvent lire le fichier de la clé {file} (droits {mode}).",
      de: "Andere können die Schlüsseldatei {file} lesen (Rechte {mode}).",
      en: "Others can read the key file {file} (mode {mode}).",
    },
    way: {
      nl: "`chmod 600 {file}`; en was ze al gelezen, neem dan een nieuwe sleutel.",
      fr: "`chmod 600 {file}` ; si quelqu'un l'a déjà lue, prenez une nouvelle clé.",
      de: "`chmod 600 {file}`; wurde er schon gelesen, nehmen Sie einen neuen Schlüssel.",
      en: "`chmod 600 {file}`; if somebody has read it already, take a new key.",
    },
  },
  IMPORT_KEY_PLACE: {
    what: {
      nl: "Het sleutelbestand {file} staat in een map die git ziet.",
      fr: "Le fichier de la clé {file} se trouve dans un dossier que git voit.",
      de: "Die Schlüsseldatei {file} liegt in einem Ordner, den git sieht.",
      en: "The key file {file} lies in a folder that git sees.",
    },
    way: {
      nl: "Verplaats het buiten de repository, en kijk na of git het niet al bewaart; zo ja, neem een nieuwe sleutel.",
      fr: "Déplacez-le hors du dépôt, et vérifiez que git ne le conserve pas déjà ; sinon, prenez une nouvelle clé.",
      de: "Verschieben Sie sie aus dem Repository, und prüfen Sie, ob git sie nicht schon aufbewahrt; wenn doch, nehmen Sie einen neuen Schlüssel.",
      en: "Move it out of the repository, and see whether git keeps it already; if so, take a new key.",
    },
  },
  IMPORT_LIMIT: {
    what: {
      nl: "{file} gaat verder dan wat een gegevensbestand mag: hoogstens {most} ({what}).",
      fr: "{file} dépasse ce qu'un fichier de données peut contenir : au plus {most} ({what}).",
      de: "{file} geht über das hinaus, was eine Datendatei darf: höchstens {most} ({what}).",
      en: "{file} goes beyond what a data file may be: at most {most} ({what}).",
    },
    way: {
      nl: "Er is niets ingelezen. Waarschijnlijk is het bestand beschadigd, of is het scheidingsteken niet dat wat `import.delimiter` in datapackage.json zegt. Is het echt zo groot, vraag het dan als CSV of Parquet.",
      fr: "Rien n'a été importé. Le fichier est sans doute endommagé, ou le séparateur n'est pas celui que dit `import.delimiter` dans datapackage.json. S'il est vraiment si grand, demandez-le en CSV ou en Parquet.",
      de: "Es wurde nichts eingelesen. Wahrscheinlich ist die Datei beschädigt, oder das Trennzeichen ist nicht das, was `import.delimiter` in datapackage.json sagt. Ist sie wirklich so groß, bitten Sie um CSV oder Parquet.",
      en: "Nothing was imported. The file is probably damaged, or its delimiter is not what `import.delimiter` in datapackage.json says. If it really is that large, ask for CSV or Parquet.",
    },
  },
  IMPORT_NAMES: {
    what: {
      nl: "In {file} staat in kolom {column}, waar haar naam hoort, iets dat iemand aanwijst: een nummer, een adres of een rekening.",
      fr: "Dans {file}, la colonne {column} porte, à la place de son nom, une donnée qui désigne quelqu'un : un numéro, une adresse ou un compte.",
      de: "In {file} steht in Spalte {column}, wo ihr Name hingehört, etwas, das jemanden bezeichnet: eine Nummer, eine Adresse oder ein Konto.",
      en: "In {file}, column {column} has, where its name should stand, something that points to somebody: a number, an address or an account.",
    },
    way: {
      nl: "Er is niets ingelezen of bewaard. Vraag een bestand met de namen van de kolommen, of zet in `import.header` van de beschrijving de rij waar ze staan.",
      fr: "Rien n'a été importé ni conservé. Demandez un fichier avec les noms des colonnes, ou indiquez dans `import.header` de la description la ligne où ils se trouvent.",
      de: "Es wurde nichts eingelesen oder behalten. Bitten Sie um eine Datei mit den Namen der Spalten, oder nennen Sie in `import.header` der Beschreibung die Zeile, in der sie stehen.",
      en: "Nothing was imported or kept. Ask for a file with the names of the columns, or put the row where they stand in the description's `import.header`.",
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
  IMPORT_PASSWORD: {
    what: {
      nl: "{file} is beveiligd met een wachtwoord.",
      fr: "{file} est protégé par un mot de passe.",
      de: "{file} ist mit einem Passwort geschützt.",
      en: "{file} is protected by a password.",
    },
    way: {
      nl: "Open het in het programma waarmee het gemaakt is, sla het op zonder wachtwoord en lees het opnieuw in. Er is niets ingelezen.",
      fr: "Ouvrez-le dans le programme d'origine, enregistrez-le sans mot de passe et réimportez-le. Rien n'a été importé.",
      de: "Öffnen Sie sie im Programm, mit dem sie gemacht wurde, speichern Sie sie ohne Passwort und lesen Sie sie neu ein. Es wurde nichts eingelesen.",
      en: "Open it in the program that made it, save it without a password and import it again. Nothing was imported.",
    },
  },
  IMPORT_RESERVED: {
    what: {
      nl: "{file} heeft een kolom “{column}”; die naam gebruikt OSHLab zelf.",
      fr: "{file} a une colonne « {column} » ; OSHLab utilise ce nom lui-même.",
      de: "{file} hat eine Spalte „{column}“; diesen Namen verwendet OSHLab selbst.",
      en: "{file} has a column “{column}”; OSHLab uses that name itself.",
    },
    way: {
      nl: "Er is niets ingelezen. Geef de kolom in het bestand een andere naam.",
      fr: "Rien n'a été importé. Donnez un autre nom à la colonne dans le fichier.",
      de: "Es wurde nichts eingelesen. Geben Sie der Spalte in der Datei einen anderen Namen.",
      en: "Nothing was imported. Give the column another name in the file.",
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
  IMPORT_START: {
    what: {
      nl: "Het programma dat {file} moet lezen, is niet gestart. Aan het bestand ligt het niet.",
      fr: "Le programme qui doit lire {file} n'a pas démarré. Le fichier n'y est pour rien.",
      de: "Das Programm, das {file} lesen soll, ist nicht gestartet. An der Datei liegt es nicht.",
      en: "The program that has to read {file} did not start. The file is not the cause.",
    },
    way: {
      nl: "Er is niets ingelezen. Probeer het opnieuw als de computer minder te doen heeft. Wat ontbreekt: npx oshlab doctor.",
      fr: "Rien n'a été importé. Réessayez quand l'ordinateur est moins occupé. Ce qui manque : npx oshlab doctor.",
      de: "Es wurde nichts eingelesen. Versuchen Sie es erneut, wenn der Computer weniger zu tun hat. Was fehlt: npx oshlab doctor.",
      en: "Nothing was imported. Try again when the computer has less to do. What is missing: npx oshlab doctor.",
    },
  },
  IMPORT_TEXT: {
    what: {
      nl: "{file} heet .{ending}, maar is gewone tekst, en er staat geen tabel in die te lezen is.",
      fr: "{file} s'appelle .{ending}, mais c'est du texte simple, sans tableau lisible.",
      de: "{file} heißt .{ending}, ist aber reiner Text, und darin steht keine lesbare Tabelle.",
      en: "{file} is called .{ending}, but it is plain text, with no table in it that can be read.",
    },
    way: {
      nl: "Er is niets ingelezen. Bewaar de tabel als .{ending} of .csv in het programma waaruit ze komt (een bestand hernoemen volstaat niet), of vraag het bestand opnieuw aan de afzender.",
      fr: "Rien n'a été importé. Enregistrez le tableau en .{ending} ou .csv dans le programme dont il vient (renommer un fichier ne suffit pas), ou redemandez le fichier à l'expéditeur.",
      de: "Es wurde nichts eingelesen. Speichern Sie die Tabelle als .{ending} oder .csv in dem Programm, aus dem sie stammt (eine Datei umzubenennen genügt nicht), oder bitten Sie den Absender erneut um die Datei.",
      en: "Nothing was imported. Save the table as .{ending} or .csv in the program that it comes from (renaming a file is not enough), or ask the sender for the file again.",
    },
  },
  IMPORT_VALUE: {
    what: {
      nl: "{file}: in kolom “{column}” staat “{value}”, en dat is geen {kind}.",
      fr: "{file} : la colonne « {column} » contient « {value} », qui n'est pas un {kind}.",
      de: "{file}: In Spalte „{column}“ steht „{value}“, und das ist keine {kind}.",
      en: "{file}: column “{column}” has “{value}”, which is not a {kind}.",
    },
    way: {
      nl: "Is het een code voor “ontbreekt”? Zet ze dan bij `missingValues` in schema.json. Schrijft het bestand getallen anders? Zeg het met `type`, `decimalChar` en `groupChar`. Anders verbetert de leverancier het bestand. Er is niets ingelezen.",
      fr: "Est-ce un code pour « manquant » ? Ajoutez-le alors à `missingValues` dans schema.json. Le fichier écrit-il les nombres autrement ? Dites-le par `type`, `decimalChar` et `groupChar`. Sinon, le fournisseur corrige le fichier. Rien n'a été importé.",
      de: "Ist es ein Code für „fehlt“? Dann gehört er zu `missingValues` in schema.json. Schreibt die Datei Zahlen anders? Das sagen `type`, `decimalChar` und `groupChar`. Sonst verbessert der Lieferant die Datei. Es wurde nichts eingelesen.",
      en: "Is it a code for “missing”? Then add it to `missingValues` in schema.json. Does the file write numbers in another way? Say so by `type`, `decimalChar` and `groupChar`. Else the supplier corrects the file. Nothing was imported.",
    },
  },
} satisfies Record<string, Entry>;
