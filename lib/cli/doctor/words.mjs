const NPM_CI = [
  "Voer in de map van het project uit: npm ci",
  "Exécutez dans le dossier du projet : npm ci",
  "Führen Sie im Projektordner aus: npm ci",
  "Run in the project's folder: npm ci",
];

/**
 * What the doctor says of each check, in nl, fr, de, en: when it is well, when it isn't, and the way out.
 * @type {Record<string, { ok?: string[], not?: string[], way?: string[] }>}
 */
export const WORDS = {
  node: {
    ok: ["Node {version}", "Node {version}", "Node {version}", "Node {version}"],
    not: [
      "Node {version} is te oud, en Node {wanted} dat npm meebrengt, is er niet",
      "Node {version} est trop ancien, et Node {wanted}, que npm apporte, n'est pas là",
      "Node {version} ist zu alt, und Node {wanted}, das npm mitbringt, ist nicht da",
      "Node {version} is too old, and Node {wanted}, which npm brings, isn't there",
    ],
    way: NPM_CI,
  },
  nodePinned: {
    ok: [
      "Node {version} op deze computer; npm run en npx gebruiken het eigen Node {wanted}",
      "Node {version} sur cet ordinateur ; npm run et npx utilisent le Node {wanted} du projet",
      "Node {version} auf diesem Rechner; npm run und npx verwenden das eigene Node {wanted}",
      "Node {version} on this computer; npm run and npx use the project's own Node {wanted}",
    ],
  },
  lock: {
    not: [
      "package-lock.json ontbreekt of is niet leesbaar",
      "package-lock.json manque ou est illisible",
      "package-lock.json fehlt oder ist nicht lesbar",
      "package-lock.json is missing or can't be read",
    ],
    way: [
      "Haal het terug uit git: git checkout package-lock.json",
      "Reprenez-le dans git : git checkout package-lock.json",
      "Holen Sie es aus git zurück: git checkout package-lock.json",
      "Take it from git again: git checkout package-lock.json",
    ],
  },
  packages: {
    ok: [
      "Alle {count} npm-pakketten zijn er",
      "Les {count} paquets npm sont tous là",
      "Alle {count} npm-Pakete sind da",
      "All {count} npm packages are there",
    ],
    not: [
      "{missing} van {count} npm-pakketten ontbreken of hebben een andere versie: {names} …",
      "{missing} des {count} paquets npm manquent ou ont une autre version : {names} …",
      "{missing} von {count} npm-Paketen fehlen oder haben eine andere Version: {names} …",
      "{missing} of {count} npm packages are missing or have another version: {names} …",
    ],
    way: NPM_CI,
  },
  python: {
    ok: ["Python {version}", "Python {version}", "Python {version}", "Python {version}"],
    not: [
      "Python ontbreekt; het Lab heeft het nodig, het rapport niet",
      "Python manque ; le Lab en a besoin, le rapport non",
      "Python fehlt; das Lab braucht es, der Bericht nicht",
      "Python is missing; the Lab needs it, the report doesn't",
    ],
    way: [
      "Installeer het (Debian, Ubuntu: sudo apt install python3 python3-venv)",
      "Installez-le (Debian, Ubuntu : sudo apt install python3 python3-venv)",
      "Installieren Sie es (Debian, Ubuntu: sudo apt install python3 python3-venv)",
      "Install it (Debian, Ubuntu: sudo apt install python3 python3-venv)",
    ],
  },
  pythonOld: {
    not: [
      "Python {version} is te oud: het Lab heeft 3.11 of nieuwer nodig",
      "Python {version} est trop ancien : le Lab a besoin de 3.11 ou plus récent",
      "Python {version} ist zu alt: das Lab braucht 3.11 oder neuer",
      "Python {version} is too old: the Lab needs 3.11 or newer",
    ],
    way: [
      "Installeer een nieuwere Python",
      "Installez un Python plus récent",
      "Installieren Sie ein neueres Python",
      "Install a newer Python",
    ],
  },
  pythonVenv: {
    not: [
      "Python {version} is er, maar zonder venv; het Lab heeft het nodig",
      "Python {version} est là, mais sans venv ; le Lab en a besoin",
      "Python {version} ist da, aber ohne venv; das Lab braucht es",
      "Python {version} is there, but without venv; the Lab needs it",
    ],
    way: [
      "Debian, Ubuntu: sudo apt install python3-venv",
      "Debian, Ubuntu : sudo apt install python3-venv",
      "Debian, Ubuntu: sudo apt install python3-venv",
      "Debian, Ubuntu: sudo apt install python3-venv",
    ],
  },
  venv: {
    ok: [
      "De Python-omgeving van het Lab (.venv) is in orde",
      "L'environnement Python du Lab (.venv) est en ordre",
      "Die Python-Umgebung des Labs (.venv) ist in Ordnung",
      "The Lab's Python environment (.venv) is in order",
    ],
    not: [
      "De Python-omgeving van het Lab (.venv) is er nog niet",
      "L'environnement Python du Lab (.venv) n'est pas encore là",
      "Die Python-Umgebung des Labs (.venv) ist noch nicht da",
      "The Lab's Python environment (.venv) isn't there yet",
    ],
    way: [
      "npm run lab maakt ze, of nu al: npx oshlab venv",
      "npm run lab le crée, ou dès maintenant : npx oshlab venv",
      "npm run lab erstellt sie, oder schon jetzt: npx oshlab venv",
      "npm run lab makes it, or now: npx oshlab venv",
    ],
  },
  venvOld: {
    ok: [
      "De Python-omgeving van het Lab (.venv) is in orde",
      "L'environnement Python du Lab (.venv) est en ordre",
      "Die Python-Umgebung des Labs (.venv) ist in Ordnung",
      "The Lab's Python environment (.venv) is in order",
    ],
    not: [
      "De Python-omgeving van het Lab (.venv) is ouder dan requirements.lock",
      "L'environnement Python du Lab (.venv) est plus ancien que requirements.lock",
      "Die Python-Umgebung des Labs (.venv) ist älter als requirements.lock",
      "The Lab's Python environment (.venv) is older than requirements.lock",
    ],
    way: [
      "npm run lab vernieuwt ze, of nu al: npx oshlab venv",
      "npm run lab le renouvelle, ou dès maintenant : npx oshlab venv",
      "npm run lab erneuert sie, oder schon jetzt: npx oshlab venv",
      "npm run lab renews it, or now: npx oshlab venv",
    ],
  },
  kernelspec: {
    ok: [
      "Jupyter kent onze kernel",
      "Jupyter connaît notre noyau",
      "Jupyter kennt unseren Kernel",
      "Jupyter knows our kernel",
    ],
    not: [
      "Jupyter kent onze kernel nog niet",
      "Jupyter ne connaît pas encore notre noyau",
      "Jupyter kennt unseren Kernel noch nicht",
      "Jupyter doesn't know our kernel yet",
    ],
    way: [
      "npm run lab zet hem klaar; voor een andere Jupyter: npx oshlab-kernel install --user",
      "npm run lab l'installe ; pour un autre Jupyter : npx oshlab-kernel install --user",
      "npm run lab richtet ihn ein; für ein anderes Jupyter: npx oshlab-kernel install --user",
      "npm run lab installs it; for another Jupyter: npx oshlab-kernel install --user",
    ],
  },
  memory: {
    ok: ["{size} GB geheugen", "{size} Go de mémoire", "{size} GB Arbeitsspeicher", "{size} GB of memory"],
    not: [
      "Weinig geheugen: {size} GB (4 GB is beter)",
      "Peu de mémoire : {size} Go (4 Go, c'est mieux)",
      "Wenig Arbeitsspeicher: {size} GB (4 GB sind besser)",
      "Little memory: {size} GB (4 GB is better)",
    ],
    way: [
      "Sluit andere programma's, of vraag meer geheugen voor deze machine",
      "Fermez d'autres programmes, ou demandez plus de mémoire pour cette machine",
      "Schließen Sie andere Programme, oder lassen Sie der Maschine mehr Speicher geben",
      "Close other programs, or ask for more memory for this machine",
    ],
  },
  disk: {
    ok: [
      "{size} GB vrij op de schijf",
      "{size} Go libres sur le disque",
      "{size} GB frei auf der Platte",
      "{size} GB free on the disk",
    ],
    not: [
      "Nog maar {size} GB vrij op de schijf",
      "Plus que {size} Go libres sur le disque",
      "Nur noch {size} GB frei auf der Platte",
      "Only {size} GB free on the disk",
    ],
    way: [
      "Maak plaats; de mappen build/ en data/cache/ mogen weg",
      "Faites de la place ; les dossiers build/ et data/cache/ peuvent disparaître",
      "Schaffen Sie Platz; die Ordner build/ und data/cache/ dürfen weg",
      "Make room; the folders build/ and data/cache/ may go",
    ],
  },
  portLab: {
    ok: [
      "Poort {port} is vrij voor het Lab",
      "Le port {port} est libre pour le Lab",
      "Port {port} ist frei für das Lab",
      "Port {port} is free for the Lab",
    ],
    not: [
      "Poort {port} is in gebruik",
      "Le port {port} est utilisé",
      "Port {port} ist belegt",
      "Port {port} is in use",
    ],
    way: [
      "Niets te doen: het Lab neemt de volgende (of staat al open)",
      "Rien à faire : le Lab prend le suivant (ou est déjà ouvert)",
      "Nichts zu tun: das Lab nimmt den nächsten (oder ist schon offen)",
      "Nothing to do: the Lab takes the next one (or is open already)",
    ],
  },
  portSite: {
    ok: [
      "Poort {port} is vrij voor de site",
      "Le port {port} est libre pour le site",
      "Port {port} ist frei für die Website",
      "Port {port} is free for the site",
    ],
    not: [
      "Poort {port} is in gebruik",
      "Le port {port} est utilisé",
      "Port {port} ist belegt",
      "Port {port} is in use",
    ],
    way: [
      "Kies een andere: npx oshlab site --port 8080",
      "Choisissez-en un autre : npx oshlab site --port 8080",
      "Wählen Sie einen anderen: npx oshlab site --port 8080",
      "Choose another: npx oshlab site --port 8080",
    ],
  },
  write: {
    ok: [
      "In data/, build/ en site/ kan geschreven worden",
      "On peut écrire dans data/, build/ et site/",
      "In data/, build/ und site/ kann geschrieben werden",
      "data/, build/ and site/ can be written to",
    ],
    not: [
      "Hier kan niet geschreven worden: {names}",
      "On ne peut pas écrire ici : {names}",
      "Hier kann nicht geschrieben werden: {names}",
      "These can't be written to: {names}",
    ],
    way: [
      "Vraag schrijfrechten op deze mappen, of zet het project in uw eigen map",
      "Demandez le droit d'écriture sur ces dossiers, ou mettez le projet dans votre dossier",
      "Lassen Sie sich Schreibrechte geben, oder legen Sie das Projekt in Ihren eigenen Ordner",
      "Ask for permission to write to these folders, or put the project in a folder of yours",
    ],
  },
  git: {
    ok: [
      "Git laat data/ met rust: gegevens komen niet in git",
      "Git ignore data/ : les données n'arrivent pas dans git",
      "Git lässt data/ in Ruhe: Daten kommen nicht in git",
      "Git leaves data/ alone: data don't get into git",
    ],
    not: [
      "Git ziet de map data/: vertrouwelijke gegevens kunnen in git terechtkomen",
      "Git voit le dossier data/ : des données confidentielles pourraient arriver dans git",
      "Git sieht den Ordner data/: vertrauliche Daten könnten in git geraten",
      "Git sees the folder data/: confidential data could get into git",
    ],
    way: [
      "Zet de regel /data terug in .gitignore",
      "Remettez la ligne /data dans .gitignore",
      "Setzen Sie die Zeile /data wieder in .gitignore",
      "Put the line /data back into .gitignore",
    ],
  },
  gitNone: {
    not: [
      "Git ontbreekt, of deze map is geen git-project",
      "Git manque, ou ce dossier n'est pas un projet git",
      "Git fehlt, oder dieser Ordner ist kein Git-Projekt",
      "Git is missing, or this folder is no git project",
    ],
    way: [
      "Niet nodig om te werken; wel om samen te schrijven en om terug te kunnen",
      "Pas nécessaire pour travailler ; utile pour écrire à plusieurs et revenir en arrière",
      "Nicht nötig zum Arbeiten; aber um gemeinsam zu schreiben und zurück zu können",
      "Not needed to work; but to write together, and to be able to go back",
    ],
  },
  dataFolder: {
    ok: ["OSHLAB_DATA: {folder}", "OSHLAB_DATA : {folder}", "OSHLAB_DATA: {folder}", "OSHLAB_DATA: {folder}"],
    not: [
      "De map {folder} uit OSHLAB_DATA bestaat niet",
      "Le dossier {folder} d'OSHLAB_DATA n'existe pas",
      "Den Ordner {folder} aus OSHLAB_DATA gibt es nicht",
      "The folder {folder} of OSHLAB_DATA doesn't exist",
    ],
    way: [
      "Verbind de schijf, of verbeter OSHLAB_DATA",
      "Connectez le disque, ou corrigez OSHLAB_DATA",
      "Verbinden Sie das Laufwerk, oder berichtigen Sie OSHLAB_DATA",
      "Connect the drive, or correct OSHLAB_DATA",
    ],
  },
  project: {
    not: [
      "Browser, bronnen en vertalingen zijn niet nagekeken: dat kan pas met Node 24 en alle pakketten",
      "Navigateur, sources et traductions n'ont pas été vérifiés : il faut d'abord Node 24 et tous les paquets",
      "Browser, Quellen und Übersetzungen sind nicht geprüft: das geht erst mit Node 24 und allen Paketen",
      "Browser, sources and translations were not checked: that takes Node 24 and all packages",
    ],
    way: NPM_CI,
  },
  projectFailed: {
    not: [
      "De bibliotheek start niet: {detail}",
      "La bibliothèque ne démarre pas : {detail}",
      "Die Bibliothek startet nicht: {detail}",
      "The library doesn't start: {detail}",
    ],
    way: NPM_CI,
  },
  browser: {
    ok: [
      "De browser die figuren tekent, start (Chromium {version}, {seconds} s)",
      "Le navigateur qui dessine les figures démarre (Chromium {version}, {seconds} s)",
      "Der Browser, der Abbildungen zeichnet, startet (Chromium {version}, {seconds} s)",
      "The browser that draws figures starts (Chromium {version}, {seconds} s)",
    ],
    not: [
      "De browser die figuren tekent, start niet: {detail}",
      "Le navigateur qui dessine les figures ne démarre pas : {detail}",
      "Der Browser, der Abbildungen zeichnet, startet nicht: {detail}",
      "The browser that draws figures doesn't start: {detail}",
    ],
    way: [
      "Wijs een Chromium of Chrome aan met OSHLAB_CHROMIUM, of voer npm ci uit",
      "Indiquez un Chromium ou Chrome avec OSHLAB_CHROMIUM, ou exécutez npm ci",
      "Geben Sie mit OSHLAB_CHROMIUM ein Chromium oder Chrome an, oder führen Sie npm ci aus",
      "Name a Chromium or Chrome with OSHLAB_CHROMIUM, or run npm ci",
    ],
  },
  fonts: {
    ok: [
      "De lettertypes van de site zijn er",
      "Les polices du site sont là",
      "Die Schriften der Website sind da",
      "The site's fonts are there",
    ],
    not: [
      "De lettertypes van de site ontbreken",
      "Les polices du site manquent",
      "Die Schriften der Website fehlen",
      "The site's fonts are missing",
    ],
    way: NPM_CI,
  },
  extension: {
    ok: [
      "De uitbreiding van het Lab is gebouwd",
      "L'extension du Lab est construite",
      "Die Erweiterung des Labs ist gebaut",
      "The Lab's extension is built",
    ],
    not: [
      "De uitbreiding van het Lab is nog niet gebouwd, of ouder dan haar bronnen",
      "L'extension du Lab n'est pas encore construite, ou est plus ancienne que ses sources",
      "Die Erweiterung des Labs ist noch nicht gebaut oder älter als ihre Quellen",
      "The Lab's extension isn't built yet, or is older than its sources",
    ],
    way: [
      "Niets te doen: npm run lab bouwt ze (enkele seconden)",
      "Rien à faire : npm run lab la construit (quelques secondes)",
      "Nichts zu tun: npm run lab baut sie (einige Sekunden)",
      "Nothing to do: npm run lab builds it (a few seconds)",
    ],
  },
  sources: {
    ok: [
      "{count} bronnen beschreven",
      "{count} sources décrites",
      "{count} Quellen beschrieben",
      "{count} sources described",
    ],
    not: [
      "De bronnen zijn niet leesbaar: {detail}",
      "Les sources sont illisibles : {detail}",
      "Die Quellen sind nicht lesbar: {detail}",
      "The sources can't be read: {detail}",
    ],
    way: [
      "Kijk na: npx oshlab catalogue",
      "Vérifiez : npx oshlab catalogue",
      "Sehen Sie nach: npx oshlab catalogue",
      "Look at: npx oshlab catalogue",
    ],
  },
  sourceBroken: {
    not: [
      "De beschrijving van {name} is niet leesbaar: {detail}",
      "La description de {name} est illisible : {detail}",
      "Die Beschreibung von {name} ist nicht lesbar: {detail}",
      "The description of {name} can't be read: {detail}",
    ],
    way: [
      "Verbeter datapackage.json in de map van de bron",
      "Corrigez datapackage.json dans le dossier de la source",
      "Berichtigen Sie datapackage.json im Ordner der Quelle",
      "Correct datapackage.json in the source's folder",
    ],
  },
  sourceEmpty: {
    not: [
      "Nog zonder levering: {names}",
      "Encore sans livraison : {names}",
      "Noch ohne Lieferung: {names}",
      "Without a delivery yet: {names}",
    ],
    way: [
      "npx oshlab import BESTAND --as {name}",
      "npx oshlab import FICHIER --as {name}",
      "npx oshlab import DATEI --as {name}",
      "npx oshlab import FILE --as {name}",
    ],
  },
  translations: {
    ok: [
      "Alle hoofdstukken zijn vertaald",
      "Tous les chapitres sont traduits",
      "Alle Kapitel sind übersetzt",
      "All chapters are translated",
    ],
    not: [
      "{count} teksten zijn niet vertaald of verouderd",
      "{count} textes ne sont pas traduits ou sont périmés",
      "{count} Texte sind nicht übersetzt oder veraltet",
      "{count} texts are not translated, or stale",
    ],
    way: [
      "Kijk na: npx oshlab translate status",
      "Vérifiez : npx oshlab translate status",
      "Sehen Sie nach: npx oshlab translate status",
      "Look at: npx oshlab translate status",
    ],
  },
  well: {
    ok: [
      "Alles wat nodig is, is er.",
      "Tout le nécessaire est là.",
      "Alles Nötige ist da.",
      "All that is needed is there.",
    ],
  },
  unwell: {
    ok: [
      "Bij ✗ ontbreekt iets dat nodig is.",
      "Un ✗ signale quelque chose de nécessaire qui manque.",
      "Bei ✗ fehlt etwas Nötiges.",
      "At ✗ something that is needed is missing.",
    ],
  },
};
