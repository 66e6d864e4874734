import type { Language } from "./locale.ts";

type Words = Record<Language, string>;

const entries = {
  CELL_STOPPED: {
    what: {
      nl: "De cel is gestopt.",
      fr: "La cellule a été arrêtée.",
      de: "Die Zelle wurde angehalten.",
      en: "The cell was stopped.",
    },
    way: {
      nl: "Wat ze al gedefinieerd had, is bewaard. Voer de cel opnieuw uit wanneer u wilt.",
      fr: "Ce qu'elle avait déjà défini est conservé. Relancez la cellule quand vous voulez.",
      de: "Was sie bereits definiert hatte, bleibt erhalten. Führen Sie die Zelle erneut aus, wann Sie wollen.",
      en: "What it had defined is kept. Run the cell again whenever you want.",
    },
  },
  CONNECTION_FILE: {
    what: {
      nl: "Het verbindingsbestand {file} kan niet gebruikt worden: {reason}",
      fr: "Le fichier de connexion {file} n'est pas utilisable : {reason}",
      de: "Die Verbindungsdatei {file} ist nicht verwendbar: {reason}",
      en: "The connection file {file} cannot be used: {reason}",
    },
    way: {
      nl: "Jupyter maakt dit bestand zelf: start de kernel vanuit Jupyter.",
      fr: "Jupyter crée ce fichier lui-même : démarrez le noyau depuis Jupyter.",
      de: "Jupyter legt diese Datei selbst an: Starten Sie den Kernel aus Jupyter.",
      en: "Jupyter makes this file itself: start the kernel from Jupyter.",
    },
  },
  DECORATORS: {
    what: {
      nl: "Decorators (@naam) en accessor kunnen hier nog niet: Node voert ze niet uit.",
      fr: "Les décorateurs (@nom) et accessor ne sont pas encore possibles ici : Node ne les exécute pas.",
      de: "Dekoratoren (@name) und accessor sind hier noch nicht möglich: Node führt sie nicht aus.",
      en: "Decorators (@name) and accessor are not possible here yet: Node does not run them.",
    },
    way: {
      nl: "Roep de functie zelf aan, met de klasse als argument; schrijf get en set in plaats van accessor.",
      fr: "Appelez vous-même la fonction, avec la classe en argument ; écrivez get et set au lieu d'accessor.",
      de: "Rufen Sie die Funktion selbst auf, mit der Klasse als Argument; schreiben Sie get und set statt accessor.",
      en: "Call the function yourself, with the class as its argument; write get and set instead of accessor.",
    },
  },
  EXPORT_MISSING: {
    what: {
      nl: "“{from}” heeft niets dat “{name}” heet.",
      fr: "« {from} » n'a rien qui s'appelle « {name} ».",
      de: "„{from}“ hat nichts, das „{name}“ heißt.",
      en: "“{from}” has nothing that is called “{name}”.",
    },
    way: {
      nl: "Controleer de naam; wat er wel is: {known}",
      fr: "Vérifiez le nom ; ce qu'il y a : {known}",
      de: "Prüfen Sie den Namen; was es gibt: {known}",
      en: "Check the name; what there is: {known}",
    },
  },
  FILE_MISSING: {
    what: {
      nl: "Het bestand “{name}” is er niet.",
      fr: "Le fichier « {name} » n'existe pas.",
      de: "Die Datei „{name}“ gibt es nicht.",
      en: "The file “{name}” is not there.",
    },
    way: {
      nl: "Controleer het pad, en schrijf de naam met de extensie; wat er wel is: {known}",
      fr: "Vérifiez le chemin, et écrivez le nom avec son extension ; ce qu'il y a : {known}",
      de: "Prüfen Sie den Pfad, und schreiben Sie den Namen mit der Endung; was es gibt: {known}",
      en: "Check the path, and write the name with its ending; what there is: {known}",
    },
  },
  INPUT_NOBODY: {
    what: {
      nl: "De cel stelt een vraag, maar hier kan niemand antwoorden.",
      fr: "La cellule pose une question, mais personne ne peut y répondre ici.",
      de: "Die Zelle stellt eine Frage, aber hier kann niemand antworten.",
      en: "The cell asks a question, but nobody can answer it here.",
    },
    way: {
      nl: "Zet het antwoord in de code, of voer de cel uit in het Lab.",
      fr: "Écrivez la réponse dans le code, ou exécutez la cellule dans le Lab.",
      de: "Schreiben Sie die Antwort in den Code, oder führen Sie die Zelle im Lab aus.",
      en: "Put the answer into the code, or run the cell in the Lab.",
    },
  },
  INSTALL_FAILED: {
    what: {
      nl: "De kernel kon niet in {folder} geïnstalleerd worden: {reason}",
      fr: "Le noyau n'a pas pu être installé dans {folder} : {reason}",
      de: "Der Kernel konnte nicht in {folder} installiert werden: {reason}",
      en: "The kernel could not be installed in {folder}: {reason}",
    },
    way: {
      nl: "Kies een map waarin u mag schrijven: --user of --prefix MAP.",
      fr: "Choisissez un dossier où vous pouvez écrire : --user ou --prefix DOSSIER.",
      de: "Wählen Sie einen Ordner, in den Sie schreiben dürfen: --user oder --prefix ORDNER.",
      en: "Choose a folder you may write to: --user or --prefix DIR.",
    },
  },
  INSTALL_NO_PYTHON: {
    what: {
      nl: "Er is geen Python gevonden om de kernel bij te installeren.",
      fr: "Aucun Python n'a été trouvé auprès duquel installer le noyau.",
      de: "Es wurde kein Python gefunden, bei dem der Kernel installiert werden könnte.",
      en: "No Python was found to install the kernel beside.",
    },
    way: {
      nl: "Activeer eerst de Python-omgeving, of gebruik --user of --prefix MAP.",
      fr: "Activez d'abord l'environnement Python, ou utilisez --user ou --prefix DOSSIER.",
      de: "Aktivieren Sie zuerst die Python-Umgebung, oder verwenden Sie --user oder --prefix ORDNER.",
      en: "Activate the Python environment first, or use --user or --prefix DIR.",
    },
  },
  MAGIC: {
    what: {
      nl: "“{line}” is een opdracht van IPython; een cel hier is TypeScript.",
      fr: "« {line} » est une commande d'IPython ; une cellule est ici du TypeScript.",
      de: "„{line}“ ist ein Befehl von IPython; eine Zelle ist hier TypeScript.",
      en: "“{line}” is a command of IPython; a cell here is TypeScript.",
    },
    way: {
      nl: 'Haal de regel weg. Tijd meten: console.time("a") en console.timeEnd("a"). Een opdracht van het systeem: import { execSync } from "node:child_process"; console.log(String(execSync("ls"))), of een terminal in het Lab.',
      fr: 'Supprimez la ligne. Mesurer le temps : console.time("a") et console.timeEnd("a"). Une commande du système : import { execSync } from "node:child_process"; console.log(String(execSync("ls"))), ou un terminal dans le Lab.',
      de: 'Entfernen Sie die Zeile. Zeit messen: console.time("a") und console.timeEnd("a"). Ein Befehl des Systems: import { execSync } from "node:child_process"; console.log(String(execSync("ls"))), oder ein Terminal im Lab.',
      en: 'Take the line away. To measure time: console.time("a") and console.timeEnd("a"). A command of the system: import { execSync } from "node:child_process"; console.log(String(execSync("ls"))), or a terminal in the Lab.',
    },
  },
  NETWORK_OFF: {
    what: {
      nl: "Deze cel wil het internet op ({host}), en dat mag niet in een rapport.",
      fr: "Cette cellule veut accéder à internet ({host}), ce qui n'est pas permis dans un rapport.",
      de: "Diese Zelle will ins Internet ({host}), und das ist in einem Bericht nicht erlaubt.",
      en: "This cell wants to reach the internet ({host}), and a report may not.",
    },
    way: {
      nl: "Importeer de gegevens eerst als levering en open ze uit de catalogus.",
      fr: "Importez d'abord les données comme livraison et ouvrez-les depuis le catalogue.",
      de: "Importieren Sie die Daten zuerst als Lieferung und öffnen Sie sie aus dem Katalog.",
      en: "Import the data as a delivery first, and open them from the catalogue.",
    },
  },
  PACKAGE_MISSING: {
    what: {
      nl: "Het pakket “{name}” is niet geïnstalleerd.",
      fr: "Le paquet « {name} » n'est pas installé.",
      de: "Das Paket „{name}“ ist nicht installiert.",
      en: "The package “{name}” is not installed.",
    },
    way: {
      nl: "Controleer de naam, of installeer het met: npm install {name}",
      fr: "Vérifiez le nom, ou installez-le avec : npm install {name}",
      de: "Prüfen Sie den Namen, oder installieren Sie es mit: npm install {name}",
      en: "Check the name, or install it with: npm install {name}",
    },
  },
  TYPES_UNAVAILABLE: {
    what: {
      nl: "De typecontrole antwoordt niet, dus deze cel kon niet gecontroleerd worden: {reason}",
      fr: "Le contrôle des types ne répond pas, cette cellule n'a donc pas pu être vérifiée : {reason}",
      de: "Die Typprüfung antwortet nicht, diese Zelle konnte daher nicht geprüft werden: {reason}",
      en: "The type check does not answer, so this cell could not be checked: {reason}",
    },
    way: {
      nl: "Voer de cel opnieuw uit; blijft het zo, installeer dan opnieuw met npm ci.",
      fr: "Relancez la cellule ; si cela persiste, réinstallez avec npm ci.",
      de: "Führen Sie die Zelle erneut aus; bleibt es dabei, installieren Sie neu mit npm ci.",
      en: "Run the cell again; if it stays so, install again with npm ci.",
    },
  },
  UNINSTALL_FAILED: {
    what: {
      nl: "De kernel kon niet uit {folder} verwijderd worden: {reason}",
      fr: "Le noyau n'a pas pu être retiré de {folder} : {reason}",
      de: "Der Kernel konnte nicht aus {folder} entfernt werden: {reason}",
      en: "The kernel could not be removed from {folder}: {reason}",
    },
    way: {
      nl: "Vraag wie in die map mag schrijven om de kernel te verwijderen.",
      fr: "Demandez à quelqu'un qui peut écrire dans ce dossier de retirer le noyau.",
      de: "Bitten Sie jemanden, der in diesen Ordner schreiben darf, den Kernel zu entfernen.",
      en: "Ask someone who may write in that folder to remove the kernel.",
    },
  },
  UNINSTALL_NOTHING: {
    what: {
      nl: "In {folder} is deze kernel niet geïnstalleerd; er is niets verwijderd.",
      fr: "Ce noyau n'est pas installé dans {folder} ; rien n'a été retiré.",
      de: "In {folder} ist dieser Kernel nicht installiert; es wurde nichts entfernt.",
      en: "This kernel is not installed in {folder}; nothing was removed.",
    },
    way: {
      nl: "Waar hij wel staat, zegt: jupyter kernelspec list",
      fr: "Pour savoir où il se trouve : jupyter kernelspec list",
      de: "Wo er liegt, sagt: jupyter kernelspec list",
      en: "Where it is: jupyter kernelspec list",
    },
  },
  UNDECLARED: {
    what: {
      nl: "De variabele “{name}” bestaat nog niet.",
      fr: "La variable « {name} » n'existe pas encore.",
      de: "Die Variable „{name}“ gibt es noch nicht.",
      en: "There is no variable “{name}” yet.",
    },
    way: {
      nl: "Schrijf de eerste keer: let {name} = … Daarna volstaat {name} = …",
      fr: "Écrivez la première fois : let {name} = … Ensuite {name} = … suffit.",
      de: "Schreiben Sie beim ersten Mal: let {name} = … Danach genügt {name} = …",
      en: "Write the first time: let {name} = … From then on {name} = … is enough.",
    },
  },
  WORKER_ENDED: {
    what: {
      nl: "Het proces dat de cellen uitvoert, is gestopt ({how}).",
      fr: "Le processus qui exécute les cellules s'est terminé ({how}).",
      de: "Der Prozess, der die Zellen ausführt, wurde beendet ({how}).",
      en: "The process that runs the cells has ended ({how}).",
    },
    way: {
      nl: "Alle variabelen zijn verloren. Voer de cellen van boven af opnieuw uit.",
      fr: "Toutes les variables sont perdues. Relancez les cellules depuis le début.",
      de: "Alle Variablen sind verloren. Führen Sie die Zellen von oben erneut aus.",
      en: "All variables are lost. Run the cells again from the top.",
    },
  },
  WORKER_MEMORY: {
    what: {
      nl: "De cel had meer geheugen nodig dan er is.",
      fr: "La cellule avait besoin de plus de mémoire qu'il n'y en a.",
      de: "Die Zelle brauchte mehr Arbeitsspeicher, als da ist.",
      en: "The cell needed more memory than there is.",
    },
    way: {
      nl: "Alle variabelen zijn verloren. Vraag minder rijen of kolommen tegelijk (of laat DuckDB rekenen) en voer de cellen van boven af opnieuw uit.",
      fr: "Toutes les variables sont perdues. Demandez moins de lignes ou de colonnes à la fois (ou laissez calculer DuckDB) et relancez les cellules depuis le début.",
      de: "Alle Variablen sind verloren. Fragen Sie weniger Zeilen oder Spalten auf einmal ab (oder lassen Sie DuckDB rechnen), und führen Sie die Zellen von oben erneut aus.",
      en: "All variables are lost. Ask for fewer rows or columns at a time (or let DuckDB compute), and run the cells again from the top.",
    },
  },
  WORKER_UNSTOPPABLE: {
    what: {
      nl: "De cel kon niet gestopt worden; het proces dat de cellen uitvoert, is opnieuw gestart.",
      fr: "La cellule n'a pas pu être arrêtée ; le processus qui exécute les cellules a été redémarré.",
      de: "Die Zelle ließ sich nicht anhalten; der Prozess, der die Zellen ausführt, wurde neu gestartet.",
      en: "The cell could not be stopped; the process that runs the cells was started again.",
    },
    way: {
      nl: "Alle variabelen zijn verloren. Voer de cellen van boven af opnieuw uit.",
      fr: "Toutes les variables sont perdues. Relancez les cellules depuis le début.",
      de: "Alle Variablen sind verloren. Führen Sie die Zellen von oben erneut aus.",
      en: "All variables are lost. Run the cells again from the top.",
    },
  },
} satisfies Record<string, { what: Words; way: Words }>;

/** The kernel's own errors, by code: what happened and the way out. Kept alphabetical. */
export const WORDS: Record<keyof typeof entries, { what: Words; way: Words }> = entries;

/** The small words around errors and values; `{…}` is filled in. */
const labels = {
  allExceptions: {
    nl: "Bij elke fout",
    fr: "À chaque erreur",
    de: "Bei jedem Fehler",
    en: "At every error",
  },
  among: {
    nl: "Fout {number} van {all}",
    fr: "Erreur {number} sur {all}",
    de: "Fehler {number} von {all}",
    en: "Error {number} of {all}",
  },
  anonymous: { nl: "(zonder naam)", fr: "(sans nom)", de: "(ohne Namen)", en: "(no name)" },
  cause: { nl: "Oorzaak", fr: "Cause", de: "Ursache", en: "Caused by" },
  cell: { nl: "cel", fr: "cellule", de: "Zelle", en: "cell" },
  characters: { nl: "tekens", fr: "caractères", de: "Zeichen", en: "characters" },
  column: { nl: "kolom", fr: "colonne", de: "Spalte", en: "column" },
  columns: { nl: "kolommen", fr: "colonnes", de: "Spalten", en: "columns" },
  cut: {
    nl: "Hier afgebroken: te veel tekst om te tonen. Alles staat in {file}",
    fr: "Coupé ici : trop de texte à afficher. Tout se trouve dans {file}",
    de: "Hier abgeschnitten: zu viel Text zum Anzeigen. Alles steht in {file}",
    en: "Cut here: too much text to show. All of it is in {file}",
  },
  expression: { nl: "uitdrukking", fr: "expression", de: "Ausdruck", en: "expression" },
  line: { nl: "regel", fr: "ligne", de: "Zeile", en: "line" },
  missing: { nl: "ontbrekend", fr: "sans valeur", de: "fehlend", en: "missing" },
  moreFrames: {
    nl: "… en nog {count}; _error toont alles",
    fr: "… et encore {count} ; _error montre tout",
    de: "… und noch {count}; _error zeigt alles",
    en: "… and {count} more; _error shows all",
  },
  ofAll: {
    nl: "{shown} van {all} {what} getoond",
    fr: "{shown} {what} affichés sur {all}",
    de: "{shown} von {all} {what} gezeigt",
    en: "{shown} of {all} {what} shown",
  },
  partly: {
    nl: "Niet helemaal getoond: te groot, te traag, of met een fout.",
    fr: "Pas affiché en entier : trop volumineux, trop lent ou en erreur.",
    de: "Nicht ganz gezeigt: zu groß, zu langsam oder fehlerhaft.",
    en: "Not shown whole: too large, too slow, or it fails.",
  },
  properties: { nl: "eigenschappen", fr: "attributs", de: "Eigenschaften", en: "properties" },
  rows: { nl: "rijen", fr: "lignes", de: "Zeilen", en: "rows" },
  size: { nl: "rijen × kolommen", fr: "lignes × colonnes", de: "Zeilen × Spalten", en: "rows × columns" },
  thrown: { nl: "Gegooid", fr: "Lancé", de: "Geworfen", en: "Thrown" },
  uncaught: {
    nl: "Fout in {cell} die niemand opving:",
    fr: "Erreur dans la {cell} que rien n'a interceptée :",
    de: "Fehler in {cell}, den niemand abgefangen hat:",
    en: "Error in {cell} that nothing caught:",
  },
  uncaughtExceptions: {
    nl: "Bij een fout die niemand opvangt",
    fr: "À une erreur que rien n'intercepte",
    de: "Bei einem Fehler, den niemand abfängt",
    en: "At an error that nothing catches",
  },
  unshowable: {
    nl: "Een fout die niet getoond kan worden: {reason}",
    fr: "Une erreur qui ne peut pas être affichée : {reason}",
    de: "Ein Fehler, der nicht gezeigt werden kann: {reason}",
    en: "An error that cannot be shown: {reason}",
  },
  unread: {
    nl: "Nog niet gelezen. Toon de rijen met: await result.getRowObjects()",
    fr: "Pas encore lu. Affichez les lignes avec : await result.getRowObjects()",
    de: "Noch nicht gelesen. Zeigen Sie die Zeilen mit: await result.getRowObjects()",
    en: "Not read yet. Show the rows with: await result.getRowObjects()",
  },
  way: { nl: "Wat nu", fr: "Que faire", de: "Was tun", en: "What to do" },
  where: { nl: "Waar", fr: "Où", de: "Wo", en: "Where" },
  yesNo: { nl: "[j/n]", fr: "[o/n]", de: "[j/n]", en: "[y/n]" },
} satisfies Record<string, Words>;

export const LABELS: Record<keyof typeof labels, Words> = labels;
