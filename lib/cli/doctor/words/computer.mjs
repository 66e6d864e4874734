/**
 * What the doctor says of the computer and its folders, in nl, fr, de, en: when it is well, when it isn't, and the way out.
 * @type {Record<string, { ok?: string[], not?: string[], way?: string[] }>}
 */
export const COMPUTER = {
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
};
