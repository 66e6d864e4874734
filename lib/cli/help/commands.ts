import type { Translated } from "./said.ts";

/** What the commands do, by their English words. */
export const COMMAND_WORDS: Record<string, Translated> = {
  "The report on working conditions and occupational risks: chapters, data, site": {
    nl: "Het rapport over arbeidsomstandigheden en beroepsrisico’s: hoofdstukken, gegevens, site",
    fr: "Le rapport sur les conditions de travail et les risques professionnels : chapitres, données, site",
    de: "Der Bericht über Arbeitsbedingungen und Berufsrisiken: Kapitel, Daten, Website",
  },
  "list the data sources: what, from whom, since when, how good, used in which figures": {
    nl: "toont de gegevensbronnen: wat, van wie, sinds wanneer, hoe goed, in welke figuren gebruikt",
    fr: "montre les sources de données : quoi, de qui, depuis quand, de quelle qualité, dans quelles figures",
    de: "zeigt die Datenquellen: was, von wem, seit wann, wie gut, in welchen Abbildungen verwendet",
  },
  "delete deliveries of a data source, with a line in its log; it can't be undone": {
    nl: "verwijdert leveringen van een gegevensbron, met een regel in haar logboek; dat kan niet ongedaan gemaakt worden",
    fr: "supprime des livraisons d'une source de données, avec une ligne dans son journal ; c'est définitif",
    de: "löscht Lieferungen einer Datenquelle, mit einer Zeile in ihrem Protokoll; das ist endgültig",
  },
  "write the privacy report of a delivery to build/privacy, to print and sign": {
    nl: "schrijft het privacyverslag van een levering in build/privacy, om af te drukken en te tekenen",
    fr: "écrit le rapport de confidentialité d'une livraison dans build/privacy, à imprimer et à signer",
    de: "schreibt den Datenschutzbericht einer Lieferung nach build/privacy, zum Drucken und Unterschreiben",
  },
  "say in plain words what is missing on this computer": {
    nl: "zegt in gewone woorden wat op deze computer ontbreekt",
    fr: "dit en mots simples ce qui manque sur cet ordinateur",
    de: "sagt in einfachen Worten, was auf diesem Computer fehlt",
  },
  "read files into a new delivery of a data source (CSV, Excel, SPSS, Stata, SAS, SDMX-CSV, JSON-stat, Parquet)":
    {
      nl: "leest bestanden in als nieuwe levering van een gegevensbron (CSV, Excel, SPSS, Stata, SAS, SDMX-CSV, JSON-stat, Parquet)",
      fr: "lit des fichiers comme nouvelle livraison d'une source de données (CSV, Excel, SPSS, Stata, SAS, SDMX-CSV, JSON-stat, Parquet)",
      de: "liest Dateien als neue Lieferung einer Datenquelle ein (CSV, Excel, SPSS, Stata, SAS, SDMX-CSV, JSON-stat, Parquet)",
    },
  "ask one by one for what the draft of a description leaves open": {
    nl: "vraagt één voor één wat het ontwerp van een beschrijving open laat",
    fr: "demande un à un ce que le projet d'une description laisse ouvert",
    de: "fragt eins nach dem anderen, was der Entwurf einer Beschreibung offen lässt",
  },
  "the state of the data: what is wrong or worth a look, what was put right; a page in build/quality": {
    nl: "de stand van de gegevens: wat fout is of na te kijken, wat opgelost werd; een pagina in build/quality",
    fr: "l'état des données : ce qui est faux ou à vérifier, ce qui a été résolu ; une page dans build/quality",
    de: "der Stand der Daten: was falsch oder anzusehen ist, was gelöst wurde; eine Seite in build/quality",
  },
  "the letter to the manager of a source about its newest delivery: shown first, then sent once": {
    nl: "de brief aan de beheerder van een bron over de jongste levering: eerst getoond, dan eenmaal verzonden",
    fr: "la lettre au gestionnaire d'une source sur sa dernière livraison : montrée d'abord, puis envoyée une seule fois",
    de: "der Brief an die Verwaltung einer Quelle über die jüngste Lieferung: erst gezeigt, dann einmal gesendet",
  },
  "note what the manager of a source said about a finding: the next letter doesn't ask it again": {
    nl: "noteert wat de beheerder van een bron over een vaststelling zei: de volgende brief vraagt het niet opnieuw",
    fr: "note ce que le gestionnaire d'une source a dit d'un constat : la prochaine lettre ne le demande plus",
    de: "notiert, was die Verwaltung einer Quelle zu einer Feststellung sagte: Der nächste Brief fragt es nicht mehr",
  },
  "open JupyterLab with the chapters, our kernel and our extension": {
    nl: "opent JupyterLab met de hoofdstukken, onze kernel en onze uitbreiding",
    fr: "ouvre JupyterLab avec les chapitres, notre noyau et notre extension",
    de: "öffnet JupyterLab mit den Kapiteln, unserem Kernel und unserer Erweiterung",
  },
  "tell the edition's lists that it is online": {
    nl: "laat de lijsten van de editie weten dat ze online staat",
    fr: "annonce aux listes de l'édition qu'elle est en ligne",
    de: "teilt den Listen der Ausgabe mit, dass sie online ist",
  },
  "write the messages to build/mail and say how many people get them; nothing is sent": {
    nl: "schrijft de berichten in build/mail en zegt hoeveel mensen ze krijgen; er wordt niets verstuurd",
    fr: "écrit les messages dans build/mail et dit combien de personnes les reçoivent ; rien n'est envoyé",
    de: "schreibt die Nachrichten nach build/mail und sagt, wie viele sie bekommen; nichts wird verschickt",
  },
  "send what the preview showed, to nobody twice; a stopped run goes on": {
    nl: "verstuurt wat het voorbeeld toonde, aan niemand tweemaal; wat gestopt werd, gaat verder",
    fr: "envoie ce que montrait l'aperçu, à personne deux fois ; un envoi arrêté reprend",
    de: "verschickt, was die Vorschau zeigte, an niemanden zweimal; was angehalten wurde, geht weiter",
  },
  "begin something new: a chapter": {
    nl: "begint iets nieuws: een hoofdstuk",
    fr: "commence quelque chose de nouveau : un chapitre",
    de: "beginnt etwas Neues: ein Kapitel",
  },
  "make a notebook for a new chapter, as a draft: the site leaves it out until you add it": {
    nl: "maakt een notebook voor een nieuw hoofdstuk, als ontwerp: de site toont het pas als u het toevoegt",
    fr: "crée le notebook d'un nouveau chapitre, comme brouillon : le site ne le montre que si vous l'ajoutez",
    de: "legt das Notebook eines neuen Kapitels an, als Entwurf: die Website zeigt es erst, wenn Sie es aufnehmen",
  },
  "run the chapters that need it, check every output and write site/": {
    nl: "voert de hoofdstukken uit die het nodig hebben, controleert alle output en schrijft site/",
    fr: "exécute les chapitres qui en ont besoin, contrôle toutes les sorties et écrit site/",
    de: "führt die Kapitel aus, die es brauchen, prüft alle Ergebnisse und schreibt site/",
  },
  "output checking: what came of every figure, table and number, by which rules, and why": {
    nl: "outputcontrole: wat er van elke figuur, elke tabel en elk getal werd, volgens welke regels, en waarom",
    fr: "contrôle des sorties : ce qu'il est advenu de chaque figure, tableau et nombre, selon quelles règles, et pourquoi",
    de: "Ergebniskontrolle: was aus jeder Abbildung, Tabelle und Zahl wurde, nach welchen Regeln, und warum",
  },
  "Exceptions with their reasons stand in notebooks/exceptions.json. Exit code 1 means: something was refused.":
    {
      nl: "Uitzonderingen staan met hun reden in notebooks/exceptions.json. Exitcode 1 betekent: iets werd geweigerd.",
      fr: "Les exceptions et leurs motifs sont dans notebooks/exceptions.json. Le code de sortie 1 signifie : quelque chose a été refusé.",
      de: "Ausnahmen stehen mit ihrem Grund in notebooks/exceptions.json. Exit-Code 1 heißt: etwas wurde abgelehnt.",
    },
  "except an output, or cells of it, from one rule of output checking, with a reason and a signature": {
    nl: "stelt een output, of cellen ervan, vrij van één regel van de outputcontrole, met een reden en een handtekening",
    fr: "exempte une sortie, ou des cellules de celle-ci, d'une règle du contrôle, avec un motif et une signature",
    de: "nimmt ein Ergebnis, oder Zellen davon, von einer Regel der Ergebniskontrolle aus, mit Grund und Unterschrift",
  },
  "It is written to notebooks/exceptions.json. The same again with another name is the second signature.": {
    nl: "Ze komt in notebooks/exceptions.json. Hetzelfde nog eens met een andere naam is de tweede handtekening.",
    fr: "Elle va dans notebooks/exceptions.json. La même encore une fois, sous un autre nom, est la seconde signature.",
    de: "Sie kommt nach notebooks/exceptions.json. Dasselbe noch einmal mit anderem Namen ist die zweite Unterschrift.",
  },
  "release records of persons as CSV, when every one of them looks like enough others; else say why not": {
    nl: "geeft records van personen vrij als CSV, als elk op genoeg andere lijkt; zegt anders waarom niet",
    fr: "libère des enregistrements de personnes en CSV, si chacun ressemble à assez d'autres ; sinon, dit pourquoi non",
    de: "gibt Datensätze von Personen als CSV frei, wenn jeder genug anderen gleicht; sagt sonst, warum nicht",
  },
  "k-anonymity and l-diversity, as disclosure.records in the source's datapackage.json asks. Exit code 1 means: refused, nothing written.":
    {
      nl: "k-anonimiteit en l-diversiteit, zoals disclosure.records in datapackage.json van de bron vraagt. Exitcode 1 betekent: geweigerd, niets geschreven.",
      fr: "k-anonymat et l-diversité, comme le demande disclosure.records dans datapackage.json de la source. Le code de sortie 1 signifie : refusé, rien n'est écrit.",
      de: "k-Anonymität und l-Diversität, wie disclosure.records in datapackage.json der Quelle es verlangt. Exit-Code 1 heißt: abgelehnt, nichts geschrieben.",
    },
  "show the written site on this computer": {
    nl: "toont de geschreven site op deze computer",
    fr: "montre sur cet ordinateur le site qui a été écrit",
    de: "zeigt die geschriebene Website auf diesem Computer",
  },
  "translations: how far they are, out to a translator, and back": {
    nl: "vertalingen: hoever ze staan, naar een vertaler en terug",
    fr: "traductions : où elles en sont, vers un traducteur et retour",
    de: "Übersetzungen: wie weit sie sind, zum Übersetzer und zurück",
  },
  "what is translated, missing or stale, chapter by chapter and language by language": {
    nl: "wat vertaald is, ontbreekt of verouderd is, per hoofdstuk en per taal",
    fr: "ce qui est traduit, manque ou est périmé, par chapitre et par langue",
    de: "was übersetzt ist, fehlt oder veraltet ist, je Kapitel und Sprache",
  },
  "write an XLIFF 2 file a chapter, for a translator or a translation tool": {
    nl: "schrijft per hoofdstuk een XLIFF 2-bestand, voor een vertaler of een vertaalprogramma",
    fr: "écrit un fichier XLIFF 2 par chapitre, pour un traducteur ou un outil de traduction",
    de: "schreibt je Kapitel eine XLIFF-2-Datei, für einen Übersetzer oder ein Übersetzungsprogramm",
  },
  "take in the XLIFF 2 files that come back": {
    nl: "neemt de XLIFF 2-bestanden over die terugkomen",
    fr: "reprend les fichiers XLIFF 2 qui reviennent",
    de: "übernimmt die XLIFF-2-Dateien, die zurückkommen",
  },
  "make .venv, the Python environment that JupyterLab needs": {
    nl: "maakt .venv, de Python-omgeving die JupyterLab nodig heeft",
    fr: "crée .venv, l'environnement Python dont JupyterLab a besoin",
    de: "legt .venv an, die Python-Umgebung, die JupyterLab braucht",
  },
  "Exit code 1 means: not to be published; what could be built is in build/.": {
    nl: "Exitcode 1 betekent: niet publiceren; wat al gemaakt kon worden, staat in build/.",
    fr: "Le code de sortie 1 signifie : ne pas publier ; ce qui a pu être produit est dans build/.",
    de: "Exit-Code 1 heißt: nicht veröffentlichen; was erstellt werden konnte, liegt in build/.",
  },
  "Exit code 1 means: some texts were refused; the others were taken.": {
    nl: "Exitcode 1 betekent: sommige teksten zijn niet overgenomen, de andere wel.",
    fr: "Le code de sortie 1 signifie : certains textes ont été refusés, les autres repris.",
    de: "Exit-Code 1 heißt: einige Texte wurden abgelehnt, die anderen übernommen.",
  },
  "Ctrl-C ends the Lab and everything it started.": {
    nl: "Ctrl-C stopt het Lab en alles wat het startte.",
    fr: "Ctrl-C arrête le Lab et tout ce qu'il a lancé.",
    de: "Strg-C beendet das Lab und alles, was es gestartet hat.",
  },
  "When npx doesn't find oshlab: node lib/cli/oshlab.mjs doctor\nExit code 1 means: something that is needed is missing.":
    {
      nl: "Vindt npx oshlab niet: node lib/cli/oshlab.mjs doctor\nExitcode 1 betekent: iets dat nodig is, ontbreekt.",
      fr: "Si npx ne trouve pas oshlab : node lib/cli/oshlab.mjs doctor\nLe code de sortie 1 signifie : quelque chose de nécessaire manque.",
      de: "Wenn npx oshlab nicht findet: node lib/cli/oshlab.mjs doctor\nExit-Code 1 heißt: etwas Nötiges fehlt.",
    },
  "The mail server comes from the environment:": {
    nl: "De mailserver komt uit de omgevingsvariabelen:",
    fr: "Le serveur de courrier vient des variables d'environnement :",
    de: "Der Mailserver kommt aus den Umgebungsvariablen:",
  },
  "?tls=no at the end for a server inside the house that has no TLS": {
    nl: "?tls=no achteraan voor een server in huis zonder TLS",
    fr: "?tls=no à la fin pour un serveur interne sans TLS",
    de: "?tls=no am Ende für einen Server im Haus ohne TLS",
  },
  "the file with the password (or OSHLAB_SMTP_PASSWORD)": {
    nl: "het bestand met het wachtwoord (of OSHLAB_SMTP_PASSWORD)",
    fr: "le fichier avec le mot de passe (ou OSHLAB_SMTP_PASSWORD)",
    de: "die Datei mit dem Passwort (oder OSHLAB_SMTP_PASSWORD)",
  },
  "Exit codes: 0 everyone has it; 1 some don't (who and why is said); 2 wrong use.": {
    nl: "Exitcodes: 0 iedereen heeft het; 1 sommigen niet (wie en waarom, wordt gezegd); 2 verkeerd gebruik.",
    fr: "Codes de sortie : 0 tout le monde l'a ; 1 certains non (qui et pourquoi est indiqué) ; 2 mauvais usage.",
    de: "Exit-Codes: 0 alle haben es; 1 einige nicht (wer und warum, wird gesagt); 2 falsche Verwendung.",
  },
};
