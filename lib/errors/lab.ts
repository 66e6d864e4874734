import type { Entry } from "./entry.ts";

/** The Lab and its environment. */
export const labErrors = {
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
      nl: "Geef het pad vanaf de map van het project, bijvoorbeeld notebooks/06-demands.ipynb.",
      fr: "Donnez le chemin depuis le dossier du projet, par exemple notebooks/06-demands.ipynb.",
      de: "Geben Sie den Pfad ab dem Projektordner an, zum Beispiel notebooks/06-demands.ipynb.",
      en: "Give the path from the project's folder, for example notebooks/06-demands.ipynb.",
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
  LAB_TOKEN_FILE: {
    what: {
      nl: "JUPYTER_TOKEN_FILE noemt “{file}”, maar daarin staat geen token.",
      fr: "JUPYTER_TOKEN_FILE désigne « {file} », mais aucun jeton ne s'y trouve.",
      de: "JUPYTER_TOKEN_FILE nennt „{file}“, doch darin steht kein Token.",
      en: "JUPYTER_TOKEN_FILE names “{file}”, but there is no token in it.",
    },
    way: {
      nl: "Zet een lang, toevallig token in dat bestand, of haal JUPYTER_TOKEN_FILE weg: dan maakt het Lab er zelf een.",
      fr: "Mettez un long jeton aléatoire dans ce fichier, ou retirez JUPYTER_TOKEN_FILE : le Lab en crée alors un lui-même.",
      de: "Schreiben Sie ein langes, zufälliges Token in diese Datei oder entfernen Sie JUPYTER_TOKEN_FILE: Dann macht das Lab selbst eines.",
      en: "Put a long, random token into that file, or take JUPYTER_TOKEN_FILE away: the Lab then makes one itself.",
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
