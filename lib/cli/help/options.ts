import type { Translated } from "./said.ts";

/** Options and arguments, by their English words. */
export const OPTION_WORDS: Record<string, Translated> = {
  "say on standard error how far it is, a line of JSON each time, for a program": {
    nl: "op de foutuitvoer zeggen hoever het is, telkens een regel JSON, voor een programma",
    fr: "dire sur la sortie d'erreur où cela en est, une ligne de JSON à la fois, pour un programme",
    de: "auf der Fehlerausgabe sagen, wie weit es ist, je eine Zeile JSON, für ein Programm",
  },
  "display help for command": {
    nl: "toont hulp bij de opdracht",
    fr: "affiche l'aide de la commande",
    de: "zeigt Hilfe zum Befehl",
  },
  "the sources, as the catalogue names them (all of them)": {
    nl: "de bronnen, zoals de catalogus ze noemt (alle)",
    fr: "les sources, telles que le catalogue les nomme (toutes)",
    de: "die Quellen, wie der Katalog sie nennt (alle)",
  },
  "send what was shown": {
    nl: "verzendt wat getoond werd",
    fr: "envoie ce qui a été montré",
    de: "sendet, was gezeigt wurde",
  },
  "send it although it was refused or may have arrived": {
    nl: "verzendt hem ook al werd hij geweigerd of is hij misschien aangekomen",
    fr: "l'envoie bien qu'elle ait été refusée ou soit peut-être arrivée",
    de: "sendet ihn, obwohl er abgewiesen wurde oder vielleicht angekommen ist",
  },
  'the finding, as "oshlab quality --json" names it: "CODE_UNKNOWN sex X"': {
    nl: 'de vaststelling, zoals "oshlab quality --json" ze noemt: "CODE_UNKNOWN sex X"',
    fr: 'le constat, tel que "oshlab quality --json" le nomme : "CODE_UNKNOWN sex X"',
    de: 'die Feststellung, wie "oshlab quality --json" sie nennt: "CODE_UNKNOWN sex X"',
  },
  "what the manager said": {
    nl: "wat de beheerder zei",
    fr: "ce que le gestionnaire a dit",
    de: "was die Verwaltung der Quelle sagte",
  },
  "only those that have all of these words, in any language: names, labels, questions": {
    nl: "alleen die met al deze woorden, in welke taal ook: namen, labels, vragen",
    fr: "seulement celles qui ont tous ces mots, dans n'importe quelle langue : noms, libellés, questions",
    de: "nur die mit all diesen Wörtern, in jeder Sprache: Namen, Labels, Fragen",
  },
  "the edition is published: write its ledger, which later editions are checked against": {
    nl: "de editie is gepubliceerd: schrijft haar register, waarmee latere edities samen gecontroleerd worden",
    fr: "l'édition est publiée : écrit son registre, avec lequel les éditions suivantes sont contrôlées",
    de: "die Ausgabe ist veröffentlicht: schreibt ihr Register, mit dem spätere Ausgaben zusammen geprüft werden",
  },
  "protect what earlier editions leave open: in the cheapest way, or in this one": {
    nl: "beschermt wat eerdere edities openlaten: op de goedkoopste manier, of op deze",
    fr: "protège ce que les éditions antérieures laissent ouvert : de la façon la moins chère, ou de celle-ci",
    de: "schützt, was frühere Ausgaben offenlassen: auf die günstigste Weise oder auf diese",
  },
  "take back how this figure, table or number is protected because of earlier editions": {
    nl: "terugnemen hoe deze figuur, deze tabel of dit getal wegens eerdere edities beschermd is",
    fr: "revenir sur la protection de cette figure, de ce tableau ou de ce nombre à cause d'éditions antérieures",
    de: "den Schutz dieser Abbildung, dieser Tabelle oder dieser Zahl wegen früherer Ausgaben zurücknehmen",
  },
  "with --apply: this figure, table or number alone": {
    nl: "met --apply: alleen deze figuur, deze tabel of dit getal",
    fr: "avec --apply : cette figure, ce tableau ou ce nombre seulement",
    de: "mit --apply: nur diese Abbildung, diese Tabelle oder diese Zahl",
  },
  "as JSON": { nl: "als JSON", fr: "en JSON", de: "als JSON" },
  "the result as JSON": {
    nl: "het resultaat als JSON",
    fr: "le résultat en JSON",
    de: "das Ergebnis als JSON",
  },
  "one JSON line a step, and the verdict at the end": {
    nl: "één regel JSON per stap, en op het einde het oordeel",
    fr: "une ligne de JSON par étape, et le verdict à la fin",
    de: "eine Zeile JSON je Schritt, am Ende das Ergebnis",
  },
  "the project's folder": {
    nl: "de map van het project",
    fr: "le dossier du projet",
    de: "der Ordner des Projekts",
  },
  "the file, or several with the same columns that make one delivery": {
    nl: "het bestand, of verscheidene met dezelfde kolommen die samen één levering zijn",
    fr: "le fichier, ou plusieurs aux mêmes colonnes qui forment une seule livraison",
    de: "die Datei, oder mehrere mit denselben Spalten, die zusammen eine Lieferung sind",
  },
  "the source, as the catalogue names it; without it the file is only looked at": {
    nl: "de bron, zoals ze in de catalogus heet; zonder wordt het bestand alleen bekeken",
    fr: "la source, telle que le catalogue la nomme ; sans elle, le fichier est seulement examiné",
    de: "die Quelle, wie sie im Katalog heißt; ohne sie wird die Datei nur angesehen",
  },
  "say what would become of the file; nothing is imported": {
    nl: "zegt wat er met het bestand zou gebeuren; er wordt niets ingelezen",
    fr: "dit ce qu'il adviendrait du fichier ; rien n'est importé",
    de: "sagt, was aus der Datei würde; nichts wird eingelesen",
  },
  "only what a notebook shows now, read as JSON from standard input, beside the chapters as they last ran": {
    nl: "alleen wat een notebook nu toont, als JSON van de standaardinvoer, naast de hoofdstukken zoals ze het laatst liepen",
    fr: "seulement ce qu'un notebook montre maintenant, en JSON sur l'entrée standard, à côté des chapitres tels qu'ils ont tourné en dernier",
    de: "nur, was ein Notebook jetzt zeigt, als JSON von der Standardeingabe, neben den Kapiteln, wie sie zuletzt liefen",
  },
  "read the answers as JSON from standard input, and say as JSON what is open after that": {
    nl: "leest de antwoorden als JSON van de standaardinvoer, en zegt als JSON wat dan nog open staat",
    fr: "lit les réponses en JSON sur l'entrée standard, et dit en JSON ce qui reste à remplir",
    de: "liest die Antworten als JSON von der Standardeingabe, und sagt als JSON, was dann offen ist",
  },
  "the source, as the catalogue names it": {
    nl: "de bron, zoals ze in de catalogus heet",
    fr: "la source, telle que le catalogue la nomme",
    de: "die Quelle, wie sie im Katalog heißt",
  },
  "draft the description of a new source from the file; nothing is imported": {
    nl: "maakt uit het bestand een ontwerp van de beschrijving van een nieuwe bron; er wordt niets ingelezen",
    fr: "rédige à partir du fichier un projet de description d'une nouvelle source ; rien n'est importé",
    de: "entwirft aus der Datei die Beschreibung einer neuen Quelle; nichts wird eingelesen",
  },
  "this delivery alone (default: all of the source)": {
    nl: "alleen deze levering (anders alle van de bron)",
    fr: "cette livraison seulement (sinon toutes celles de la source)",
    de: "nur diese Lieferung (sonst alle der Quelle)",
  },
  "of this delivery (default: the newest)": {
    nl: "van deze levering (anders de jongste)",
    fr: "de cette livraison (sinon la dernière)",
    de: "dieser Lieferung (sonst der jüngsten)",
  },
  "the reason, for the log: the retention date, a request, a wrong file": {
    nl: "de reden, voor het logboek: de bewaartermijn, een verzoek, een verkeerd bestand",
    fr: "la raison, pour le journal : la durée de conservation, une demande, un mauvais fichier",
    de: "der Grund, für das Protokoll: die Aufbewahrungsfrist, ein Antrag, eine falsche Datei",
  },
  "who sent it: a function or a service, never a person (default: the source's manager, else its owner)": {
    nl: "wie het stuurde: een functie of dienst, nooit een persoon (anders de beheerder van de bron, of haar eigenaar)",
    fr: "qui l'a envoyé : une fonction ou un service, jamais une personne (sinon le gestionnaire de la source, ou son propriétaire)",
    de: "wer es geschickt hat: eine Funktion oder Stelle, nie eine Person (sonst der Verwalter der Quelle oder ihr Eigentümer)",
  },
  "the day of the delivery (today)": {
    nl: "de dag van de levering (vandaag)",
    fr: "le jour de la livraison (aujourd'hui)",
    de: "der Tag der Lieferung (heute)",
  },
  "listen on this address; 0.0.0.0 is every one, for containers": {
    nl: "luistert op dit adres; 0.0.0.0 is elk adres, voor containers",
    fr: "écoute à cette adresse ; 0.0.0.0 signifie toutes, pour les conteneurs",
    de: "hört auf dieser Adresse; 0.0.0.0 heißt auf jeder, für Container",
  },
  "the port to use (default: the first free one from 8888)": {
    nl: "de poort (anders de eerste vrije vanaf 8888)",
    fr: "le port (sinon le premier libre à partir de 8888)",
    de: "der Port (sonst der erste freie ab 8888)",
  },
  "don't open a browser window, only print the address": {
    nl: "opent geen browservenster, toont alleen het adres",
    fr: "n'ouvre pas de fenêtre de navigateur, affiche seulement l'adresse",
    de: "öffnet kein Browserfenster, zeigt nur die Adresse",
  },
  "open this notebook, for example notebooks/06-demands.ipynb": {
    nl: "opent dit notebook, bijvoorbeeld notebooks/06-demands.ipynb",
    fr: "ouvre ce notebook, par exemple notebooks/06-demands.ipynb",
    de: "öffnet dieses Notebook, zum Beispiel notebooks/06-demands.ipynb",
  },
  "this list alone": { nl: "alleen deze lijst", fr: "cette liste seulement", de: "nur diese Liste" },
  "this language alone": { nl: "alleen deze taal", fr: "cette langue seulement", de: "nur diese Sprache" },
  "send one message to yourself; nothing is noted": {
    nl: "stuurt één bericht naar uzelf; er wordt niets genoteerd",
    fr: "envoie un message à vous-même ; rien n'est noté",
    de: "schickt eine Nachricht an Sie selbst; nichts wird vermerkt",
  },
  "don't ask": { nl: "vraagt niets", fr: "ne demande rien", de: "fragt nicht nach" },
  'send again to these, or to all that are "refused" or "unknown"': {
    nl: "verstuurt opnieuw aan deze adressen, of aan alle die “refused” (geweigerd) of “unknown” (onbekend) zijn",
    fr: "renvoie à ces adresses, ou à toutes celles qui sont « refused » (refusées) ou « unknown » (inconnues)",
    de: "schickt noch einmal an diese, oder an alle, die „refused“ (abgelehnt) oder „unknown“ (unbekannt) sind",
  },
  "messages a minute": { nl: "berichten per minuut", fr: "messages par minute", de: "Nachrichten je Minute" },
  "don't look whether the site is online": {
    nl: "kijkt niet of de site online staat",
    fr: "ne vérifie pas si le site est en ligne",
    de: "sieht nicht nach, ob die Website online ist",
  },
  "its name: its address on the site for ever, such as noise or night-work": {
    nl: "zijn naam: voor altijd zijn adres op de site, zoals lawaai of nachtwerk",
    fr: "son nom : pour toujours son adresse sur le site, comme bruit ou travail-de-nuit",
    de: "sein Name: für immer seine Adresse auf der Website, etwa laerm oder nachtarbeit",
  },
  "its title in the contents of the site": {
    nl: "zijn titel in de inhoud van de site",
    fr: "son titre dans le sommaire du site",
    de: "sein Titel im Inhalt der Website",
  },
  "the language you write it in (default: yours)": {
    nl: "de taal waarin u het schrijft (anders de uwe)",
    fr: "la langue dans laquelle vous l'écrivez (sinon la vôtre)",
    de: "die Sprache, in der Sie es schreiben (sonst Ihre)",
  },
  "its theme, as notebooks/edition.json names it (default: the first)": {
    nl: "zijn thema, zoals het in notebooks/edition.json heet (anders het eerste)",
    fr: "son thème, tel que notebooks/edition.json le nomme (sinon le premier)",
    de: "sein Thema, wie es in notebooks/edition.json heißt (sonst das erste)",
  },
  "the number that its file begins with (default: the next)": {
    nl: "het nummer waarmee zijn bestand begint (anders het volgende)",
    fr: "le numéro par lequel son fichier commence (sinon le suivant)",
    de: "die Nummer, mit der seine Datei beginnt (sonst die nächste)",
  },
  "add a draft that is ready to the report instead of making a new one": {
    nl: "voegt een ontwerp dat klaar is aan het rapport toe, in plaats van een nieuw te maken",
    fr: "ajoute au rapport un brouillon qui est prêt, au lieu d'en créer un",
    de: "nimmt einen fertigen Entwurf in den Bericht auf, statt einen neuen anzulegen",
  },
  "the name of a figure or table, or the expression of a number in the prose": {
    nl: "de naam van een figuur of tabel, of de uitdrukking van een getal in de tekst",
    fr: "le nom d'une figure ou d'un tableau, ou l'expression d'un nombre du texte",
    de: "der Name einer Abbildung oder Tabelle, oder der Ausdruck einer Zahl im Text",
  },
  "the chapter that it stands in": {
    nl: "het hoofdstuk waarin die staat",
    fr: "le chapitre où elle se trouve",
    de: "das Kapitel, in dem es steht",
  },
  "the rule, as oshlab check names it: count-too-small": {
    nl: "de regel, zoals oshlab check hem noemt: count-too-small",
    fr: "la règle, telle que oshlab check la nomme : count-too-small",
    de: "die Regel, wie oshlab check sie nennt: count-too-small",
  },
  "only these cells, each by its categories: sector=B,sex=F (default: all)": {
    nl: "alleen deze cellen, elk met zijn categorieën: sector=B,sex=F (anders alle)",
    fr: "ces cellules seulement, chacune par ses catégories : sector=B,sex=F (sinon toutes)",
    de: "nur diese Zellen, jede mit ihren Kategorien: sector=B,sex=F (sonst alle)",
  },
  "why this is safe, without numbers: it is public": {
    nl: "waarom dit veilig is, zonder getallen: het is openbaar",
    fr: "pourquoi c'est sans risque, sans chiffres : c'est public",
    de: "warum das sicher ist, ohne Zahlen: es ist öffentlich",
  },
  "who decides it: a function or initials": {
    nl: "wie dit beslist: een functie of initialen",
    fr: "qui le décide : une fonction ou des initiales",
    de: "wer es entscheidet: eine Funktion oder ein Kürzel",
  },
  "when it was decided (default: today)": {
    nl: "wanneer het beslist werd (anders vandaag)",
    fr: "quand cela a été décidé (sinon aujourd'hui)",
    de: "wann es entschieden wurde (sonst heute)",
  },
  "the columns that leave: region,sex,age": {
    nl: "de kolommen die naar buiten gaan: region,sex,age",
    fr: "les colonnes qui sortent : region,sex,age",
    de: "die Spalten, die hinausgehen: region,sex,age",
  },
  "in their place: an earlier release that nobody has any more": {
    nl: "in plaats daarvan: een eerdere vrijgave die niemand nog heeft",
    fr: "à leur place : une sortie antérieure que plus personne n'a",
    de: "statt dessen: eine frühere Freigabe, die niemand mehr hat",
  },
  "categories that become one, before it is checked: sector=BF:B+F": {
    nl: "categorieën die één worden, vóór de controle: sector=BF:B+F",
    fr: "catégories qui n'en font plus qu'une, avant le contrôle : sector=BF:B+F",
    de: "Kategorien, die vor der Prüfung eine werden: sector=BF:B+F",
  },
  "for whom and what for: it is kept in the record of the release": {
    nl: "voor wie en waarvoor: het blijft bewaard bij de vrijgave",
    fr: "pour qui et pourquoi : c'est gardé avec la libération",
    de: "für wen und wofür: es wird mit der Freigabe aufbewahrt",
  },
  "only these chapters, as a preview": {
    nl: "alleen deze hoofdstukken, als voorbeeld",
    fr: "ces chapitres seulement, comme aperçu",
    de: "nur diese Kapitel, als Vorschau",
  },
  "where a preview goes": {
    nl: "waar een voorbeeld komt",
    fr: "où va un aperçu",
    de: "wohin eine Vorschau kommt",
  },
  "port, 0 for any free one": {
    nl: "poort, 0 voor om het even welke vrije",
    fr: "port, 0 pour n'importe lequel de libre",
    de: "Port, 0 für irgendeinen freien",
  },
  "the folder to show (default: site)": {
    nl: "de map die getoond wordt (anders site)",
    fr: "le dossier à montrer (sinon site)",
    de: "der gezeigte Ordner (sonst site)",
  },
  "only these chapters": {
    nl: "alleen deze hoofdstukken",
    fr: "ces chapitres seulement",
    de: "nur diese Kapitel",
  },
  "the language to translate into: nl, fr, de or en": {
    nl: "de taal waarin vertaald wordt: nl, fr, de of en",
    fr: "la langue de la traduction : nl, fr, de ou en",
    de: "die Sprache der Übersetzung: nl, fr, de oder en",
  },
  "a folder, or for one chapter a file (default: build/translations)": {
    nl: "een map, of voor één hoofdstuk een bestand (anders build/translations)",
    fr: "un dossier, ou pour un seul chapitre un fichier (sinon build/translations)",
    de: "ein Ordner, oder für ein einzelnes Kapitel eine Datei (sonst build/translations)",
  },
  "replace files that are there": {
    nl: "vervangt bestanden die er al zijn",
    fr: "remplace les fichiers qui existent déjà",
    de: "ersetzt Dateien, die schon da sind",
  },
  "the files": { nl: "de bestanden", fr: "les fichiers", de: "die Dateien" },
  "show what would change, and write nothing": {
    nl: "toont wat zou veranderen, en schrijft niets",
    fr: "montre ce qui changerait, et n'écrit rien",
    de: "zeigt, was sich ändern würde, und schreibt nichts",
  },
  "take every translation as done, also what isn't marked as translated": {
    nl: "neemt elke vertaling als af, ook wat niet als vertaald gemerkt is",
    fr: "prend chaque traduction comme finie, même sans la marque « traduit »",
    de: "nimmt jede Übersetzung als fertig, auch was nicht als übersetzt markiert ist",
  },
  "replace translations that have changed since the file was made": {
    nl: "vervangt ook vertalingen die veranderd zijn sinds het bestand gemaakt werd",
    fr: "remplace aussi les traductions qui ont changé depuis la création du fichier",
    de: "ersetzt auch Übersetzungen, die sich geändert haben, seit die Datei erstellt wurde",
  },
};
